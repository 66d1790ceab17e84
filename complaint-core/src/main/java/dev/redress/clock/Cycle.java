package dev.redress.clock;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of a clock: from a start to its end. Immutable.
 *
 * @param sequence where in the journal the event stands that began it; 0 for the receipt
 * @param startedBy the event that began it
 * @param startedAt from when it counts
 * @param endedAt when it was stopped or cancelled; null if it runs
 * @param due when its limit ends; null if that is open
 * @param state where it stands
 */
public record Cycle(
        long sequence,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant due,
        ClockState state) {

    /**
     * When its limit ends.
     *
     * @return the instant, or empty if that is open
     */
    public Optional<Instant> findDue() {
        return Optional.ofNullable(due);
    }
}
