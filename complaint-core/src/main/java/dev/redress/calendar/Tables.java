package dev.redress.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one calendar, computed when first needed and for more years as they are needed. Two threads may compute the
 * same table at once; either is right, and readers never wait.
 */
final class Tables {

    /** The first day that is answered: before 1900 few zones are known well. */
    static final int MIN_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();

    /** The first day after 1900 that is not answered. */
    static final int MAX_DAY = (int) LocalDate.of(2200, 1, 1).toEpochDay();

    private static final int YEAR = 366;

    private final CalendarDefinition definition;
    private volatile @Nullable DayTable days;
    private volatile @Nullable OpenTable open;

    Tables(CalendarDefinition definition) {
        this.definition = definition;
    }

    /** A table that covers a day. */
    DayTable days(int day) {
        DayTable now = days;
        return now != null && now.covers(day) ? now : daysTo(day);
    }

    /** A table that covers two days and all between. */
    DayTable days(long first, long last) {
        DayTable low = days(requireInRange(first));
        return low.covers(requireInRange(last)) ? low : merged(low, days((int) last));
    }

    private DayTable daysTo(int day) {
        requireInRange(day);
        DayTable now = days;
        DayTable next = now == null
                ? new DayTable(definition, firstFrom(day), firstTo(day))
                : new DayTable(definition, grownFrom(now.from, now.to, day), grownTo(now.from, now.to, day));
        days = next;
        return next;
    }

    /** A table of days that reaches further than this one, or null at the end of the range. */
    @Nullable
    DayTable further(DayTable table, boolean forward) {
        int day = forward ? table.to : table.from - 1;
        return isInRange(day) ? merged(table, days(day)) : null;
    }

    /** Another thread may have published a table that covers the day but not all of ours. */
    private DayTable merged(DayTable table, DayTable other) {
        return other.from <= table.from && other.to >= table.to
                ? other
                : new DayTable(definition, Math.min(table.from, other.from), Math.max(table.to, other.to));
    }

    /** A table that covers two seconds and all between. */
    OpenTable open(long second, long other) {
        OpenTable now = open;
        return now != null && now.covers(second) && now.covers(other) ? now : openTo(second, other);
    }

    private OpenTable openTo(long second, long other) {
        // Local days differ from those of UTC by one at most; one more keeps windows over midnight whole.
        int first = requireInRange(Math.floorDiv(Math.min(second, other), Window.SECONDS_PER_DAY) - 2);
        int last = requireInRange(Math.floorDiv(Math.max(second, other), Window.SECONDS_PER_DAY) + 2);
        OpenTable now = open;
        int from = now == null ? firstFrom(first) : grownFrom(now.from, now.to, first);
        int to = now == null ? firstTo(last) : grownTo(now.from, now.to, last);
        OpenTable next = new OpenTable(definition, from, to);
        open = next;
        return next;
    }

    /** A table of segments that reaches further than this one, or null at the end of the range. */
    @Nullable
    OpenTable further(OpenTable table, boolean forward) {
        int day = forward ? table.to : table.from - 1;
        if (!isInRange(day)) {
            return null;
        }
        int from = forward ? table.from : grownFrom(table.from, table.to, day);
        int to = forward ? grownTo(table.from, table.to, day) : table.to;
        OpenTable next = new OpenTable(definition, from, to);
        OpenTable now = open;
        if (now == null || now.to - now.from < to - from) {
            open = next;
        }
        return next;
    }

    private static int firstFrom(int day) {
        return Math.max(MIN_DAY, day - YEAR);
    }

    private static int firstTo(int day) {
        return Math.min(MAX_DAY, day + 4 * YEAR);
    }

    /** The side that is too short grows by at least the present length, so that growing costs little in all. */
    private static int grownFrom(int from, int to, int day) {
        return day >= from ? from : Math.max(MIN_DAY, Math.min(day - YEAR, from - (to - from)));
    }

    private static int grownTo(int from, int to, int day) {
        return day < to ? to : Math.min(MAX_DAY, Math.max(day + YEAR, to + (to - from)));
    }

    private static boolean isInRange(long day) {
        return day >= MIN_DAY && day < MAX_DAY;
    }

    private int requireInRange(long day) {
        if (!isInRange(day)) {
            throw outside("it answers from 1900-01-01 to 2199-12-31, was asked for "
                    + (Math.abs(day) < 1_000_000_000L
                            ? LocalDate.ofEpochDay(day).toString()
                            : day + " days from 1970"));
        }
        return (int) day;
    }

    CalendarRangeException outside(String what) {
        return new CalendarRangeException(definition.name(), what);
    }

    /** The epoch day of a date. */
    int day(LocalDate date) {
        return requireInRange(date.toEpochDay());
    }
}
