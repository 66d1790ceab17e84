package dev.redress.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * A span of opening hours on the wall clock: half-open, in whole seconds. A window that closes at or before the time it
 * opens runs into the next day, and belongs to the day on which it opens; 09:00 to 00:00 ends with its day, and 00:00 to
 * 00:00 is the whole day. Immutable.
 *
 * <p>On days when clocks change, its real length may differ from that on the wall: what counts is real time. An opening or
 * close that is skipped moves later by what was skipped, and a window that is skipped as a whole does not take place that
 * day; an opening or close that comes twice is taken the first time.
 *
 * @param opens the first open time of day, inclusive
 * @param closes the first closed time of day, exclusive
 */
public record Window(LocalTime opens, LocalTime closes) {

    static final int SECONDS_PER_DAY = 86_400;

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if either has a fraction of a second
     */
    public Window {
        if (!isFullSecond(opens) || !isFullSecond(closes)) {
            throw new IllegalArgumentException(
                    "window must open and close on full seconds, was " + opens + "-" + closes);
        }
    }

    /**
     * A window.
     *
     * @param opens the first open time of day, inclusive
     * @param closes the first closed time of day, exclusive; at or before {@code opens} it is on the next day
     * @return the window
     * @throws IllegalArgumentException if either has a fraction of a second
     */
    public static Window of(LocalTime opens, LocalTime closes) {
        return new Window(opens, closes);
    }

    /**
     * The whole day, however long it is.
     *
     * @return the window from midnight to midnight
     */
    public static Window allDay() {
        return new Window(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /**
     * Reads {@code "09:00-17:30"}; seconds may follow the minutes, and {@code 24:00} is the end of the day.
     *
     * @param text opening and close, with a hyphen between
     * @return the window
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Window parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException("window must look like 09:00-17:30, was " + text);
        }
        try {
            return new Window(time(text.substring(0, hyphen)), time(text.substring(hyphen + 1)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("window must look like 09:00-17:30, was " + text, e);
        }
    }

    private static boolean isFullSecond(LocalTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).equals(time);
    }

    private static LocalTime time(String text) {
        return text.equals("24:00") || text.equals("24:00:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    /** Seconds from local midnight to the opening, 0 to 86399. */
    int opensAtSecond() {
        return opens.toSecondOfDay();
    }

    /** Seconds from the local midnight before the opening to the close, 1 to 172799. */
    int closesAtSecond() {
        int second = closes.toSecondOfDay();
        return second <= opensAtSecond() ? second + SECONDS_PER_DAY : second;
    }

    /** As {@link #parse} reads it, midnight as a close written {@code 24:00}. */
    @Override
    public String toString() {
        return opens + "-" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes);
    }
}
