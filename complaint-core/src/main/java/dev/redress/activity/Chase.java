package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * A supervisor asks for more speed. Immutable.
 *
 * @param text what is expected; at most 2,000 characters
 */
public record Chase(String text) implements Activity<Open> {

    /**
     * Chases.
     *
     * @param text what is expected
     * @return the activity
     */
    public static Chase saying(String text) {
        return new Chase(text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CHASE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
