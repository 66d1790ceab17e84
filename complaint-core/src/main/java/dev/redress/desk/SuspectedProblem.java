package dev.redress.desk;

import dev.redress.store.ComplaintId;
import java.util.List;

/**
 * Complaints that seem to have one problem, proposed for a person to accept ({@link ProblemDesk#accept}). Immutable.
 *
 * @param complaints which, in the order of the search, at least two; copied
 * @param references what people call them, in the same order; copied
 * @param terms the evidence: what they have in common, the most telling first; quotes the complaints; copied
 */
public record SuspectedProblem(List<ComplaintId> complaints, List<String> references, List<String> terms) {

    /** Copies the lists. */
    public SuspectedProblem {
        complaints = List.copyOf(complaints);
        references = List.copyOf(references);
        terms = List.copyOf(terms);
    }

    /** The references only: what complaints say never reaches a log. */
    @Override
    public String toString() {
        return references.toString();
    }
}
