package dev.redress.store;

import java.time.Instant;

/**
 * A request for complaints about which something is to be done without anybody asking. Immutable.
 *
 * @param now complaints whose {@link ComplaintRecord#wakeAt()} is not after this are due, in whole microseconds
 * @param epoch open complaints of an older epoch are due, too
 * @param leaseUntil until when what is given out is given to nobody else, exclusive, in whole microseconds
 * @param limit how many at most, 1 to {@link #MAX_LIMIT}
 */
public record Claim(Instant now, long epoch, Instant leaseUntil, int limit) {

    /** The most complaints of one claim. */
    public static final int MAX_LIMIT = 1_000;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the lease does not end after now, the limit is out of range, or an instant is finer than
     *     microseconds
     */
    public Claim {
        JournalEntry.requireMicros("now", now);
        JournalEntry.requireMicros("leaseUntil", leaseUntil);
        if (!leaseUntil.isAfter(now)) {
            throw new IllegalArgumentException("lease must end after " + now + ", was " + leaseUntil);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit of a claim must be 1 to " + MAX_LIMIT + ", was " + limit);
        }
    }
}
