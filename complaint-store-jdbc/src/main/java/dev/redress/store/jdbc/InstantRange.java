package dev.redress.store.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The instants that an engine keeps exactly, in whole microseconds, and how to get others into its range.
 *
 * @param min the first
 * @param max the last
 */
record InstantRange(Instant min, Instant max) {

    boolean isKept(Instant instant) {
        return !instant.isBefore(min) && !instant.isAfter(max);
    }

    /** The earliest kept instant that is not before the given one; of those after the last, the last. */
    Instant ceiling(Instant instant) {
        Instant floor = floor(instant);
        return floor.isBefore(instant) && floor.isBefore(max) ? floor.plus(1, ChronoUnit.MICROS) : floor;
    }

    /** The latest kept instant that is not after the given one; of those before the first, the first. */
    Instant floor(Instant instant) {
        Instant inRange = instant.isBefore(min) ? min : instant.isAfter(max) ? max : instant;
        return inRange.truncatedTo(ChronoUnit.MICROS);
    }
}
