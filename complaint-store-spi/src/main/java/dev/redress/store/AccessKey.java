package dev.redress.store;

import java.util.Comparator;

/**
 * Names an entry of a tenant's access log. Immutable; ordered by chain, then by sequence.
 *
 * @param chain which chain, 1 to 100 printable ASCII characters, compared character by character
 * @param sequence the entry's position in it, 1 or more
 */
public record AccessKey(String chain, long sequence) implements Comparable<AccessKey> {

    /** The longest name of a chain, in characters. */
    public static final int MAX_LENGTH = 100;

    private static final Comparator<AccessKey> ORDER =
            Comparator.comparing(AccessKey::chain).thenComparingLong(AccessKey::sequence);

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the name is empty, longer than 100 characters or not printable ASCII, or the sequence is
     *     less than 1
     */
    public AccessKey {
        Ascii.require("chain of an access log", chain, MAX_LENGTH);
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence of an access must be 1 or more, was " + sequence);
        }
    }

    @Override
    public int compareTo(AccessKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return chain + "/" + sequence;
    }
}
