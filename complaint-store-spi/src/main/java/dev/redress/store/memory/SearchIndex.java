package dev.redress.store.memory;

import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The complaints of a tenant in the orders of searches. Not thread-safe: whoever holds it locks. */
final class SearchIndex {

    private static final Comparator<Cursor> PLACES =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::id);

    private final NavigableMap<Cursor, ComplaintRecord> byReceipt = new TreeMap<>(PLACES);
    private final NavigableMap<Cursor, ComplaintRecord> byDue = new TreeMap<>(PLACES);

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
        List<ComplaintRecord> page = new ArrayList<>();
        for (ComplaintRecord row : rows.values()) {
            if (allHold(query.filters(), row) && among.test(row)) {
                if (page.size() == query.limit()) {
                    return new Page<>(page, query.order().place(page.get(page.size() - 1)));
                }
                page.add(row);
            }
        }
        return new Page<>(page, null);
    }

    Map<Optional<String>, Long> count(List<Filter> filters, GroupBy by) {
        return byReceipt.values().stream()
                .filter(row -> allHold(filters, row))
                .collect(Collectors.groupingBy(row -> Optional.ofNullable(by.of(row)), Collectors.counting()));
    }

    private static boolean allHold(List<Filter> filters, ComplaintRecord row) {
        return filters.stream().allMatch(filter -> holds(filter, row));
    }

    private static boolean holds(Filter filter, ComplaintRecord row) {
        if (filter instanceof Filter.StageIn in) {
            return in.names().contains(row.stage());
        } else if (filter instanceof Filter.OpenIs is) {
            return row.open() == is.value();
        } else if (filter instanceof Filter.CategoryIs is) {
            return is.code().equals(row.category());
        } else if (filter instanceof Filter.PriorityIs is) {
            return is.name().equals(row.priority());
        } else if (filter instanceof Filter.ChannelIs is) {
            return is.name().equals(row.channel());
        } else if (filter instanceof Filter.AssigneeIs is) {
            return is.hostId().equals(row.assignee());
        } else if (filter instanceof Filter.ReceivedBetween between) {
            return !row.receivedAt().isBefore(between.from())
                    && row.receivedAt().isBefore(between.to());
        }
        if (filter instanceof Filter.DueBy by) {
            return row.dueAt() != null && !row.dueAt().isAfter(by.at());
        }
        throw new AssertionError("filter without a meaning: " + filter.getClass());
    }
}
