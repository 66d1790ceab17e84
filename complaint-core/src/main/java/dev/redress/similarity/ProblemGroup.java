package dev.redress.similarity;

import java.util.List;

/**
 * Complaints that seem to have one problem, proposed for a person to accept. Immutable.
 *
 * @param keys which, in the order given; at least two
 * @param terms the evidence: what they have in common, the most telling first; quotes the complaints
 */
public record ProblemGroup(List<String> keys, List<String> terms) {

    /** Copies the lists. */
    public ProblemGroup {
        keys = List.copyOf(keys);
        terms = List.copyOf(terms);
    }

    /** The keys only: what a complaint says never reaches a log. */
    @Override
    public String toString() {
        return keys.toString();
    }
}
