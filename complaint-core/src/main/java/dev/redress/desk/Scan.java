package dev.redress.desk;

import dev.redress.store.ComplaintId;
import dev.redress.store.OfComplaint;
import dev.redress.store.UnreadableRowException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reads the rows of all complaints page by page, one complaint after the other. Not thread-safe. */
final class Scan<T> {

    /** Reads the next page. */
    @FunctionalInterface
    interface Pages<T> {
        List<OfComplaint<T>> after(@Nullable ComplaintId complaint, long number, int limit);
    }

    private final Pages<T> pages;
    private final ToLongFunction<T> number;
    private final int most;
    private int limit;
    private List<OfComplaint<T>> page = List.of();
    private int at;
    private boolean ended;
    private @Nullable ComplaintId lastComplaint;
    private long lastNumber;
    private @Nullable RuntimeException failure;

    Scan(Pages<T> pages, ToLongFunction<T> number, int most) {
        this.pages = pages;
        this.number = number;
        this.most = most;
        this.limit = most;
    }

    private @Nullable OfComplaint<T> peek() {
        if (at < page.size()) {
            return page.get(at);
        }
        if (ended || failure != null) {
            return null;
        }
        at = 0;
        page = read();
        ended = failure == null && page.isEmpty();
        return page.isEmpty() ? null : page.get(0);
    }

    /** Where something in a page cannot be read, row by row up to it, so that it hides nothing before it. */
    private List<OfComplaint<T>> read() {
        try {
            return pages.after(lastComplaint, lastNumber, limit);
        } catch (RuntimeException e) {
            if (limit == 1) {
                failure = e;
                return List.of();
            }
            limit = 1;
            return read();
        }
    }

    /** The complaint of the next row, or null if there is none or it cannot be told. */
    @Nullable
    ComplaintId next() {
        OfComplaint<T> row = peek();
        if (row != null) {
            return row.complaint();
        }
        return failure instanceof UnreadableRowException unreadable ? unreadable.complaint() : null;
    }

    /** Takes the rows of one complaint. */
    void each(ComplaintId id, Consumer<T> taker) {
        for (OfComplaint<T> row = peek(); row != null && row.complaint().equals(id); row = peek()) {
            at++;
            lastComplaint = id;
            lastNumber = number.applyAsLong(row.row());
            taker.accept(row.row());
        }
    }

    /** Takes the one row of a complaint. */
    @Nullable
    T only(ComplaintId id) {
        OfComplaint<T> row = peek();
        if (row == null || !row.complaint().equals(id)) {
            return null;
        }
        at++;
        lastComplaint = id;
        return row.row();
    }

    boolean hasFailed() {
        return failure != null;
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Goes on behind a complaint, also if reading failed there. */
    void skip(ComplaintId id) {
        while (at < page.size() && page.get(at).complaint().compareTo(id) <= 0) {
            at++;
        }
        if (at == page.size()) {
            lastComplaint = id;
            lastNumber = Long.MAX_VALUE;
            limit = failure == null ? limit : most;
            failure = null;
        }
    }
}
