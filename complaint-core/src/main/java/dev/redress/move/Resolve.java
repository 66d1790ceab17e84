package dev.redress.move;

import dev.redress.complaint.Implementing;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Resolved;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * States that what was agreed has been carried out. Refused while a measure is open. Immutable.
 *
 * @param outcome whether the complaint was found right
 * @param explanation what was done and why; at most 10,000 characters
 */
public record Resolve(Outcome outcome, String explanation) implements Move<Implementing, Resolved> {

    /** Refuses null where something must be said. */
    public Resolve {
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Resolves.
     *
     * @param outcome whether the complaint was found right
     * @param explanation what was done and why
     * @return the move
     */
    public static Resolve with(Outcome outcome, String explanation) {
        return new Resolve(outcome, explanation);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RESOLVE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
