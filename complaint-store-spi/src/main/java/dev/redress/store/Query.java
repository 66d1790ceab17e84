package dev.redress.store;

import java.util.List;
import java.util.stream.Stream;
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

    /**
     * Whether a row is on this page or a later one, by S-10 and S-11; for stores that look at the rows themselves.
     *
     * @param row a complaint of the tenant
     * @return whether all filters hold, and the row comes after the one before the page
     */
    public boolean asksFor(ComplaintRecord row) {
        return order.includes(row)
                && filters.stream().allMatch(filter -> filter.holds(row))
                && (after == null || order.places().compare(order.place(row), after) > 0);
    }

    /**
     * Makes a page of the rows found.
     *
     * @param found the rows that are asked for, in their order; no more is read than tells whether another page follows
     * @return the page
     */
    public Page<ComplaintRecord> page(Stream<ComplaintRecord> found) {
        List<ComplaintRecord> rows = found.limit(limit + 1L).toList();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, limit), order.place(rows.get(limit - 1)));
    }
}
