package dev.redress.statistics;

import dev.redress.complaint.Closed;
import dev.redress.complaint.Findings;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many complaints were found right. The outcome of a complaint that stands resolved or closed is that of its resolution;
 * of one that stands elsewhere, reopened for instance, that of its latest findings. Immutable.
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
        } else if (complaint.stage() instanceof Closed closed) {
            return Optional.of(closed.outcome());
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
     * The share that was right in full or in part, of those whose outcome was determined: what was solved without a finding
     * says nothing on who was right.
     *
     * @return 0 to 1, or empty if no outcome was determined
     */
    public OptionalDouble upholdRate() {
        long determined = known() - counts.getOrDefault(Outcome.NOT_DETERMINED, 0L);
        long right = counts.getOrDefault(Outcome.UPHELD, 0L) + counts.getOrDefault(Outcome.PARTLY_UPHELD, 0L);
        return determined == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / determined);
    }
}
