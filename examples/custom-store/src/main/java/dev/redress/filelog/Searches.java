package dev.redress.filelog;

import dev.redress.filelog.Table.Held;
import dev.redress.filelog.Table.Queued;
import dev.redress.store.Claim;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.Order;
import dev.redress.store.OutboxEntry;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.UnsupportedFilterException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds rows by looking at each: right first, and fast enough for what fits in memory. */
final class Searches {

    private Searches() {}

    static Page<ComplaintRecord> search(Stream<ComplaintRecord> all, Query query) {
        Order order = query.order();
        Comparator<Cursor> ascending = Comparator.comparing(Cursor::at).thenComparing(Cursor::id);
        Comparator<Cursor> places = order.isDescending() ? ascending.reversed() : ascending;
        Cursor after = query.after();
        List<ComplaintRecord> rows = all.filter(row -> order != Order.DUE_FIRST || row.dueAt() != null)
                .filter(row -> query.filters().stream().allMatch(filter -> holds(filter, row)))
                .filter(row -> after == null || places.compare(order.place(row), after) > 0)
                .sorted(Comparator.comparing(order::place, places))
                .limit(query.limit() + 1L)
                .toList();
        if (rows.size() <= query.limit()) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, query.limit()), order.place(rows.get(query.limit() - 1)));
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
        } else if (filter instanceof Filter.ReceivedBetween is) {
            return !row.receivedAt().isBefore(is.from()) && row.receivedAt().isBefore(is.to());
        } else if (filter instanceof Filter.DueBy by) {
            return isBy(row.dueAt(), by.at());
        }
        throw new UnsupportedFilterException(filter);
    }

    /** Complaints to be given out, the earliest wake-up first. */
    static List<ComplaintRecord> due(Stream<Held> all, Claim claim) {
        Comparator<Instant> nullsLast = Comparator.nullsLast(Comparator.naturalOrder());
        return all.filter(held -> isFree(held.leaseUntil(), claim.now()))
                .map(Held::record)
                .filter(record ->
                        isBy(record.wakeAt(), claim.now()) || (record.open() && record.epoch() < claim.epoch()))
                .sorted(Comparator.comparing(ComplaintRecord::wakeAt, nullsLast)) // stable: then by identifier
                .limit(claim.limit())
                .toList();
    }

    /** Messages to be given out, the earliest first; of each lane only the first is looked at. */
    static List<OutboxEntry> dueMessages(Stream<Queued> all, Claim claim) {
        record Lane(ComplaintId complaint, String name) {}
        Set<Lane> passed = new HashSet<>();
        return all.filter(each -> passed.add(new Lane(
                        each.entry().message().key().complaint(),
                        each.entry().message().lane())))
                .filter(each -> isFree(each.leaseUntil(), claim.now()))
                .map(Queued::entry)
                .filter(entry -> !entry.dead() && isBy(entry.message().dueAt(), claim.now()))
                .sorted(Comparator.comparing(entry -> entry.message().dueAt()))
                .limit(claim.limit())
                .toList();
    }

    private static boolean isFree(@Nullable Instant leaseUntil, Instant now) {
        return leaseUntil == null || isBy(leaseUntil, now);
    }

    private static boolean isBy(@Nullable Instant at, Instant latest) {
        return at != null && !at.isAfter(latest);
    }
}
