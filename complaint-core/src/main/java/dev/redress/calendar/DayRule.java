package dev.redress.calendar;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one date beside the weekly hours.
 *
 * @param holiday the name of the holiday, or null if it is none; a holiday is closed whatever else is said, save for hours of its own
 * @param hours the windows of the holiday, or null if it is closed all day
 * @param exception the windows of this date alone, or null if it has none of its own
 * @param makeUp how it makes up for another day, or null if it does not
 * @param works whether it works although it would be a holiday that comes every year
 * @param breaks spans taken out of whatever is open
 */
record DayRule(
        @Nullable String holiday,
        @Nullable List<Window> hours,
        @Nullable List<Window> exception,
        @Nullable MakeUp makeUp,
        boolean works,
        List<Window> breaks) {

    static final DayRule NONE = new DayRule(null, null, null, null, false, List.of());

    /**
     * A day that works to make up for another.
     *
     * @param name what it makes up for; may be empty
     * @param like the weekday whose windows it has, or null for those of the first weekday that has any, and only if its own
     *     weekday has none
     */
    record MakeUp(String name, @Nullable DayOfWeek like) {}

    DayRule withHoliday(String name, List<Window> open) {
        return new DayRule(name, open.isEmpty() ? null : open, exception, makeUp, false, breaks);
    }

    /** The same with what a source calls a holiday; one that was given hours keeps them. */
    DayRule withHolidayOf(String name) {
        return hours == null ? withHoliday(name, List.of()) : this;
    }

    /** The same without what a holiday makes void, and without working on a holiday that does not come. */
    DayRule telling(boolean everyYear) {
        return new DayRule(holiday, hours, holiday == null ? exception : null, makeUp, works && everyYear, breaks);
    }

    /** The same without its holiday, so that one of every year on its date has its say. */
    DayRule leftToEveryYear() {
        return new DayRule(null, null, exception, makeUp, false, breaks);
    }

    DayRule withoutHoliday() {
        return new DayRule(null, null, exception, makeUp, true, breaks);
    }

    DayRule withException(List<Window> windows) {
        return new DayRule(holiday, hours, windows, makeUp, works, breaks);
    }

    DayRule withMakeUp(@Nullable MakeUp day) {
        return new DayRule(holiday, hours, exception, day, works, breaks);
    }

    DayRule withBreaks(List<Window> spans) {
        return new DayRule(holiday, hours, exception, makeUp, works, spans);
    }
}
