package dev.redress.desk;

import dev.redress.store.ComplaintId;
import java.util.List;

/**
 * A complaint that tells something alike, for a person to look at: link them ({@link dev.redress.activity.Link}) if they are of one problem. Immutable.
 *
 * @param complaint which complaint
 * @param reference what people call it
 * @param likeness 0 nothing in common, 1 the same terms
 * @param terms the evidence: what both have in common, the most telling first; quotes both complaints; copied
 * @param samePerson whether somebody complains in both, so that it may be the same complaint once more
 */
public record SimilarComplaint(
        ComplaintId complaint, String reference, double likeness, List<String> terms, boolean samePerson) {

    /** Copies the terms. */
    public SimilarComplaint {
        terms = List.copyOf(terms);
    }

    /** Reference and likeness only: what a complaint says never reaches a log. */
    @Override
    public String toString() {
        return reference + " (" + likeness + ")";
    }
}
