package dev.redress.activity;

import dev.redress.complaint.Concluded;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Records the complainant's judgement of the whole handling. Immutable.
 *
 * @param score 1 (bad) to 5 (good)
 * @param comment in their words; at most 2,000 characters, or null
 */
public record RateHandling(int score, @Nullable String comment) implements Activity<Concluded> {

    /**
     * Rates.
     *
     * @param score 1 (bad) to 5 (good)
     * @return the activity
     */
    public static RateHandling with(int score) {
        return new RateHandling(score, null);
    }

    /**
     * The same, in the complainant's words.
     *
     * @param words the comment
     * @return a copy
     */
    public RateHandling saying(String words) {
        return new RateHandling(score, words);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RATE_HANDLING;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
