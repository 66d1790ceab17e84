package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.CalendarRangeException;
import dev.redress.calendar.HolidaySource;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.calendar.WeeklyHours;
import dev.redress.calendar.Window;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clock behind due dates that another system has set: amount and unit, wall-clock or elapsed time, roll, the hour at
 * which days end, the hours between which work is received. Of all definitions tried the one that reproduces the most due
 * dates is taken; of several the simplest, which is the one tried first.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class TargetInference {

    /** When simple definitions reproduce this share, no others are tried. */
    private static final double GOOD = 0.97;

    private static final int MOST = 3;

    private final ZoneId zone;
    private final @Nullable HolidaySource holidays;
    private final Duration tolerance;

    private TargetInference(ZoneId zone, @Nullable HolidaySource holidays, Duration tolerance) {
        this.zone = zone;
        this.holidays = holidays;
        this.tolerance = tolerance;
    }

    /**
     * Prepares to infer.
     *
     * @param zone the zone of the other system's wall clock
     * @param holidays its holidays; null if it knows none
     * @param tolerance by how much a computed due date may differ; not negative
     * @return the inference
     */
    public static TargetInference in(ZoneId zone, @Nullable HolidaySource holidays, Duration tolerance) {
        return new TargetInference(zone, holidays, tolerance);
    }

    /**
     * Finds the definition.
     *
     * @param rows what was observed; at least one
     * @return the best
     * @throws IllegalArgumentException if there are no rows
     */
    public InferredTarget infer(List<ObservedTarget> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("rows to infer from must not be empty");
        }
        Search search = new Search(rows);
        BusinessCalendar plain = calendar(zone, WeeklyHours.mondayToFriday(Window.parse("00:00-24:00")));
        simple(search, plain);
        if (!search.isGood()) {
            ends(search, plain);
        }
        if (!search.isGood()) {
            hours(search, plain, zone);
            ZoneId standard = zone.getRules().getStandardOffset(rows.get(0).opened());
            if (!zone.getRules().isFixedOffset()) {
                hours(search, plain, standard);
            }
        }
        return search.best();
    }

    private BusinessCalendar calendar(ZoneId in, WeeklyHours hours) {
        var builder = BusinessCalendar.in(in).weekly(hours);
        if (holidays != null) {
            builder.holidays(holidays);
        }
        return builder.build();
    }

    /** Days at the same time of day, real time, business days, months. */
    private void simple(Search search, BusinessCalendar plain) {
        for (int days : search.days(row -> daysBetween(row, zone))) {
            search.attempt(TimeLimit.of(Term.calendarDays(days)).ending(LimitEnd.EXACT), plain);
        }
        for (Duration elapsed : search.frequent(row -> rounded(Duration.between(row.opened(), row.target())))) {
            search.attempt(TimeLimit.of(Term.exactTime(elapsed)), plain);
        }
        for (int days : search.days(row -> businessDays(row, plain))) {
            search.attempt(TimeLimit.of(Term.businessDays(days)).ending(LimitEnd.EXACT), plain);
        }
        for (int days : search.days(row -> daysBetween(row, zone))) {
            search.attempt(
                    TimeLimit.of(Term.calendarDays(days)).rolling(Roll.FORWARD).ending(LimitEnd.EXACT), plain);
        }
        for (int months : search.days(this::monthsBetween)) {
            search.attempt(TimeLimit.of(Term.months(months)).ending(LimitEnd.EXACT), plain);
        }
    }

    /** The end of a day, or an hour at which days end, with and without a cut-off for what is received. */
    private void ends(Search search, BusinessCalendar plain) {
        Set<LimitEnd> ends = new LinkedHashSet<>(List.of(LimitEnd.END_OF_DAY));
        search.frequent(row -> row.target().atZone(zone).toLocalTime())
                .forEach(time -> ends.add(LimitEnd.closeOfBusiness(time)));
        Set<TimeLimit.Counted> limits = new LinkedHashSet<>();
        for (LimitEnd end : ends) {
            for (int days : search.days(row -> businessDays(row, plain))) {
                limits.add(TimeLimit.of(Term.businessDays(days)).ending(end));
            }
            for (int days : search.days(row -> daysBetween(row, zone))) {
                limits.add(TimeLimit.of(Term.calendarDays(days)).ending(end));
                limits.add(TimeLimit.of(Term.calendarDays(days))
                        .rolling(Roll.FORWARD)
                        .ending(end));
            }
        }
        limits.forEach(limit -> search.attempt(limit, plain));
        if (!search.isGood()) {
            for (int hour = 10; hour <= 18; hour++) {
                for (TimeLimit.Counted limit : limits) {
                    search.attempt(limit, plain, builder(limit).cutOff(LocalTime.of(hour, 0)));
                }
            }
        }
    }

    /** What is received out of hours counts from the next opening, at which time of day many due dates then stand. */
    private void hours(Search search, BusinessCalendar plain, ZoneId in) {
        List<Integer> amounts = search.days(row -> businessDays(row, plain));
        for (LocalTime opens : search.frequent(row -> row.target().atZone(in).toLocalTime())) {
            for (int halves = 6; halves <= 24; halves++) {
                LocalTime closes = opens.plusMinutes(30L * halves);
                if (closes.isBefore(opens)) {
                    break;
                }
                BusinessCalendar hours = calendar(in, WeeklyHours.mondayToFriday(Window.of(opens, closes)));
                for (int days : amounts) {
                    TimeLimit.Counted limit =
                            TimeLimit.of(Term.businessDays(days)).ending(LimitEnd.EXACT);
                    search.attempt(limit, hours, builder(limit).outOfHours(OutOfHours.COUNTS_FROM_NEXT_OPENING));
                }
            }
        }
    }

    private static ClockDefinitionBuilder builder(TimeLimit limit) {
        return ClockDefinition.named("target", Words.of("Target", "目标")).limit(limit);
    }

    private int daysBetween(ObservedTarget row, ZoneId in) {
        LocalDate from = LocalDate.ofInstant(row.opened(), in);
        return Math.toIntExact(LocalDate.ofInstant(row.target(), in).toEpochDay() - from.toEpochDay());
    }

    private int monthsBetween(ObservedTarget row) {
        LocalDate from = LocalDate.ofInstant(row.opened(), zone);
        LocalDate to = LocalDate.ofInstant(row.target(), zone);
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        return from.plusMonths(months).equals(to) ? months : 0;
    }

    private int businessDays(ObservedTarget row, BusinessCalendar calendar) {
        return calendar.days()
                .between(LocalDate.ofInstant(row.opened(), zone), LocalDate.ofInstant(row.target(), zone));
    }

    /** To a minute where the tolerance allows. */
    private Duration rounded(Duration elapsed) {
        Duration minute = Duration.ofMinutes((elapsed.toSeconds() + 30) / 60);
        return elapsed.minus(minute).abs().compareTo(tolerance) <= 0 ? minute : elapsed;
    }

    /** The candidates tried so far, and the best of them. */
    private final class Search {

        private final List<ObservedTarget> rows;
        private @Nullable ClockDefinition best;
        private @Nullable BusinessCalendar calendar;
        private int most = -1;

        Search(List<ObservedTarget> rows) {
            this.rows = rows;
        }

        boolean isGood() {
            return most >= GOOD * rows.size();
        }

        void attempt(TimeLimit.Counted limit, BusinessCalendar in) {
            attempt(limit, in, builder(limit));
        }

        void attempt(TimeLimit.Counted limit, BusinessCalendar in, ClockDefinitionBuilder said) {
            Term term = limit.terms().get(0);
            if (term.isNegative() || (term.isZero() && !(term instanceof Term.ExactTime))) {
                return;
            }
            ClockDefinition definition = said.build();
            int count = 0;
            int left = rows.size();
            for (ObservedTarget row : rows) {
                if (count + left <= most) {
                    return;
                }
                left--;
                count += explains(definition, in, row) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = definition;
                calendar = in;
            }
        }

        private boolean explains(ClockDefinition definition, BusinessCalendar in, ObservedTarget row) {
            try {
                return InferredTarget.explains(definition, in, row, tolerance);
            } catch (CalendarRangeException e) {
                return false;
            }
        }

        InferredTarget best() {
            ClockDefinition definition = best;
            BusinessCalendar in = calendar;
            if (definition == null || in == null) {
                Duration elapsed = Duration.between(
                                rows.get(0).opened(), rows.get(0).target())
                        .abs();
                definition = builder(TimeLimit.of(Term.exactTime(elapsed))).build();
                in = BusinessCalendar.in(zone).build();
            }
            return new InferredTarget(definition, in, InferredWords.of(definition, in), Math.max(most, 0));
        }

        List<Integer> days(Function<ObservedTarget, Integer> of) {
            return frequent(of);
        }

        /** The most frequent values, the most frequent first. */
        <T extends Comparable<T>> List<T> frequent(Function<ObservedTarget, T> of) {
            Map<T, Integer> counts = new HashMap<>();
            rows.forEach(row -> counts.merge(of.apply(row), 1, Integer::sum));
            List<Map.Entry<T, Integer>> sorted = new ArrayList<>(counts.entrySet());
            sorted.sort(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()));
            return sorted.stream().limit(MOST).map(Map.Entry::getKey).toList();
        }
    }
}
