package dev.redress.desk;

import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.GroupingStore;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts complaints in groups, in the store where it can. */
final class Groups {

    private static final Comparator<GroupCount> LARGEST_FIRST = Comparator.comparingLong(GroupCount::count)
            .reversed()
            .thenComparing(GroupCount::value, Comparator.nullsLast(Comparator.naturalOrder()));

    private Groups() {}

    static List<GroupCount> count(ComplaintStore store, Query query, GroupBy by) {
        return store
                .capability(GroupingStore.class)
                .map(groups -> groups.count(query.tenant(), query.filters(), by))
                .orElseGet(() -> read(store, query, by))
                .stream()
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /** The same for each of several handlers. */
    static Map<String, List<GroupCount>> countOfEach(
            ComplaintStore store, Query query, Collection<String> assignees, GroupBy by) {
        return store.capability(GroupingStore.class)
                .orElse((tenant, filters, column) ->
                        read(store, new Query(tenant, filters, Order.OLDEST_FIRST, null, Query.MAX_LIMIT), column))
                .countOfEach(query.tenant(), query.filters(), assignees, by);
    }

    private static List<GroupCount> read(ComplaintStore store, Query query, GroupBy by) {
        Map<Optional<String>, Long> counts = new HashMap<>();
        Query next = new Query(query.tenant(), query.filters(), Order.OLDEST_FIRST, null, Query.MAX_LIMIT);
        Page<ComplaintRecord> page = store.search(next);
        add(counts, page, by);
        while (page.next() != null) {
            next = new Query(query.tenant(), query.filters(), Order.OLDEST_FIRST, page.next(), Query.MAX_LIMIT);
            page = store.search(next);
            add(counts, page, by);
        }
        List<GroupCount> groups = new ArrayList<>();
        counts.forEach((value, count) -> groups.add(new GroupCount(value.orElse(null), count)));
        return groups;
    }

    private static void add(Map<Optional<String>, Long> counts, Page<ComplaintRecord> page, GroupBy by) {
        page.rows().forEach(row -> counts.merge(Optional.ofNullable(by.of(row)), 1L, Long::sum));
    }
}
