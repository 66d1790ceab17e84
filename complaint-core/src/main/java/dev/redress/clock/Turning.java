package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * When something comes all at once while a pause goes on whose end nobody knows: a limit in days moves on by days that are open or not, and
 * of several limits another one comes to decide. What is a share of its limit, say, may then lie in the past already, so that its own
 * instant does not tell when to look. Found by looking ahead. Stateless, thread-safe.
 */
final class Turning {

    /** How far is looked ahead: further than almost any pause lasts, and cheap enough for each change of a complaint that waits. */
    private static final int DAYS = 40;

    /** What comes and goes again sooner is not found where several units follow one another. */
    private static final Duration OFTEN = Duration.ofMinutes(30);

    private Turning() {}

    /**
     * When something is true for the first time.
     *
     * @param calendar whose days and hours limits move by
     * @param now from when on, exclusive
     * @param truth what is not true now, and changes once at most within each step by which limits move while the same end decides
     * @param deciding which end decides
     * @param inUnits whether a limit is in several units, one after another, so that its end moves otherwise at any time of the day
     * @return the instant, to the microsecond; the end of what was looked at if it does not come true
     */
    static Instant first(
            BusinessCalendar calendar,
            Instant now,
            Predicate<Instant> truth,
            Function<Instant, Object> deciding,
            boolean inUnits) {
        Instant before = now;
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        for (LocalDate day = today; day.isBefore(today.plusDays(DAYS)); day = day.plusDays(1)) {
            for (Instant step : steps(calendar, day, inUnits)) {
                if (step.isAfter(before)) {
                    for (Instant look : List.of(lastOfSame(before, step, deciding), step)) {
                        if (truth.test(look)) {
                            return between(before, look, truth);
                        }
                        before = look;
                    }
                }
            }
        }
        return before;
    }

    /** Until when within a step the end decides that decides at its begin; what it brings may be gone when another one does. */
    private static Instant lastOfSame(Instant begin, Instant end, Function<Instant, Object> deciding) {
        Instant first = begin.plus(1, ChronoUnit.MICROS);
        Object same = deciding.apply(first);
        if (!first.isBefore(end) || deciding.apply(end).equals(same)) {
            return end;
        }
        return between(first, end, at -> !deciding.apply(at).equals(same)).minus(1, ChronoUnit.MICROS);
    }

    /** The instants of a day before and after which limits move otherwise: those in days just after it opens, and at its end. */
    private static List<Instant> steps(BusinessCalendar calendar, LocalDate day, boolean inUnits) {
        List<Instant> steps = new ArrayList<>();
        Instant end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        Instant open = calendar.hours()
                .findNextOpen(day.atStartOfDay(calendar.zone()).toInstant())
                .orElse(end);
        while (open.isBefore(end)) {
            Instant close = calendar.hours().findNextClose(open).orElse(end);
            steps.add(open);
            steps.add(open.plus(1, ChronoUnit.MICROS));
            steps.add(close.isBefore(end) ? close : end);
            open = calendar.hours().findNextOpen(close).orElse(end);
        }
        Instant often = day.atStartOfDay(calendar.zone()).toInstant();
        while (inUnits && often.isBefore(end)) {
            steps.add(often);
            often = often.plus(OFTEN);
        }
        steps.sort(null);
        steps.add(end.minus(1, ChronoUnit.MICROS));
        steps.add(end);
        return steps;
    }

    private static Instant between(Instant no, Instant yes, Predicate<Instant> truth) {
        Instant low = no;
        Instant high = yes;
        long micros = ChronoUnit.MICROS.between(low, high);
        while (micros > 1) {
            Instant middle = low.plus(micros / 2, ChronoUnit.MICROS).truncatedTo(ChronoUnit.MICROS);
            if (truth.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
            micros = ChronoUnit.MICROS.between(low, high);
        }
        return high;
    }
}
