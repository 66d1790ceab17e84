package dev.redress.statistics;

import dev.redress.complaint.WaitingFor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long complaints waited, from the waiting that has ended, and for whom. Waiting that goes on is counted with whom it waits
 * for; its time is not in the sums. Immutable.
 *
 * @param spans how many spans of waiting have ended
 * @param total their time
 * @param attributed their time by whom it is known they waited for; parties without any are left out; copied
 * @param now complaints that wait now, by whom they wait for; parties without any are left out; copied
 */
public record Waiting(long spans, Duration total, Map<WaitingFor, Duration> attributed, Map<WaitingFor, Long> now) {

    /** Copies the maps. */
    public Waiting {
        attributed = Sorted.byOrdinal(WaitingFor.class, attributed);
        now = Sorted.byOrdinal(WaitingFor.class, now);
    }

    /**
     * The time of which the snapshots do not say whom it was waited for.
     *
     * @return the time, or empty if all of it is attributed
     */
    public Optional<Duration> unattributed() {
        Duration rest = attributed.values().stream().reduce(total, Duration::minus);
        return rest.isZero() ? Optional.empty() : Optional.of(rest);
    }
}
