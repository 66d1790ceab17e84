package dev.redress.activity;

import dev.redress.complaint.Resolved;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that somebody checked whether the outcome is reasonable and effective. Immutable.
 *
 * @param passed whether it is
 * @param text what was looked at, and why; at most 2,000 characters
 */
public record CheckOutcome(boolean passed, String text) implements Activity<Resolved> {

    /**
     * It is.
     *
     * @param text what was looked at
     * @return the activity
     */
    public static CheckOutcome passed(String text) {
        return new CheckOutcome(true, text);
    }

    /**
     * It is not.
     *
     * @param text what is lacking
     * @return the activity
     */
    public static CheckOutcome failed(String text) {
        return new CheckOutcome(false, text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CHECK_OUTCOME;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
