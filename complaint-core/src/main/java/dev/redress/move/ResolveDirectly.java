package dev.redress.move;

import dev.redress.complaint.Investigable;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Resolved;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Solves the complaint without a proposal: by whoever took it, or because nothing is to be offered. Immutable.
 *
 * @param outcome whether the complaint was found right
 * @param explanation what was done and why; at most 10,000 characters
 */
public record ResolveDirectly(Outcome outcome, String explanation) implements Move<Investigable, Resolved> {

    /** Refuses null where something must be said. */
    public ResolveDirectly {
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Resolves.
     *
     * @param outcome whether the complaint was found right
     * @param explanation what was done and why
     * @return the move
     */
    public static ResolveDirectly with(Outcome outcome, String explanation) {
        return new ResolveDirectly(outcome, explanation);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RESOLVE_DIRECTLY;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
