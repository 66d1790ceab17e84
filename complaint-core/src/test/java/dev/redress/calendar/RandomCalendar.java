package dev.redress.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A calendar drawn at random, in windows of whole minutes, around a change of clocks where its zone has any. */
final class RandomCalendar {

    static final int DAYS = 60;

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Asia/Shanghai",
            "UTC",
            "America/Sao_Paulo",
            "Asia/Tehran",
            "America/Havana",
            "Antarctica/Troll",
            "Pacific/Apia",
            "Europe/Dublin");

    final ZoneId zone;
    final LocalDate from;
    final TreeMap<LocalDate, Map<DayOfWeek, List<Window>>> weeks = new TreeMap<>();
    final Set<LocalDate> holidays = new HashSet<>();
    final Map<MonthDay, List<Window>> annual = new HashMap<>();
    final Map<LocalDate, DayOfWeek> makeUps = new HashMap<>();
    final Map<LocalDate, List<Window>> exceptions = new HashMap<>();
    final Map<LocalDate, List<Window>> breaks = new HashMap<>();

    RandomCalendar(long seed) {
        Random random = new Random(seed);
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate any = LocalDate.of(1975 + random.nextInt(70), 1, 1).plusDays(random.nextInt(365));
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(any.atStartOfDay().toInstant(ZoneOffset.UTC));
        LocalDate middle = change == null ? any : change.getDateTimeBefore().toLocalDate();
        from = middle.minusDays(20 + random.nextInt(20));
        weeks.put(LocalDate.MIN, week(random));
        if (random.nextInt(4) == 0) {
            weeks.put(date(random), week(random));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            holidays.add(date(random));
        }
        if (random.nextInt(3) == 0) {
            annual.put(MonthDay.from(date(random)), random.nextBoolean() ? List.of() : windows(random));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            makeUps.put(date(random), DayOfWeek.of(1 + random.nextInt(7)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            exceptions.put(date(random), windows(random));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            breaks.put(date(random), List.of(window(random)));
        }
    }

    LocalDate date(Random random) {
        return from.plusDays(random.nextInt(DAYS));
    }

    /** A full minute within the days of this calendar, away from their ends. */
    Instant minute(Random random) {
        long start = from.plusDays(10).toEpochDay() * 1440;
        return Instant.ofEpochSecond((start + random.nextInt((DAYS - 20) * 1440)) * 60);
    }

    private static Map<DayOfWeek, List<Window>> week(Random random) {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        boolean always = random.nextInt(12) == 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, always ? List.of(Window.allDay()) : random.nextInt(4) == 0 ? List.of() : windows(random));
        }
        return week;
    }

    private static List<Window> windows(Random random) {
        List<Window> windows = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            windows.add(window(random));
        }
        return windows;
    }

    private static Window window(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Window.parse("09:00-17:00");
            case 1 -> Window.of(time(random, 15), time(random, 15)); // may run over midnight
            case 2 -> Window.of(LocalTime.of(random.nextInt(4), random.nextInt(4) * 15), time(random, 1));
            case 3 -> Window.of(time(random, 30), LocalTime.of(random.nextInt(5), 0)); // may close as clocks change
            default -> {
                LocalTime opens = time(random, 1);
                yield Window.of(opens, opens.plusMinutes(1 + random.nextInt(180)));
            }
        };
    }

    private static LocalTime time(Random random, int step) {
        return LocalTime.of(random.nextInt(24), random.nextInt(60 / step) * step);
    }

    /** Whether counting days comes to an end. */
    boolean opensEveryWeek() {
        return weeks.values().stream().allMatch(week -> week.values().stream().anyMatch(windows -> !windows.isEmpty()));
    }

    BusinessCalendarBuilder builder() {
        BusinessCalendarBuilder builder = BusinessCalendar.in(zone);
        weeks.forEach((start, week) -> {
            WeeklyHours hours = WeeklyHours.none();
            for (Map.Entry<DayOfWeek, List<Window>> day : week.entrySet()) {
                hours = hours.with(day.getKey(), day.getValue().toArray(Window[]::new));
            }
            if (start.equals(LocalDate.MIN)) {
                builder.weekly(hours);
            } else {
                builder.weeklyFrom(start, hours);
            }
        });
        holidays.forEach(date -> builder.holiday(date, ""));
        annual.forEach((day, hours) -> builder.annualHoliday(day, "", hours.toArray(Window[]::new)));
        makeUps.forEach(builder::makeUpDay);
        exceptions.forEach((date, windows) -> builder.exception(date, windows.toArray(Window[]::new)));
        breaks.forEach((date, spans) -> spans.forEach(span -> builder.breakOn(date, span)));
        return builder;
    }

    BusinessCalendar build() {
        return builder().build();
    }
}
