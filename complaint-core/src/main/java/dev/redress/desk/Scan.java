package dev.redress.desk;

import dev.redress.store.ComplaintId;
import dev.redress.store.OfComplaint;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reads the rows of all complaints page by page, one complaint after the other. Not thread-safe. */
final class Scan<T> {

    /** Reads the next page. */
    @FunctionalInterface
    interface Pages<T> {
        List<OfComplaint<T>> after(@Nullable ComplaintId complaint, long number);
    }

    private final Pages<T> pages;
    private final ToLongFunction<T> number;
    private List<OfComplaint<T>> page = List.of();
    private int at;
    private boolean ended;
    private @Nullable ComplaintId lastComplaint;
    private long lastNumber;
    private @Nullable RuntimeException failure;

    Scan(Pages<T> pages, ToLongFunction<T> number) {
        this.pages = pages;
        this.number = number;
    }

    private @Nullable OfComplaint<T> peek() {
        if (at < page.size()) {
            return page.get(at);
        }
        if (ended || failure != null) {
            return null;
        }
        try {
            page = pages.after(lastComplaint, lastNumber);
        } catch (RuntimeException e) {
            failure = e;
            page = List.of();
        }
        at = 0;
        ended = failure == null && page.isEmpty();
        return page.isEmpty() ? null : page.get(0);
    }

    /** The complaint of the next row, or null if there is none or it cannot be read. */
    @Nullable
    ComplaintId next() {
        OfComplaint<T> row = peek();
        return row == null ? null : row.complaint();
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
            failure = null;
        }
    }
}
