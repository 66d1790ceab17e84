package dev.redress.desk;

import dev.redress.complaint.Priority;
import dev.redress.complaint.StageKind;
import dev.redress.intake.Channel;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.Order;
import dev.redress.store.Query;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, in which order, which page. All conditions must hold. Immutable.
 *
 * <pre>{@code
 * Search worklist = Search.all().open().assignedTo("ana").dueFirst().limit(50);
 * Page<Complaint<?>> page = desk.search(worklist);
 * while (page.next() != null) {
 *     page = desk.search(worklist.after(page.next()));
 * }
 * }</pre>
 */
public final class Search {

    private static final int DEFAULT_LIMIT = 50;

    /** Further than any receipt can be, and within what every database can hold. */
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private final List<Filter> filters;
    private final @Nullable Instant from;
    private final @Nullable Instant before;
    private final Order order;
    private final @Nullable Cursor after;
    private final int limit;

    private Search(
            List<Filter> filters,
            @Nullable Instant from,
            @Nullable Instant before,
            Order order,
            @Nullable Cursor after,
            int limit) {
        if (from != null && before != null && before.isBefore(from)) {
            throw new IllegalArgumentException(
                    "search.receivedBefore must not be before receivedFrom, which is " + from + "; was " + before);
        }
        this.filters = List.copyOf(filters);
        this.from = from;
        this.before = before;
        this.order = order;
        this.after = after;
        this.limit = limit;
    }

    /**
     * All complaints, the latest receipt first, fifty to a page.
     *
     * @return the search
     */
    public static Search all() {
        return new Search(List.of(), null, null, Order.NEWEST_FIRST, null, DEFAULT_LIMIT);
    }

    private Search and(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new Search(more, from, before, order, after, limit);
    }

    /**
     * Only those still open.
     *
     * @return a copy
     */
    public Search open() {
        return and(new Filter.OpenIs(true));
    }

    /**
     * Only those that have ended.
     *
     * @return a copy
     */
    public Search ended() {
        return and(new Filter.OpenIs(false));
    }

    /**
     * Only those in one of these stages.
     *
     * @param stages one or more
     * @return a copy
     * @throws IllegalArgumentException if there are none
     */
    public Search in(StageKind... stages) {
        Objects.requireNonNull(stages, "stages");
        Set<String> names = new HashSet<>();
        for (int place = 0; place < stages.length; place++) {
            names.add(Objects.requireNonNull(stages[place], "stages[" + place + "]")
                    .persistedName());
        }
        return and(new Filter.StageIn(names));
    }

    /**
     * Only those of this category.
     *
     * @param category the category's code
     * @return a copy
     */
    public Search category(String category) {
        return and(new Filter.CategoryIs(Objects.requireNonNull(category, "category")));
    }

    /**
     * Only those of this priority.
     *
     * @param priority how soon
     * @return a copy
     */
    public Search priority(Priority priority) {
        return and(new Filter.PriorityIs(
                Objects.requireNonNull(priority, "priority").persistedName()));
    }

    /**
     * Only those that came by this channel.
     *
     * @param channel the channel
     * @return a copy
     */
    public Search channel(Channel channel) {
        return and(
                new Filter.ChannelIs(Objects.requireNonNull(channel, "channel").code()));
    }

    /**
     * Only those handled by this person.
     *
     * @param hostId the host's identifier of the person
     * @return a copy
     */
    public Search assignedTo(String hostId) {
        return and(new Filter.AssigneeIs(Objects.requireNonNull(hostId, "hostId")));
    }

    /**
     * Only those received from an instant on, instead of one named before.
     *
     * @param start the first instant, inclusive; not after {@link #receivedBefore}
     * @return a copy
     * @throws IllegalArgumentException if it is after it
     */
    public Search receivedFrom(Instant start) {
        return new Search(filters, Objects.requireNonNull(start, "start"), before, order, after, limit);
    }

    /**
     * Only those received before an instant, instead of one named before.
     *
     * @param end the end, exclusive; not before {@link #receivedFrom}, and the same finds nothing
     * @return a copy
     * @throws IllegalArgumentException if it is before it
     */
    public Search receivedBefore(Instant end) {
        return new Search(filters, from, Objects.requireNonNull(end, "end"), order, after, limit);
    }

    /**
     * The earliest receipt first.
     *
     * @return a copy
     */
    public Search oldestFirst() {
        return new Search(filters, from, before, Order.OLDEST_FIRST, after, limit);
    }

    /**
     * What is due first, in time or late, first: a worklist. Complaints of which nothing is owed, as ended ones, are not among the
     * rows. A due date is as it was reckoned when the complaint was last changed or swept; what it is now, and whether it is overdue, says
     * {@code desk.clocks().read(complaint)}. With {@link #dueBy} of the present only what is overdue.
     *
     * @return a copy
     */
    public Search dueFirst() {
        return new Search(filters, from, before, Order.DUE_FIRST, after, limit);
    }

    /**
     * Only those of which something is due by an instant; with the present one, those that the organisation is late with.
     *
     * @param at the last instant, inclusive
     * @return a copy
     */
    public Search dueBy(Instant at) {
        return and(new Filter.DueBy(Objects.requireNonNull(at, "at")));
    }

    /**
     * Another page size.
     *
     * @param rows 1 to 1,000
     * @return a copy
     * @throws IllegalArgumentException if the number is out of range
     */
    public Search limit(int rows) {
        if (rows < 1 || rows > Query.MAX_LIMIT) {
            throw new IllegalArgumentException("search.limit must be 1 to " + Query.MAX_LIMIT + ", was " + rows);
        }
        return new Search(filters, from, before, order, after, rows);
    }

    /**
     * The page after a row.
     *
     * @param cursor from the page before
     * @return a copy
     */
    public Search after(Cursor cursor) {
        return new Search(filters, from, before, order, Objects.requireNonNull(cursor, "cursor"), limit);
    }

    Query in(Tenant tenant) {
        return new Query(tenant, conditions(), order, after, limit);
    }

    private List<Filter> conditions() {
        if (from == null && before == null) {
            return filters;
        }
        List<Filter> all = new ArrayList<>(filters);
        all.add(new Filter.ReceivedBetween(
                Objects.requireNonNullElse(from, EARLIEST), Objects.requireNonNullElse(before, LATEST)));
        return all;
    }

    /** The conditions, the order and the page size; of a person only that one is asked for. */
    @Override
    public String toString() {
        return "Search" + conditions() + " " + order + " limit " + limit + (after == null ? "" : " after a row");
    }
}
