package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Suspend;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.TimeLimit;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.TimeEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What comes while somebody is waited for and nobody knows how long. */
class SweepWhileWaitingTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final Actor ANA = Actor.of("ana", "agent");

    private final SettableClock clock = SettableClock.at(START);
    private final MemoryStore store = new MemoryStore();

    /**
     * The hours decide at first and have used 104 of 200. They move on over the weekend; the business days take Monday at once and end on
     * Wednesday, whose end the hours reach on Sunday: of those days more than 0.6 were used on Friday.
     */
    @Test
    void aWarningOfTheOtherLimitIsToldWhenThatComesToDecide() {
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .calendars(BusinessCalendar.in(ZoneId.of("Europe/London"))
                        .named("office")
                        .build())
                .procedure(Procedure.named("timed", 1)
                        .title("Timed", "计时")
                        .calendar("office")
                        .clock(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                                .stopsOn("resolved")
                                .limit(TimeLimit.earlierOf(
                                        TimeLimit.of(Term.exactHours(200)), TimeLimit.of(Term.businessDays(6))))
                                .dayPause(DayTargetPause.BUSINESS_DAYS)
                                .pausable("waiting_for_complainant", Words.of("waiting", "等待"), null)
                                .milestone(MilestoneRule.warnAtShare("near", "0.6", "handler"))
                                .build())
                        .build())
                .build();
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Kim Lee"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(ANA));
        clock.advance(Duration.ofHours(104));
        desk.performUntyped(complaint, Suspend.waitingFor(WaitingFor.COMPLAINANT, "a photo"), by(ANA));
        Instant sunday = Instant.parse("2026-03-08T00:00:00Z");
        assertThat(store.find(Tenant.DEFAULT, complaint.id())
                        .orElseThrow()
                        .record()
                        .wakeAt())
                .isEqualTo(sunday);
        clock.set(sunday.minusSeconds(1));
        desk.clocks().sweep(10);
        assertThat(warnings(desk, complaint)).isZero();
        clock.set(sunday);
        desk.clocks().sweep(10);
        assertThat(warnings(desk, complaint)).isOne();
        clock.advance(Duration.ofDays(90));
        desk.clocks().sweep(10);
        assertThat(warnings(desk, complaint)).isOne();
    }

    private static long warnings(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.read(complaint.id()).journal().stream()
                .filter(entry -> entry.event() instanceof TimeEvent.MilestoneReached)
                .count();
    }
}
