package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.BusinessCalendarBuilder;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.calendar.WeeklyHours;
import dev.redress.calendar.Window;
import dev.redress.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A limit in days, weeks or months, a calendar, a start and pauses, drawn at random. */
final class RandomRule {

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "Asia/Shanghai",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Pacific/Apia");

    final ZoneId zone;
    final LocalDate day;
    final Instant start;
    final Set<LocalDate> holidays = new TreeSet<>();
    final Set<LocalDate> workdays = new TreeSet<>();
    final List<LocalDate[]> pauses = new ArrayList<>();
    final int amount;
    final int unit;
    final boolean firstDayCounts;
    final Roll roll;

    RandomRule(long seed) {
        Random random = new Random(seed);
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        day = LocalDate.of(2015 + random.nextInt(20), 1, 1).plusDays(random.nextInt(365));
        start = day.atTime(LocalTime.of(random.nextInt(24), random.nextInt(60)))
                .atZone(zone)
                .toInstant();
        for (int i = random.nextInt(20); i > 0; i--) {
            holidays.add(day.plusDays(random.nextInt(120)));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            workdays.add(day.plusDays(random.nextInt(120)));
        }
        unit = random.nextInt(4);
        amount = 1 + random.nextInt(unit == 0 || unit == 1 ? 60 : unit == 2 ? 9 : 6);
        firstDayCounts = random.nextInt(4) == 0;
        Roll[] rolls = Roll.values();
        roll = unit == 0 ? Roll.NONE : rolls[random.nextInt(rolls.length)];
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = day.plusDays(random.nextInt(70) - 5);
            pauses.add(new LocalDate[] {from, from.plusDays(random.nextInt(15))});
        }
    }

    Term term() {
        return switch (unit) {
            case 0 -> Term.businessDays(amount);
            case 1 -> Term.calendarDays(amount);
            case 2 -> Term.weeks(amount);
            default -> Term.months(amount);
        };
    }

    BusinessCalendarBuilder calendar() {
        BusinessCalendarBuilder builder = BusinessCalendar.in(zone)
                .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-12:00"), Window.parse("13:00-17:30")));
        holidays.forEach(date -> builder.holiday(date, "holiday"));
        workdays.forEach(builder::makeUpDay);
        return builder;
    }

    ClockDefinition clock() {
        TimeLimit.Counted limit = TimeLimit.of(term()).rolling(roll);
        return ClockDefinition.named("clock", Words.of("clock"))
                .limit(firstDayCounts ? limit.firstDayCounts() : limit)
                .pausable("inspection", Words.of("inspection"), null)
                .build();
    }

    ClockFacts facts() {
        ClockFacts.Builder facts = ClockFacts.receivedAt(start);
        for (LocalDate[] pause : pauses) {
            Instant from = pause[0].atStartOfDay(zone).toInstant();
            facts.pause(new ClockPause(
                    "inspection",
                    Side.THIRD_PARTY,
                    from,
                    pause[1].atStartOfDay(zone).toInstant(),
                    from,
                    null));
        }
        return facts.build();
    }

    boolean isBusinessDay(LocalDate date) {
        boolean weekday = date.getDayOfWeek().getValue() <= 5;
        return !holidays.contains(date) && (weekday || workdays.contains(date));
    }

    /** The last day, found by walking from day to day; of pauses after a last day that was rolled backward none counts. */
    LocalDate walk() {
        if (roll != Roll.BACKWARD) {
            return rolled(walk(pauses), pauses);
        }
        List<LocalDate[]> inTime = new ArrayList<>();
        LocalDate last = rolled(walk(inTime), inTime);
        List<LocalDate[]> inOrder = new ArrayList<>(pauses);
        inOrder.removeIf(pause -> !pause[0].isBefore(pause[1]) || !pause[1].isAfter(day));
        inOrder.sort(Comparator.comparing(pause -> pause[0]));
        for (LocalDate[] pause : inOrder) {
            if ((pause[0].isBefore(day) ? day : pause[0]).isAfter(last)) {
                break;
            }
            inTime.add(pause);
            last = rolled(walk(inTime), inTime);
        }
        return last;
    }

    private LocalDate walk(List<LocalDate[]> paused) {
        if (unit == 3) {
            return walkMonths(paused);
        }
        int left = unit == 2 ? 7 * amount : amount;
        LocalDate at = firstDayCounts ? day.minusDays(1) : day;
        while (left > 0) {
            at = at.plusDays(1);
            boolean counts = unit != 0 || isBusinessDay(at);
            left -= counts && !isPaused(at, paused) ? 1 : 0;
        }
        return at;
    }

    /** Months as so many days as lie in them, then walked, pauses skipped. */
    private LocalDate walkMonths(List<LocalDate[]> paused) {
        LocalDate month = day.withDayOfMonth(1);
        for (int i = 0; i < amount; i++) {
            month = month.plusMonths(1);
        }
        boolean clamped = day.getDayOfMonth() > month.lengthOfMonth();
        LocalDate end =
                clamped ? month.withDayOfMonth(month.lengthOfMonth()) : month.withDayOfMonth(day.getDayOfMonth());
        end = firstDayCounts && !clamped ? end.minusDays(1) : end;
        LocalDate at = firstDayCounts ? day.minusDays(1) : day;
        long left = end.toEpochDay() - at.toEpochDay();
        while (left > 0) {
            at = at.plusDays(1);
            left -= isPaused(at, paused) ? 0 : 1;
        }
        return at;
    }

    private static boolean isPaused(LocalDate date, List<LocalDate[]> paused) {
        return paused.stream().anyMatch(pause -> !date.isBefore(pause[0]) && date.isBefore(pause[1]));
    }

    private LocalDate rolled(LocalDate date, List<LocalDate[]> paused) {
        LocalDate at = date;
        while (roll == Roll.FORWARD && !isBusinessDay(at)) {
            at = at.plusDays(1);
        }
        while (roll == Roll.BACKWARD && !isBusinessDay(at)) {
            at = at.minusDays(1);
        }
        if (at.isBefore(day)) {
            return date; // nothing can be done before the start
        }
        LocalDate next = at.plusDays(1);
        if (at.isBefore(date) && paused.stream().anyMatch(pause -> !next.isAfter(pause[1]))) {
            return date; // nothing can be done in a pause
        }
        while (roll == Roll.FORWARD_OVER_HOLIDAYS && holidays.contains(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
