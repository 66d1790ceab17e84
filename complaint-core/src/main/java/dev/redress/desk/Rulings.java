package dev.redress.desk;

import dev.redress.activity.AdoptProcedure;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Filings;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.Possibility;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.Rules;
import dev.redress.party.Actor;
import dev.redress.procedure.Gatekeeper;
import dev.redress.record.Identities;
import dev.redress.store.CommandId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rules of a tenant's procedures make of commands. Writes nothing. Thread-safe. */
final class Rulings {

    private final Office office;
    private final Rulebook rulebook;

    Rulings(Office office, Rulebook rulebook) {
        this.office = office;
        this.rulebook = rulebook;
    }

    /** The rules of the version that a complaint goes by. */
    Gatekeeper of(Snapshot complaint) {
        return rulebook.of(complaint.key().procedure());
    }

    /** The rules for a command; what another version asks counts when it is to be adopted. */
    Rules of(Snapshot complaint, Command command) {
        Gatekeeper now = of(complaint);
        return command instanceof AdoptProcedure adopt
                ? adopting(complaint, now, new ProcedureRef(now.procedure().id(), adopt.version()))
                : now;
    }

    private Rules adopting(Snapshot complaint, Gatekeeper now, ProcedureRef next) {
        return new AdoptingRules(
                now,
                rulebook.noneNewer(complaint.key().procedure(), false),
                rulebook.unfit(complaint, next),
                rulebook.find(next).map(Gatekeeper::judgedBy).orElse(List.of()),
                rulebook.clockwork());
    }

    /** What somebody can do with a complaint now. */
    List<Possibility> possible(Complaint<?> known, Actor actor) {
        Instant now = nowFor(known.snapshot());
        Rules rules = of(known.snapshot());
        // Going over to a newer version is possible if there is one.
        Refusal none =
                known.isOpen() ? rulebook.noneNewer(known.snapshot().key().procedure(), true) : null;
        Rules asked = none == null ? rules : new AdoptingRules(rules, none, List.of(), List.of(), rulebook.clockwork());
        return Lifecycle.possible(
                known.snapshot(), new Circumstances(actor, now, now, known.knownParties(), null, asked));
    }

    /** What a filing comes to: the intake has been checked, the time of receipt is what it says, else what the actor says. */
    Decision filing(ComplaintKey key, Intake intake, By by, Instant now, CommandId commandId, Rules rules) {
        Instant receivedAt = intake.receivedAt() != null
                ? intake.receivedAt().truncatedTo(ChronoUnit.MICROS)
                : Objects.requireNonNullElse(by.occurredAt(), now);
        return Filings.decide(
                key,
                intake,
                office.customFields(),
                new Circumstances(by.actor(), receivedAt, now, Identities.NONE, commandId, rules));
    }

    /** What a command comes to, by the rules given. */
    Decision decide(
            Snapshot state, Identities identities, Command command, By by, @Nullable CommandId commandId, Rules rules) {
        Instant now = nowFor(state);
        return Lifecycle.decide(
                state,
                command,
                new Circumstances(
                        by.actor(),
                        Objects.requireNonNullElse(by.occurredAt(), now),
                        now,
                        identities,
                        commandId,
                        rules));
    }

    /** Why commands, done one after the other, would be refused; null if they would not. Writes nothing. */
    @Nullable
    RefusedException refusalOf(Complaint<?> known, List<? extends Command> commands, By by) {
        Snapshot state = known.snapshot();
        Identities identities = (Identities) known.knownParties();
        try {
            for (Command command : commands) {
                Decision decision = decide(state, identities, command, by, null, of(state, command));
                identities = identities.after(decision);
                state = decision.next();
            }
            return null;
        } catch (RefusedException refused) {
            return refused;
        }
    }

    /** The time of the desk's clock, not before what the complaint has recorded. */
    Instant nowFor(Snapshot complaint) {
        Instant now = office.now();
        return now.isBefore(complaint.recordedAt()) ? complaint.recordedAt() : now;
    }
}
