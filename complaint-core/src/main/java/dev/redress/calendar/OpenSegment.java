package dev.redress.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of real time during which a calendar is open without a break. Windows that touch, over midnight for instance, make
 * one segment. Immutable.
 *
 * @param from the first open instant, inclusive
 * @param to the first closed instant, exclusive
 */
public record OpenSegment(Instant from, Instant to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the segment is empty or reversed
     */
    public OpenSegment {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("segment must end after " + from + ", ended " + to);
        }
    }

    /**
     * How long it is open.
     *
     * @return the real time between the ends, more than zero
     */
    public Duration duration() {
        return Duration.between(from, to);
    }
}
