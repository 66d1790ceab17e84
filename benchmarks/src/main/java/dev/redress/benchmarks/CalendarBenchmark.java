package dev.redress.benchmarks;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.ShippedCalendars;
import dev.redress.calendar.WeeklyHours;
import dev.redress.calendar.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Adding business days and hours, beside the plainest table that could do it and a walk from day to day. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class CalendarBenchmark {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 50 * 366;
    private static final Window MORNING = Window.parse("09:00-12:00");
    private static final Window AFTERNOON = Window.parse("13:00-18:00");

    @Param({"1", "20", "250", "2500"})
    private int amount;

    private BusinessCalendar calendar;
    private final LocalDate start = LocalDate.of(2026, 3, 4);
    private final Instant at = Instant.parse("2026-03-04T10:15:00Z");
    private Duration hours;

    /** Business days before each day, and each business day by its number. */
    private final int[] rank = new int[DAYS + 1];

    private final LocalDate[] select = new LocalDate[DAYS];
    private final Set<LocalDate> holidays = new HashSet<>();

    /** Builds the calendar and the table. */
    @Setup
    public void prepare() {
        calendar = build();
        ShippedCalendars.get("gb-eng-wls").days().forEach(day -> holidays.add(day.date()));
        hours = Duration.ofHours(amount);
        int count = 0;
        for (int i = 0; i < DAYS; i++) {
            rank[i] = count;
            LocalDate day = FIRST.plusDays(i);
            if (isOpen(day)) {
                select[count++] = day;
            }
        }
        rank[DAYS] = count;
        if (!table().equals(days()) || !walk().equals(days())) {
            throw new IllegalStateException("the three do not agree: " + days() + ", " + table() + ", " + walk());
        }
    }

    private static BusinessCalendar build() {
        return BusinessCalendar.in(ZoneId.of("Europe/London"))
                .weekly(WeeklyHours.mondayToFriday(MORNING, AFTERNOON))
                .holidays(ShippedCalendars.get("gb-eng-wls"))
                .build();
    }

    private boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    @Benchmark
    public LocalDate days() {
        return calendar.days().plus(start, amount);
    }

    @Benchmark
    public LocalDate table() {
        int day = (int) (start.toEpochDay() - FIRST.toEpochDay());
        return select[rank[day] + amount];
    }

    @Benchmark
    public LocalDate walk() {
        LocalDate day = start;
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            if (isOpen(day)) {
                left--;
            }
        }
        return day;
    }

    @Benchmark
    public Instant hours() {
        return calendar.plus(at, hours);
    }

    /** A calendar whose tables reach over 50 years. */
    @Benchmark
    public LocalDate buildAndUse() {
        return build().days().plus(FIRST, 50 * 250);
    }
}
