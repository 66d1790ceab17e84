package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.ExtendClock;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Term;
import dev.redress.calendar.Window;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockState;
import dev.redress.clock.Cycle;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.Effective;
import dev.redress.clock.ExtensionRule;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.Recurrence;
import dev.redress.clock.Side;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.WaitingFor;
import dev.redress.move.Close;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.sla.ComplaintClock;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clocks that come again, begin anew or change their rules: each turn and each cycle is told once, and stays what it was. */
class ClockTurnsTest extends ClockedDesk {

    private void resolvedAndReopened(ComplaintDesk desk, Complaint<?> complaint) {
        does(desk, complaint, ResolveDirectly.with(Outcome.UPHELD, "x"));
        does(desk, complaint, Close.with("x"));
        clock.advance(Duration.ofDays(1));
        does(desk, complaint, Reopen.because("x"));
    }

    private static BusinessCalendar open(LocalDate saturday) {
        return BusinessCalendar.in(LONDON)
                .named("office")
                .exception(saturday, Window.parse("09:00-12:00"))
                .build();
    }

    private static List<ClockState> states(ComplaintDesk desk, Complaint<?> complaint) {
        return read(desk, complaint).cycles().stream().map(Cycle::state).toList();
    }

    @Test
    void anEndedCycleStaysMetUnderNewerCalendarsHoweverOften() {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(5))
                .policies(CyclePolicy.KEEP, CyclePolicy.NEW_CYCLE, CyclePolicy.KEEP));
        Complaint<?> complaint = accepted(desk);
        clock.advance(Duration.ofDays(7));
        resolvedAndReopened(desk, complaint);
        desk.clocks().publish(open(LocalDate.of(2026, 3, 7)), 2, ANA);
        desk.clocks().sweep(10);
        assertThat(states(desk, complaint)).containsExactly(ClockState.MET, ClockState.RUNNING);
        clock.advance(Duration.ofDays(2));
        resolvedAndReopened(desk, complaint);
        desk.clocks().publish(BusinessCalendar.in(LONDON).named("office").build(), 3, ANA);
        desk.clocks().sweep(10);
        desk.clocks().publish(open(LocalDate.of(2026, 3, 14)), 4, ANA);
        desk.clocks().sweep(10);
        assertThat(states(desk, complaint)).containsExactly(ClockState.MET, ClockState.MET, ClockState.RUNNING);
        assertThat(recorded(desk, complaint)).isEmpty();
    }

    @Test
    void aBreachBeforeAnotherPriorityStaysUnderANewerCalendar() {
        ClockDefinition definition = reply().limit(Term.businessDays(3))
                .policies(CyclePolicy.NEW_CYCLE, CyclePolicy.KEEP, CyclePolicy.KEEP)
                .build();
        ComplaintDesk desk = desk(procedure()
                .clock(new ComplaintClock(
                        reply().limit(Term.businessDays(8))
                                .policies(CyclePolicy.NEW_CYCLE, CyclePolicy.KEEP, CyclePolicy.KEEP)
                                .build(),
                        Set.of(Priority.LOW),
                        Set.of()))
                .clock(new ComplaintClock(definition, Set.of(), Set.of())));
        Complaint<?> complaint = does(desk, file(desk), Prioritise.as(Priority.HIGH));
        clock.advance(Duration.ofDays(4));
        desk.clocks().sweep(10);
        does(desk, complaint, Prioritise.as(Priority.LOW));
        desk.clocks()
                .publish(
                        BusinessCalendar.in(LONDON)
                                .named("office")
                                .holiday(LocalDate.of(2026, 3, 4), "x")
                                .holiday(LocalDate.of(2026, 3, 5), "y")
                                .build(),
                        2,
                        ANA);
        desk.clocks().sweep(10);
        assertThat(states(desk, complaint)).containsExactly(ClockState.BREACHED, ClockState.RUNNING);
        assertThat(recorded(desk, complaint)).containsExactly("breach");
    }

    @Test
    void aWarningOfATurnIsGivenOnceWhileItWaits() {
        ComplaintDesk desk = desk(reply().limit(Term.businessHours(8))
                .recurring(Recurrence.Cadence.FROM_START, "progress_reported")
                .pausable("inspection", Words.of("inspection"), null)
                .milestone(MilestoneRule.warnAtShare("half", "0.5", "handler")));
        Complaint<?> complaint = file(desk);
        clock.advance(Duration.ofHours(5));
        desk.clocks().sweep(10);
        does(desk, complaint, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "x").because("inspection"));
        for (int hour = 0; hour < 30; hour++) {
            clock.advance(Duration.ofHours(1));
            does(desk, complaint, Note.that("still waiting"));
            desk.clocks().sweep(10);
        }
        assertThat(recorded(desk, complaint)).containsExactly("half");
        does(desk, complaint, Resume.now());
        does(desk, complaint, ReportProgress.saying("x"));
        clock.advance(Duration.ofDays(1));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, complaint)).as("the next turn has its own").containsExactly("half", "half");
    }

    @Test
    void aTurnThatWasKeptAfterAllIsRescindedAndNoEarlierOneIsToldAgain() {
        ComplaintDesk desk =
                desk(reply().limit(Term.businessDays(1)).recurring(Recurrence.Cadence.FROM_START, "progress_reported"));
        Complaint<?> complaint = file(desk);
        for (int day = 0; day < 3; day++) {
            clock.advance(Duration.ofDays(1));
            desk.clocks().sweep(10);
        }
        assertThat(recorded(desk, complaint)).containsExactly("breach", "breach");
        desk.performUntyped(
                desk.get(complaint.id()),
                ReportProgress.saying("told by telephone"),
                by(ANA).at(START.plus(Duration.ofDays(2))));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, complaint)).containsExactly("breach", "breach", "-breach");
        desk.clocks().sweep(10);
        does(desk, complaint, Note.that("x"));
        assertThat(recorded(desk, complaint)).hasSize(3);
        assertThat(read(desk, complaint).missed()).containsExactly(Instant.parse("2026-03-04T00:00:00Z"));
    }

    @Test
    void aTurnThatMovesIsNotBreachedTwice() {
        ComplaintDesk desk =
                desk(reply().limit(Term.businessDays(2)).recurring(Recurrence.Cadence.FROM_START, "progress_reported"));
        Complaint<?> complaint = file(desk);
        clock.advance(Duration.ofHours(63)); // past the end of Wednesday
        desk.clocks().sweep(10);
        assertThat(recorded(desk, complaint)).containsExactly("breach");
        desk.clocks()
                .publish(
                        BusinessCalendar.in(LONDON)
                                .named("office")
                                .holiday(LocalDate.of(2026, 3, 3), "x")
                                .build(),
                        2,
                        ANA);
        desk.clocks().sweep(10);
        clock.advance(Duration.ofHours(24));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, complaint)).containsExactly("breach", "-breach", "breach");
    }

    @Test
    void waitingThatBeganAfterHoursOnTheLastDaySaysOneThing() {
        ComplaintDesk desk =
                desk(reply().limit(Term.businessDays(4)).pausable("inspection", Words.of("inspection"), null));
        Complaint<?> complaint = file(desk);
        clock.advance(Duration.ofHours(4 * 24 + 9)); // Friday 18:00
        does(desk, complaint, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "x").because("inspection"));
        for (int hour = 0; hour < 90; hour++) {
            clock.advance(Duration.ofHours(1));
            desk.clocks().sweep(10);
            assertThat(read(desk, complaint).state()).as("hour %s", hour).isEqualTo(ClockState.SUSPENDED);
        }
        assertThat(recorded(desk, complaint)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CyclePolicy.class,
            names = {"RESTART", "NEW_CYCLE"})
    void aClockInForceByItsStartStaysAfterItsLastDateWhenItBeginsAnew(CyclePolicy policy) {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(2))
                .policies(CyclePolicy.KEEP, policy, CyclePolicy.KEEP)
                .effective(new Effective(null, LocalDate.of(2026, 3, 10), Effective.By.START_EVENT, null)));
        Complaint<?> complaint = accepted(desk);
        clock.advance(Duration.ofDays(10));
        desk.clocks().sweep(10);
        resolvedAndReopened(desk, complaint);
        assertThat(states(desk, complaint)).containsExactly(ClockState.BREACHED, ClockState.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(CyclePolicy.class)
    void aClockFromTheClosingCountsFromTheNextClosing(CyclePolicy policy) {
        ComplaintDesk desk = desk(ClockDefinition.named("reply", Words.of("Appeal"))
                .owner(Side.COMPLAINANT)
                .startsOn("closed")
                .stopsOn("appealed")
                .policies(CyclePolicy.KEEP, policy, CyclePolicy.KEEP)
                .limit(Term.calendarDays(20)));
        Complaint<?> complaint = accepted(desk);
        resolvedAndReopened(desk, complaint);
        clock.advance(Duration.ofDays(30));
        does(desk, complaint, ResolveDirectly.with(Outcome.UPHELD, "x"));
        does(desk, complaint, Close.with("x"));
        assertThat(read(desk, complaint).state()).isEqualTo(ClockState.RUNNING);
        assertThat(read(desk, complaint).findDue()).contains(Instant.parse("2026-04-22T23:00:00Z"));
    }

    @Test
    void aPreviewCountsWhatPublishingWouldChangeAndNoMore() {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(5))
                .policies(CyclePolicy.KEEP, CyclePolicy.NEW_CYCLE, CyclePolicy.KEEP));
        Complaint<?> kept = accepted(desk);
        clock.advance(Duration.ofDays(7));
        resolvedAndReopened(desk, kept);
        BusinessCalendar draft = open(LocalDate.of(2026, 3, 7));
        ImpactPreview preview = desk.clocks().preview(draft);
        assertThat(preview.looked()).isEqualTo(1);
        assertThat(preview.moved()).isZero();
        assertThat(preview.intoBreach()).isZero();
    }

    @Test
    void extensionsThatCannotMeanAnythingAreRefused() {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(5))
                .extension(ExtensionRule.agreed("agreed"))
                .extension(ExtensionRule.fixedExtra("complex", Term.businessDays(2))));
        Complaint<?> complaint = accepted(desk);
        LocalDate april = LocalDate.of(2026, 4, 1);
        assertThatThrownBy(() -> does(
                        desk,
                        complaint,
                        ExtendClock.of("reply").by("complex").because("x").until(april)))
                .hasMessageContaining("not to a date");
        assertThatThrownBy(() -> does(
                        desk,
                        complaint,
                        ExtendClock.of("reply").by("agreed").because("x").until(LocalDate.of(2026, 3, 6))))
                .hasMessageContaining("must be later");
        does(desk, complaint, ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThatThrownBy(() -> does(
                        desk,
                        complaint,
                        ExtendClock.of("reply").by("agreed").because("x").until(april)))
                .hasMessageContaining("has ended");
    }

    @Test
    void continuingUnderTheSameLimitMovesNothing() {
        ClockDefinition same = reply().limit(Term.months(1))
                .policies(CyclePolicy.CONTINUE, CyclePolicy.KEEP, CyclePolicy.KEEP)
                .build();
        ComplaintDesk desk = desk(procedure()
                .clock(new ComplaintClock(same, Set.of(Priority.HIGH), Set.of()))
                .clock(new ComplaintClock(same, Set.of(), Set.of())));
        Complaint<?> complaint = does(desk, file(desk), Prioritise.as(Priority.LOW));
        Instant due = read(desk, complaint).findDue().orElseThrow();
        clock.advance(Duration.ofHours(57));
        does(desk, complaint, Prioritise.as(Priority.HIGH));
        assertThat(read(desk, complaint).findDue()).contains(due);
    }

    @Test
    void continuingKeepsTheDateThatWasAgreed() {
        ComplaintDesk desk = desk(procedure()
                .clock(new ComplaintClock(
                        reply().limit(Term.businessDays(5))
                                .extension(ExtensionRule.agreed("agreed"))
                                .policies(CyclePolicy.CONTINUE, CyclePolicy.KEEP, CyclePolicy.KEEP)
                                .build(),
                        Set.of(Priority.HIGH),
                        Set.of()))
                .clock(new ComplaintClock(
                        reply().limit(Term.businessDays(10))
                                .extension(ExtensionRule.agreed("agreed"))
                                .policies(CyclePolicy.CONTINUE, CyclePolicy.KEEP, CyclePolicy.KEEP)
                                .build(),
                        Set.of(),
                        Set.of())));
        Complaint<?> complaint = does(desk, file(desk), Prioritise.as(Priority.LOW));
        does(desk, complaint, ExtendClock.of("reply").by("agreed").because("x").until(LocalDate.of(2026, 4, 30)));
        clock.advance(Duration.ofDays(2));
        does(desk, complaint, Prioritise.as(Priority.HIGH));
        assertThat(read(desk, complaint).findDue()).contains(Instant.parse("2026-04-30T23:00:00Z"));
    }
}
