package dev.redress.procedure;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Snapshot;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.Rules;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A complaint led about without any rules, to ask at any time what a procedure would say. */
final class Docket {

    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    static final Actor CLERK = Actor.of("clara", "agent");
    static final Actor HANDLER = Actor.of("henry", "agent");
    static final Actor MANAGER = Actor.of("mara", "manager");
    static final Actor CHECKER = Actor.of("chen", "checker");

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).clock(clock).build();
    private Complaint<?> complaint;

    private Docket(Intake intake) {
        complaint = desk.file(intake, By.by(CLERK));
    }

    static IntakeBuilder intake() {
        return Intake.from(Person.named("Wang Fang").knownAs(ExternalRef.USERS, "wang.fang"))
                .by(Channel.TELEPHONE)
                .stating("The kettle leaks.");
    }

    static Docket filed(IntakeBuilder intake) {
        return new Docket(intake.build());
    }

    static Docket filed() {
        return filed(intake());
    }

    Docket does(Actor who, Command... commands) {
        for (Command command : commands) {
            complaint = desk.performUntyped(complaint, command, By.by(who));
        }
        return this;
    }

    Docket later(Duration span) {
        clock.advance(span);
        return this;
    }

    Snapshot snapshot() {
        return complaint.snapshot();
    }

    Instant now() {
        return clock.instant();
    }

    private Circumstances circumstances(Actor who, Rules rules) {
        return new Circumstances(who, now(), now(), complaint.knownParties(), null, rules);
    }

    /** What stands against a command whatever it says. */
    List<Refusal> before(Procedure procedure, Actor who, CommandKind command) {
        Gatekeeper rules = new Gatekeeper(procedure, ConflictOfInterest.none());
        return rules.before(snapshot(), command, circumstances(who, rules));
    }

    /** The codes of what stands against a command whatever it says. */
    List<String> codes(Procedure procedure, Actor who, CommandKind command) {
        return before(procedure, who, command).stream().map(Refusal::code).toList();
    }

    /** What the machine under the procedure's rules says of a command; empty if it can be done. */
    List<Refusal> refusals(Procedure procedure, Actor who, Command command) {
        return refusals(new Gatekeeper(procedure, ConflictOfInterest.none()), who, command);
    }

    List<Refusal> refusals(Rules rules, Actor who, Command command) {
        try {
            Lifecycle.decide(snapshot(), command, circumstances(who, rules));
            return List.of();
        } catch (RefusedException refused) {
            return refused.refusals();
        }
    }

    List<String> codes(Procedure procedure, Actor who, Command command) {
        return refusals(procedure, who, command).stream().map(Refusal::code).toList();
    }
}
