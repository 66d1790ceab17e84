package dev.redress.move;

import dev.redress.complaint.Investigating;
import dev.redress.complaint.Referred;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that the outside body sends the complaint back to be handled again. Immutable.
 *
 * @param reason what the outside body asks for; at most 10,000 characters
 */
public record Remit(String reason) implements Move<Referred, Investigating> {

    /**
     * Takes it back.
     *
     * @param reason what the outside body asks for
     * @return the move
     */
    public static Remit because(String reason) {
        return new Remit(reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REMIT;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
