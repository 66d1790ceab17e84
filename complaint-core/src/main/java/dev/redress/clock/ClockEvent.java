package dev.redress.clock;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a complaint, by the name that definitions use. Immutable.
 *
 * @param name what happened
 * @param at when
 * @param sequence where it stands in the journal; of two at one instant the lower comes first
 * @param usedShare of a re-basing, how much of the old limit was used, between 0 and 1; null for all other events
 * @param policy of a re-basing, by what policy the clock took over that did then; null for that of the definition that is read
 */
public record ClockEvent(
        String name,
        Instant at,
        long sequence,
        @Nullable BigDecimal usedShare,
        @Nullable CyclePolicy policy) {

    ClockEvent(String name, Instant at, long sequence) {
        this(name, at, sequence, null, null);
    }
}
