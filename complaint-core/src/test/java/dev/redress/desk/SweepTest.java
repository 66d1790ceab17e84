package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Correct;
import dev.redress.activity.ExtendClock;
import dev.redress.activity.Link;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.ExtensionRule;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.Side;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.Received;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Correction;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Entry;
import dev.redress.event.TimeEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.sla.ComplaintClock;
import dev.redress.sla.SlaCalculator;
import dev.redress.sla.SlaReading;
import dev.redress.sla.TermsLibrary;
import dev.redress.statistics.ClockFigures;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.store.Definition;
import dev.redress.store.Page;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.validation.InvalidInputException;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clocks of complaints: read, swept, rebound. */
class SweepTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final Actor ANA = Actor.of("ana", "agent");
    private static final BusinessCalendar OFFICE =
            BusinessCalendar.in(ZoneId.of("Europe/London")).named("office").build();

    private final SettableClock clock = SettableClock.at(START);
    private final MemoryStore store = new MemoryStore();

    private static ClockDefinition reply(int days) {
        return ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .cancelledOn("ended")
                .limit(Term.businessDays(days))
                .pausable("waiting_for_complainant", Words.of("waiting for the complainant", "等待投诉人"), null)
                .extension(ExtensionRule.fixedExtra("complex", Term.businessDays(5)))
                .milestone(MilestoneRule.warnAtShare("near", "0.5", "handler"))
                .milestone(MilestoneRule.escalateAfter("late", Term.businessDays(2), "manager"))
                .milestone(MilestoneRule.escalateAfter("very_late", Term.businessDays(5), "director"))
                .build();
    }

    private static ProcedureBuilder procedure() {
        return Procedure.named("timed", 1).title("Timed", "计时").calendar("office");
    }

    private ComplaintDesk desk(Procedure procedure) {
        return ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure)
                .calendars(OFFICE)
                .build();
    }

    private static Complaint<Received> file(ComplaintDesk desk) {
        return desk.file(
                Intake.from(Person.named("Kim Lee"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(ANA));
    }

    private static List<String> milestones(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.read(complaint.id()).journal().stream()
                .map(Entry::event)
                .filter(TimeEvent.MilestoneReached.class::isInstance)
                .map(event -> ((TimeEvent.MilestoneReached) event).milestone().key())
                .toList();
    }

    private static ClockReading reply(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.clocks().read(desk.get(complaint.id())).find("reply").orElseThrow();
    }

    @Test
    void eachMilestoneIsRecordedOnceAndInOrderWithItsNotices() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<Received> complaint = file(desk);
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        clock.advance(Duration.ofDays(3));
        assertThat(desk.clocks().sweep(100)).isEqualTo(new Swept(1, 1, 1, 0, 0, 0, 0));
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        // Two weeks of downtime: what was missed is caught up, level by level.
        clock.advance(Duration.ofDays(20));
        assertThat(desk.clocks().sweep(100)).isEqualTo(new Swept(1, 1, 3, 1, 0, 0, 0));
        assertThat(milestones(desk, complaint)).containsExactly("near", "breach", "late", "very_late");
        List<Entry> journal = desk.read(complaint.id()).journal();
        assertThat(journal)
                .filteredOn(entry -> entry.event() instanceof TimeEvent.MilestoneReached reached
                        && reached.milestone().key().equals("breach"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.occurredAt()).isEqualTo(Instant.parse("2026-03-10T00:00:00Z")));
        assertThat(journal.stream().map(Entry::event).filter(DialogueEvent.NoticeIssued.class::isInstance))
                .extracting(event -> ((DialogueEvent.NoticeIssued) event).to())
                .containsExactly("handler", "manager", "director");
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
    }

    @Test
    void aSweepMakesNoFormStale() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<Received> complaint = file(desk);
        clock.advance(Duration.ofDays(30));
        assertThat(desk.clocks().sweep(100).recorded()).isEqualTo(1);
        Complaint<Accepted> accepted = desk.perform(complaint.handle(), Accept.inScope(), by(ANA));
        assertThat(accepted.version()).isGreaterThan(5);
    }

    @Test
    void aLateFactRescindsABreachThatStaysInTheJournal() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<Received> complaint = file(desk);
        clock.advance(Duration.ofDays(8));
        desk.clocks().sweep(100);
        assertThat(milestones(desk, complaint)).contains("breach");
        // An extension that was granted on the third day is recorded on the tenth.
        desk.perform(
                desk.get(complaint.id()).handle(),
                ExtendClock.of("reply").by("complex").because("many witnesses"),
                by(ANA).at(START.plus(Duration.ofDays(2))));
        assertThat(desk.clocks().sweep(100).rescinded()).isEqualTo(1);
        assertThat(reply(desk, complaint).state()).isEqualTo(ClockState.EXTENDED);
        assertThat(milestones(desk, complaint)).contains("breach");
        clock.advance(Duration.ofDays(10));
        assertThat(desk.clocks().sweep(100).breaches()).isEqualTo(1);
        assertThat(milestones(desk, complaint))
                .containsOnlyOnce("near")
                .hasSize(4)
                .endsWith("breach", "late");
    }

    @Test
    void waitingForTheComplainantStopsTheClockAndRunsOutByItself() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<Received> complaint = file(desk);
        clock.advance(Duration.ofHours(1));
        desk.perform(
                complaint, RequestMaterial.of("the receipt", "receipt").until(START.plus(Duration.ofDays(7))), by(ANA));
        clock.advance(Duration.ofDays(6));
        assertThat(reply(desk, complaint).state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(desk.clocks().sweep(100)).isEqualTo(new Swept(1, 1, 0, 0, 0, 0, 0));
        assertThat(desk.get(complaint.id()).snapshot().handling().suspension()).isNull();
        assertThat(reply(desk, complaint).state()).isEqualTo(ClockState.RUNNING);
        // Four business days were waited, Tuesday to Friday: the day of the start is day 0 anyway.
        assertThat(reply(desk, complaint).findDue()).contains(Instant.parse("2026-03-14T00:00:00Z"));
    }

    @Test
    void anAnswerEndsTheWaitingAndThePauseIsHonest() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<Received> complaint = file(desk);
        desk.perform(complaint, RequestMaterial.of("the receipt", "receipt"), by(ANA));
        clock.advance(Duration.ofDays(2));
        desk.perform(
                desk.get(complaint.id()).handle(),
                ProvideMaterial.of().saying("here"),
                by(Actor.of("kim", "complainant")));
        assertThat(reply(desk, complaint).dishonestPauses()).isEmpty();
        clock.advance(Duration.ofHours(1));
        desk.perform(
                desk.get(complaint.id()).handle(),
                Suspend.waitingFor(WaitingFor.COMPLAINANT, "no particular reason"),
                by(ANA));
        clock.advance(Duration.ofDays(1));
        assertThat(reply(desk, complaint).dishonestPauses()).hasSize(1);
    }

    @Test
    void aNewCalendarMovesRunningClocksAndLeavesEndedOnesAlone() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<Received> running = file(desk);
        Complaint<Received> done = file(desk);
        Complaint<Accepted> accepted = desk.perform(done, Accept.inScope(), by(ANA));
        clock.advance(Duration.ofDays(1));
        Complaint<Resolved> resolved = desk.perform(accepted, ResolveDirectly.with(Outcome.UPHELD, "done"), by(ANA));
        Instant before = reply(desk, resolved).findDue().orElseThrow();
        BusinessCalendar changed = BusinessCalendar.in(ZoneId.of("Europe/London"))
                .named("office")
                .holiday(LocalDate.of(2026, 3, 4), "Founders' Day")
                .build();
        ImpactPreview preview = desk.clocks().preview(changed);
        assertThat(preview.moved()).isEqualTo(1);
        assertThat(preview.examples().get(0).reference()).isEqualTo(running.reference());
        desk.clocks().publish(changed, 2, ANA);
        assertThat(reply(desk, running).findDue()).contains(before);
        assertThat(desk.clocks().sweep(100).recorded()).isEqualTo(2);
        assertThat(reply(desk, running).findDue()).contains(Instant.parse("2026-03-11T00:00:00Z"));
        assertThat(reply(desk, resolved).findDue()).contains(before);
        assertThat(reply(desk, resolved).state()).isEqualTo(ClockState.MET);
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
    }

    @Test
    void newerRulesOfTimeZonesHaveOpenComplaintsReadAgainAndOlderOnesDoNot() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        file(desk);
        desk.clocks().sweep(100);
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        TimeZoneData.announce(store, Tenant.DEFAULT, TimeZoneData.version(), clock.instant());
        TimeZoneData.announce(store, Tenant.DEFAULT, "1999a", clock.instant());
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        TimeZoneData.announce(store, Tenant.DEFAULT, "2999a", clock.instant());
        assertThat(desk.clocks().sweep(100).claimed()).isEqualTo(1);
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        assertThat(store.latestDefinition(Tenant.DEFAULT, Definition.Kind.CALENDAR, TimeZoneData.ID))
                .hasValueSatisfying(latest -> assertThat(latest.body()).contains("2999a"));
    }

    @Test
    void moreTimeIsGrantedOnlyForWhatThereIs() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<Received> complaint = file(desk);
        assertThatThrownBy(() -> desk.perform(
                        complaint, ExtendClock.of("answer").by("complex").because("x"), by(ANA)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no clock 'answer'; it has reply");
        assertThatThrownBy(() -> desk.perform(complaint, ExtendClock.of("reply").because("x"), by(ANA)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no rule ''")
                .hasMessageContaining("complex");
        assertThatThrownBy(() -> desk.perform(complaint, ExtendClock.of("reply").by("complex"), by(ANA)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> desk.perform(
                        complaint, ExtendClock.of("reply").by("nope").because("x"), by(ANA)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no rule 'nope'")
                .hasMessageContaining("complex");
        clock.advance(Duration.ofDays(30));
        assertThatThrownBy(() -> desk.perform(
                        complaint, ExtendClock.of("reply").by("complex").because("x"), by(ANA)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("had run out")
                .hasMessageContaining("say when");
        assertThat(desk.get(complaint.id()).version()).isEqualTo(complaint.version());
    }

    @Test
    void whatARulePackAsksForAndNobodyReportsEndsWithTheComplaint() {
        ComplaintDesk desk =
                desk(procedure().clock(reply(5)).rules("uk_fca_disp").build());
        Complaint<Accepted> accepted = desk.perform(file(desk), Accept.inScope(), by(ANA));
        Complaint<Resolved> solved = desk.perform(accepted, ResolveDirectly.with(Outcome.UPHELD, "x"), by(ANA));
        desk.perform(solved, Close.with("x"), by(ANA));
        clock.advance(Duration.ofDays(100));
        assertThat(desk.clocks().sweep(10).breaches()).isZero();
        assertThat(desk.clocks().read(desk.get(solved.id())).clocks())
                .filteredOn(each -> each.id().startsWith("uk_fca_disp/"))
                .filteredOn(each -> each.reading().definition().owner() == Side.ORGANISATION)
                .isNotEmpty()
                .noneMatch(each -> each.reading().isOpen());
    }

    @Test
    void aCalendarThatIsAnotherOneThanThePublishedIsAConflict() {
        desk(procedure().clock(reply(5)).build());
        assertThatThrownBy(() -> ComplaintDesk.using(store)
                        .procedure(procedure().clock(reply(5)).build())
                        .calendars(BusinessCalendar.in(ZoneId.of("Europe/London"))
                                .named("office")
                                .holiday(LocalDate.of(2026, 3, 4), "")
                                .build())
                        .build())
                .isInstanceOf(DefinitionConflictException.class)
                .hasMessageContaining("calendar 'office' version 1");
    }

    @Test
    void aDraftIsTriedOnHistory() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<Accepted> accepted = desk.perform(file(desk), Accept.inScope(), by(ANA));
        file(desk);
        clock.advance(Duration.ofDays(3));
        desk.perform(accepted, ResolveDirectly.with(Outcome.UPHELD, "done"), by(ANA));
        clock.advance(Duration.ofDays(20));
        Procedure strict = procedure().clock(reply(2)).build();
        assertThat(desk.clocks().simulate(strict, ZoneId.of("Europe/London")))
                .containsExactly(
                        new SimulatedWeek(LocalDate.of(2026, 3, 2), 0, 0, 2, 2),
                        new SimulatedWeek(LocalDate.of(2026, 3, 9), 2, 1, 0, 0));
        BusinessCalendar closed = BusinessCalendar.in(ZoneId.of("Europe/London"))
                .named("office")
                .holiday(LocalDate.of(2026, 3, 9), "")
                .holiday(LocalDate.of(2026, 3, 10), "")
                .build();
        assertThat(desk.clocks().simulate(closed, ZoneId.of("Europe/London")))
                .containsExactly(new SimulatedWeek(LocalDate.of(2026, 3, 9), 2, 1, 2, 1));
        assertThat(desk.clocks().sweep(10).milestones()).isEqualTo(4);
    }

    @Test
    void theFirstPriorityChoosesALaterOneTakesOverByItsPolicy() {
        ClockDefinition calm = ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .limit(Term.exactTime(Duration.ofHours(100)))
                .build();
        ClockDefinition fast = ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .limit(Term.exactTime(Duration.ofHours(10)))
                .policies(CyclePolicy.CONTINUE, CyclePolicy.KEEP, CyclePolicy.KEEP)
                .build();
        ComplaintDesk desk = desk(Procedure.named("timed", 1)
                .title("Timed", "计时")
                .clock(new ComplaintClock(fast, Set.of(Priority.HIGH), Set.of()))
                .clock(new ComplaintClock(calm, Set.of(), Set.of()))
                .build());
        Complaint<Received> first = file(desk);
        assertThat(reply(desk, first).findDue()).contains(START.plus(Duration.ofHours(100)));
        desk.perform(first, Prioritise.as(Priority.HIGH), by(ANA));
        assertThat(reply(desk, first).findDue()).contains(START.plus(Duration.ofHours(10)));
        Complaint<Received> second = file(desk);
        Complaint<Received> low = desk.perform(second, Prioritise.as(Priority.LOW), by(ANA));
        clock.advance(Duration.ofHours(50));
        desk.perform(low, Prioritise.as(Priority.HIGH), by(ANA));
        // Half of the old limit was used, so half of the new one is left.
        assertThat(reply(desk, second).findDue()).contains(START.plus(Duration.ofHours(55)));
    }

    @Test
    void aMergedChildNeverEscalates() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<Received> parent = file(desk);
        Complaint<Received> child = file(desk);
        desk.perform(child, Link.childOf(parent.id()), by(ANA));
        clock.advance(Duration.ofDays(30));
        desk.clocks().sweep(100);
        assertThat(milestones(desk, child)).isEmpty();
        assertThat(milestones(desk, parent)).hasSize(4);
    }

    @Test
    void importsWithPastTimesFireNothingButWhatComesLater() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        clock.advance(Duration.ofDays(8));
        Intake old = Intake.from(Person.named("Kim Lee"))
                .by(Channel.EMAIL)
                .stating("It leaks.")
                .receivedAt(START)
                .build();
        History history = History.of("old-1", old, by(ANA));
        assertThat(desk.importAll(List.of(history))).singleElement().isInstanceOf(ImportOutcome.Imported.class);
        assertThat(desk.importAll(List.of(history))).singleElement().isInstanceOf(ImportOutcome.AlreadyPresent.class);
        Complaint<?> imported = desk.search(Search.all()).rows().get(0);
        assertThat(desk.clocks().sweep(100).milestones()).isZero();
        clock.advance(Duration.ofDays(20));
        desk.clocks().sweep(100);
        assertThat(milestones(desk, imported)).containsExactly("late", "very_late");
        // Filed late by a clerk, not imported: the breach is news.
        Complaint<Received> late = desk.file(old, by(ANA));
        desk.clocks().sweep(100);
        assertThat(milestones(desk, late)).contains("breach");
    }

    @Test
    void aRepeatedFilingIsTheSameAfterTheCalendarChanged() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Intake intake = Intake.from(Person.named("Kim Lee"))
                .by(Channel.EMAIL)
                .stating("It leaks.")
                .build();
        Complaint<Received> first = desk.file(intake, by(ANA).command("form-1"));
        desk.clocks()
                .publish(
                        BusinessCalendar.in(ZoneId.of("Europe/London"))
                                .named("office")
                                .holiday(LocalDate.of(2026, 3, 4), "")
                                .build(),
                        2,
                        ANA);
        assertThat(desk.file(intake, by(ANA).command("form-1")).id()).isEqualTo(first.id());
    }

    @Test
    void aCalculatorThatFailsLosesNothing() {
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure().clock(reply(5)).build())
                .calendars(OFFICE)
                .slaCalculator(new SlaCalculator() {
                    @Override
                    public String version() {
                        return "broken/1";
                    }

                    @Override
                    public SlaReading read(Snapshot complaint, TermsLibrary library, Instant now) {
                        throw new IllegalStateException("out of order");
                    }
                })
                .build();
        Complaint<Received> filed = file(desk);
        Complaint<Received> told = desk.perform(filed, Acknowledge.by(Channel.EMAIL), by(ANA));
        desk.perform(told, Note.that("x"), by(ANA));
        clock.advance(Duration.ofHours(2));
        assertThat(desk.clocks().sweep(100).left()).isEqualTo(1);
    }

    @Test
    void aProcedureWhoseCalendarNobodyKnowsIsRefusedAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ComplaintDesk.using(store)
                        .procedure(procedure().clock(reply(5)).build())
                        .build())
                .withMessageContaining("office")
                .withMessageContaining("DeskBuilder.calendars");
    }

    @Test
    void correctingTheReceiptJudgesAnew() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        clock.advance(Duration.ofDays(4));
        Complaint<Received> complaint = file(desk);
        Instant due = reply(desk, complaint).findDue().orElseThrow();
        desk.perform(complaint, Correct.fact(new Correction.ReceivedAt(START), "the stamp"), by(ANA));
        assertThat(reply(desk, complaint).findDue().orElseThrow()).isBefore(due);
    }

    @Test
    void aWorklistGivesWhatIsDueFirstFirst() {
        ComplaintDesk desk = desk(procedure().clock(reply(5)).build());
        Complaint<?> late = file(desk);
        clock.advance(Duration.ofDays(3));
        Complaint<?> soon = file(desk);
        Complaint<?> waiting = file(desk);
        Complaint<?> ended = desk.performUntyped(file(desk), Withdraw.because(null), by(ANA));
        clock.advance(Duration.ofDays(1));
        waiting = desk.performUntyped(waiting, Suspend.waitingFor(WaitingFor.COMPLAINANT, "a photo"), by(ANA));
        assertThat(desk.search(Search.all().dueFirst()).rows())
                .extracting(each -> each.id())
                .containsExactly(late.id(), soon.id())
                .doesNotContain(waiting.id(), ended.id());
        Page<Complaint<?>> first = desk.search(Search.all().dueFirst().limit(1));
        assertThat(desk.search(Search.all().dueFirst().after(first.nextCursor().orElseThrow()))
                        .rows())
                .extracting(each -> each.id())
                .containsExactly(soon.id());
        clock.advance(Duration.ofDays(5));
        assertThat(desk.search(Search.all().dueFirst().dueBy(clock.instant())).rows())
                .extracting(each -> each.id())
                .containsExactly(late.id());
        desk.performUntyped(waiting, Resume.now(), by(ANA));
        assertThat(desk.search(Search.all().dueFirst()).rows()).hasSize(3);
    }

    @Test
    void anAppealTakesNoBreachOutOfTheFigures() {
        ComplaintDesk desk = desk(procedure()
                .clock(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                        .stopsOn("resolved")
                        .limit(Term.businessDays(5))
                        .policies(CyclePolicy.KEEP, CyclePolicy.NEW_CYCLE, CyclePolicy.NEW_CYCLE)
                        .build())
                .build());
        Complaint<Accepted> accepted = desk.perform(file(desk), Accept.inScope(), by(ANA));
        clock.advance(Duration.ofDays(9));
        Complaint<Resolved> late = desk.perform(accepted, ResolveDirectly.with(Outcome.UPHELD, "done"), by(ANA));
        ClockFigures.Counts before = counts(desk);
        assertThat(before).isEqualTo(new ClockFigures.Counts(0, 1, 0, 0));
        desk.perform(late, Appeal.because("too little"), by(ANA));
        assertThat(counts(desk)).isEqualTo(new ClockFigures.Counts(0, 1, 1, 0));
    }

    private static ClockFigures.Counts counts(ComplaintDesk desk) {
        return desk.statistics(StatisticsQuery.in(ZoneOffset.UTC))
                .total()
                .clocks()
                .byClock()
                .get("reply");
    }
}
