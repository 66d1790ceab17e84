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
 * @param usedShare how much of the old limit was used when a clock was taken up again or another took over, between 0 and 1; null if the
 *     definition that is read tells that
 * @param policy by what policy that was; null for that of the definition that is read
 */
public record ClockEvent(
        String name,
        Instant at,
        long sequence,
        @Nullable BigDecimal usedShare,
        @Nullable CyclePolicy policy) {

    CyclePolicy policyOr(CyclePolicy usual) {
        return policy == null ? usual : policy;
    }

    ClockEvent(String name, Instant at, long sequence) {
        this(name, at, sequence, null, null);
    }
}
