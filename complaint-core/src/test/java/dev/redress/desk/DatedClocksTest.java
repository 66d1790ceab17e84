package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.ExtendClock;
import dev.redress.activity.Prioritise;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockDefinitionBuilder;
import dev.redress.clock.ClockState;
import dev.redress.clock.Effective;
import dev.redress.clock.ExtensionRule;
import dev.redress.clock.InvalidDefinitionException;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.RulePack;
import dev.redress.clock.RulePacks;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Person;
import dev.redress.procedure.InvalidProcedureException;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.sla.ComplaintClock;
import dev.redress.words.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule that changes on a date: two clocks of one name, each for its time. */
class DatedClocksTest extends ClockedDesk {

    private static final LocalDate CHANGE = LocalDate.of(2026, 3, 5);

    private static ClockDefinitionBuilder until(long days, Effective.By by) {
        return dated(days, null, CHANGE.minusDays(1), by);
    }

    private static ClockDefinitionBuilder since(long days, Effective.By by) {
        return dated(days, CHANGE, null, by);
    }

    private static ClockDefinitionBuilder dated(
            long days, @Nullable LocalDate from, @Nullable LocalDate to, Effective.By by) {
        return reply().limit(Term.exactTime(Duration.ofDays(days))).effective(new Effective(from, to, by, null));
    }

    private static Complaint<?> received(ComplaintDesk desk, Instant at) {
        return desk.file(
                Intake.from(Person.named("Kim"))
                        .by(Channel.EMAIL)
                        .stating("x")
                        .receivedAt(at)
                        .build(),
                By.by(ANA));
    }

    private static List<String> faults(ProcedureBuilder procedure) {
        return catchThrowableOfType(InvalidProcedureException.class, procedure::build)
                .faults();
    }

    @Test
    void eachComplaintHasTheClockOfItsReceipt() {
        ComplaintDesk desk = desk(procedure()
                .clock(until(10, Effective.By.RECEIPT).build())
                .clock(since(3, Effective.By.RECEIPT).build()));
        Complaint<?> before = file(desk);
        clock.advance(Duration.ofDays(5));
        Complaint<?> after = file(desk);
        Complaint<?> late = received(desk, START.plus(Duration.ofDays(1)));
        assertThat(read(desk, before).findDue()).contains(START.plus(Duration.ofDays(10)));
        assertThat(read(desk, after).findDue()).contains(START.plus(Duration.ofDays(8)));
        assertThat(read(desk, late).findDue()).contains(START.plus(Duration.ofDays(11)));
    }

    @Test
    void theStartMayDecideAndPrioritiesChooseAmongThoseInForce() {
        ComplaintDesk desk = desk(procedure()
                .clock(new ComplaintClock(
                        until(4, Effective.By.START_EVENT).startsOn("accepted").build(),
                        Set.of(Priority.HIGH),
                        Set.of()))
                .clock(until(10, Effective.By.START_EVENT).startsOn("accepted").build())
                .clock(since(3, Effective.By.START_EVENT).startsOn("accepted").build()));
        Complaint<?> before = accepted(desk);
        Complaint<?> urgent = accepted(desk);
        does(desk, urgent, Prioritise.as(Priority.HIGH));
        Complaint<?> filed = file(desk);
        assertThat(desk.clocks().read(desk.get(filed.id())).find("reply")).isEmpty();
        clock.advance(Duration.ofDays(5));
        does(desk, filed, dev.redress.move.Accept.inScope());
        assertThat(read(desk, before).findDue()).contains(START.plus(Duration.ofDays(10)));
        assertThat(read(desk, urgent).findDue()).contains(START.plus(Duration.ofDays(4)));
        assertThat(read(desk, filed).findDue()).contains(START.plus(Duration.ofDays(8)));
    }

    @Test
    void whatIsUnderWayChangesOverWithARuleByTheDateOfReadingAndWhatHasEndedStays() {
        ComplaintDesk desk = desk(procedure()
                .clock(until(10, Effective.By.DATE_OF_READING).build())
                .clock(since(3, Effective.By.DATE_OF_READING)
                        .milestone(MilestoneRule.warnAtShare("soon", "0.8", "agent"))
                        .build()));
        Complaint<?> open = accepted(desk);
        Complaint<?> ended = accepted(desk);
        clock.advance(Duration.ofDays(1));
        does(desk, ended, ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(read(desk, open).findDue()).contains(START.plus(Duration.ofDays(10)));
        clock.advance(Duration.ofDays(1).plusHours(15));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, open))
                .as("midnight: the new rule is in force")
                .containsExactly("soon");
        assertThat(read(desk, open).findDue()).contains(START.plus(Duration.ofDays(3)));
        clock.advance(Duration.ofDays(20));
        assertThat(read(desk, open).state()).isEqualTo(ClockState.BREACHED);
        assertThat(read(desk, ended).state()).isEqualTo(ClockState.MET);
        assertThat(read(desk, ended).findDue()).contains(START.plus(Duration.ofDays(10)));
    }

    @Test
    void whatIsInForceTogetherWithAnotherOfTheSameConditionsIsAFault() {
        assertThat(faults(procedure()
                        .clock(until(10, Effective.By.RECEIPT).build())
                        .clock(since(3, Effective.By.DATE_OF_READING).build())))
                .singleElement()
                .asString()
                .startsWith("clocks[1] is in force together with clocks[0]");
        assertThat(faults(procedure()
                        .clock(dated(10, null, CHANGE, Effective.By.RECEIPT).build())
                        .clock(since(3, Effective.By.RECEIPT).build())))
                .singleElement()
                .asString()
                .startsWith("clocks[1] is in force together with clocks[0]");
        assertThat(faults(procedure()
                        .clock(reply().limit(Term.exactTime(Duration.ofDays(1))).build())
                        .clock(since(3, Effective.By.RECEIPT).build())))
                .singleElement()
                .asString()
                .startsWith("clocks[1] never counts");
        ComplaintClock high =
                new ComplaintClock(since(3, Effective.By.RECEIPT).build(), Set.of(Priority.HIGH), Set.of());
        assertThat(faults(procedure().clock(high).clock(high)))
                .singleElement()
                .asString()
                .startsWith("clocks[1] never counts");
    }

    @Test
    void aPackMayHaveClocksOfOneNameForDifferentTimes() {
        ClockDefinition before = until(10, Effective.By.RECEIPT).build();
        ClockDefinition after = since(3, Effective.By.RECEIPT).build();
        RulePack pack = RulePack.parse(pack(before, after));
        assertThat(pack.clocks()).hasSize(2);
        assertThat(RulePack.parse(pack.toJson()).toJson()).isEqualTo(pack.toJson());
        InvalidDefinitionException twice = catchThrowableOfType(
                InvalidDefinitionException.class,
                () -> RulePack.parse(pack(
                        before,
                        dated(4, CHANGE.minusDays(1), null, Effective.By.RECEIPT)
                                .build())));
        assertThat(twice.faults()).singleElement().asString().startsWith("clocks 'reply' is used twice");
    }

    @Test
    void ofAPackTheClockInForceCounts() {
        RulePack pack = RulePack.parse(pack(
                until(10, Effective.By.RECEIPT).build(),
                since(3, Effective.By.RECEIPT).build()));
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure().rules("own").build())
                .calendars(OFFICE)
                .rulePacks(RulePacks.of(List.of(pack)))
                .build();
        Complaint<?> before = file(desk);
        clock.advance(Duration.ofDays(5));
        Complaint<?> after = file(desk);
        assertThat(desk.clocks().read(before).clocks()).hasSize(1);
        assertThat(desk.clocks().read(before).find("own/reply").orElseThrow().findDue())
                .contains(START.plus(Duration.ofDays(10)));
        assertThat(desk.clocks().read(after).find("own/reply").orElseThrow().findDue())
                .contains(START.plus(Duration.ofDays(8)));
    }

    @Test
    void aClockOfAPackIsExtendedByTheNameThatReadingsGiveIt() {
        RulePack pack = RulePack.parse(pack(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .limit(Term.calendarDays(10))
                .extension(ExtensionRule.fixedExtra("more", Term.calendarDays(4)))
                .build()));
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure().rules("own").build())
                .calendars(OFFICE)
                .rulePacks(RulePacks.of(List.of(pack)))
                .build();
        Complaint<?> open = file(desk);
        desk.performUntyped(open, ExtendClock.of("own/reply").by("more").because("complex"), By.by(ANA));
        assertThat(desk.clocks()
                        .read(desk.get(open.id()))
                        .find("own/reply")
                        .orElseThrow()
                        .findDue())
                .contains(Instant.parse("2026-03-17T00:00:00Z"));
    }

    @Test
    void aDraftUnderWhichAClockWouldHaveBegunAndBeLateIsSeen() {
        RulePack waits = RulePack.parse(pack(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .startsOn("suspended")
                .stopsOn("resolved")
                .limit(Term.calendarDays(10))
                .build()));
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure().rules("own").build())
                .calendars(OFFICE)
                .rulePacks(RulePacks.of(List.of(waits)))
                .build();
        file(desk);
        clock.advance(Duration.ofDays(5));
        assertThat(desk.clocks().preview(RulePack.parse(pack(days(3)))).intoBreach())
                .isEqualTo(1);
    }

    @Test
    void aDraftOfAPackIsLookedAtOverOpenComplaintsAndTriedOnHistory() {
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure().rules("own").build())
                .calendars(OFFICE)
                .rulePacks(RulePacks.of(List.of(RulePack.parse(pack(days(10))))))
                .build();
        Complaint<?> ended = file(desk);
        Complaint<?> open = file(desk);
        clock.advance(Duration.ofDays(5));
        desk.performUntyped(ended, Withdraw.because("settled"), By.by(ANA));
        RulePack draft = RulePack.parse(pack(days(3)));
        assertThat(desk.clocks().preview(draft)).satisfies(preview -> {
            assertThat(preview.looked()).isEqualTo(1);
            assertThat(preview.intoBreach()).isEqualTo(1);
            assertThat(preview.examples())
                    .containsExactly(new ImpactPreview.Change(
                            open.id(),
                            open.reference(),
                            "own/reply",
                            START.plus(Duration.ofDays(10)),
                            START.plus(Duration.ofDays(3))));
        });
        LocalDate first =
                LocalDate.ofInstant(START, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(desk.clocks().simulate(draft, ZoneOffset.UTC))
                .containsExactly(
                        new SimulatedWeek(first, 0, 0, 2, 2), new SimulatedWeek(first.plusWeeks(1), 2, 0, 0, 0));
        RulePack another = RulePack.parse(pack(days(3)).replace("\"id\": \"own\"", "\"id\": \"another\""));
        assertThat(desk.clocks().simulate(another, ZoneOffset.UTC)).isEmpty();
    }

    private static ClockDefinition days(int days) {
        return reply().limit(Term.exactTime(Duration.ofDays(days))).build();
    }

    private static String pack(ClockDefinition... clocks) {
        return """
                {"form": 1, "id": "own", "jurisdiction": "XX", "title": {"en": "Own", "zh": "自有"}, "clocks": [%s]}
                """.formatted(String.join(
                ",", List.of(clocks).stream().map(ClockDefinition::toJson).toList()));
    }
}
