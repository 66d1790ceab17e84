package dev.redress.statistics;

import dev.redress.clock.ClockState;
import dev.redress.clock.Cycle;
import dev.redress.sla.ReadClock;
import dev.redress.sla.SlaReading;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How clocks stand, by clock. Immutable.
 *
 * @param byClock the figures of each clock by its identifier; clocks that no complaint has started are left out; copied
 */
public record ClockFigures(Map<String, Counts> byClock) {

    /** Copies the map. */
    public ClockFigures {
        byClock = Collections.unmodifiableMap(new TreeMap<>(byClock));
    }

    /**
     * How many complaints' clocks stand where. Immutable.
     *
     * @param met stopped in time
     * @param breached not stopped in time, whether stopped since or not
     * @param running neither yet
     * @param cancelled ended in time without being stopped
     */
    public record Counts(long met, long breached, long running, long cancelled) {

        private static final Counts NONE = new Counts(0, 0, 0, 0);

        private Counts and(ClockState state) {
            return switch (state) {
                case MET -> new Counts(met + 1, breached, running, cancelled);
                case BREACHED -> new Counts(met, breached + 1, running, cancelled);
                case CANCELLED -> new Counts(met, breached, running, cancelled + 1);
                case RUNNING, SUSPENDED, EXTENDED -> new Counts(met, breached, running + 1, cancelled);
                case NOT_STARTED -> this;
            };
        }
    }

    /**
     * How many clocks were stopped in time.
     *
     * @return 0 or more
     */
    public long met() {
        return byClock.values().stream().mapToLong(Counts::met).sum();
    }

    /**
     * How many clocks were not stopped in time.
     *
     * @return 0 or more
     */
    public long breached() {
        return byClock.values().stream().mapToLong(Counts::breached).sum();
    }

    static void add(Map<String, Counts> counts, SlaReading reading) {
        for (ReadClock clock : reading.clocks()) {
            for (Cycle cycle : clock.reading().cycles()) {
                if (cycle.state() != ClockState.NOT_STARTED) {
                    counts.merge(clock.id(), Counts.NONE.and(cycle.state()), (one, more) -> one.and(cycle.state()));
                }
            }
        }
    }
}
