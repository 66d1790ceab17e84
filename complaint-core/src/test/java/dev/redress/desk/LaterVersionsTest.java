package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Note;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.BusinessCalendarBuilder;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.MilestoneRule;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.event.TimeEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A newer calendar reaches each open complaint, whoever writes in between, and judges nothing that had ended before. */
class LaterVersionsTest {

    private static final Actor ANA = Actor.of("ana", "agent");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T10:00:00Z"));

    private static BusinessCalendarBuilder office() {
        return BusinessCalendar.in(LONDON).named("office");
    }

    private ComplaintDesk desk(CyclePolicy onReopening, CyclePolicy onAppeal) {
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(Procedure.named("t", 1)
                        .title("T", "某")
                        .calendar("office")
                        .clock(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                                .stopsOn("resolved")
                                .limit(Term.businessDays(5))
                                .policies(CyclePolicy.KEEP, onReopening, onAppeal)
                                .build())
                        .build())
                .calendars(office().build())
                .build();
    }

    private static Complaint<?> filed(ComplaintDesk desk) {
        return desk.file(
                Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x").build(), by(ANA));
    }

    private static void does(ComplaintDesk desk, Complaint<?> complaint, Command... commands) {
        for (Command command : commands) {
            desk.performUntyped(desk.get(complaint.id()), command, by(ANA));
        }
    }

    private static ClockReading reply(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.clocks().read(desk.get(complaint.id())).find("reply").orElseThrow();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    @Test
    void itReachesAComplaintThatSomebodyWritesToBeforeTheSweepComes() {
        ComplaintDesk desk = desk(CyclePolicy.KEEP, CyclePolicy.KEEP);
        Complaint<?> complaint = filed(desk);
        desk.clocks().publish(office().makeUpDay(LocalDate.of(2026, 3, 7)).build(), 2, ANA);
        does(desk, complaint, Note.that("x"));
        clock.advance(Duration.ofMinutes(1));
        desk.clocks().sweep(10);
        assertThat(reply(desk, complaint).findDue()).hasValue(Instant.parse("2026-03-08T00:00:00Z"));
        assertThat(desk.search(Search.all().dueBy(Instant.parse("2026-03-08T00:00:01Z")))
                        .rows())
                .hasSize(1);
    }

    @Test
    void itReachesAComplaintThatWasClosedWhenItCame() {
        ComplaintDesk desk = desk(CyclePolicy.NEW_CYCLE, CyclePolicy.KEEP);
        Complaint<?> complaint = filed(desk);
        does(desk, complaint, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "x"), Close.with("x"));
        at("2026-03-03T10:00:00Z");
        desk.clocks().publish(office().makeUpDay(LocalDate.of(2026, 3, 14)).build(), 2, ANA);
        at("2026-03-12T10:00:00Z");
        desk.clocks().sweep(10);
        does(desk, complaint, Reopen.because("x"));
        clock.advance(Duration.ofMinutes(1));
        desk.clocks().sweep(10);
        assertThat(reply(desk, complaint).findDue()).hasValue(Instant.parse("2026-03-19T00:00:00Z"));
        at("2026-03-19T10:00:00Z");
        does(desk, complaint, ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(reply(desk, complaint).state()).isEqualTo(ClockState.BREACHED);
    }

    @ParameterizedTest
    @EnumSource(CyclePolicy.class)
    void whatWasInTimeIsNoBreachAfterAnAppealWhateverThePolicy(CyclePolicy policy) {
        ComplaintDesk desk = desk(CyclePolicy.KEEP, policy);
        Complaint<?> complaint = filed(desk);
        at("2026-03-09T12:00:00Z");
        does(desk, complaint, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "x"));
        at("2026-03-10T12:00:00Z");
        desk.clocks().publish(office().makeUpDay(LocalDate.of(2026, 3, 7)).build(), 2, ANA);
        desk.clocks().sweep(10);
        at("2026-03-12T10:00:00Z");
        does(desk, complaint, Appeal.because("x"));
        desk.clocks().sweep(10);
        assertThat(reply(desk, complaint).state())
                .isEqualTo(policy == CyclePolicy.KEEP ? ClockState.MET : ClockState.RUNNING);
        assertThat(desk.journal(complaint.id(), 0, 100))
                .noneMatch(entry -> entry.event() instanceof TimeEvent.MilestoneReached reached
                        && reached.milestoneKind().equals("breach"));
    }

    @ParameterizedTest
    @EnumSource(CyclePolicy.class)
    void whatWasLateStaysABreachAfterAnAppealWhateverThePolicy(CyclePolicy policy) {
        ComplaintDesk desk = desk(CyclePolicy.KEEP, policy);
        Complaint<?> complaint = filed(desk);
        at("2026-03-10T09:30:00Z");
        desk.clocks().sweep(10);
        does(desk, complaint, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "x"));
        desk.clocks()
                .publish(office().holiday(LocalDate.of(2026, 3, 4), "Holiday").build(), 2, ANA);
        desk.clocks().sweep(10);
        at("2026-03-12T10:00:00Z");
        does(desk, complaint, Appeal.because("x"));
        desk.clocks().sweep(10);
        assertThat(reply(desk, complaint).history())
                .anyMatch(each -> each.milestone().kind() == MilestoneRule.Kind.BREACH
                        && each.milestone().reached());
        assertThat(desk.journal(complaint.id(), 0, 100))
                .noneMatch(entry -> entry.event() instanceof TimeEvent.MilestoneRescinded);
    }
}
