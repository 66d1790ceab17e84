package dev.redress.activity;

import dev.redress.complaint.Concluded;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that somebody looked afterwards whether it is solved. Immutable.
 *
 * @param solved whether it is
 * @param text what was found; at most 2,000 characters
 */
public record FollowUp(boolean solved, String text) implements Activity<Concluded> {

    /**
     * It is.
     *
     * @param text what was found
     * @return the activity
     */
    public static FollowUp solved(String text) {
        return new FollowUp(true, text);
    }

    /**
     * It is not.
     *
     * @param text what was found
     * @return the activity
     */
    public static FollowUp notSolved(String text) {
        return new FollowUp(false, text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.FOLLOW_UP;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
