package dev.redress.filelog;

import dev.redress.store.Claim;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.UnsupportedFilterException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds rows by looking at each: right first, and fast enough for what fits in memory. */
final class Searches {

    private Searches() {}

    static Page<ComplaintRecord> search(Tables tables, Query query) {
        Order order = query.order();
        Comparator<Cursor> ascending = Comparator.comparing(Cursor::at).thenComparing(Cursor::id);
        Comparator<Cursor> places = order.isDescending() ? ascending.reversed() : ascending;
        Cursor after = query.after();
        List<ComplaintRecord> rows = tables.complaints.values().stream()
                .map(kept -> kept.record)
                .filter(row -> order != Order.DUE_FIRST || row.dueAt() != null)
                .filter(row -> query.filters().stream().allMatch(filter -> holds(filter, row)))
                .filter(row -> after == null || places.compare(order.place(row), after) > 0)
                .sorted(Comparator.comparing(order::place, places))
                .limit(query.limit() + 1L)
                .toList();
        if (rows.size() <= query.limit()) {
            return new Page<>(rows, null);
        }
        List<ComplaintRecord> page = rows.subList(0, query.limit());
        return new Page<>(page, order.place(page.get(page.size() - 1)));
    }

    private static boolean holds(Filter filter, ComplaintRecord row) {
        if (filter instanceof Filter.StageIn in) {
            return in.names().contains(row.stage());
        } else if (filter instanceof Filter.OpenIs is) {
            return is.value() == row.open();
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
        } else if (filter instanceof Filter.DueBy by) {
            return row.dueAt() != null && !row.dueAt().isAfter(by.at());
        }
        throw new UnsupportedFilterException(filter);
    }

    /** Complaints to be given out, the earliest wake-up first. */
    static List<Tables.Kept> due(Tables tables, Claim claim) {
        Comparator<Instant> nullsLast = Comparator.nullsLast(Comparator.naturalOrder());
        return tables.complaints.values().stream()
                .filter(kept -> isFree(kept.leaseUntil, claim.now()) && isDue(kept.record, claim))
                .sorted(Comparator.comparing(kept -> kept.record.wakeAt(), nullsLast)) // stable: then by identifier
                .limit(claim.limit())
                .toList();
    }

    private static boolean isDue(ComplaintRecord record, Claim claim) {
        return (record.wakeAt() != null && !record.wakeAt().isAfter(claim.now()))
                || (record.open() && record.epoch() < claim.epoch());
    }

    private record Lane(ComplaintId complaint, String name) {}

    /** Messages to be given out, the earliest first; of each lane only the first is looked at. */
    static List<Change.PutMessage> due(Tables tables, Instant now, int limit) {
        Set<Lane> passed = new HashSet<>();
        return tables.outbox.values().stream()
                .filter(put -> passed.add(new Lane(
                        put.entry().message().key().complaint(),
                        put.entry().message().lane())))
                .filter(put -> !put.entry().dead() && isFree(put.leaseUntil(), now))
                .filter(put -> !put.entry().message().dueAt().isAfter(now))
                .sorted(Comparator.comparing(put -> put.entry().message().dueAt()))
                .limit(limit)
                .toList();
    }

    private static boolean isFree(@Nullable Instant leaseUntil, Instant now) {
        return leaseUntil == null || !leaseUntil.isAfter(now);
    }
}
