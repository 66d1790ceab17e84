package dev.redress.classification;

/**
 * A category that was considered. Immutable.
 *
 * @param category code of the category
 * @param confidence how likely it is right, 0 to 1
 */
public record Alternative(String category, double confidence) {

    /** Checks the confidence. */
    public Alternative {
        check(confidence);
    }

    static void check(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1, was " + confidence);
        }
    }
}
