package dev.redress.similarity;

import java.util.List;

/**
 * A complaint that tells something alike. Immutable.
 *
 * @param key which
 * @param likeness 0 nothing in common, 1 the same terms
 * @param terms what they have in common, the most telling first; quotes both complaints
 */
public record Neighbour(String key, double likeness, List<String> terms) {

    /** Copies the terms. */
    public Neighbour {
        terms = List.copyOf(terms);
    }

    /** Key and likeness only: what a complaint says never reaches a log. */
    @Override
    public String toString() {
        return key + " (" + likeness + ")";
    }
}
