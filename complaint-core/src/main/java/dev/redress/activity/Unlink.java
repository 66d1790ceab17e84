package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;

/**
 * Undoes a link. Immutable.
 *
 * @param number which link, from 1
 * @param reason why; at most 2,000 characters
 */
public record Unlink(int number, String reason) implements Activity<Stage> {

    /**
     * Undoes.
     *
     * @param number which link, from 1
     * @param reason why
     * @return the activity
     */
    public static Unlink number(int number, String reason) {
        return new Unlink(number, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.UNLINK;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
