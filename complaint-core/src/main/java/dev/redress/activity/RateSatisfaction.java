package dev.redress.activity;

import dev.redress.complaint.Concluded;
import dev.redress.complaint.Satisfaction;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records the complainant's judgement of the solution. Immutable.
 *
 * @param satisfaction what the complainant says
 * @param comment in their words; at most 2,000 characters, or null
 */
public record RateSatisfaction(
        Satisfaction satisfaction, @Nullable String comment) implements Activity<Concluded> {

    /** Refuses null where something must be said. */
    public RateSatisfaction {
        Objects.requireNonNull(satisfaction, "satisfaction");
    }

    /**
     * Rates.
     *
     * @param satisfaction what the complainant says
     * @return the activity
     */
    public static RateSatisfaction as(Satisfaction satisfaction) {
        return new RateSatisfaction(satisfaction, null);
    }

    /**
     * The same, in the complainant's words.
     *
     * @param words the comment
     * @return a copy
     */
    public RateSatisfaction saying(String words) {
        return new RateSatisfaction(satisfaction, words);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RATE_SATISFACTION;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
