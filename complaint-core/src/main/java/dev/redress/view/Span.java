package dev.redress.view;

/**
 * The entries of a journal from one until another, by their sequences. Immutable.
 *
 * @param from sequence of the first that belongs to it
 * @param before sequence of the first that does not any more; {@link Long#MAX_VALUE} if it goes on, and what holds now belongs to it
 */
public record Span(long from, long before) {

    /** All entries there are and will be. */
    public static final Span ALL = new Span(0, Long.MAX_VALUE);

    /** None of them. */
    public static final Span NONE = new Span(0, 0);

    /**
     * A span that goes on.
     *
     * @param sequence sequence of the first entry that belongs to it
     * @return all from there
     */
    public static Span since(long sequence) {
        return new Span(sequence, Long.MAX_VALUE);
    }

    /** Whether it goes on: what holds now belongs to it. */
    public boolean isOpen() {
        return before == Long.MAX_VALUE;
    }

    /**
     * Whether an entry belongs to it.
     *
     * @param sequence the entry's sequence, {@link Long#MAX_VALUE} for what holds now
     * @return true from its first to before its last
     */
    public boolean contains(long sequence) {
        return sequence >= from && (isOpen() || sequence < before);
    }

    /**
     * Whether an entry can belong to both.
     *
     * @param other the other span
     * @return false if one ends before the other begins
     */
    public boolean overlaps(Span other) {
        return from < other.before && other.from < before;
    }

    /**
     * What of it is not older than something.
     *
     * @param sequence the sequence
     * @return the later part
     */
    public Span from(long sequence) {
        return new Span(Math.max(from, sequence), before);
    }
}
