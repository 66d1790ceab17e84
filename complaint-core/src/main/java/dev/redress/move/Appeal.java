package dev.redress.move;

import dev.redress.complaint.Appealable;
import dev.redress.complaint.Investigating;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that the complainant appeals to a higher level, where others than before decide. Counted. Immutable.
 *
 * @param reason why, in their words; at most 10,000 characters
 */
public record Appeal(String reason) implements Move<Appealable, Investigating> {

    /**
     * Appeals.
     *
     * @param reason why
     * @return the move
     */
    public static Appeal because(String reason) {
        return new Appeal(reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.APPEAL;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
