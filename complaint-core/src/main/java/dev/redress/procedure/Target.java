package dev.redress.procedure;

import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By when something is to happen: real time, open or not. The plainest clock there is. Immutable.
 *
 * @param id 1 to 60 of a-z 0-9 -, unique within the procedure
 * @param title what it is called
 * @param starts the kind of event from which time runs
 * @param stops the kinds of events any of which meets it; copied
 * @param within how long, positive
 * @param repeated whether it begins again whenever it is met, until the complaint ends
 */
public record Target(
        String id, Words title, EventKind starts, Set<EventKind> stops, Duration within, boolean repeated) {

    /** Copies the set. */
    public Target {
        stops = Set.copyOf(stops);
    }

    /**
     * What is due, if anything.
     *
     * @param complaint the complaint
     * @return the promise that is running, whether its time has passed or not; null if it was met or never started, if the
     *     complaint has ended, or if another complaint carries it
     */
    public @Nullable Promise running(Snapshot complaint) {
        if (!complaint.stage().kind().isOpen() || complaint.casework().ties().merged()) {
            return null;
        }
        Instant from = null;
        List<ClockFact> facts = complaint.clockFacts();
        for (ClockFact fact : facts) {
            EventKind kind = EventKind.of(fact.event()).orElse(null);
            if (kind == starts) {
                from = fact.at();
            } else if (from != null && kind != null && stops.contains(kind)) {
                from = repeated ? fact.at() : null;
            }
        }
        return from == null ? null : new Promise(id, from.plus(within));
    }
}
