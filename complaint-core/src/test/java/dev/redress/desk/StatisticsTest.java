package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Classify;
import dev.redress.activity.Correct;
import dev.redress.activity.HandOver;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RateHandling;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.LapseProposal;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.statistics.Dimension;
import dev.redress.statistics.Durations;
import dev.redress.statistics.Figures;
import dev.redress.statistics.Occurrences;
import dev.redress.statistics.Statistics;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.statistics.Tally;
import dev.redress.statistics.WeekFigures;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand; a day is 24 hours, day 0 is Thursday, 1 January 2026, midnight UTC. */
class StatisticsTest {

    private static final Instant DAY_0 = Instant.parse("2026-01-01T00:00:00Z");
    private static final Actor CLERK = Actor.of("clerk");

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .clock(SettableClock.at(Instant.parse("2026-06-01T00:00:00Z")))
            .build();
    private int number;

    private static By on(int day) {
        return by(CLERK).at(DAY_0.plus(Duration.ofDays(day)));
    }

    private History filed(int day, Channel channel) {
        return History.of(
                "test:" + number++,
                Intake.from(Person.named("Ana Lima"))
                        .by(channel)
                        .stating("It leaks.")
                        .build(),
                on(day));
    }

    private void take(History history) {
        assertThat(desk.importAll(List.of(history)).get(0)).isInstanceOf(ImportOutcome.Imported.class);
    }

    private Figures figures() {
        return desk.statistics(StatisticsQuery.in(ZoneOffset.UTC)).total();
    }

    /** Filed on day 0, resolved on day {@code resolved}. */
    private History resolved(int resolved, Command resolution) {
        return filed(0, Channel.EMAIL)
                .then(Accept.inScope(), on(0))
                .then(Investigate.begin(), on(0))
                .then(resolution, on(resolved));
    }

    @Test
    void whatCannotBeComputedIsAbsent() {
        Figures none = figures();
        assertThat(none.complaints()).isZero();
        assertThat(none.pace().toAcknowledge()).isNull();
        assertThat(none.pace().toResolve()).isNull();
        assertThat(none.outcomes().upholdRate()).isEmpty();
        assertThat(none.satisfaction().meanScore()).isEmpty();
        assertThat(none.redress()).isEmpty();
        assertThat(none.causes()).isEmpty();
        assertThat(none.trend()).isEmpty();
        assertThat(none.breakdown().stages()).isEmpty();
    }

    @Test
    void countsByKind() {
        take(filed(0, Channel.EMAIL).then(Classify.as("quality"), on(1)));
        take(filed(0, Channel.EMAIL).then(Classify.as("quality"), on(1)).then(Accept.inScope(), on(2)));
        take(filed(0, Channel.LETTER).then(HandOver.to("legal", "law"), on(1)).then(AcceptHandOver.here(), on(2)));
        take(filed(0, Channel.LETTER).then(HandOver.to("legal", "law"), on(1)));
        Figures all = figures();
        assertThat(all.complaints()).isEqualTo(4);
        assertThat(all.breakdown().stages())
                .containsExactly(entry(StageKind.RECEIVED, 3L), entry(StageKind.ACCEPTED, 1L));
        assertThat(all.breakdown().open()).isEqualTo(4);
        assertThat(all.breakdown().categories()).isEqualTo(new Tally(Map.of("quality", 2L), 2));
        assertThat(all.breakdown().channels()).isEqualTo(new Tally(Map.of("email", 2L, "letter", 2L), 0));
        assertThat(all.breakdown().departments()).isEqualTo(new Tally(Map.of("legal", 1L), 3));
    }

    @Test
    void timesRunFromReceiptToTheFirstResolution() {
        take(resolved(3, ResolveDirectly.with(Outcome.UPHELD, "done"))
                .then(Reconsider.because("still leaks"), on(5))
                .then(ResolveDirectly.with(Outcome.UPHELD, "done"), on(9)));
        take(resolved(1, Propose.solution("a cup").answerBy(DAY_0.plus(Duration.ofDays(20))))
                .then(LapseProposal.with(Outcome.NOT_UPHELD, "no answer"), on(20)));
        take(filed(4, Channel.EMAIL)
                .then(Acknowledge.by(Channel.EMAIL), on(6))
                .then(Acknowledge.by(Channel.EMAIL), on(8)));
        Duration two = Duration.ofDays(2);
        Figures all = figures();
        assertThat(all.pace().toAcknowledge()).isEqualTo(new Durations(1, two, two, two));
        assertThat(all.pace().toResolve())
                .isEqualTo(new Durations(2, Duration.ofDays(3), Duration.ofDays(20), Duration.ofDays(20)));
        assertThat(all.turns().dissatisfied()).isEqualTo(new Occurrences(1, 1));
    }

    @Test
    void noDurationIsCountedToATimeThatTheSourceDoesNotState() {
        Actor assuming = Actor.of("old", "import").withRole(Actor.TIME_NOT_IN_SOURCE);
        take(resolved(3, ResolveDirectly.with(Outcome.UPHELD, "done")));
        take(filed(0, Channel.EMAIL)
                .then(Acknowledge.by(Channel.EMAIL), by(assuming).at(DAY_0))
                .then(Accept.inScope(), on(0))
                .then(ResolveDirectly.with(Outcome.UPHELD, "done"), by(assuming).at(DAY_0))
                .then(Close.with("summed up"), by(assuming).at(DAY_0)));
        Duration three = Duration.ofDays(3);
        Figures all = figures();
        assertThat(all.complaints()).isEqualTo(2);
        assertThat(all.outcomes().counts()).containsExactly(entry(Outcome.UPHELD, 2L));
        assertThat(all.pace().toAcknowledge()).isNull();
        assertThat(all.pace().toResolve()).isEqualTo(new Durations(1, three, three, three));
        assertThat(all.trend()).allSatisfy(week -> assertThat(week.closed()).isZero());
    }

    @Test
    void theOutcomeIsThatOfTheResolutionElseOfTheFindings() {
        take(resolved(3, ResolveDirectly.with(Outcome.NOT_UPHELD, "no")));
        take(resolved(1, RecordFindings.of(Outcome.UPHELD, "bad seal").causedBy("seals")));
        take(resolved(1, RecordFindings.of(Outcome.PARTLY_UPHELD, "bad seal").causedBy("seals"))
                .then(ResolveDirectly.with(Outcome.PARTLY_UPHELD, "done"), on(2))
                .then(Close.with("summed up"), on(3)));
        take(resolved(1, RecordFindings.of(Outcome.NOT_UPHELD, "dropped").causedBy("handling")));
        take(filed(0, Channel.EMAIL));
        Figures all = figures();
        assertThat(all.outcomes().counts())
                .containsExactly(
                        entry(Outcome.UPHELD, 1L), entry(Outcome.PARTLY_UPHELD, 1L), entry(Outcome.NOT_UPHELD, 2L));
        assertThat(all.outcomes().upholdRate()).hasValue(0.5);
        assertThat(all.causes())
                .extracting(cause -> cause.code() + " " + cause.count() + " " + cause.isRepeated())
                .containsExactly("seals 2 true", "handling 1 false");
        assertThat(all.causes().get(0).cumulativeShare()).isEqualTo(2.0 / 3);
        assertThat(all.causes().get(1).cumulativeShare()).isEqualTo(1.0);
        assertThat(all.breakdown().rootCauses().without()).isEqualTo(2);
    }

    @Test
    void whatWasSolvedWithoutAFindingHasNoShareInTheUpholdRate() {
        take(resolved(3, ResolveDirectly.with(Outcome.NOT_DETERMINED, "a cup")));
        assertThat(figures().outcomes().upholdRate()).isEmpty();
        take(resolved(3, ResolveDirectly.with(Outcome.UPHELD, "done")));
        assertThat(figures().outcomes().known()).isEqualTo(2);
        assertThat(figures().outcomes().upholdRate()).hasValue(1.0);
    }

    @Test
    void satisfactionCountsTheLastAnswer() {
        take(resolved(3, ResolveDirectly.with(Outcome.UPHELD, "done"))
                .then(AskSatisfaction.by(Channel.SMS), on(4))
                .then(RateSatisfaction.as(Satisfaction.DISSATISFIED), on(5))
                .then(RateSatisfaction.as(Satisfaction.SATISFIED), on(6))
                .then(RateHandling.with(2), on(6)));
        take(resolved(3, ResolveDirectly.with(Outcome.UPHELD, "done")).then(AskSatisfaction.by(Channel.SMS), on(4)));
        take(resolved(3, ResolveDirectly.with(Outcome.UPHELD, "done")).then(RateHandling.with(5), on(6)));
        assertThat(figures().satisfaction().answers()).containsExactly(entry(Satisfaction.SATISFIED, 1L));
        assertThat(figures().satisfaction().unanswered()).isEqualTo(1);
        assertThat(figures().satisfaction().meanScore()).hasValue(3.5);
    }

    @Test
    void turnsCountWhatHappenedNotWhereItStands() {
        History declined = filed(0, Channel.EMAIL).then(Decline.because(DeclineReason.TOO_LATE, "late"), on(1));
        take(declined.then(Appeal.because("not late"), on(2)));
        take(filed(0, Channel.EMAIL).then(Withdraw.because(null), on(1)));
        take(resolved(1, ResolveDirectly.with(Outcome.UPHELD, "done"))
                .then(Close.with("one"), on(2))
                .then(Reopen.because("leaks"), on(3))
                .then(ResolveDirectly.with(Outcome.UPHELD, "done"), on(4))
                .then(Close.with("two"), on(5))
                .then(Reopen.because("leaks"), on(6)));
        Figures all = figures();
        assertThat(all.turns().declined()).isEqualTo(new Occurrences(1, 1));
        assertThat(all.turns().appealed()).isEqualTo(new Occurrences(1, 1));
        assertThat(all.turns().withdrawn()).isEqualTo(new Occurrences(1, 1));
        assertThat(all.turns().reopened()).isEqualTo(new Occurrences(1, 2));
        assertThat(all.turns().referred()).isEqualTo(new Occurrences(0, 0));
        assertThat(all.breakdown().stages()).containsOnlyKeys(StageKind.INVESTIGATING, StageKind.WITHDRAWN);
    }

    @Test
    void redressIsSummedByCurrency() {
        for (String amount : List.of("10.50", "4.00")) {
            take(resolved(1, Propose.solution("money").worth(Money.of(amount, "EUR")))
                    .then(AcceptProposal.asOffered(), on(2)));
        }
        take(resolved(1, Propose.solution("money").worth(Money.of("300", "JPY"))));
        assertThat(figures().redress())
                .extracting(redress -> redress.currency() + " " + redress.total() + " " + redress.complaints())
                .containsExactly("EUR 14.50 2", "JPY 300 1");
    }

    @Test
    void theTrendCountsIsoWeeksOfTheZone() {
        // Sunday, 4 January 2026, 23:30 UTC is Monday already in Berlin; 29 December 2025 began week 1 of 2026.
        Instant late = Instant.parse("2026-01-04T23:30:00Z");
        take(History.of(
                        "test:late",
                        Intake.from(Person.named("Ana"))
                                .by(Channel.EMAIL)
                                .stating("x")
                                .build(),
                        by(CLERK).at(late))
                .then(Accept.inScope(), on(5))
                .then(ResolveDirectly.with(Outcome.UPHELD, "done"), on(5))
                .then(Close.with("x"), on(13)));
        take(filed(-3, Channel.EMAIL));
        assertThat(figures().trend()).extracting(WeekFigures::week).containsExactly("2026-W01", "2026-W02", "2026-W03");
        assertThat(figures().trend().get(0)).isEqualTo(new WeekFigures(LocalDate.of(2025, 12, 29), 2, 0, 0));
        assertThat(desk.statistics(StatisticsQuery.in(ZoneId.of("Europe/Berlin")))
                        .total()
                        .trend())
                .containsExactly(
                        new WeekFigures(LocalDate.of(2025, 12, 29), 1, 0, 0),
                        new WeekFigures(LocalDate.of(2026, 1, 5), 1, 1, 0),
                        new WeekFigures(LocalDate.of(2026, 1, 12), 0, 0, 1));
    }

    @Test
    void waitingIsAttributedToWhomItWaitsFor() {
        take(filed(0, Channel.EMAIL)
                .then(RequestMaterial.of("the bill", "receipt"), on(1))
                .then(ProvideMaterial.of().saying("here"), on(4))
                .then(Suspend.waitingFor(WaitingFor.THIRD_PARTY, "expert"), on(5))
                .then(Resume.now(), on(10)));
        take(filed(0, Channel.EMAIL).then(Suspend.waitingFor(WaitingFor.THIRD_PARTY, "expert"), on(5)));
        assertThat(figures().waiting().spans()).isEqualTo(2);
        assertThat(figures().waiting().total()).isEqualTo(Duration.ofDays(8));
        assertThat(figures().waiting().attributed())
                .containsOnly(
                        entry(WaitingFor.COMPLAINANT, Duration.ofDays(3)),
                        entry(WaitingFor.THIRD_PARTY, Duration.ofDays(5)));
        assertThat(figures().waiting().unattributed()).isEmpty();
        assertThat(figures().waiting().now()).containsExactly(entry(WaitingFor.THIRD_PARTY, 1L));
    }

    @Test
    void whatWasFiledByMistakeIsCountedApartAndNowhereElse() {
        take(resolved(3, ResolveDirectly.with(Outcome.UPHELD, "done"))
                .then(Correct.fact(Correction.FiledByMistake.INSTANCE, "a test"), on(4)));
        Statistics statistics =
                desk.statistics(StatisticsQuery.in(ZoneOffset.UTC).by(Dimension.STAGE));
        assertThat(statistics.filedByMistake()).isEqualTo(1);
        assertThat(statistics.total())
                .isEqualTo(ComplaintDesk.using(new MemoryStore())
                        .build()
                        .statistics(StatisticsQuery.in(ZoneOffset.UTC))
                        .total());
        assertThat(statistics.groups()).isEmpty();
    }

    @Test
    void groupsAgreeInEveryDimensionAndThoseWithoutValueComeLast() {
        take(filed(0, Channel.LETTER).then(Classify.as("quality"), on(1)));
        take(filed(0, Channel.EMAIL));
        take(filed(1, Channel.EMAIL).then(Classify.as("quality"), on(1)));
        take(filed(2, Channel.EMAIL).then(Classify.as("quality"), on(3)));
        Statistics statistics =
                desk.statistics(StatisticsQuery.in(ZoneOffset.UTC).by(Dimension.CHANNEL, Dimension.CATEGORY));
        assertThat(statistics.groups())
                .extracting(group -> group.values() + " " + group.figures().complaints())
                .containsExactly(
                        "{CATEGORY=quality, CHANNEL=email} 2",
                        "{CATEGORY=quality, CHANNEL=letter} 1",
                        "{CHANNEL=email} 1");
    }

    @Test
    void theQueryNarrowsAndItsSpanIsHalfOpen() {
        take(filed(0, Channel.LETTER).then(Classify.as("quality"), on(1)));
        take(filed(1, Channel.EMAIL).then(HandOver.to("legal", "law"), on(1)).then(AcceptHandOver.here(), on(2)));
        take(filed(2, Channel.EMAIL).then(Classify.as("quality"), on(3)));
        StatisticsQuery all = StatisticsQuery.in(ZoneOffset.UTC);
        Instant day1 = DAY_0.plus(Duration.ofDays(1));
        assertThat(count(all.receivedFrom(day1))).isEqualTo(2);
        assertThat(count(all.receivedBefore(day1))).isEqualTo(1);
        assertThat(count(all.receivedFrom(day1).receivedBefore(day1.plusNanos(1_000))))
                .isEqualTo(1);
        assertThat(count(all.receivedFrom(day1).receivedBefore(day1))).isZero();
        assertThat(count(all.category("quality"))).isEqualTo(2);
        assertThat(count(all.channel(Channel.EMAIL).category("quality"))).isEqualTo(1);
        assertThat(count(all.department("legal"))).isEqualTo(1);
        assertThat(count(all.department("quality"))).isZero();
    }

    @Test
    void aReversedSpanIsRefusedWhereItIsSaid() {
        Instant day1 = DAY_0.plus(Duration.ofDays(1));
        StatisticsQuery query = StatisticsQuery.in(ZoneOffset.UTC).receivedFrom(day1);
        assertThatThrownBy(() -> query.receivedBefore(DAY_0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "query.receivedBefore must not be before receivedFrom, which is " + day1 + "; was " + DAY_0);
    }

    @Test
    void theQueryAndTheFiguresSayWhatWasAskedFor() {
        StatisticsQuery query = StatisticsQuery.in(ZoneOffset.UTC)
                .receivedFrom(DAY_0)
                .category("quality")
                .channel(Channel.EMAIL)
                .by(Dimension.CATEGORY);
        String said =
                "StatisticsQuery[zone=Z, receivedFrom=" + DAY_0 + ", category=quality, channel=email, by=[CATEGORY]]";
        assertThat(query).hasToString(said);
        assertThat(desk.statistics(query).toString()).contains(said);
    }

    private long count(StatisticsQuery query) {
        return desk.statistics(query).total().complaints();
    }
}
