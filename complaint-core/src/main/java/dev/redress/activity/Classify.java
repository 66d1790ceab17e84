package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Puts the complaint into a category. Immutable.
 *
 * @param category code of the category, at most 100 characters on one line
 * @param reason why; at most 2,000 characters, or null
 */
public record Classify(String category, @Nullable String reason) implements Activity<Open> {

    /**
     * Classifies.
     *
     * @param category code of the category
     * @return the activity
     */
    public static Classify as(String category) {
        return new Classify(category, null);
    }

    /**
     * The same, telling why.
     *
     * @param why the reason
     * @return a copy
     */
    public Classify because(String why) {
        return new Classify(category, why);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CLASSIFY;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
