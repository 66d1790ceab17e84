package dev.redress.store;

import java.util.Comparator;

/** The order in which a search gives its rows; rows of the same instant by identifier, in the same direction. */
public enum Order {
    /** By the time of receipt, the latest first. */
    NEWEST_FIRST,
    /** By the time of receipt, the earliest first. */
    OLDEST_FIRST,
    /** By {@link ComplaintRecord#dueAt()}, the earliest first; complaints that have none are not among the rows. */
    DUE_FIRST;

    /**
     * Whether later instants come first.
     *
     * @return true only for {@link #NEWEST_FIRST}
     */
    public boolean isDescending() {
        return this == NEWEST_FIRST;
    }

    /**
     * Puts places in this order.
     *
     * @return ascending, or descending for {@link #NEWEST_FIRST}
     */
    public Comparator<Cursor> places() {
        return isDescending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    boolean includes(ComplaintRecord row) {
        return this != DUE_FIRST || row.dueAt() != null;
    }

    /**
     * Where a row stands in this order.
     *
     * @param row the row
     * @return its place
     * @throws IllegalArgumentException if the row is not among the rows of this order
     */
    public Cursor place(ComplaintRecord row) {
        if (this != DUE_FIRST) {
            return new Cursor(row.receivedAt(), row.id());
        }
        if (row.dueAt() == null) {
            throw new IllegalArgumentException("complaint " + row.id() + " has no due date to be ordered by");
        }
        return new Cursor(row.dueAt(), row.id());
    }
}
