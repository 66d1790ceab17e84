package dev.redress.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is next to be done about a complaint to which nothing was added. Immutable.
 *
 * @param id which complaint
 * @param version the version for which it was reckoned
 * @param head the head of that version
 * @param wakeAt the instant, in whole microseconds, or null if nothing is pending
 * @param dueAt when the next thing that is owed is due, in whole microseconds, or null if nothing is
 * @param epoch the tenant's clock epoch under which it was reckoned
 */
public record Wake(
        ComplaintId id,
        long version,
        Head head,
        @Nullable Instant wakeAt,
        @Nullable Instant dueAt,
        long epoch) {

    /**
     * Checks the instants.
     *
     * @throws IllegalArgumentException if one is finer than microseconds
     */
    public Wake {
        if (wakeAt != null) {
            JournalEntry.requireMicros("wakeAt", wakeAt);
        }
        if (dueAt != null) {
            JournalEntry.requireMicros("dueAt", dueAt);
        }
    }

    /**
     * Checks what {@link DueStore#settle} asks of its argument.
     *
     * @param wakes what is to be set
     * @throws IllegalArgumentException if there are more than {@link Claim#MAX_LIMIT}, or a complaint occurs twice
     */
    public static void requireSeparate(List<Wake> wakes) {
        if (wakes.size() > Claim.MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "at most " + Claim.MAX_LIMIT + " wake-ups go in one call, were " + wakes.size());
        }
        if (wakes.stream().map(Wake::id).distinct().count() < wakes.size()) {
            throw new IllegalArgumentException("a complaint occurs twice among the wake-ups");
        }
    }
}
