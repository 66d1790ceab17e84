package dev.redress.statistics;

import java.util.Map;

/**
 * How many complaints have which value. Immutable.
 *
 * @param counts complaints by value, in the order of the values; those that do not occur are left out; copied
 * @param without complaints that have no value
 */
public record Tally(Map<String, Long> counts, long without) {

    /** Copies the map. */
    public Tally {
        counts = Sorted.byName(counts);
    }
}
