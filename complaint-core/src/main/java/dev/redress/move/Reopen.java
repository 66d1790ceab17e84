package dev.redress.move;

import dev.redress.complaint.Investigating;
import dev.redress.complaint.Reopenable;
import dev.redress.lifecycle.CommandKind;

/**
 * Takes an ended complaint up again. Counted. Immutable.
 *
 * @param reason why; at most 10,000 characters
 */
public record Reopen(String reason) implements Move<Reopenable, Investigating> {

    /**
     * Takes it up again.
     *
     * @param reason why
     * @return the move
     */
    public static Reopen because(String reason) {
        return new Reopen(reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REOPEN;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
