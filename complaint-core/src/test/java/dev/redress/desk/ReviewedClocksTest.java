package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Suspend;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockDefinitionBuilder;
import dev.redress.clock.ClockState;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.Effective;
import dev.redress.clock.ExtensionRule;
import dev.redress.clock.LimitEnd;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.Recurrence;
import dev.redress.clock.RulePack;
import dev.redress.clock.RulePacks;
import dev.redress.clock.TimeLimit;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Person;
import dev.redress.sla.ComplaintClock;
import dev.redress.store.memory.MemoryStore;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reviewer found untrue of clocks: milestones that were never told, verdicts that were undone by what came later. */
class ReviewedClocksTest extends ClockedDesk {

    @Test
    void aBreachIsRecordedAlthoughSomebodyLookedAtItsVeryInstant() {
        ComplaintDesk desk = desk(reply().limit(Term.businessHours(4)));
        Complaint<?> swept = file(desk);
        Complaint<?> noted = file(desk);
        clock.advance(Duration.ofHours(4));
        desk.clocks().sweep(10);
        does(desk, noted, Note.that("at the very instant"));
        assertThat(recorded(desk, swept)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, swept)).containsExactly("breach");
        assertThat(recorded(desk, noted)).containsExactly("breach");
    }

    @Test
    void waitingWithoutAnEndDoesNotSilenceWhatComesAllTheSame() {
        ComplaintDesk desk = desk(reply().limit(Term.businessHours(4))
                .pausable("inspection", Words.of("inspection"), null)
                .milestone(MilestoneRule.escalateAfter("late", Term.businessHours(8), "manager")));
        Complaint<?> complaint = file(desk);
        clock.advance(Duration.ofHours(5));
        desk.clocks().sweep(10);
        does(desk, complaint, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "x").because("inspection"));
        clock.advance(Duration.ofDays(3));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, complaint)).containsExactly("breach", "late");
    }

    @Test
    void waitingThatMovesNothingSilencesNothing() {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(2))
                .dayPause(DayTargetPause.UNMOVED)
                .pausable("inspection", Words.of("inspection"), null));
        Complaint<?> complaint = file(desk);
        does(desk, complaint, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "x").because("inspection"));
        clock.advance(Duration.ofDays(5));
        assertThat(desk.clocks().sweep(10).claimed()).isEqualTo(1);
        assertThat(recorded(desk, complaint)).containsExactly("breach");
    }

    @Test
    void aPauseAfterTheCloseOfTheLastDayUndoesNothing() {
        ComplaintDesk desk =
                desk(reply().limit(TimeLimit.of(Term.businessDays(1)).ending(LimitEnd.CLOSE_OF_BUSINESS))
                        .pausable("inspection", Words.of("inspection"), null));
        Complaint<?> complaint = file(desk);
        clock.advance(Duration.ofMinutes(32 * 60 + 30)); // Tuesday 17:30
        desk.clocks().sweep(10);
        does(desk, complaint, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "x").because("inspection"));
        clock.advance(Duration.ofDays(1));
        desk.clocks().sweep(10);
        assertThat(read(desk, complaint).state()).isEqualTo(ClockState.BREACHED);
        assertThat(recorded(desk, complaint)).containsExactly("breach");
    }

    @Test
    void anOpenPauseOnTheLastDayIsNoBreachInTheEveningAndNoneInTheMorning() {
        ComplaintDesk desk =
                desk(reply().limit(TimeLimit.of(Term.businessDays(1)).ending(LimitEnd.CLOSE_OF_BUSINESS))
                        .pausable("inspection", Words.of("inspection"), null));
        Complaint<?> complaint = file(desk);
        clock.advance(Duration.ofHours(25));
        does(desk, complaint, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "x").because("inspection"));
        for (int hour = 0; hour < 80; hour++) {
            clock.advance(Duration.ofHours(1));
            desk.clocks().sweep(10);
            assertThat(read(desk, complaint).state()).as("hour %s", hour).isEqualTo(ClockState.SUSPENDED);
        }
        assertThat(recorded(desk, complaint)).isEmpty();
    }

    private ComplaintDesk withUrgent(CyclePolicy policy, int usual, int urgent) {
        ClockDefinitionBuilder calm =
                reply().limit(Term.calendarDays(usual)).policies(policy, CyclePolicy.KEEP, CyclePolicy.KEEP);
        ClockDefinitionBuilder fast =
                reply().limit(Term.calendarDays(urgent)).policies(policy, CyclePolicy.KEEP, CyclePolicy.KEEP);
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(procedure()
                        .clock(new ComplaintClock(fast.build(), Set.of(Priority.CRITICAL), Set.of()))
                        .clock(new ComplaintClock(calm.build(), Set.of(), Set.of()))
                        .build())
                .calendars(OFFICE)
                .build();
    }

    @Test
    void aCycleThatEndedWithAnotherPriorityIsJudgedByItsOwnLimit() {
        ComplaintDesk desk = withUrgent(CyclePolicy.NEW_CYCLE, 10, 4);
        Complaint<?> complaint = does(desk, file(desk), Prioritise.as(Priority.LOW));
        clock.advance(Duration.ofDays(6));
        does(desk, complaint, Prioritise.as(Priority.CRITICAL));
        desk.clocks().sweep(10);
        assertThat(read(desk, complaint).cycles())
                .extracting(cycle -> cycle.state())
                .containsExactly(ClockState.CANCELLED, ClockState.RUNNING);
        assertThat(recorded(desk, complaint)).isEmpty();
    }

    @Test
    void aTrueBreachIsNotUndoneByAnotherPriority() {
        for (CyclePolicy policy : CyclePolicy.values()) {
            ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                    .clock(clock)
                    .procedure(procedure()
                            .clock(new ComplaintClock(
                                    reply().limit(Term.calendarDays(10))
                                            .policies(policy, CyclePolicy.KEEP, CyclePolicy.KEEP)
                                            .build(),
                                    Set.of(Priority.LOW),
                                    Set.of()))
                            .clock(new ComplaintClock(
                                    reply().limit(Term.calendarDays(2))
                                            .policies(policy, CyclePolicy.KEEP, CyclePolicy.KEEP)
                                            .build(),
                                    Set.of(),
                                    Set.of()))
                            .build())
                    .calendars(OFFICE)
                    .build();
            Complaint<?> complaint = does(desk, file(desk), Prioritise.as(Priority.CRITICAL));
            clock.advance(Duration.ofDays(6));
            desk.clocks().sweep(10);
            does(desk, complaint, Prioritise.as(Priority.LOW));
            clock.advance(Duration.ofHours(1));
            desk.clocks().sweep(10);
            assertThat(recorded(desk, complaint)).as("%s", policy).containsExactly("breach");
            assertThat(read(desk, complaint).cycles().get(0).state())
                    .as("%s", policy)
                    .isEqualTo(ClockState.BREACHED);
        }
    }

    @Test
    void theFirstPriorityDoesNotJudgeAnewWhatHasEndedOrIsLate() {
        ComplaintDesk desk = withUrgent(CyclePolicy.KEEP, 10, 2);
        Complaint<?> met = accepted(desk);
        clock.advance(Duration.ofDays(6));
        does(desk, met, ResolveDirectly.with(Outcome.UPHELD, "x"));
        does(desk, met, Prioritise.as(Priority.CRITICAL));
        desk.clocks().sweep(10);
        assertThat(read(desk, met).state()).isEqualTo(ClockState.MET);
        ComplaintDesk reverse = withUrgent(CyclePolicy.KEEP, 2, 10);
        Complaint<?> late = file(reverse);
        clock.advance(Duration.ofDays(6));
        does(reverse, late, Prioritise.as(Priority.CRITICAL));
        assertThat(read(reverse, late).state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void aCycleThatEndedUnderAnOldCalendarStaysMetWhenItIsReopened() {
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure()
                        .clock(reply().limit(Term.businessDays(2))
                                .policies(CyclePolicy.KEEP, CyclePolicy.NEW_CYCLE, CyclePolicy.KEEP)
                                .build())
                        .build())
                .calendars(BusinessCalendar.in(LONDON)
                        .named("office")
                        .holiday(LocalDate.of(2026, 3, 4), "x")
                        .build())
                .build();
        Complaint<?> complaint = accepted(desk);
        clock.advance(Duration.ofDays(3));
        does(desk, complaint, ResolveDirectly.with(Outcome.UPHELD, "x"));
        desk.clocks().publish(OFFICE, 2, ANA);
        desk.clocks().sweep(10);
        does(desk, complaint, Close.with("x"));
        does(desk, complaint, Reopen.because("x"));
        desk.clocks().sweep(10);
        assertThat(read(desk, complaint).cycles())
                .extracting(cycle -> cycle.state())
                .containsExactly(ClockState.MET, ClockState.RUNNING);
        assertThat(recorded(desk, complaint)).isEmpty();
    }

    @Test
    void startingAnewDoesNotUndoWhatWasLate() {
        ComplaintDesk desk = desk(
                reply().limit(Term.businessDays(1)).policies(CyclePolicy.KEEP, CyclePolicy.RESTART, CyclePolicy.KEEP));
        Complaint<?> complaint = accepted(desk);
        clock.advance(Duration.ofDays(3));
        desk.clocks().sweep(10);
        does(desk, complaint, ResolveDirectly.with(Outcome.UPHELD, "x"));
        does(desk, complaint, Close.with("x"));
        does(desk, complaint, Reopen.because("x"));
        desk.clocks().sweep(10);
        assertThat(read(desk, complaint).cycles())
                .extracting(cycle -> cycle.state())
                .containsExactly(ClockState.BREACHED, ClockState.RUNNING);
        assertThat(recorded(desk, complaint)).containsExactly("breach");
    }

    @Test
    void grantingAgainDoesNotPassWhatARuleAllowsAtMost() {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(5))
                .extension(ExtensionRule.fixedExtra("complex", Term.businessDays(3))
                        .atMost(Term.businessDays(3))));
        Complaint<?> complaint = file(desk);
        for (int i = 0; i < 4; i++) {
            does(
                    desk,
                    complaint,
                    dev.redress.activity.ExtendClock.of("reply").by("complex").because("x"));
        }
        assertThat(read(desk, complaint).findDue()).contains(Instant.parse("2026-03-13T00:00:00Z"));
    }

    @Test
    void eachTurnThatWasMissedEscalates() {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(1))
                .recurring(Recurrence.Cadence.FROM_START, "progress_reported")
                .milestone(MilestoneRule.escalateAfter("late", Term.businessHours(1), "manager")));
        Complaint<?> complaint = file(desk);
        for (int i = 0; i < 24 * 3 + 2; i++) {
            clock.advance(Duration.ofHours(1));
            desk.clocks().sweep(10);
        }
        assertThat(recorded(desk, complaint)).containsExactly("breach", "late", "breach", "late");
        Complaint<?> kept = file(desk);
        clock.advance(Duration.ofHours(4));
        does(desk, kept, ReportProgress.saying("x"));
        clock.advance(Duration.ofHours(14));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, kept)).isEmpty();
    }

    @Test
    void aClockThatComesIntoForceByItsDateIsWokenThen() {
        ComplaintDesk desk = desk(reply().limit(Term.calendarDays(3))
                .effective(new Effective(LocalDate.of(2026, 3, 10), null, Effective.By.DATE_OF_READING, null)));
        Complaint<?> complaint = file(desk);
        clock.advance(Duration.ofDays(20));
        desk.clocks().sweep(10);
        assertThat(recorded(desk, complaint)).containsExactly("breach");
    }

    @Test
    void aRulePackIsInForceByTheDateItNames() {
        RulePack pack = RulePack.parse("""
                {"form": 1, "id": "own_rules", "jurisdiction": "XX", "title": {"en": "Own", "zh": "自有"},
                 "effective": {"from": "2026-04-01", "by": "start_event"},
                 "clocks": [{"id": "decide", "name": {"en": "Decide", "zh": "决定"}, "starts_on": "accepted",
                   "stops_on": ["resolved"], "limit": {"amount": 2, "unit": "calendar_days"}}]}
                """);
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure().rules("own_rules").build())
                .calendars(OFFICE)
                .rulePacks(RulePacks.of(List.of(pack)))
                .build();
        Complaint<?> complaint = file(desk);
        clock.advance(Duration.ofDays(31)); // 2 April
        does(desk, complaint, Accept.inScope());
        assertThat(desk.clocks().read(desk.get(complaint.id())).find("own_rules/decide"))
                .isPresent();
    }

    @Test
    void anImportTellsThePastOnlyIfAsked() {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(1)));
        Instant received = START.minus(Duration.ofDays(10));
        Intake intake = Intake.from(Person.named("Kim"))
                .by(Channel.EMAIL)
                .stating("x")
                .receivedAt(received)
                .build();
        desk.importAll(List.of(
                History.of("old/1", intake, by(ANA)),
                History.of("old/2", intake, by(ANA)).tellingThePast()));
        desk.clocks().sweep(10);
        List<Long> breaches = desk.search(Search.all()).rows().stream()
                .map(each -> desk.journal(each.id(), 0, 100).stream()
                        .filter(entry -> entry.event().kind() == EventKind.MILESTONE_REACHED)
                        .count())
                .sorted()
                .toList();
        assertThat(breaches).containsExactly(0L, 1L);
        assertThat(desk.importAll(List.of(History.of("old/2", intake, by(ANA)).tellingThePast())))
                .singleElement()
                .isInstanceOf(ImportOutcome.AlreadyPresent.class);
    }

    @Test
    void whatComesLateSaysSo() {
        ComplaintDesk desk = desk(reply().limit(Term.businessDays(2)).cutOff(java.time.LocalTime.of(16, 0)));
        clock.advance(Duration.ofHours(8));
        Complaint<?> complaint = file(desk);
        assertThat(read(desk, complaint).explain().text().en())
                .contains(
                        "The receipt came at 17:00 on Monday 2 March 2026, after the cut-off at 16:00; it counts as come at"
                                + " 00:00 on Tuesday 3 March 2026.");
        assertThat(read(desk, complaint).explain().text().zh()).contains("视为");
    }

    @Test
    void aLimitOfNothingDoesNotComeAgain() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ClockDefinition.parse("""
                        {"id": "x", "name": {"en": "x", "zh": "x"}, "limit": {"amount": 0, "unit": "hours"},
                         "recurrence": {}}
                        """))
                .hasMessageContaining("recurrence needs a limit of more than zero");
    }

    @Test
    void nothingIsDueBeforeItCame() {
        ComplaintDesk desk = desk(reply().limit(
                        TimeLimit.of(Term.businessDays(1)).firstDayCounts().ending(LimitEnd.CLOSE_OF_BUSINESS))
                .pausable("inspection", Words.of("inspection"), null)
                .milestone(MilestoneRule.warnAtShare("near", "0.5", "handler")));
        clock.advance(Duration.ofHours(9)); // Monday 18:00
        Complaint<?> complaint = file(desk);
        assertThat(read(desk, complaint).findDue()).contains(Instant.parse("2026-03-03T17:00:00Z"));
        clock.advance(Duration.ofDays(3));
        does(desk, complaint, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "x").because("inspection"));
        assertThat(read(desk, complaint).milestones()).isNotEmpty();
    }
}
