package dev.redress.move;

import dev.redress.complaint.Accepted;
import dev.redress.complaint.Investigating;
import dev.redress.lifecycle.CommandKind;

/**
 * Begins to establish facts and evidence. Immutable.
 */
public record Investigate() implements Move<Accepted, Investigating> {

    /**
     * Begins.
     *
     * @return the move
     */
    public static Investigate begin() {
        return new Investigate();
    }

    @Override
    public CommandKind kind() {
        return CommandKind.INVESTIGATE;
    }
}
