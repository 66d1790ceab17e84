package dev.redress.calendar;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * The opening hours of an ordinary week: for each weekday any number of windows, none meaning closed. Windows that overlap
 * count once. Immutable; safe for use by many threads.
 */
public final class WeeklyHours {

    private static final WeeklyHours NONE = new WeeklyHours(Map.of());

    private final Map<DayOfWeek, List<Window>> windows;

    private WeeklyHours(Map<DayOfWeek, List<Window>> windows) {
        this.windows = Map.copyOf(windows);
    }

    /**
     * Closed on all days; the start for {@link #with}.
     *
     * @return a week without any window
     */
    public static WeeklyHours none() {
        return NONE;
    }

    /**
     * The same windows from Monday to Friday, closed at the weekend.
     *
     * @param windows the windows of each of the five days
     * @return the week
     */
    public static WeeklyHours mondayToFriday(Window... windows) {
        return NONE.with(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), windows);
    }

    /**
     * Open around the clock on all days.
     *
     * @return the week
     */
    public static WeeklyHours always() {
        return NONE.with(EnumSet.allOf(DayOfWeek.class), Window.allDay());
    }

    /**
     * This week with other hours on one day.
     *
     * @param day the weekday
     * @param windows all its windows; none closes the day
     * @return the new week
     */
    public WeeklyHours with(DayOfWeek day, Window... windows) {
        return with(List.of(day), windows);
    }

    /**
     * This week with other hours on some days.
     *
     * @param days the weekdays
     * @param windows all windows of each of these days; none closes them
     * @return the new week
     */
    public WeeklyHours with(Collection<DayOfWeek> days, Window... windows) {
        Map<DayOfWeek, List<Window>> copy = new EnumMap<>(DayOfWeek.class);
        copy.putAll(this.windows);
        List<Window> sorted = sorted(List.of(windows));
        for (DayOfWeek day : days) {
            copy.put(day, sorted);
        }
        return new WeeklyHours(copy);
    }

    static List<Window> sorted(Collection<Window> windows) {
        return windows.stream()
                .sorted(Comparator.comparing(Window::opens).thenComparing(Window::closes))
                .toList();
    }

    /**
     * The windows that open on a weekday.
     *
     * @param day the weekday
     * @return the windows by opening time; empty when closed
     */
    public List<Window> on(DayOfWeek day) {
        return windows.getOrDefault(day, List.of());
    }

    /** The windows of the first weekday from Monday on that has any; empty if none has. */
    List<Window> first() {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!on(day).isEmpty()) {
                return on(day);
            }
        }
        return List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklyHours that && windows.equals(that.windows);
    }

    @Override
    public int hashCode() {
        return windows.hashCode();
    }

    /** The open weekdays with their windows. */
    @Override
    public String toString() {
        Map<DayOfWeek, List<Window>> open = new EnumMap<>(DayOfWeek.class);
        windows.forEach((day, of) -> {
            if (!of.isEmpty()) {
                open.put(day, of);
            }
        });
        return open.toString();
    }
}
