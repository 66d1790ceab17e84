package dev.redress.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search: all filters must hold. Immutable.
 *
 * @param tenant whose complaints
 * @param filters the conditions, possibly none; copied
 * @param order in which order the rows come
 * @param after the row before the page, or null for the first page
 * @param limit how many at most, 1 to {@link #MAX_LIMIT}
 */
public record Query(
        Tenant tenant,
        List<Filter> filters,
        Order order,
        @Nullable Cursor after,
        int limit) {

    /** The largest page. */
    public static final int MAX_LIMIT = 1_000;

    /**
     * Copies the list and checks the limit.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Query {
        filters = List.copyOf(filters);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("page limit must be 1 to " + MAX_LIMIT + ", was " + limit);
        }
    }
}
