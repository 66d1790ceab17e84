package dev.redress.desk;

import dev.redress.similarity.Burst;
import dev.redress.store.ComplaintId;
import java.util.List;

/**
 * More complaints of one kind than its past explains, for a person to look at. Immutable.
 *
 * @param of which category, product, channel or place
 * @param burst the days, how many came and were expected, what they tell, and the test in words
 * @param complaints those received in these days, in the order of the search; copied
 */
public record SuspectedBurst(String of, Burst burst, List<ComplaintId> complaints) {

    /** Copies the list. */
    public SuspectedBurst {
        complaints = List.copyOf(complaints);
    }

    /** The kind, the days and the size only: what complaints say never reaches a log. */
    @Override
    public String toString() {
        return of + ": " + burst;
    }
}
