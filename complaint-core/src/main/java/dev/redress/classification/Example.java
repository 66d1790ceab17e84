package dev.redress.classification;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with the category that a person gave it, to learn from. Immutable.
 *
 * @param narrative what it tells
 * @param category code of the category; not blank
 * @param complainant who complains, as a key that differs between complainants and says nothing else; null if nobody knows, then
 *     the example counts as that of a complainant of its own
 */
public record Example(
        Narrative narrative, String category, @Nullable String complainant) {

    /** Checks the category. */
    public Example {
        Objects.requireNonNull(narrative, "narrative");
        if (category.isBlank()) {
            throw new IllegalArgumentException("category must not be blank");
        }
    }

    /**
     * An example of an unknown complainant.
     *
     * @param narrative what it tells
     * @param category code of the category
     * @return the example
     */
    public static Example of(Narrative narrative, String category) {
        return new Example(narrative, category, null);
    }

    /** The category only: what a complaint says never reaches a log. */
    @Override
    public String toString() {
        return "example of " + category;
    }
}
