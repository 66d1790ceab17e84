package dev.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that was said when a calendar was built; the tables are computed from it. Days are epoch days.
 *
 * @param weekly the weekly hours by the first day they are in force; the first entry is at {@link Integer#MIN_VALUE}
 * @param rules what is said of single dates
 * @param annual holidays that come every year
 */
record CalendarDefinition(
        String name,
        String version,
        ZoneId zone,
        NavigableMap<Integer, WeeklyHours> weekly,
        Map<Integer, DayRule> rules,
        Map<MonthDay, AnnualHoliday> annual,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validThrough) {

    /** The windows that open on a day; empty if it is no business day. */
    List<Window> windowsOn(int day) {
        DayRule rule = rules.get(day);
        if (rule != null && rule.holiday() != null) {
            return rule.hours() == null ? List.of() : rule.hours();
        }
        AnnualHoliday everyYear = annual(day, rule);
        if (everyYear == null) {
            return workingOn(day, rule);
        }
        // Whoever says it of every year does not know the weekday: nobody comes to half a day on a Sunday.
        return everyYear.hours().isEmpty() || workingOn(day, rule).isEmpty() ? List.of() : everyYear.hours();
    }

    /** The windows of a day if it were no holiday. */
    private List<Window> workingOn(int day, @Nullable DayRule rule) {
        if (rule != null && rule.exception() != null) {
            return rule.exception();
        }
        WeeklyHours hours = weekly.floorEntry(day).getValue();
        List<Window> own = hours.on(weekday(day));
        DayRule.MakeUp makeUp = rule == null ? null : rule.makeUp();
        if (makeUp == null) {
            return own;
        }
        if (makeUp.like() != null) {
            return hours.on(makeUp.like());
        }
        return own.isEmpty() ? hours.first() : own;
    }

    List<Window> breaksOn(int day) {
        DayRule rule = rules.get(day);
        return rule == null ? List.of() : rule.breaks();
    }

    boolean isHoliday(int day) {
        return holiday(day, rules.get(day)) != null;
    }

    private @Nullable String holiday(int day, @Nullable DayRule rule) {
        if (rule != null && rule.holiday() != null) {
            return rule.holiday();
        }
        AnnualHoliday everyYear = annual(day, rule);
        return everyYear == null ? null : everyYear.name();
    }

    /** The holiday of every year that falls on a day, if the day is not said to work. */
    private @Nullable AnnualHoliday annual(int day, @Nullable DayRule rule) {
        boolean works = annual.isEmpty() || (rule != null && rule.works());
        return works ? null : annual.get(MonthDay.from(LocalDate.ofEpochDay(day)));
    }

    private static DayOfWeek weekday(int day) {
        return DayOfWeek.of(Math.floorMod(day + 3, 7) + 1);
    }

    /** What is said of a date, for explanations. */
    CalendarDay describe(LocalDate date) {
        int day = (int) date.toEpochDay();
        DayRule rule = Objects.requireNonNullElse(rules.get(day), DayRule.NONE);
        String holiday = holiday(day, rule);
        CalendarDay.Kind kind = CalendarDay.Kind.REGULAR;
        String called = null;
        if (holiday != null) {
            kind = CalendarDay.Kind.HOLIDAY;
            called = holiday;
        } else if (rule.exception() != null) {
            kind = CalendarDay.Kind.EXCEPTION;
        } else if (rule.makeUp() != null) {
            kind = CalendarDay.Kind.MAKE_UP;
            called = rule.makeUp().name();
        }
        String name = called == null || called.isEmpty() ? null : called;
        return new CalendarDay(date, kind, name, windowsOn(day), rule.breaks());
    }

    /** Whether no day can ever open: no weekly window and no date with windows of its own. */
    boolean neverOpens() {
        return weekly.values().stream().allMatch(hours -> hours.first().isEmpty())
                && rules.values().stream()
                        .map(rule -> rule.holiday() == null ? rule.exception() : rule.hours())
                        .allMatch(windows -> windows == null || windows.isEmpty());
    }

    /** Whether an answer about this date rests on holidays that are not known yet, or no longer. */
    boolean isProvisional(LocalDate date) {
        return (validFrom != null && date.isBefore(validFrom)) || (validThrough != null && date.isAfter(validThrough));
    }
}
