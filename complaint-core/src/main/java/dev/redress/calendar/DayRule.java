package dev.redress.calendar;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one date beside the weekly hours.
 *
 * @param holiday the name of the holiday, or null if it is none; a holiday is closed whatever else is said
 * @param exception the windows of this date alone, or null if it has none of its own
 * @param makeUp how it makes up for another day, or null if it does not
 * @param works whether it works although it would be a holiday that comes every year
 * @param breaks spans taken out of whatever is open
 */
record DayRule(
        @Nullable String holiday,
        @Nullable List<Window> exception,
        @Nullable MakeUp makeUp,
        boolean works,
        List<Window> breaks) {

    static final DayRule NONE = new DayRule(null, null, null, false, List.of());

    /**
     * A day that works to make up for another.
     *
     * @param name what it makes up for; may be empty
     * @param like the weekday whose windows it has, or null for those of the first weekday that has any, and only if its own
     *     weekday has none
     */
    record MakeUp(String name, @Nullable DayOfWeek like) {}

    DayRule withHoliday(String name) {
        return new DayRule(name, exception, makeUp, false, breaks);
    }

    DayRule withoutHoliday() {
        return new DayRule(null, exception, makeUp, true, breaks);
    }

    /** The same, where no holiday comes every year that it could work in spite of. */
    DayRule notWorking() {
        return works ? new DayRule(holiday, exception, makeUp, false, breaks) : this;
    }

    DayRule withException(List<Window> windows) {
        return new DayRule(holiday, windows, makeUp, works, breaks);
    }

    DayRule withMakeUp(@Nullable MakeUp day) {
        return new DayRule(holiday, exception, day, works, breaks);
    }

    DayRule withBreaks(List<Window> spans) {
        return new DayRule(holiday, exception, makeUp, works, spans);
    }
}
