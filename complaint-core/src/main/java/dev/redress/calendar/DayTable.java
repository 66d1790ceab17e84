package dev.redress.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Rank and select over business days: how many lie before a day, and which is the n-th. Covers the epoch days from
 * {@link #from} to {@link #to}, exclusive. Immutable; safe for use by many threads.
 */
final class DayTable {

    final int from;
    final int to;
    /** Business days before day {@code from + i}. */
    private final int[] rank;

    private final int[] days;
    /** The same days as dates, so that an answer allocates nothing. */
    private final LocalDate[] dates;

    DayTable(CalendarDefinition definition, int from, int to) {
        this.from = from;
        this.to = to;
        this.rank = new int[to - from + 1];
        int[] found = new int[to - from];
        int count = 0;
        for (int day = from; day < to; day++) {
            rank[day - from] = count;
            if (!definition.windowsOn(day).isEmpty()) {
                found[count++] = day;
            }
        }
        rank[to - from] = count;
        this.days = Arrays.copyOf(found, count);
        this.dates = new LocalDate[count];
        Arrays.setAll(dates, i -> LocalDate.ofEpochDay(days[i]));
    }

    boolean covers(int day) {
        return day >= from && day < to;
    }

    boolean isBusinessDay(int day) {
        return rank[day - from + 1] > rank[day - from];
    }

    /** How many business days lie before a day; the day may be {@link #to}. */
    int countBefore(int day) {
        return rank[day - from];
    }

    /**
     * The place, among the business days of this table, that lies {@code amount} business days from a day. It may be below
     * zero or above {@link #lastPlace()}: then the table is too short.
     *
     * @param amount not zero
     */
    int place(int day, int amount, NonWorkingStart rule) {
        int before = rank[day - from];
        if (rule == NonWorkingStart.NEXT_COUNTS_AS_FIRST) {
            return amount > 0 ? rank[day - from + 1] - 1 + amount : before + amount;
        }
        return amount > 0 ? before + amount : rank[day - from + 1] - 1 + amount;
    }

    /** The place of the first business day at or after a day, or, backward, of the last at or before it. */
    int placeNear(int day, boolean forward) {
        return forward ? rank[day - from] : rank[day - from + 1] - 1;
    }

    int lastPlace() {
        return days.length - 1;
    }

    int day(int place) {
        return days[place];
    }

    LocalDate date(int place) {
        return dates[place];
    }
}
