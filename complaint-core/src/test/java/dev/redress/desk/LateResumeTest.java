package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Activity;
import dev.redress.activity.Correct;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockReading;
import dev.redress.clock.MilestoneRule;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.ReachedMilestone;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Correction;
import dev.redress.event.FactEvent;
import dev.redress.event.TimeEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.move.Accept;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ended waiting before its announced end, and is said only after it: it does not matter whether a sweep came between. */
class LateResumeTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final Instant ANNOUNCED = START.plus(Duration.ofDays(7));
    private static final Actor ANA = Actor.of("ana", "agent");

    private final SettableClock clock = SettableClock.at(START);

    private ComplaintDesk desk() {
        clock.set(START);
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .calendars(BusinessCalendar.in(ZoneId.of("Europe/London"))
                        .named("office")
                        .build())
                .procedure(Procedure.named("timed", 1)
                        .title("Timed", "计时")
                        .calendar("office")
                        .clock(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                                .stopsOn("resolved")
                                .limit(Term.businessDays(6))
                                .pausable("waiting_for_complainant", Words.of("waiting", "等待"), null)
                                .milestone(MilestoneRule.warnAtShare("near", "0.5", "handler"))
                                .build())
                        .build())
                .build();
    }

    private static Complaint<?> waiting(ComplaintDesk desk, SettableClock clock) {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Kim Lee"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(ANA));
        clock.advance(Duration.ofHours(1));
        return desk.performUntyped(
                complaint, Suspend.waitingFor(WaitingFor.COMPLAINANT, "a photo").until(ANNOUNCED), by(ANA));
    }

    private static ClockReading reply(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.clocks().read(desk.get(complaint.id())).find("reply").orElseThrow();
    }

    private static List<ReachedMilestone> recorded(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.read(complaint.id()).journal().stream()
                .filter(entry -> entry.event() instanceof TimeEvent.MilestoneReached)
                .map(entry -> ((TimeEvent.MilestoneReached) entry.event()).milestone())
                .toList();
    }

    private static List<FactEvent.Resumed> ends(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.read(complaint.id()).journal().stream()
                .filter(entry -> entry.event() instanceof FactEvent.Resumed)
                .map(entry -> (FactEvent.Resumed) entry.event())
                .toList();
    }

    private void isTheSameWithAndWithoutASweepBetween(Activity<?> activity) {
        Instant ended = START.plus(Duration.ofDays(2));
        ComplaintDesk swept = desk();
        Complaint<?> first = waiting(swept, clock);
        clock.set(ANNOUNCED.plus(Duration.ofHours(1)));
        swept.clocks().sweep(10);
        assertThat(ends(swept, first)).hasSize(1);
        first = swept.performUntyped(swept.get(first.id()), activity, by(ANA).at(ended));
        swept.clocks().sweep(10);
        ComplaintDesk unswept = desk();
        Complaint<?> second = waiting(unswept, clock);
        clock.set(ANNOUNCED.plus(Duration.ofHours(1)));
        second = unswept.performUntyped(unswept.get(second.id()), activity, by(ANA).at(ended));
        unswept.clocks().sweep(10);
        for (int hour = 0; hour < 24 * 14; hour++) {
            assertThat(reply(swept, first).findDue())
                    .isEqualTo(reply(unswept, second).findDue());
            assertThat(reply(swept, first).state())
                    .isEqualTo(reply(unswept, second).state());
            assertThat(recorded(swept, first)).isEqualTo(recorded(unswept, second));
            clock.advance(Duration.ofHours(1));
            swept.clocks().sweep(10);
            unswept.clocks().sweep(10);
        }
        assertThat(reply(swept, first).attribution())
                .isEqualTo(reply(unswept, second).attribution());
        assertThat(reply(swept, first).dishonestPauses())
                .isEqualTo(reply(unswept, second).dishonestPauses());
        assertThat(recorded(swept, first)).extracting(ReachedMilestone::key).containsExactly("near", "breach");
    }

    @Test
    void aResumptionThatIsRecordedAfterTheAnnouncedEnd() {
        isTheSameWithAndWithoutASweepBetween(Resume.now());
    }

    @Test
    void anAnswerThatIsRecordedAfterTheAnnouncedEnd() {
        isTheSameWithAndWithoutASweepBetween(ReceiveMessage.by(Channel.EMAIL, "Here is the photo."));
    }

    @Test
    void nothingIsResumedThatEndedByItselfOrThatSomethingFollowed() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = waiting(desk, clock);
        clock.set(ANNOUNCED.plus(Duration.ofHours(1)));
        desk.clocks().sweep(10);
        for (Instant at : List.of(ANNOUNCED, clock.instant(), START.plus(Duration.ofMinutes(1)))) {
            assertThatThrownBy(() -> desk.performUntyped(desk.get(complaint.id()), Resume.now(), by(ANA).at(at)))
                    .isInstanceOf(UnmetConditionException.class)
                    .hasMessageContaining("nothing is waited for");
        }
        desk.performUntyped(desk.get(complaint.id()), Accept.inScope(), by(ANA));
        assertThatThrownBy(() -> desk.performUntyped(
                        desk.get(complaint.id()), Resume.now(), by(ANA).at(START.plus(Duration.ofDays(2)))))
                .isInstanceOf(UnmetConditionException.class);
    }

    @Test
    void whatIsSaidLateCanBeCorrectedAsIfNoSweepHadComeBetween() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = waiting(desk, clock);
        clock.set(ANNOUNCED.plus(Duration.ofHours(1)));
        desk.clocks().sweep(10);
        Complaint<?> resumed =
                desk.performUntyped(desk.get(complaint.id()), Resume.now(), by(ANA).at(START.plus(Duration.ofDays(2))));
        desk.performUntyped(
                resumed,
                Correct.fact(new Correction.OccurredAt(resumed.version(), START.plus(Duration.ofDays(1))), "misread"),
                by(ANA));
        ComplaintDesk other = desk();
        Complaint<?> direct = waiting(other, clock);
        clock.set(START.plus(Duration.ofDays(1)));
        other.performUntyped(direct, Resume.now(), by(ANA));
        clock.set(ANNOUNCED.plus(Duration.ofHours(1)));
        assertThat(reply(desk, complaint).findDue())
                .isEqualTo(reply(other, direct).findDue());
    }
}
