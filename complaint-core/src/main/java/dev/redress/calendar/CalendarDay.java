package dev.redress.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of one date, for explanations. Immutable.
 *
 * @param date the date
 * @param kind why the day is as it is
 * @param name the name of the holiday or make-up day, or null if it has none
 * @param windows the windows that open on this day, by opening time; empty if it is closed
 * @param breaks the spans of this day that are closed although a window is open
 */
public record CalendarDay(
        LocalDate date, Kind kind, @Nullable String name, List<Window> windows, List<Window> breaks) {

    /** Why a day is open or closed. */
    public enum Kind {
        /** The weekly hours say so. */
        REGULAR,
        /** A holiday: closed, whatever else is said of the day, or open in hours of its own only. */
        HOLIDAY,
        /** A day that works to make up for another. */
        MAKE_UP,
        /** Hours of its own for this one day. */
        EXCEPTION
    }

    /** Copies the lists. */
    public CalendarDay {
        windows = List.copyOf(windows);
        breaks = List.copyOf(breaks);
    }

    /**
     * Whether it counts as a business day: whether any window opens on it. A break does not change that, however long.
     *
     * @return true for a business day
     */
    public boolean isBusinessDay() {
        return !windows.isEmpty();
    }

    /**
     * The name of the holiday or make-up day.
     *
     * @return the name, or empty if it has none
     */
    public Optional<String> findName() {
        return Optional.ofNullable(name);
    }
}
