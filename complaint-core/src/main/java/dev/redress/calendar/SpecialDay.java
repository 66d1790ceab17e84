package dev.redress.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A date that is closed although the week says open, or the other way round. Immutable.
 *
 * @param date the date
 * @param kind what is special about it
 * @param from the local time from which on it is closed, to the end of the day; midnight unless it is closed in part
 * @param name what it is called, for explanations; may be empty
 */
public record SpecialDay(LocalDate date, Kind kind, LocalTime from, String name) {

    /** Closed or open. */
    public enum Kind {
        /** Closed all day, and no business day. */
        HOLIDAY,
        /** Closed from a time on, but still a business day if it opens before. */
        PART_HOLIDAY,
        /** Open, to make up for another day. */
        MAKE_UP
    }

    /**
     * A closed day.
     *
     * @param date the date
     * @param name what it is called; may be empty
     * @return the day
     */
    public static SpecialDay holiday(LocalDate date, String name) {
        return new SpecialDay(date, Kind.HOLIDAY, LocalTime.MIDNIGHT, name);
    }

    /**
     * A day that is closed from some time on.
     *
     * @param date the date
     * @param from the first closed local time
     * @param name what it is called; may be empty
     * @return the day
     */
    public static SpecialDay closedFrom(LocalDate date, LocalTime from, String name) {
        return new SpecialDay(date, Kind.PART_HOLIDAY, from, name);
    }

    /**
     * A day that works to make up for another.
     *
     * @param date the date
     * @param name what it is called; may be empty
     * @return the day
     */
    public static SpecialDay makeUp(LocalDate date, String name) {
        return new SpecialDay(date, Kind.MAKE_UP, LocalTime.MIDNIGHT, name);
    }
}
