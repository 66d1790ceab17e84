package dev.redress.store;

/**
 * An entry of some complaint's journal, with its place in the order of all. Immutable.
 *
 * @param cursor where to go on after this entry; 1 to {@link #MAX_CURSOR} printable ASCII characters, which only the store reads
 * @param complaint which complaint
 * @param entry the entry
 */
public record ProjectedEntry(String cursor, ComplaintId complaint, JournalEntry entry) {

    /** The longest cursor, in characters. */
    public static final int MAX_CURSOR = 200;

    /**
     * Checks the cursor.
     *
     * @throws IllegalArgumentException if it is empty, too long or not printable ASCII
     */
    public ProjectedEntry {
        Ascii.require("cursor", cursor, MAX_CURSOR);
    }
}
