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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

    private final List<Filter> filters;
    private final Order order;
    private final @Nullable Cursor after;
    private final int limit;

    private Search(List<Filter> filters, Order order, @Nullable Cursor after, int limit) {
        this.filters = List.copyOf(filters);
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
        return new Search(List.of(), Order.NEWEST_FIRST, null, DEFAULT_LIMIT);
    }

    private Search and(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new Search(more, order, after, limit);
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
        return and(new Filter.StageIn(
                Arrays.stream(stages).map(StageKind::persistedName).collect(Collectors.toSet())));
    }

    /**
     * Only those of this category.
     *
     * @param code the category's code
     * @return a copy
     */
    public Search category(String code) {
        return and(new Filter.CategoryIs(code));
    }

    /**
     * Only those of this priority.
     *
     * @param priority how soon
     * @return a copy
     */
    public Search priority(Priority priority) {
        return and(new Filter.PriorityIs(priority.persistedName()));
    }

    /**
     * Only those that came by this channel.
     *
     * @param channel the channel
     * @return a copy
     */
    public Search channel(Channel channel) {
        return and(new Filter.ChannelIs(channel.code()));
    }

    /**
     * Only those handled by this person.
     *
     * @param hostId the host's identifier of the person
     * @return a copy
     */
    public Search assignedTo(String hostId) {
        return and(new Filter.AssigneeIs(hostId));
    }

    /**
     * Only those received within a span.
     *
     * @param from the first instant, inclusive
     * @param to the end, exclusive
     * @return a copy
     */
    public Search receivedBetween(Instant from, Instant to) {
        return and(new Filter.ReceivedBetween(from, to));
    }

    /**
     * The earliest receipt first.
     *
     * @return a copy
     */
    public Search oldestFirst() {
        return new Search(filters, Order.OLDEST_FIRST, after, limit);
    }

    /**
     * What is due first, in time or late, first: a worklist. Complaints of which nothing is owed, as ended ones, are not among the
     * rows. A due date is as it was reckoned when the complaint was last changed or swept; what it is now, and whether it is overdue, says
     * {@code desk.clocks().read(complaint)}. With {@link #dueBy} of the present only what is overdue.
     *
     * @return a copy
     */
    public Search dueFirst() {
        return new Search(filters, Order.DUE_FIRST, after, limit);
    }

    /**
     * Only those of which something is due by an instant; with the present one, those that the organisation is late with.
     *
     * @param at the last instant, inclusive
     * @return a copy
     */
    public Search dueBy(Instant at) {
        return and(new Filter.DueBy(at));
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
        return new Search(filters, order, after, rows);
    }

    /**
     * The page after a row.
     *
     * @param cursor from the page before
     * @return a copy
     */
    public Search after(Cursor cursor) {
        return new Search(filters, order, cursor, limit);
    }

    Query in(Tenant tenant) {
        return new Query(tenant, filters, order, after, limit);
    }
}
