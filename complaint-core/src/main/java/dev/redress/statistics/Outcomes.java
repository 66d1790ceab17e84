package dev.redress.statistics;

import dev.redress.complaint.Findings;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many complaints were found right. The outcome of a complaint is that of its resolution while it stands resolved, else
 * that of its latest findings; a complaint closed without findings keeps no outcome, and a reopened one keeps that of its
 * findings. Immutable.
 *
 * @param counts complaints by outcome; those that do not occur are left out; copied
 */
public record Outcomes(Map<Outcome, Long> counts) {

    /** Copies the map. */
    public Outcomes {
        counts = Sorted.byOrdinal(Outcome.class, counts);
    }

    /**
     * The outcome of one complaint.
     *
     * @param complaint its state
     * @return the outcome, or empty if neither a resolution nor findings say
     */
    public static Optional<Outcome> of(Snapshot complaint) {
        if (complaint.stage() instanceof Resolved resolved) {
            return Optional.of(resolved.resolution().outcome());
        }
        return Optional.ofNullable(complaint.casework().inquiry().findings()).map(Findings::outcome);
    }

    /**
     * How many have an outcome.
     *
     * @return 0 or more
     */
    public long known() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The share that was right in full or in part, of all that have an outcome, those solved without a finding included.
     *
     * @return 0 to 1, or empty if none has an outcome
     */
    public OptionalDouble upholdRate() {
        long known = known();
        long right = counts.getOrDefault(Outcome.UPHELD, 0L) + counts.getOrDefault(Outcome.PARTLY_UPHELD, 0L);
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / known);
    }
}
