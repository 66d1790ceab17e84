package dev.redress.store;

import java.util.Comparator;

/**
 * Names a message of a tenant's outbox. Immutable; ordered as the messages of a complaint are.
 *
 * @param complaint which complaint
 * @param sequence the journal entry that it tells of, 1 or more
 * @param part which of the messages of that entry, from 1
 */
public record OutboxKey(ComplaintId complaint, long sequence, int part) implements Comparable<OutboxKey> {

    private static final Comparator<OutboxKey> ORDER = Comparator.comparing(OutboxKey::complaint)
            .thenComparingLong(OutboxKey::sequence)
            .thenComparingInt(OutboxKey::part);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is less than 1
     */
    public OutboxKey {
        if (sequence < 1 || part < 1) {
            throw new IllegalArgumentException(
                    "sequence and part of a message must be 1 or more, were " + sequence + " and " + part);
        }
    }

    @Override
    public int compareTo(OutboxKey other) {
        return ORDER.compare(this, other);
    }

    /** For idempotency keys and logs. */
    @Override
    public String toString() {
        return complaint + "/" + sequence + "/" + part;
    }
}
