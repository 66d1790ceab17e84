package dev.redress.calendar;

import java.time.Instant;

/**
 * A span of time that does not count against a deadline, while an answer is awaited for instance. Pauses may overlap: what is
 * paused twice is paused once. Immutable.
 *
 * @param from the first paused instant, inclusive
 * @param to the end, exclusive unless {@link PauseEnd} says otherwise; for a pause that has not ended, the instant up to
 *     which the deadline is read
 */
public record Pause(Instant from, Instant to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the pause ends before it begins
     */
    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("pause must not end before " + from + ", ended " + to);
        }
    }
}
