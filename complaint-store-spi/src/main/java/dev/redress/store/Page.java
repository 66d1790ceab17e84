package dev.redress.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search. Immutable.
 *
 * @param <T> what the rows are
 * @param rows the rows in order; copied
 * @param next where the next page begins, or null if this is the last one
 */
public record Page<T>(List<T> rows, @Nullable Cursor next) {

    /** Copies the list. */
    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * Where the next page begins.
     *
     * @return the cursor to ask the next page with, or empty if this is the last one
     */
    public Optional<Cursor> nextCursor() {
        return Optional.ofNullable(next);
    }
}
