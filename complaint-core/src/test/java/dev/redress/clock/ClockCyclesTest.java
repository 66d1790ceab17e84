package dev.redress.clock;

import static dev.redress.clock.ClockReadingTest.CALENDAR;
import static dev.redress.clock.ClockReadingTest.at;
import static dev.redress.clock.ClockReadingTest.received;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Re-basing, reopening and appeal under each policy; what users ask of other systems. */
class ClockCyclesTest {

    private static final Instant NOW = at("2026-03-10T12:00");

    private static ClockDefinition clock(CyclePolicy policy) {
        return ClockReadingTest.clock(Term.businessHours(16))
                .policies(policy, policy, policy)
                .dayPause(DayTargetPause.BUSINESS_TIME)
                .build();
    }

    /** Six hours used, answered, closed for days, reopened on Tuesday at ten. */
    private static ClockFacts reopened() {
        return received("2026-03-03T09:00")
                .event("answered", at("2026-03-03T15:00"))
                .event(ClockFacts.REOPENED, at("2026-03-10T10:00"))
                .build();
    }

    @Test
    void keepLeavesAFinishedClockAsItWasJudged() {
        ClockReading reading = clock(CyclePolicy.KEEP).read(reopened(), CALENDAR, NOW);
        assertThat(reading.state()).isEqualTo(ClockState.MET);
        assertThat(reading.cycles()).hasSize(1);
    }

    @Test
    void restartBeginsAgainAndForgets() {
        ClockReading reading = clock(CyclePolicy.RESTART).read(reopened(), CALENDAR, NOW);
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.findDue()).contains(at("2026-03-12T10:00"));
        assertThat(reading.cycles()).hasSize(1);
    }

    @Test
    void continuingDoesNotCountTheTimeItWasClosed() {
        ClockReading reading = clock(CyclePolicy.CONTINUE).read(reopened(), CALENDAR, NOW);
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.findDue()).contains(at("2026-03-11T12:00")); // ten hours left
        assertThat(reading.explain().text().en()).contains("the complaint was closed");
    }

    @Test
    void aNewCycleLeavesTheOldOneJudged() {
        ClockReading reading = clock(CyclePolicy.NEW_CYCLE).read(reopened(), CALENDAR, NOW);
        assertThat(reading.cycles()).extracting(Cycle::state).containsExactly(ClockState.MET, ClockState.RUNNING);
        assertThat(reading.findDue()).contains(at("2026-03-12T10:00"));
        assertThat(reading.cycles().get(0).findDue()).contains(at("2026-03-04T17:00"));
    }

    @Test
    void anAppealFollowsItsOwnPolicy() {
        ClockDefinition clock = ClockReadingTest.clock(Term.businessDays(20))
                .policies(CyclePolicy.KEEP, CyclePolicy.KEEP, CyclePolicy.NEW_CYCLE)
                .build();
        ClockFacts facts = received("2026-03-03T09:00")
                .event("answered", at("2026-03-04T09:00"))
                .event(ClockFacts.REOPENED, at("2026-03-05T09:00"))
                .event(ClockFacts.APPEALED, at("2026-03-06T09:00"))
                .build();
        assertThat(clock.read(facts, CALENDAR, NOW).cycles())
                .extracting(Cycle::startedBy)
                .containsExactly("received", "appealed");
    }

    @Test
    void aRebasedClockKeepsItsStartItsPausesOrItsShare() {
        ClockFacts facts = received("2026-03-03T09:00")
                .rebased(at("2026-03-04T13:00"), new BigDecimal("0.75"))
                .build();
        Instant then = at("2026-03-04T13:00");
        assertThat(clock(CyclePolicy.KEEP).read(facts, CALENDAR, then).findDue())
                .contains(at("2026-03-04T17:00"));
        assertThat(clock(CyclePolicy.RESTART).read(facts, CALENDAR, then).findDue())
                .contains(at("2026-03-06T13:00"));
        assertThat(clock(CyclePolicy.CONTINUE).read(facts, CALENDAR, then).findDue())
                .contains(at("2026-03-04T17:00"));
        assertThat(clock(CyclePolicy.CONTINUE)
                        .read(facts, CALENDAR, then)
                        .explain()
                        .text()
                        .en())
                .contains("75 % of the limit had been used before that.");
        assertThat(clock(CyclePolicy.RESTART)
                        .read(facts, CALENDAR, then)
                        .explain()
                        .text()
                        .en())
                .doesNotContain("had been used");
        assertThat(clock(CyclePolicy.NEW_CYCLE).read(facts, CALENDAR, then).cycles())
                .extracting(Cycle::state)
                .containsExactly(ClockState.CANCELLED, ClockState.RUNNING);
    }

    @Test
    void aPauseBeforeARebasingStillCounts() {
        ClockDefinition clock = ClockReadingTest.clock(Term.businessHours(16))
                .pausable("question", Words.of("question asked"), null)
                .build();
        Instant from = at("2026-03-03T10:00");
        ClockFacts facts = received("2026-03-03T09:00")
                .pause(new ClockPause("question", Side.COMPLAINANT, from, at("2026-03-03T12:00"), from, null))
                .rebased(at("2026-03-04T13:00"), BigDecimal.ZERO)
                .build();
        assertThat(clock.read(facts, CALENDAR, NOW).findDue()).contains(at("2026-03-05T11:00"));
    }

    /** Whether hours before the close of the last day or after it, and on whichever day it had begun to wait. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T11:00,2026-03-09T18:00",
        "2026-03-09T16:00,2026-03-09T18:00",
        "2026-03-09T17:30,2026-03-09T18:00",
        "2026-03-09T17:30,2026-03-09T17:30",
        "2026-03-09T16:00,2026-03-09T16:30"
    })
    void goingOnInTheEveningOfTheLastDayDoesNotEndWhileItWaits(String waits, String rebased) {
        for (LimitEnd end : List.of(LimitEnd.END_OF_DAY, LimitEnd.CLOSE_OF_BUSINESS, LimitEnd.EXACT)) {
            ClockDefinition clock = ClockReadingTest.clock(Term.businessDays(5))
                    .limit(TimeLimit.of(Term.businessDays(5)).ending(end))
                    .pausable("question", Words.of("question asked"), null)
                    .policies(CyclePolicy.CONTINUE, CyclePolicy.KEEP, CyclePolicy.KEEP)
                    .build();
            Instant from = at(waits);
            ClockReading before = clock.read(
                    received("2026-03-02T09:00")
                            .pause(new ClockPause("question", Side.COMPLAINANT, from, null, from, null))
                            .build(),
                    CALENDAR,
                    at(rebased));
            if (before.state() == ClockState.BREACHED && !end.equals(LimitEnd.END_OF_DAY)) {
                continue; // the close of that day had passed before anybody was waited for
            }
            assertThat(before.state()).isEqualTo(ClockState.SUSPENDED);
            BigDecimal used = before.usedShare();
            Instant resumed = at("2026-03-12T10:00");
            ClockFacts open = received("2026-03-02T09:00")
                    .pause(new ClockPause("question", Side.COMPLAINANT, from, null, from, null))
                    .rebased(at(rebased), used)
                    .build();
            for (Instant now = at(rebased); now.isBefore(resumed); now = now.plusSeconds(900)) {
                assertThat(clock.read(open, CALENDAR, now).state())
                        .as("%s at %s", end, now)
                        .isEqualTo(ClockState.SUSPENDED);
            }
            ClockFacts over = received("2026-03-02T09:00")
                    .pause(new ClockPause("question", Side.COMPLAINANT, from, resumed, from, null))
                    .rebased(at(rebased), used)
                    .build();
            assertThat(clock.read(over, CALENDAR, resumed).state()).isEqualTo(ClockState.RUNNING);
        }
    }

    /** Resolved in the evening of the last day, in time, and taken up again before the next day opens. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T20:00,2026-03-07T00:00",
        "2026-03-06T20:00,2026-03-07T09:01",
        "2026-03-06T20:00,2026-03-09T08:01",
        "2026-03-06T20:00,2026-03-09T08:59"
    })
    void goingOnAfterAnEndInTheEveningOfTheLastDayLeavesADay(String answered, String reopened) {
        for (DayTargetPause pause : DayTargetPause.values()) {
            ClockDefinition clock = ClockReadingTest.clock(Term.businessDays(4))
                    .policies(CyclePolicy.KEEP, CyclePolicy.CONTINUE, CyclePolicy.KEEP)
                    .dayPause(pause)
                    .build();
            ClockReading reading = clock.read(
                    received("2026-03-02T10:00")
                            .event("answered", at(answered))
                            .event(ClockFacts.REOPENED, at(reopened))
                            .build(),
                    CALENDAR,
                    at(reopened));
            assertThat(reading.state()).as(pause.name()).isEqualTo(ClockState.RUNNING);
            assertThat(reading.findDue()).as(pause.name()).contains(at("2026-03-10T00:00"));
            assertThat(reading.explain().text().en())
                    .contains("The last day, Friday 6 March 2026, passed while it was closed in time")
                    .doesNotContain("nobody works then");
        }
    }

    @Test
    void goingOnBeforeTheLimitHadPassedLeavesWhatWasLeft() {
        ClockDefinition clock = ClockReadingTest.clock(Term.businessDays(4))
                .policies(CyclePolicy.KEEP, CyclePolicy.CONTINUE, CyclePolicy.KEEP)
                .build();
        ClockFacts facts = received("2026-03-02T10:00")
                .event("answered", at("2026-03-06T20:00"))
                .event(ClockFacts.REOPENED, at("2026-03-06T23:00"))
                .build();
        assertThat(clock.read(facts, CALENDAR, at("2026-03-06T23:30")).findDue())
                .contains(at("2026-03-07T00:00"));
    }
}
