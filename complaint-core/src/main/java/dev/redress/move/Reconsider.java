package dev.redress.move;

import dev.redress.complaint.Investigating;
import dev.redress.complaint.Resolved;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the complaint again because the complainant is not satisfied with the solution. Counted. Immutable.
 *
 * @param reason what was lacking; at most 10,000 characters, or null
 */
public record Reconsider(@Nullable String reason) implements Move<Resolved, Investigating> {

    /**
     * Looks into it again.
     *
     * @param reason what was lacking, or null
     * @return the move
     */
    public static Reconsider because(@Nullable String reason) {
        return new Reconsider(reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RECONSIDER;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
