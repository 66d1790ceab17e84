package dev.redress.store;

/**
 * What is to be added to a tally: a number that the store keeps for a key within a window, both of the caller's choosing. The
 * store knows nothing of time; a new window begins at 0. Immutable.
 *
 * @param key what is counted, 1 to 200 printable ASCII characters; it must hold no personal data
 * @param window in which it is counted, 1 to 200 printable ASCII characters
 * @param amount how much to add; a negative one takes away, down to 0 and no further
 * @param limit what the tally must not be above after a positive amount was added; {@link Long#MAX_VALUE} for no limit. It has
 *     no say over an amount of 0 or less
 */
public record TallyAdd(String key, String window, long amount, long limit) {

    /** The longest key and the longest window, in characters. */
    public static final int MAX_LENGTH = 200;

    /**
     * Checks the texts and the limit.
     *
     * @throws IllegalArgumentException if a text is empty, longer than 200 characters or not printable ASCII, or if the limit is
     *     negative
     */
    public TallyAdd {
        Ascii.require("tally key", key, MAX_LENGTH);
        Ascii.require("tally window", window, MAX_LENGTH);
        if (limit < 0) {
            throw new IllegalArgumentException("tally limit must be 0 or more, was " + limit);
        }
    }

    /**
     * The highest tally to which the amount can be added.
     *
     * @return limit less amount, so negative if the amount is above the limit; {@link Long#MAX_VALUE} for an amount of 0 or less
     */
    public long ceiling() {
        return amount > 0 ? limit - amount : Long.MAX_VALUE;
    }

    /**
     * Adds by S-16, for stores that hold the tally meanwhile.
     *
     * @param current the tally as it is, 0 or more
     * @return the tally afterwards, or that the limit was reached
     */
    public TallyResult to(long current) {
        return current > ceiling()
                ? new TallyResult.LimitReached(current, limit)
                : new TallyResult.Added(Math.max(0, current + amount));
    }
}
