package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.activity.Prioritise;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Suspend;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockState;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.LimitEnd;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.Recurrence;
import dev.redress.clock.TimeLimit;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Priority;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.WaitingFor;
import dev.redress.sla.ComplaintClock;
import dev.redress.sla.SlaCalculator;
import dev.redress.sla.SlaReading;
import dev.redress.sla.TermsLibrary;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import dev.redress.words.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clocks that stand still while something else happens to the complaint, and clocks that cannot be read. */
class StandingClocksTest extends ClockedDesk {

    private static ClockDefinition oneDay(CyclePolicy onRebase) {
        return reply().limit(TimeLimit.of(Term.businessDays(1)).ending(LimitEnd.EXACT))
                .pausable("waiting_for_complainant", Words.of("waiting"), null)
                .policies(onRebase, CyclePolicy.KEEP, CyclePolicy.KEEP)
                .build();
    }

    @Test
    void aPriorityRaisedWhileWaitingStopsNoClock() {
        for (CyclePolicy onRebase : List.of(CyclePolicy.RESTART, CyclePolicy.NEW_CYCLE, CyclePolicy.CONTINUE)) {
            clock.set(START.plus(Duration.ofHours(1)));
            ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                    .clock(clock)
                    .procedure(procedure()
                            .clock(new ComplaintClock(oneDay(onRebase), Set.of(Priority.HIGH), Set.of()))
                            .clock(oneDay(CyclePolicy.RESTART))
                            .build())
                    .calendars(OFFICE)
                    .build();
            Complaint<?> complaint = accepted(desk);
            Instant friday = Instant.parse("2026-03-06T12:00:00Z");
            does(
                    desk,
                    complaint,
                    Suspend.waitingFor(WaitingFor.COMPLAINANT, "the invoice").until(friday));
            clock.advance(Duration.ofMinutes(5));
            does(desk, complaint, Prioritise.as(Priority.NORMAL));
            clock.advance(Duration.ofMinutes(5));
            does(desk, complaint, Prioritise.as(Priority.HIGH));
            assertThat(read(desk, complaint).state()).as("%s", onRebase).isEqualTo(ClockState.SUSPENDED);
            assertThat(read(desk, complaint).usedShare()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(desk.clocks().preview(OFFICE).looked()).isEqualTo(1);
            assertThat(desk.clocks().simulate(OFFICE, LONDON)).hasSize(1);
        }
    }

    @Test
    void aClockThatCannotBeReadKeepsNoOtherFromBeingTried() {
        Set<ComplaintId> broken = new HashSet<>();
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure().clock(oneDay(CyclePolicy.KEEP)).build())
                .calendars(OFFICE)
                .slaCalculator(new SlaCalculator() {
                    @Override
                    public String version() {
                        return "broken/1";
                    }

                    @Override
                    public SlaReading read(Snapshot complaint, TermsLibrary library, Instant now) {
                        if (broken.contains(complaint.id())) {
                            throw new IllegalStateException("out of order");
                        }
                        return SlaCalculator.ofProcedure().read(complaint, library, now);
                    }
                })
                .build();
        broken.add(accepted(desk).id());
        accepted(desk);
        ImpactPreview preview = desk.clocks().preview(OFFICE);
        assertThat(preview.looked()).isEqualTo(1);
        assertThat(preview.unread()).isEqualTo(1);
        assertThat(desk.clocks().simulate(OFFICE, LONDON))
                .extracting(SimulatedWeek::due, SimulatedWeek::dueDrafted)
                .containsExactly(tuple(1, 1));
    }

    @Test
    void anEscalationThatNobodySweptIsRecordedAlthoughItWasMadeGoodSince() {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(2))
                .recurring(Recurrence.Cadence.FROM_FULFILMENT, "progress_reported")
                .milestone(MilestoneRule.escalateAfter("esc", Term.businessDays(1), "manager")));
        Complaint<?> complaint = accepted(desk);
        clock.set(Instant.parse("2026-03-06T13:00:00Z"));
        does(desk, complaint, ReportProgress.saying("still at it"));
        clock.advance(Duration.ofHours(1));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, complaint)).containsExactly("breach", "esc");
        clock.advance(Duration.ofHours(1));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, complaint)).containsExactly("breach", "esc");
    }
}
