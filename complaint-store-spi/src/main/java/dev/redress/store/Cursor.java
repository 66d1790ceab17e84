package dev.redress.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;

/**
 * The place of a row in a search's order. A page begins after it, so that rows added or removed meanwhile neither repeat nor
 * hide another. Immutable; ordered by instant, then by identifier.
 *
 * @param at the instant by which the search orders the row: its receipt, or when it is due
 * @param id the row's complaint
 */
public record Cursor(Instant at, ComplaintId id) implements Comparable<Cursor> {

    private static final Comparator<Cursor> ASCENDING =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::id);

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text an instant and an identifier with a tilde between them
     * @return the cursor
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Cursor parse(String text) {
        int tilde = text.indexOf('~');
        try {
            if (tilde > 0) {
                return new Cursor(
                        Instant.parse(text.substring(0, tilde)), ComplaintId.parse(text.substring(tilde + 1)));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("cursor is not one that a search gave out: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("cursor is not one that a search gave out: no '~' in it");
    }

    @Override
    public int compareTo(Cursor other) {
        return ASCENDING.compare(this, other);
    }

    @Override
    public String toString() {
        return at + "~" + id;
    }
}
