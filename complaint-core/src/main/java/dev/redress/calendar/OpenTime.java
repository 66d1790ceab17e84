package dev.redress.calendar;

import java.time.Duration;
import java.time.Instant;

/** Sums of open time on the axis of instants, exact. Immutable; safe for use by many threads. */
final class OpenTime {

    private static final int NANOS = 1_000_000_000;

    /** More seconds than the calendar's range has. */
    private static final long LIMIT = 400L * 366 * Window.SECONDS_PER_DAY;

    private final Tables tables;

    OpenTime(Tables tables) {
        this.tables = tables;
    }

    /**
     * The instant at which an amount of open time after the start is used up; before it for a negative amount.
     *
     * @param atClose of a close and the opening after it, between which no open time lies: true for the close
     */
    Instant shift(Instant start, Duration amount, boolean atClose) {
        if (amount.getSeconds() > LIMIT || amount.getSeconds() < -LIMIT) {
            throw unreachable(start, amount);
        }
        OpenTable table = tables.open(start.getEpochSecond(), start.getEpochSecond());
        while (true) {
            long second = start.getEpochSecond();
            int at = table.floor(second);
            boolean open = at >= 0 && second < table.end(at);
            long sum = table.openBefore(at, second) + amount.getSeconds();
            int nano = amount.getNano() + (open ? start.getNano() : 0);
            if (nano >= NANOS) {
                nano -= NANOS;
                sum++;
            }
            int i = table.segmentAt(sum, nano, atClose);
            if (i >= 0 && i < table.size()) {
                return table.instantAt(i, sum, nano);
            }
            OpenTable longer = tables.further(table, i >= 0);
            if (longer == null) {
                throw unreachable(start, amount);
            }
            table = longer;
        }
    }

    private CalendarRangeException unreachable(Instant start, Duration amount) {
        return tables.outside("it is not open long enough between 1900 and 2199 to count " + amount + " from " + start);
    }

    /** The open time from one instant to a later one; negative if it is earlier. */
    Duration between(Instant start, Instant end) {
        long from = start.getEpochSecond();
        long to = end.getEpochSecond();
        OpenTable table = tables.open(from, to);
        int first = table.floor(from);
        int last = table.floor(to);
        int nanos = (last >= 0 && to < table.end(last) ? end.getNano() : 0)
                - (first >= 0 && from < table.end(first) ? start.getNano() : 0);
        return Duration.ofSeconds(table.openBefore(last, to) - table.openBefore(first, from), nanos);
    }
}
