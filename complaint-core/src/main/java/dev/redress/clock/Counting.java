package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Pause;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.calendar.TimeOfDay;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds where limits end. One for a reading of one cycle. */
final class Counting {

    private final BusinessCalendar calendar;
    private final ClockFacts facts;
    private final Instant now;
    private final DayTargetPause dayPause;
    private final @Nullable Instant openSince;

    /** {@code openSince}: the beginning of a pause that goes on until {@code now} and of which nobody knows the end; or null. */
    Counting(
            BusinessCalendar calendar,
            ClockFacts facts,
            Instant now,
            DayTargetPause dayPause,
            @Nullable Instant openSince) {
        this.calendar = calendar;
        this.facts = facts;
        this.now = now;
        this.dayPause = dayPause;
        this.openSince = openSince;
    }

    /** Null if what the limit is counted from, or waits for, has not happened. */
    @Nullable
    Deadline end(TimeLimit limit, Instant start, List<Pause> pauses) {
        if (limit instanceof TimeLimit.LaterOf later) {
            return choose(later.parts(), start, pauses, true);
        } else if (limit instanceof TimeLimit.EarlierOf earlier) {
            return choose(earlier.parts(), start, pauses, false);
        } else if (limit instanceof TimeLimit.AtEvent until) {
            Instant at = facts.first(until.event(), now);
            return at == null ? null : new Deadline(at, true, start, null, null, null, null, null, List.of());
        }
        TimeLimit.Counted counted = (TimeLimit.Counted) limit;
        Instant from = counted.from() == null ? start : facts.first(counted.from(), now);
        return from == null ? null : counted(counted, from, PausedDays.merged(pauses, from));
    }

    private @Nullable Deadline choose(List<TimeLimit> parts, Instant start, List<Pause> pauses, boolean later) {
        Deadline chosen = null;
        for (TimeLimit part : parts) {
            Deadline each = end(part, start, pauses);
            if (each != null && (chosen == null || each.at().isAfter(chosen.at()) == later)) {
                chosen = each;
            }
        }
        return chosen;
    }

    /**
     * A pause whose end nobody knows counts as if it went on, for limits in days: a limit that ends within a day would have passed in the
     * evening and not yet the next morning, so the day that it is counts as paused; and one that began after hours takes its day as soon
     * as it is open again, so it takes it at once. Otherwise a limit would pass and not have passed later, without anything new.
     */
    private List<Pause> goingOn(TimeLimit.Counted limit, List<Pause> pauses) {
        Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        if (openSince == null || limit.isTime() || last == null || !last.to().equals(now)) {
            return pauses;
        }
        Instant to =
                limit.end().kind() == LimitEnd.Kind.END_OF_DAY ? now : endOf(LocalDate.ofInstant(now, calendar.zone()));
        if (isBusinessDays(limit) && isPausedByDays(limit)) {
            Instant open = calendar.hours()
                    .findNextOpen(last.from())
                    .map(at -> at.plusNanos(1))
                    .orElse(to);
            to = open.isAfter(to) ? open : to;
        }
        List<Pause> all = new ArrayList<>(pauses);
        all.set(all.size() - 1, new Pause(last.from(), to));
        return all;
    }

    private Deadline counted(TimeLimit.Counted limit, Instant from, List<Pause> honoured) {
        List<Pause> pauses = goingOn(limit, honoured);
        boolean atLastDay = limit.end().kind() == LimitEnd.Kind.END_OF_DAY && limit.roll() != Roll.BACKWARD;
        if (pauses.isEmpty() || limit.isTime() || atLastDay) {
            return counting(limit, from, pauses);
        }
        // Where a limit ends within its last day, or on one before it, a pause may come too late although that day has
        // not passed.
        List<Pause> inTime = new ArrayList<>(pauses.size());
        Deadline end = counting(limit, from, inTime);
        for (Pause pause : pauses) {
            if (!pause.from().isBefore(end.at())) {
                break;
            }
            inTime.add(pause);
            end = counting(limit, from, PausedDays.merged(inTime, from));
            for (Instant to : longer(limit, pause)) {
                // While the clock stands still its limit does not end: a pause that leaves nothing of a day takes that
                // one as well.
                if (end.at().isAfter(pause.to())) {
                    break;
                }
                inTime.set(inTime.size() - 1, new Pause(pause.from(), to));
                end = counting(limit, from, PausedDays.merged(inTime, from));
            }
        }
        return end;
    }

    /** To when a pause may have to count so that the limit does not end within it: one after hours as if it went on until they begin. */
    private List<Instant> longer(TimeLimit.Counted limit, Pause pause) {
        if (!isPausedByDays(limit) || limit.end().kind() == LimitEnd.Kind.END_OF_DAY) {
            return List.of();
        }
        Instant end = endOf(LocalDate.ofInstant(pause.to(), calendar.zone()));
        boolean closed = isBusinessDays(limit)
                && calendar.between(pause.from(), pause.to()).isZero();
        return closed
                ? List.of(
                        calendar.hours()
                                .findNextOpen(pause.from())
                                .map(at -> at.plusNanos(1))
                                .orElse(end),
                        end)
                : List.of(end);
    }

    private boolean isPausedByDays(TimeLimit.Counted limit) {
        return !isBusinessDays(limit) || dayPause == DayTargetPause.BUSINESS_DAYS;
    }

    private Deadline counting(TimeLimit.Counted limit, Instant from, List<Pause> pauses) {
        if (limit.isTime()) {
            Instant first = calendar.findDue(from, limit.terms().get(0), pauses)
                    .orElseThrow()
                    .at();
            Instant at = then(first, limit.terms().subList(1, limit.terms().size()), pauses);
            return new Deadline(at, true, from, limit, null, null, null, null, pauses);
        }
        LocalDate start = start(limit, from);
        List<Pause> counting = isBusinessDays(limit) && isPausedByDays(limit) ? inHours(pauses, from) : pauses;
        LocalDate counted = start;
        Instant business = null;
        for (int i = 0; i < limit.terms().size(); i++) {
            Term term = limit.terms().get(i);
            if (!TimeLimit.Counted.isTime(term)) {
                boolean dayOne = i == 0 && limit.firstDay() == FirstDay.IS_DAY_ONE;
                business = business == null && term instanceof Term.BusinessDays
                        ? (i == 0 ? from : endOf(counted))
                        : business;
                counted = lastDay(counted, term, dayOne, i == 0 ? counting : pauses);
            }
        }
        LocalDate last = rolled(limit, counted, from, counting);
        Instant end = then(instant(limit, last, from), hours(limit), pauses);
        Instant moved = business != null && dayPause == DayTargetPause.BUSINESS_TIME
                ? moved(end, PausedDays.merged(pauses, business))
                : end;
        boolean inclusive = limit.end().kind() != LimitEnd.Kind.END_OF_DAY;
        Instant added = moved.equals(end) ? null : end;
        return new Deadline(moved, inclusive, from, limit, start, counted, last, added, counting);
    }

    /**
     * The last day where it rolls to; not backward into a pause or beyond it, nor to where no time is left after the start, as nothing can
     * be done there: then it stays.
     */
    private LocalDate rolled(TimeLimit.Counted limit, LocalDate counted, Instant from, List<Pause> pauses) {
        LocalDate last = calendar.days().roll(counted, limit.roll());
        if (!last.isBefore(counted)) {
            return last;
        }
        Instant end = instant(limit, last, from);
        boolean nothingLeft = !end.isAfter(from) || pauses.stream().anyMatch(pause -> !end.isAfter(pause.to()));
        return nothingLeft ? counted : last;
    }

    /** The day counted from: where the first day counts and the limit ends within a day, one whose end has not passed yet. */
    private LocalDate start(TimeLimit.Counted limit, Instant from) {
        LocalDate day = LocalDate.ofInstant(from, calendar.zone());
        boolean over = limit.firstDay() == FirstDay.IS_DAY_ONE
                && limit.end().kind() == LimitEnd.Kind.CLOSE_OF_BUSINESS
                && instant(limit, day, from).isBefore(from);
        return over ? day.plusDays(1) : day;
    }

    /** A pause in which nothing was open takes no business day; one that was cut at the start took the whole of that day. */
    private List<Pause> inHours(List<Pause> pauses, Instant from) {
        Instant day = LocalDate.ofInstant(from, calendar.zone())
                .atStartOfDay(calendar.zone())
                .toInstant();
        return pauses.stream()
                .filter(pause -> !calendar.between(pause.from().equals(from) ? day : pause.from(), pause.to())
                        .isZero())
                .toList();
    }

    /** Extensions in another unit, one after another, each standing still for what is paused after the one before has ended. */
    private Instant then(Instant end, List<Term> terms, List<Pause> pauses) {
        Instant at = end;
        for (Term term : terms) {
            List<Pause> later = PausedDays.merged(pauses, at);
            if (later.isEmpty()) {
                at = calendar.with(Roll.NONE, TimeOfDay.END_OF_LOCAL_DAY).plus(at, term);
            } else if (TimeLimit.Counted.isTime(term)) {
                at = calendar.findDue(at, term, later).orElseThrow().at();
            } else {
                LocalDate day = LocalDate.ofInstant(at, calendar.zone());
                Instant last = endOf(lastDay(day, term, false, later));
                boolean byTime = term instanceof Term.BusinessDays && dayPause == DayTargetPause.BUSINESS_TIME;
                at = byTime ? moved(last, later) : last;
            }
        }
        return at;
    }

    private static List<Term> hours(TimeLimit.Counted limit) {
        return limit.terms().stream().filter(TimeLimit.Counted::isTime).toList();
    }

    static boolean isBusinessDays(TimeLimit.Counted limit) {
        return limit.terms().get(0) instanceof Term.BusinessDays;
    }

    /** The last day of some days after another, not rolled, with those that are paused after that one. */
    private LocalDate lastDay(LocalDate start, Term term, boolean dayOne, List<Pause> pauses) {
        boolean business = term instanceof Term.BusinessDays;
        if (pauses.isEmpty() || (business && dayPause != DayTargetPause.BUSINESS_DAYS)) {
            return after(start, term, 0, dayOne);
        }
        int paused = PausedDays.count(
                pauses,
                calendar.zone(),
                dayOne ? start.minusDays(1) : start,
                days -> after(start, term, days, dayOne),
                business ? calendar.days()::isBusinessDay : day -> true);
        return after(start, term, paused, dayOne);
    }

    private LocalDate after(LocalDate day, Term term, int paused, boolean dayOne) {
        if (term instanceof Term.BusinessDays business) {
            return calendar.days().plus(dayOne ? day.minusDays(1) : day, business.days() + paused);
        } else if (term instanceof Term.Months months) {
            LocalDate same = day.plusMonths(months.months());
            boolean clamped = same.getDayOfMonth() != day.getDayOfMonth();
            return (dayOne && !clamped ? same.minusDays(1) : same).plusDays(paused);
        }
        long days = term instanceof Term.Weeks weeks ? 7L * weeks.weeks() : ((Term.CalendarDays) term).days();
        return day.plusDays(days + paused - (dayOne ? 1 : 0));
    }

    private Instant instant(TimeLimit.Counted limit, LocalDate last, Instant from) {
        LocalTime hour = limit.end().hour();
        return switch (limit.end().kind()) {
            case END_OF_DAY -> endOf(last);
            case EXACT ->
                ZonedDateTime.of(last, from.atZone(calendar.zone()).toLocalTime(), calendar.zone())
                        .toInstant();
            case CLOSE_OF_BUSINESS ->
                hour != null
                        ? ZonedDateTime.of(last, hour, calendar.zone()).toInstant()
                        : calendar.with(Roll.NONE, TimeOfDay.CLOSE_OF_BUSINESS)
                                .plus(last.atStartOfDay(calendar.zone()).toInstant(), Term.calendarDays(0));
        };
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    /** Adds the business time of each pause that begins before the end, which moves with each. */
    private Instant moved(Instant end, List<Pause> pauses) {
        Instant due = end;
        Duration paused = Duration.ZERO;
        for (Pause pause : pauses) {
            if (!pause.from().isBefore(due)) {
                break;
            }
            Duration more = calendar.between(pause.from(), pause.to());
            if (!more.isZero()) {
                paused = paused.plus(more);
                due = calendar.plus(end, paused);
            }
        }
        return due;
    }

    private static Instant endOfPauseAt(Instant at, List<Pause> pauses) {
        for (Pause pause : pauses) {
            if (!pause.from().isAfter(at) && pause.to().isAfter(at)) {
                return pause.to();
            }
        }
        return at;
    }

    /** The end if only a share of the limit is left, in business time. */
    Deadline scaled(Deadline whole, BigDecimal left) {
        TimeLimit.Counted by = Objects.requireNonNull(whole.by());
        boolean exact = by.terms().get(0) instanceof Term.ExactTime;
        Instant at = Shares.at(calendar, whole, whole.from(), exact, left);
        if (by.isTime()) {
            return new Deadline(at, true, whole.from(), by, null, null, null, null, whole.pauses());
        }
        // With nothing left in hours, of its last day, it does not end within the pause that it stands still for.
        Instant waited = at.equals(whole.from()) ? endOfPauseAt(at, whole.pauses()) : at;
        boolean waits = waited.isAfter(at);
        LocalDate day = LocalDate.ofInstant(waits ? waited : at.minusNanos(1), calendar.zone());
        // Going on in the evening, it does not end with the close that has passed.
        LocalDate last = instant(by, day, whole.from()).isBefore(waits ? waited : whole.from()) ? day.plusDays(1) : day;
        Instant end = instant(by, last, whole.from());
        return new Deadline(end, whole.inclusive(), whole.from(), by, whole.begin(), last, last, null, whole.pauses());
    }
}
