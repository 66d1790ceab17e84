package dev.redress.store.memory;

import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The complaints of a tenant in the orders of searches. Not thread-safe: whoever holds it locks. */
final class SearchIndex {

    private final NavigableMap<Cursor, ComplaintRecord> byReceipt = new TreeMap<>();
    private final NavigableMap<Cursor, ComplaintRecord> byDue = new TreeMap<>();

    void add(ComplaintRecord row) {
        byReceipt.put(Order.NEWEST_FIRST.place(row), row);
        if (row.dueAt() != null) {
            byDue.put(Order.DUE_FIRST.place(row), row);
        }
    }

    void remove(ComplaintRecord row) {
        byReceipt.remove(Order.NEWEST_FIRST.place(row));
        if (row.dueAt() != null) {
            byDue.remove(Order.DUE_FIRST.place(row));
        }
    }

    /** Searches among those rows alone for which another condition holds. */
    Page<ComplaintRecord> search(Query query, Predicate<ComplaintRecord> among) {
        NavigableMap<Cursor, ComplaintRecord> rows = switch (query.order()) {
            case NEWEST_FIRST -> byReceipt.descendingMap();
            case OLDEST_FIRST -> byReceipt;
            case DUE_FIRST -> byDue;
        };
        if (query.after() != null) {
            rows = rows.tailMap(query.after(), false);
        }
        return query.page(rows.values().stream().filter(row -> query.asksFor(row) && among.test(row)));
    }

    Map<Optional<String>, Long> count(List<Filter> filters, GroupBy by) {
        return byReceipt.values().stream()
                .filter(row -> filters.stream().allMatch(filter -> filter.holds(row)))
                .collect(Collectors.groupingBy(row -> Optional.ofNullable(by.of(row)), Collectors.counting()));
    }
}
