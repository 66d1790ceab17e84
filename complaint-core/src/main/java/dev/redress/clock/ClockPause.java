package dev.redress.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which somebody was waited for. Whether a clock counts it is the definition's matter. Immutable.
 *
 * @param reason the reason, as in {@link PauseRule}
 * @param waitingFor who was waited for
 * @param from since when, inclusive
 * @param to until when, exclusive: when it ended, or when it is announced to end; null if nobody knows
 * @param askedAt when the question was asked that is waited for; null if none was
 * @param answeredAt when the answer came, by whatever channel; null if it has not
 */
public record ClockPause(
        String reason,
        Side waitingFor,
        Instant from,
        @Nullable Instant to,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the pause ends before it begins
     */
    public ClockPause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("pause must not end before " + from + ", ended " + to);
        }
    }
}
