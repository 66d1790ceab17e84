package dev.redress.desk;

import static dev.redress.desk.By.by;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockDefinitionBuilder;
import dev.redress.clock.ClockReading;
import dev.redress.complaint.Complaint;
import dev.redress.event.TimeEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A desk with one clock called reply, by the hours of an office in London, and a clock on the wall that tests set. */
abstract class ClockedDesk {

    /** A Monday. */
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    static final Actor ANA = Actor.of("ana", "agent");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final BusinessCalendar OFFICE =
            BusinessCalendar.in(LONDON).named("office").build();

    final SettableClock clock = SettableClock.at(START);
    final MemoryStore store = new MemoryStore();

    static ClockDefinitionBuilder reply() {
        return ClockDefinition.named("reply", Words.of("Reply"))
                .stopsOn("resolved")
                .cancelledOn("ended");
    }

    static ProcedureBuilder procedure() {
        return Procedure.named("timed", 1).title("Timed", "计时").calendar("office");
    }

    ComplaintDesk desk(ProcedureBuilder procedure) {
        return ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure.build())
                .calendars(OFFICE)
                .build();
    }

    ComplaintDesk desk(ClockDefinitionBuilder definition) {
        return desk(procedure().clock(definition.build()));
    }

    static Complaint<?> file(ComplaintDesk desk) {
        return desk.file(
                Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x").build(), by(ANA));
    }

    static Complaint<?> accepted(ComplaintDesk desk) {
        return desk.performUntyped(file(desk), Accept.inScope(), by(ANA));
    }

    Complaint<?> does(ComplaintDesk desk, Complaint<?> complaint, Command command) {
        return desk.performUntyped(desk.get(complaint.id()), command, by(ANA));
    }

    static ClockReading read(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.clocks().read(desk.get(complaint.id())).find("reply").orElseThrow();
    }

    /** Keys of what was recorded, a rescinded one with a minus. */
    static List<String> recorded(ComplaintDesk desk, Complaint<?> complaint) {
        return desk.journal(complaint.id(), 0, 500).stream()
                .map(entry -> entry.event())
                .flatMap(event -> event instanceof TimeEvent.MilestoneReached reached
                        ? Stream.of(reached.milestone().key())
                        : event instanceof TimeEvent.MilestoneRescinded rescinded
                                ? Stream.of("-" + rescinded.milestone().key())
                                : Stream.empty())
                .toList();
    }
}
