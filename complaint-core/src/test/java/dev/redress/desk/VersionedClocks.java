package dev.redress.desk;

import static dev.redress.desk.By.by;

import dev.redress.activity.AdoptProcedure;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.BusinessCalendarBuilder;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.Cycle;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A complaint whose clock {@code reply} is read under one version after the other. */
abstract class VersionedClocks {

    static final Actor ANA = Actor.of("ana", "agent");

    final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T10:00:00Z"));
    ComplaintDesk desk;
    Complaint<?> complaint;

    static BusinessCalendarBuilder office() {
        return BusinessCalendar.in(ZoneId.of("Europe/London")).named("office");
    }

    static ProcedureBuilder procedure(int version) {
        return Procedure.named("t", version).title("T", "某").calendar("office");
    }

    void filedUnder(Procedure procedure) {
        desk = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(procedure)
                .calendars(office().build())
                .build();
        complaint = desk.file(
                Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x").build(), by(ANA));
        does(Accept.inScope());
    }

    void does(Command... commands) {
        for (Command command : commands) {
            desk.performUntyped(desk.get(complaint.id()), command, by(ANA));
        }
    }

    void adopts(int version, ClockDefinition... clocks) {
        var procedure = procedure(version);
        for (ClockDefinition clock : clocks) {
            procedure.clock(clock);
        }
        desk.publish(procedure.build(), ANA);
        does(AdoptProcedure.version(version, "x"));
    }

    /** Sweeps day by day, as a host does. */
    void until(String instant) {
        Instant to = Instant.parse(instant);
        while (clock.instant().plusSeconds(86_400).isBefore(to)) {
            clock.set(clock.instant().plusSeconds(86_400));
            desk.clocks().sweep(10);
        }
        clock.set(to);
        desk.clocks().sweep(10);
    }

    ClockReading reading() {
        return desk.clocks().read(desk.get(complaint.id())).find("reply").orElseThrow();
    }

    List<ClockState> states() {
        return reading().cycles().stream().map(Cycle::state).toList();
    }

    List<String> recorded() {
        return desk.journal(complaint.id(), 0, 200).stream()
                .flatMap(entry -> {
                    if (entry.event() instanceof TimeEvent.MilestoneReached reached) {
                        return Stream.of(
                                reached.milestone().run() + reached.milestone().key());
                    }
                    return entry.event() instanceof TimeEvent.MilestoneRescinded rescinded
                            ? Stream.of("-" + rescinded.milestone().run()
                                    + rescinded.milestone().key())
                            : Stream.empty();
                })
                .toList();
    }
}
