package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;

/**
 * Does not let whoever asked know who complains. Not for whoever asked. Immutable.
 *
 * @param number which request, from 1
 * @param reason why not; at most 2,000 characters
 */
public record RefuseReveal(int number, String reason) implements Activity<Stage> {

    /**
     * Refuses a request.
     *
     * @param number which
     * @param reason why not
     * @return the activity
     */
    public static RefuseReveal number(int number, String reason) {
        return new RefuseReveal(number, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REFUSE_REVEAL;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
