package dev.redress.classification;

import java.util.List;

/**
 * A category with why. Immutable.
 *
 * @param category code of the category; not blank
 * @param confidence how likely it is right, 0 to 1
 * @param reasons what decided, the weightiest first; quotes the complaint, so to be kept as confidentially as it
 * @param alternatives the other categories considered, the likeliest first
 */
public record Classification(String category, double confidence, List<Reason> reasons, List<Alternative> alternatives)
        implements Answer {

    /** Checks the category and the confidence, copies the lists. */
    public Classification {
        if (category.isBlank()) {
            throw new IllegalArgumentException("category must not be blank");
        }
        Alternative.check(confidence);
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }

    /** Category and confidence only: reasons quote the complaint. */
    @Override
    public String toString() {
        return category + " (" + confidence + ")";
    }
}
