package dev.redress.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which dates are business days, and counting in them; the cost does not depend on how many. A date outside 1900 to 2199, or
 * a count that leads there, is refused with a {@link CalendarRangeException}. From {@link BusinessCalendar#days()}.
 * Immutable; safe for use by many threads.
 */
public final class DayCount {

    private final CalendarDefinition definition;
    private final Tables tables;
    private final Conventions conventions;
    private final NonWorkingStart nonWorkingStart;

    DayCount(CalendarDefinition definition, Tables tables, Conventions conventions) {
        this.definition = definition;
        this.tables = tables;
        this.conventions = conventions;
        this.nonWorkingStart = conventions.nonWorkingStart();
    }

    /** The date, if the calendar answers for it. */
    LocalDate inRange(LocalDate date) {
        tables.day(date);
        return date;
    }

    CalendarRangeException tooFar(LocalDate start, Term term) {
        return tables.outside("it answers from 1900-01-01 to 2199-12-31, was asked for " + term + " from " + start);
    }

    /**
     * Whether the calendar opens on a date.
     *
     * @param date the date
     * @return true if any window opens on it
     * @throws CalendarRangeException if the date is out of range
     */
    public boolean isBusinessDay(LocalDate date) {
        int day = tables.day(date);
        return tables.days(day).isBusinessDay(day);
    }

    /**
     * Whether a date is a holiday of this calendar. A weekend alone is none; a holiday that is open for some hours is one, and a
     * business day as well.
     *
     * @param date the date
     * @return true if it is
     * @throws CalendarRangeException if the date is out of range
     */
    public boolean isHoliday(LocalDate date) {
        return definition.isHoliday(tables.day(date));
    }

    /**
     * What the calendar says of a date, and why.
     *
     * @param date the date
     * @return the description
     * @throws CalendarRangeException if the date is out of range
     */
    public CalendarDay describe(LocalDate date) {
        tables.day(date);
        return definition.describe(date);
    }

    /**
     * The date some business days later. {@link NonWorkingStart} says what counts as the first, {@link ZeroAmount} what zero
     * comes to.
     *
     * @param date the day of the event: day 0
     * @param amount how many business days; negative counts backward
     * @return the date; a business day, unless a zero amount is {@link ZeroAmount#UNCHANGED}
     * @throws IllegalArgumentException if the amount is zero under {@link ZeroAmount#NO_DEADLINE}
     * @throws CalendarRangeException if the date or the answer is out of range
     */
    public LocalDate plus(LocalDate date, int amount) {
        return plus(date, amount, amount >= 0);
    }

    /**
     * The date some business days earlier; a zero amount rolls backward.
     *
     * @param date the date counted from
     * @param amount how many business days; negative counts forward
     * @return the date; a business day, unless a zero amount is {@link ZeroAmount#UNCHANGED}
     * @throws IllegalArgumentException if the amount is zero under {@link ZeroAmount#NO_DEADLINE}
     * @throws ArithmeticException if the amount is {@link Integer#MIN_VALUE}
     * @throws CalendarRangeException if the date or the answer is out of range
     */
    public LocalDate minus(LocalDate date, int amount) {
        int negated = Math.negateExact(amount);
        return plus(date, negated, negated > 0);
    }

    LocalDate plus(LocalDate date, int amount, boolean forward) {
        int day = tables.day(date);
        if (amount == 0) {
            return zero(date, forward);
        }
        DayTable table = tables.days(day);
        int place = table.place(day, amount, nonWorkingStart);
        if (place >= 0 && place <= table.lastPlace()) {
            return table.date(place);
        }
        return LocalDate.ofEpochDay(plusFurther(table, day, amount));
    }

    /**
     * As {@link #plus(LocalDate, int)}, on epoch days, for work on many rows: nothing is allocated.
     *
     * @param epochDay the day of the event: day 0
     * @param amount how many business days; negative counts backward; not zero
     * @return the epoch day of the answer
     * @throws IllegalArgumentException if the amount is zero
     * @throws CalendarRangeException if the day or the answer is out of range
     */
    public int plus(int epochDay, int amount) {
        if (amount == 0) {
            throw new IllegalArgumentException("amount of business days must not be 0 here; use plus(LocalDate, int)");
        }
        DayTable table = tables.days(epochDay);
        int place = table.place(epochDay, amount, nonWorkingStart);
        return place >= 0 && place <= table.lastPlace() ? table.day(place) : plusFurther(table, epochDay, amount);
    }

    private int plusFurther(DayTable start, int day, int amount) {
        if (Math.abs((long) amount) > Tables.MAX_DAY - Tables.MIN_DAY) {
            throw beyond(day, amount);
        }
        DayTable table = start;
        while (true) {
            int place = table.place(day, amount, nonWorkingStart);
            if (place >= 0 && place <= table.lastPlace()) {
                return table.day(place);
            }
            DayTable longer = tables.further(table, amount > 0);
            if (longer == null) {
                throw beyond(day, amount);
            }
            table = longer;
        }
    }

    private CalendarRangeException beyond(int day, int amount) {
        return tables.outside(
                amount + " business days from " + LocalDate.ofEpochDay(day) + " lie outside 1900-01-01 to 2199-12-31");
    }

    private LocalDate zero(LocalDate date, boolean forward) {
        return switch (conventions.zeroAmount()) {
            case UNCHANGED -> date;
            case ROLL -> near(date, forward);
            case NO_DEADLINE ->
                throw new IllegalArgumentException("zero business days from " + date
                        + " give no deadline under ZeroAmount.NO_DEADLINE; ask findDue");
        };
    }

    /** The date itself if it is a business day, else the nearest one in a direction. */
    private LocalDate near(LocalDate date, boolean forward) {
        int day = tables.day(date);
        DayTable table = tables.days(day);
        while (true) {
            int place = table.placeNear(day, forward);
            if (place >= 0 && place <= table.lastPlace()) {
                return table.date(place);
            }
            DayTable longer = tables.further(table, forward);
            if (longer == null) {
                throw tables.outside("there is no business day " + (forward ? "from " : "up to ") + date);
            }
            table = longer;
        }
    }

    /**
     * Moves a date that is no business day, by the calendar's {@link Roll}.
     *
     * @param date the date
     * @return the date itself, or where it moves
     * @throws CalendarRangeException if the date or the answer is out of range
     */
    public LocalDate roll(LocalDate date) {
        return roll(date, conventions.roll());
    }

    /**
     * Moves a date that is no business day.
     *
     * @param date the date
     * @param roll where it moves
     * @return the date itself, or where it moves
     * @throws CalendarRangeException if the date or the answer is out of range
     */
    public LocalDate roll(LocalDate date, Roll roll) {
        return switch (roll) {
            case NONE -> date;
            case FORWARD -> near(date, true);
            case BACKWARD -> near(date, false);
            case FORWARD_OVER_HOLIDAYS -> {
                LocalDate next = date;
                while (isHoliday(next) && !isBusinessDay(next)) {
                    next = next.plusDays(1);
                }
                yield next;
            }
        };
    }

    /**
     * How many business days lie between two dates. {@link CountRange} says which ends count, {@link ReversedRange} what an
     * end before the start gives.
     *
     * @param start one end
     * @param end the other
     * @return the count
     * @throws CalendarRangeException if a date is out of range
     */
    public int between(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return switch (conventions.reversedRange()) {
                case NEGATIVE -> -between(end, start);
                case ZERO -> 0;
                case ABSOLUTE -> between(end, start);
            };
        }
        return count(firstOf(start), lastOf(end));
    }

    /** Business days from one day to another, both inclusive; 0 if the second is before the first. */
    int count(long first, long last) {
        if (last < first) {
            return 0;
        }
        DayTable table = tables.days(first, last);
        return table.countBefore((int) last + 1) - table.countBefore((int) first);
    }

    private long firstOf(LocalDate start) {
        return start.toEpochDay() + (conventions.countRange() == CountRange.AFTER_START_THROUGH_END ? 1 : 0);
    }

    private long lastOf(LocalDate end) {
        return end.toEpochDay() - (conventions.countRange() == CountRange.START_UNTIL_END ? 1 : 0);
    }

    /**
     * The business days between two dates. {@link CountRange} says which ends count.
     *
     * @param start the first date
     * @param end the last date
     * @return the dates, ascending; empty if the end is before the start
     * @throws CalendarRangeException if a date is out of range
     */
    public List<LocalDate> list(LocalDate start, LocalDate end) {
        List<LocalDate> found = new ArrayList<>();
        for (long day = firstOf(start); day <= lastOf(end); day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            if (isBusinessDay(date)) {
                found.add(date);
            }
        }
        return List.copyOf(found);
    }
}
