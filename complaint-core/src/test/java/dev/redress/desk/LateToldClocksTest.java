package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Correct;
import dev.redress.activity.ExtendClock;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ReportEvent;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.activity.TellOutcome;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockDefinitionBuilder;
import dev.redress.clock.ClockState;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.Effective;
import dev.redress.clock.ExtensionRule;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.Recurrence;
import dev.redress.clock.TimeLimit;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Appeal;
import dev.redress.move.Reconsider;
import dev.redress.move.Refer;
import dev.redress.move.ResolveDirectly;
import dev.redress.sla.ComplaintClock;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told late, or only happens after another version came, says once which version judges, and no later instant says otherwise. */
class LateToldClocksTest extends VersionedClocks {

    private static ClockDefinitionBuilder reply(int hours) {
        return reply(TimeLimit.of(Term.exactTime(Duration.ofHours(hours))));
    }

    private static ClockDefinitionBuilder reply(TimeLimit limit) {
        return ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .limit(limit);
    }

    private static ClockDefinitionBuilder pausable(int hours) {
        return reply(hours).pausable("question", Words.of("Question", "提问"), null);
    }

    private void at(String instant, Command command) {
        desk.performUntyped(desk.get(complaint.id()), command, by(ANA).at(Instant.parse(instant)));
    }

    @Test
    void whatWasInTimeByAPauseToldLateIsForTheLaterVersionForGood() {
        filedUnder(procedure(1).clock(pausable(24).build()).build());
        until("2026-03-04T10:00:00Z");
        adopts(2, pausable(1000).build());
        assertThat(reading().state()).isEqualTo(ClockState.BREACHED);
        at(
                "2026-03-03T06:00:00Z",
                Suspend.waitingFor(WaitingFor.COMPLAINANT, "x").because("question"));
        until("2026-03-10T10:00:00Z");
        does(Resume.now());
        Instant due = reading().findDue().orElseThrow();
        assertThat(due).isEqualTo("2026-04-20T06:00:00Z");
        until("2026-03-10T14:01:00Z");
        assertThat(reading().findDue()).contains(due);
        until("2026-04-20T06:01:00Z");
        assertThat(recorded()).containsExactly("1breach", "-1breach", "1breach");
    }

    @Test
    void theSameByACorrectedReceipt() {
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        filedUnder(procedure(1).clock(reply(24).build()).build());
        does(Correct.fact(new Correction.ReceivedAt(Instant.parse("2026-03-01T10:00:00Z")), "x"));
        until("2026-03-02T12:00:00Z");
        adopts(2, reply(1000).build());
        does(Correct.fact(new Correction.ReceivedAt(Instant.parse("2026-03-02T10:00:00Z")), "x"));
        until("2026-03-03T10:01:00Z");
        assertThat(reading().state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading().findDue()).contains(Instant.parse("2026-04-13T02:00:00Z"));
    }

    @Test
    void whatWasOverdueThenStaysWithItsVersionAlsoIfThatGivesItMoreTimeLater() {
        filedUnder(procedure(1)
                .clock(reply(TimeLimit.laterOf(
                                TimeLimit.of(Term.exactTime(Duration.ofHours(2))),
                                TimeLimit.of(Term.calendarDays(14)).countedFrom("copy_served")))
                        .build())
                .build());
        until("2026-03-04T10:00:00Z");
        adopts(2, reply(1000).build());
        until("2026-03-05T10:00:00Z");
        does(ReportEvent.of("copy_served"));
        assertThat(reading().findDue()).contains(Instant.parse("2026-03-20T00:00:00Z"));
        until("2026-03-22T10:00:00Z");
        assertThat(reading().findDue()).contains(Instant.parse("2026-03-20T00:00:00Z"));
        assertThat(recorded()).containsExactly("1breach", "-1breach", "1breach");
    }

    @Test
    void aClockThatWaitsForAnAppealIsMetByItAlsoIfThatBeginsAnother() {
        ClockDefinition toAppeal = ClockDefinition.named("reply", Words.of("Appeal", "复核"))
                .startsOn("ended")
                .stopsOn("appealed")
                .limit(Term.calendarDays(7))
                .policies(CyclePolicy.KEEP, CyclePolicy.KEEP, CyclePolicy.NEW_CYCLE)
                .build();
        filedUnder(procedure(1).clock(toAppeal).build());
        until("2026-03-10T10:00:00Z");
        does(Refer.to(ReferralKind.OMBUDSMAN, "x"));
        until("2026-03-12T10:00:00Z");
        does(Appeal.because("x"));
        desk.clocks().publish(office().holiday(LocalDate.of(2026, 12, 3), "Day").build(), 2, ANA);
        until("2026-03-14T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.MET);
    }

    @Test
    void theSameWhereThereAreSeveralClocksOfTheName() {
        ClockDefinitionBuilder toAppeal = ClockDefinition.named("reply", Words.of("Appeal", "复核"))
                .startsOn("ended")
                .stopsOn("appealed")
                .limit(Term.calendarDays(7))
                .policies(CyclePolicy.KEEP, CyclePolicy.KEEP, CyclePolicy.NEW_CYCLE);
        filedUnder(procedure(1)
                .clock(new ComplaintClock(toAppeal.build(), Set.of(Priority.CRITICAL), Set.of()))
                .clock(ComplaintClock.of(toAppeal.build()))
                .build());
        does(Refer.to(ReferralKind.OMBUDSMAN, "x"), Appeal.because("x"));
        assertThat(states()).containsExactly(ClockState.MET);
    }

    @Test
    void whatHadEndedStaysWhereNoClockOfTheNameFitsAnyMore() {
        Effective untilApril = new Effective(null, LocalDate.of(2026, 3, 31), Effective.By.START_EVENT, null);
        ClockDefinitionBuilder told = ClockDefinition.named("reply", Words.of("Told", "告知"))
                .stopsOn("outcome_told")
                .limit(Term.exactTime(Duration.ofHours(24)))
                .policies(CyclePolicy.RESTART, CyclePolicy.NEW_CYCLE, CyclePolicy.KEEP)
                .effective(untilApril);
        filedUnder(procedure(1)
                .event("copy_served")
                .clock(new ComplaintClock(told.startsOn("accepted").build(), Set.of(Priority.CRITICAL), Set.of()))
                .clock(ComplaintClock.of(told.startsOn("copy_served").build()))
                .build());
        does(Prioritise.as(Priority.CRITICAL));
        until("2026-03-04T10:00:00Z");
        does(ResolveDirectly.with(Outcome.UPHELD, "x"), TellOutcome.by(Channel.EMAIL, "x"));
        assertThat(states()).containsExactly(ClockState.BREACHED);
        until("2026-03-05T10:00:00Z");
        does(Reconsider.because("x"), Prioritise.as(Priority.NORMAL));
        assertThat(states()).containsExactly(ClockState.BREACHED);
    }

    @Test
    void whatIsKeptOfAnEarlierVersionIsExtendedByItsOwnRule() {
        filedUnder(procedure(1)
                .clock(reply(24)
                        .extension(ExtensionRule.agreed("agreed").evenAfterExpiry())
                        .build())
                .build());
        until("2026-03-04T10:00:00Z");
        adopts(2);
        assertThatThrownBy(() -> does(ExtendClock.of("other")
                        .by("agreed")
                        .until(LocalDate.of(2026, 3, 20))
                        .because("x")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("reply");
        at(
                "2026-03-03T06:00:00Z",
                ExtendClock.of("reply")
                        .by("agreed")
                        .until(LocalDate.of(2026, 3, 20))
                        .because("x"));
        assertThat(reading().findDue()).contains(Instant.parse("2026-03-21T00:00:00Z"));
        assertThat(reading().state()).isEqualTo(ClockState.EXTENDED);
    }

    @Test
    void anEscalationOfATurnMadeGoodLateIsTakenBackAndThatOfTheNextToldOnce() {
        ClockDefinition weekly = ClockDefinition.named("reply", Words.of("Progress", "进展"))
                .stopsOn("resolved")
                .limit(Term.weeks(1))
                .recurring(Recurrence.Cadence.FROM_FULFILMENT, "progress_reported")
                .milestone(MilestoneRule.escalateAfter("late", Term.businessDays(1), "manager"))
                .build();
        filedUnder(procedure(1).clock(weekly).build());
        until("2026-03-20T10:00:00Z");
        at("2026-03-10T01:00:00Z", ReportProgress.saying("x"));
        for (int i = 0; i < 3; i++) {
            desk.clocks().sweep(10);
        }
        assertThat(recorded()).containsExactly("1breach", "1late", "-1late", "1breach", "1late");
    }
}
