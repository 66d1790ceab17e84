package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;

/**
 * Records what somebody, a customer or one of the staff, suggests to make better. Immutable.
 *
 * @param text the suggestion; at most 10,000 characters
 */
public record Suggest(String text) implements Activity<Stage> {

    /**
     * Suggests.
     *
     * @param text the suggestion
     * @return the activity
     */
    public static Suggest that(String text) {
        return new Suggest(text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SUGGEST;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
