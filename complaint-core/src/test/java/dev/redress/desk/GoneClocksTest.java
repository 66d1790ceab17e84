package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Prioritise;
import dev.redress.activity.Suspend;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockState;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.Effective;
import dev.redress.clock.Recurrence;
import dev.redress.clock.TimeLimit;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.WaitingFor;
import dev.redress.move.Close;
import dev.redress.move.ResolveDirectly;
import dev.redress.sla.ComplaintClock;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A clock that a later version has not, or whose rules change or end by a date after a later version came: what had come stays. */
class GoneClocksTest extends VersionedClocks {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static ClockDefinition reply(int days, @Nullable LocalDate from, @Nullable LocalDate to) {
        return ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .limit(Term.businessDays(days))
                .effective(new Effective(from, to, Effective.By.DATE_OF_READING, null))
                .build();
    }

    private static ClockDefinition updates() {
        return ClockDefinition.named("reply", Words.of("Updates", "进展"))
                .stopsOn("resolved")
                .limit(Term.calendarDays(5))
                .recurring(Recurrence.Cadence.FROM_START, "appealed")
                .build();
    }

    @Test
    void turnsThatWereMissedStayWhereTheNextVersionHasNoneUntilTheClockEnds() {
        filedUnder(procedure(1).clock(updates()).build());
        until("2026-03-14T10:00:00Z");
        assertThat(reading().missed()).hasSize(2);
        adopts(2);
        until("2026-03-19T10:00:00Z");
        assertThat(reading().missed()).hasSize(3);
        does(ResolveDirectly.with(Outcome.UPHELD, "x"));
        until("2026-03-30T10:00:00Z");
        assertThat(reading().missed()).hasSize(3);
        assertThat(reading().isOpen()).isFalse();
        assertThat(recorded()).containsExactly("1breach", "1breach", "1breach");
    }

    @Test
    void ofTurnsThatWereAllKeptNothingStays() {
        filedUnder(procedure(1).clock(updates()).build());
        until("2026-03-04T10:00:00Z");
        adopts(2);
        assertThat(desk.clocks().read(desk.get(complaint.id())).find("reply")).isEmpty();
        until("2026-03-30T10:00:00Z");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void oneThatWasOverdueStaysAsTheRulesOfThatTimeHadIt() {
        filedUnder(procedure(1)
                .clock(reply(3, null, APRIL.minusDays(1)))
                .clock(reply(60, APRIL, null))
                .build());
        until("2026-03-20T10:00:00Z");
        adopts(2, reply(40, null, null));
        until("2026-04-03T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED);
        assertThat(reading().findDue()).contains(Instant.parse("2026-03-06T00:00:00Z"));
        assertThat(recorded()).containsExactly("1breach");
        does(ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(reading().isOpen()).isFalse();
    }

    @Test
    void oneThatWasOverdueStaysThoughTheRuleItStaysWithEndsLater() {
        filedUnder(procedure(1).clock(reply(3, null, APRIL.minusDays(1))).build());
        until("2026-03-20T10:00:00Z");
        adopts(2);
        until("2026-04-03T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED);
        assertThat(reading().isOpen()).isTrue();
        assertThat(recorded()).containsExactly("1breach");
    }

    @Test
    void oneThatComesBackGoesOnWhereItWas() {
        filedUnder(procedure(1).clock(reply(30, null, null)).build());
        until("2026-03-10T10:00:00Z");
        adopts(2);
        until("2026-03-20T10:00:00Z");
        adopts(3, reply(30, null, null));
        assertThat(states()).containsExactly(ClockState.RUNNING);
        assertThat(reading().findStart()).contains(Instant.parse("2026-03-02T10:00:00Z"));
    }

    @Test
    void oneThatHadNotBegunIsReadForAnInstantBefore() {
        filedUnder(procedure(1)
                .clock(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                        .startsOn("suspended")
                        .stopsOn("resolved")
                        .limit(Term.businessDays(3))
                        .build())
                .build());
        until("2026-03-04T10:00:00Z");
        does(Suspend.waitingFor(WaitingFor.COMPLAINANT, "x"), ResolveDirectly.with(Outcome.UPHELD, "x"));
        adopts(2);
        assertThat(states()).containsExactly(ClockState.MET);
        assertThat(desk.clocks()
                        .read(desk.get(complaint.id()), Instant.parse("2026-03-03T10:00:00Z"))
                        .find("reply")
                        .orElseThrow()
                        .state())
                .isEqualTo(ClockState.NOT_STARTED);
    }

    @Test
    void whatWasGivenUpLateInAGapStaysSoWhenALaterRuleComes() {
        filedUnder(procedure(1)
                .clock(reply(3, null, APRIL.minusDays(1)))
                .clock(reply(60, APRIL.plusDays(6), null))
                .build());
        until("2026-04-03T10:00:00Z");
        assertThat(reading().isOpen()).isFalse();
        assertThat(desk.search(Search.all().dueBy(clock.instant())).rows()).isEmpty();
        until("2026-04-20T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED);
        assertThat(reading().isOpen()).isFalse();
        assertThat(recorded()).containsExactly("1breach");
    }

    @Test
    void whatRanInTimeBeforeAGapGoesOnWithTheLaterRule() {
        filedUnder(procedure(1)
                .clock(reply(40, null, APRIL.minusDays(1)))
                .clock(reply(60, APRIL.plusDays(6), null))
                .build());
        until("2026-04-03T10:00:00Z");
        assertThat(desk.clocks().read(desk.get(complaint.id())).find("reply")).isEmpty();
        until("2026-04-20T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.RUNNING);
    }

    @Test
    void aVersionWhoseRuleWasOverBeforeSaysNothing() {
        filedUnder(procedure(1).clock(reply(3, null, APRIL.minusDays(1))).build());
        until("2026-03-04T10:00:00Z");
        does(ResolveDirectly.with(Outcome.UPHELD, "x"));
        until("2026-04-03T10:00:00Z");
        adopts(2, reply(1, null, APRIL.minusDays(1)));
        assertThat(states()).containsExactly(ClockState.MET);
        assertThat(reading().findDue()).contains(Instant.parse("2026-03-06T00:00:00Z"));
    }

    @Test
    void aVariantThatStartsLaterLeavesTheLateCycle() {
        filedUnder(procedure(1)
                .clock(new ComplaintClock(
                        ClockDefinition.named("reply", Words.of("Reply", "答复"))
                                .startsOn("resolved")
                                .stopsOn("closed")
                                .limit(Term.businessDays(3))
                                .policies(CyclePolicy.NEW_CYCLE, CyclePolicy.KEEP, CyclePolicy.KEEP)
                                .build(),
                        Set.of(Priority.CRITICAL),
                        Set.of()))
                .clock(reply(3, null, null))
                .build());
        until("2026-03-10T10:00:00Z");
        does(Prioritise.as(Priority.CRITICAL));
        desk.clocks().sweep(10);
        assertThat(states()).containsExactly(ClockState.BREACHED);
        assertThat(reading().isOpen()).isFalse();
        does(ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.RUNNING);
        assertThat(recorded()).containsExactly("1breach");
    }

    @Test
    void aCalendarAfterAVersionThatStartsElsewhereKeepsTheLateCycle() {
        filedUnder(procedure(1).clock(reply(3, null, null)).build());
        until("2026-03-08T10:00:00Z");
        adopts(
                2,
                ClockDefinition.named("reply", Words.of("Reply", "答复"))
                        .startsOn("resolved")
                        .stopsOn("closed")
                        .limit(Term.businessDays(10))
                        .build());
        until("2026-03-13T10:00:00Z");
        does(ResolveDirectly.with(Outcome.UPHELD, "x"));
        desk.clocks().publish(office().holiday(LocalDate.of(2026, 6, 1), "x").build(), 2, ANA);
        until("2026-03-16T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.RUNNING);
        assertThat(recorded()).containsExactly("1breach");
    }

    @Test
    void aVariantThatDoesNotComeAgainLeavesTheTurnsThatWereMissedToldOnce() {
        filedUnder(procedure(1)
                .clock(new ComplaintClock(
                        ClockDefinition.named("reply", Words.of("Reply", "答复"))
                                .stopsOn("resolved")
                                .limit(Term.businessDays(30))
                                .policies(CyclePolicy.NEW_CYCLE, CyclePolicy.KEEP, CyclePolicy.KEEP)
                                .build(),
                        Set.of(Priority.CRITICAL),
                        Set.of()))
                .clock(updates())
                .build());
        until("2026-03-14T10:00:00Z");
        does(Prioritise.as(Priority.CRITICAL));
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(1));
            desk.clocks().sweep(10);
        }
        assertThat(recorded()).containsExactly("1breach", "1breach");
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.RUNNING);
    }

    @Test
    void aTurnThatWasMissedIsToldOnceThoughANewerCalendarMovesItsEnd() {
        filedUnder(procedure(1)
                .clock(ClockDefinition.named("reply", Words.of("Updates", "进展"))
                        .stopsOn("resolved")
                        .limit(Term.businessDays(5))
                        .recurring(Recurrence.Cadence.FROM_FULFILMENT, "appealed")
                        .build())
                .build());
        until("2026-03-12T10:00:00Z");
        assertThat(recorded()).containsExactly("1breach");
        desk.clocks().publish(office().makeUpDay(LocalDate.of(2026, 3, 7)).build(), 2, ANA);
        until("2026-03-13T10:00:00Z");
        assertThat(reading().missed()).containsExactly(Instant.parse("2026-03-08T00:00:00Z"));
        assertThat(recorded()).containsExactly("1breach");
    }

    @Test
    void whatHappensAfterTheEndMovesNoLimit() {
        filedUnder(procedure(1)
                .clock(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                        .stopsOn("resolved")
                        .limit(TimeLimit.laterOf(TimeLimit.of(Term.businessDays(3)), TimeLimit.atEvent("closed")))
                        .build())
                .build());
        until("2026-03-10T10:00:00Z");
        does(ResolveDirectly.with(Outcome.UPHELD, "x"));
        until("2026-03-11T10:00:00Z");
        does(Close.with("x"));
        desk.clocks().sweep(10);
        assertThat(states()).containsExactly(ClockState.BREACHED);
        assertThat(recorded()).containsExactly("1breach");
    }

    @Test
    void whatIsLateStaysWhereNoVariantIsForTheNewPriority() {
        filedUnder(procedure(1)
                .clock(new ComplaintClock(reply(3, null, null), Set.of(Priority.CRITICAL), Set.of()))
                .build());
        does(Prioritise.as(Priority.CRITICAL));
        until("2026-03-10T10:00:00Z");
        assertThat(recorded()).containsExactly("1breach");
        does(Prioritise.as(Priority.NORMAL));
        until("2026-03-12T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED);
        does(ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(reading().isOpen()).isFalse();
        assertThat(recorded()).containsExactly("1breach");
    }
}
