package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Prioritise;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockState;
import dev.redress.clock.Cycle;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.MilestoneRule;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Priority;
import dev.redress.event.TimeEvent;
import dev.redress.sla.ComplaintClock;
import dev.redress.store.memory.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What had come before a clock began anew has come; the new run has milestones of its own. */
class RestartedClockTest extends ClockedDesk {

    private static ClockDefinition clock(long hours, CyclePolicy onRebase) {
        return reply().limit(Term.exactTime(Duration.ofHours(hours)))
                .policies(onRebase, CyclePolicy.KEEP, CyclePolicy.KEEP)
                .milestone(MilestoneRule.warnAtShare("half", "0.5", "agent"))
                .build();
    }

    private ComplaintDesk desk(CyclePolicy onRebase) {
        return desk(procedure()
                .clock(new ComplaintClock(clock(40, onRebase), Set.of(Priority.HIGH), Set.of()))
                .clock(new ComplaintClock(clock(100, onRebase), Set.of(), Set.of())));
    }

    private void sweepAfter(ComplaintDesk desk, long hours) {
        clock.advance(Duration.ofHours(hours));
        desk.clocks().sweep(10);
    }

    private static List<Integer> runs(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.journal(complaint.id(), 0, 500).stream()
                .map(entry -> entry.event())
                .filter(TimeEvent.MilestoneReached.class::isInstance)
                .map(event -> ((TimeEvent.MilestoneReached) event).milestone().run())
                .toList();
    }

    @Test
    void aRestartRescindsNoWarningThatHadCome() {
        ComplaintDesk desk = desk(CyclePolicy.RESTART);
        Complaint<?> complaint = file(desk);
        does(desk, complaint, Prioritise.as(Priority.LOW));
        sweepAfter(desk, 60);
        assertThat(recorded(desk, complaint)).containsExactly("half");
        desk.performUntyped(desk.get(complaint.id()), Prioritise.as(Priority.HIGH), by(ANA));
        sweepAfter(desk, 1);
        assertThat(recorded(desk, complaint)).containsExactly("half");
        sweepAfter(desk, 19);
        assertThat(recorded(desk, complaint)).containsExactly("half", "half");
        assertThat(runs(desk, complaint)).containsExactly(1, 2);
        assertThat(read(desk, complaint).cycles()).hasSize(1);
        sweepAfter(desk, 21);
        assertThat(recorded(desk, complaint)).containsExactly("half", "half", "breach");
    }

    @Test
    void goingOnUnderAnotherLimitTellsNoShareTwice() {
        ComplaintDesk desk = desk(CyclePolicy.CONTINUE);
        Complaint<?> complaint = file(desk);
        does(desk, complaint, Prioritise.as(Priority.LOW));
        sweepAfter(desk, 60);
        desk.performUntyped(desk.get(complaint.id()), Prioritise.as(Priority.HIGH), by(ANA));
        sweepAfter(desk, 1);
        assertThat(recorded(desk, complaint)).containsExactly("half");
        sweepAfter(desk, 16);
        assertThat(recorded(desk, complaint)).containsExactly("half", "breach");
    }

    @Test
    void eachClockTakesOverByItsOwnPolicyAndUndoesNoBreach() {
        for (CyclePolicy anew : List.of(CyclePolicy.RESTART, CyclePolicy.NEW_CYCLE)) {
            ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                    .clock(clock)
                    .procedure(procedure()
                            .clock(new ComplaintClock(clock(40, CyclePolicy.CONTINUE), Set.of(Priority.HIGH), Set.of()))
                            .clock(new ComplaintClock(clock(100, anew), Set.of(), Set.of()))
                            .build())
                    .calendars(OFFICE)
                    .build();
            Complaint<?> complaint = file(desk);
            does(desk, complaint, Prioritise.as(Priority.HIGH));
            sweepAfter(desk, 45);
            assertThat(recorded(desk, complaint)).containsExactly("half", "breach");
            does(desk, complaint, Prioritise.as(Priority.LOW));
            sweepAfter(desk, 10);
            does(desk, complaint, Prioritise.as(Priority.HIGH));
            sweepAfter(desk, 1);
            assertThat(recorded(desk, complaint)).as("%s", anew).containsExactly("half", "breach");
            assertThat(read(desk, complaint).cycles())
                    .extracting(Cycle::state)
                    .containsExactly(ClockState.BREACHED, ClockState.RUNNING);
            // A tenth of the limit was used when the second cycle went on.
            assertThat(read(desk, complaint).findDue()).contains(clock.instant().plus(Duration.ofHours(35)));
            sweepAfter(desk, 16);
            assertThat(recorded(desk, complaint)).containsExactly("half", "breach", "half");
            assertThat(runs(desk, complaint)).containsExactly(1, 1, 2);
        }
    }

    @Test
    void goingOnAgainAndAgainLosesNoTime() {
        ComplaintDesk desk = desk(CyclePolicy.CONTINUE);
        Complaint<?> complaint = file(desk);
        does(desk, complaint, Prioritise.as(Priority.LOW));
        clock.advance(Duration.ofHours(60));
        for (Priority each : List.of(Priority.HIGH, Priority.LOW, Priority.HIGH)) {
            does(desk, complaint, Prioritise.as(each));
            clock.advance(Duration.ofHours(1));
        }
        // Used: 60 of 100, 1 of 40, 1 of 100 hours; left are 36.5 % of 40 hours.
        assertThat(read(desk, complaint).findDue())
                .contains(START.plus(Duration.ofHours(62)).plus(Duration.ofMinutes(14 * 60 + 36)));
    }

    @Test
    void goingOnWarnsWhereTheShareOfTheWholeIsUsed() {
        ComplaintDesk desk = desk(CyclePolicy.CONTINUE);
        Complaint<?> complaint = file(desk);
        does(desk, complaint, Prioritise.as(Priority.LOW));
        sweepAfter(desk, 25);
        desk.performUntyped(desk.get(complaint.id()), Prioritise.as(Priority.HIGH), by(ANA));
        // A quarter of a hundred hours is used; of forty, ten more make it a half.
        sweepAfter(desk, 9);
        assertThat(recorded(desk, complaint)).isEmpty();
        sweepAfter(desk, 1);
        assertThat(recorded(desk, complaint)).containsExactly("half");
    }
}
