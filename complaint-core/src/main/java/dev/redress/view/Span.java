package dev.redress.view;

/**
 * The entries of a journal from one until another, by their sequences. Immutable.
 *
 * @param from sequence of the first that belongs to it
 * @param before sequence of the first that does not any more; {@link Long#MAX_VALUE} if it goes on, and what holds now belongs to it
 */
public record Span(long from, long before) {

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
}
