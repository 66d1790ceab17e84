package dev.redress.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Where terms end, with and without pauses. Immutable; safe for use by many threads. */
final class Deadlines {

    private final ZoneId zone;
    private final boolean wallClock;
    private final Conventions conventions;
    private final DayCount days;
    private final OpenHours hours;
    private final OpenTime time;

    Deadlines(CalendarDefinition definition, Conventions conventions, DayCount days, OpenHours hours, OpenTime time) {
        this.zone = definition.zone();
        this.wallClock = conventions.neverOpen() == NeverOpen.WALL_CLOCK && definition.neverOpens();
        this.conventions = conventions;
        this.days = days;
        this.hours = hours;
        this.time = time;
    }

    Instant plus(Instant start, Term term, boolean forward) {
        if (term instanceof Term.BusinessTime open) {
            return plus(start, open.amount(), forward);
        } else if (term instanceof Term.ExactTime exact) {
            return start.plus(exact.amount());
        }
        Instant from = dayStart(start, forward);
        return on(plus(LocalDate.ofInstant(from, zone), term, 0, forward), from);
    }

    Instant plus(Instant start, Duration amount, boolean forward) {
        if (amount.isZero()) {
            return zero(start, forward);
        }
        if (wallClock) {
            return start.plus(amount);
        }
        boolean stay = conventions.landingOnClose() == LandingOnClose.STAY;
        return time.shift(start, amount, amount.isNegative() != stay);
    }

    private Instant zero(Instant start, boolean forward) {
        return switch (conventions.zeroAmount()) {
            case UNCHANGED -> start;
            case ROLL -> wallClock ? start : time.shift(start, Duration.ZERO, !forward);
            case NO_DEADLINE ->
                throw new IllegalArgumentException("zero business time from " + start
                        + " gives no deadline under ZeroAmount.NO_DEADLINE; ask findDue");
        };
    }

    /** The date on which a term in days ends, moved by some days of the same kind, then rolled. */
    LocalDate plus(LocalDate start, Term term, int paused, boolean forward) {
        if (term instanceof Term.BusinessDays business) {
            try {
                int amount = Math.addExact(business.days(), paused);
                return days.plus(start, amount, amount == 0 ? forward : amount > 0);
            } catch (ArithmeticException e) {
                throw days.tooFar(start, term);
            }
        }
        LocalDate end;
        try {
            end = calendarEnd(start, term).plusDays(paused);
        } catch (DateTimeException | ArithmeticException e) {
            throw days.tooFar(start, term);
        }
        return days.roll(days.inRange(end));
    }

    private static LocalDate calendarEnd(LocalDate start, Term term) {
        if (term instanceof Term.CalendarDays calendar) {
            return start.plusDays(calendar.days());
        } else if (term instanceof Term.Weeks weeks) {
            return start.plusWeeks(weeks.weeks());
        } else if (term instanceof Term.Months months) {
            return start.plusMonths(months.months());
        }
        throw new IllegalArgumentException(term + " does not count in days, so it needs an instant to start from");
    }

    /** The instant of a date at which a count of days from an instant ends. */
    private Instant on(LocalDate date, Instant start) {
        ZonedDateTime from = start.atZone(zone);
        Instant kept = date.equals(from.toLocalDate())
                ? start
                : ZonedDateTime.of(date, from.toLocalTime(), zone).toInstant();
        return switch (conventions.timeOfDay()) {
            case KEEP, ROLL_START_THEN_KEEP -> kept;
            case KEEP_THEN_ROLL_FORWARD -> hours.findNextOpen(kept).orElse(kept);
            case KEEP_THEN_ROLL_BACKWARD -> hours.findPreviousOpen(kept).orElse(kept);
            case CLOSE_OF_BUSINESS -> {
                List<OpenSegment> segments = hours.segmentsOf(date);
                yield segments.isEmpty()
                        ? endOf(date)
                        : segments.get(segments.size() - 1).to();
            }
            case END_OF_LOCAL_DAY -> endOf(date);
        };
    }

    private Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The instant whose date and time of day a count of days starts from. */
    private Instant dayStart(Instant start, boolean forward) {
        if (conventions.timeOfDay() != TimeOfDay.ROLL_START_THEN_KEEP) {
            return start;
        }
        if (forward) {
            return hours.findNextOpen(start).orElse(start);
        }
        Instant close = hours.findPreviousOpen(start).orElse(start);
        if (close.equals(start)) {
            return start;
        }
        LocalDate day = days.roll(LocalDate.ofInstant(close.minusNanos(1), zone), Roll.BACKWARD);
        List<OpenSegment> segments = hours.segmentsOf(day);
        return segments.isEmpty() ? close : segments.get(0).from();
    }

    /** Open time from one instant to another without the pauses, by the conventions. */
    Duration between(Instant start, Instant end, List<Pause> pauses) {
        boolean reversed = end.isBefore(start);
        Instant from = reversed ? end : start;
        Instant to = reversed ? start : end;
        Duration open = time.between(from, to);
        if (!pauses.isEmpty()) {
            for (Pause pause : Pauses.merged(pauses, conventions.pauseEnd(), from, to)) {
                open = open.minus(time.between(pause.from(), pause.to()));
            }
        }
        if (reversed) {
            open = switch (conventions.reversedRange()) {
                case NEGATIVE -> open.negated();
                case ZERO -> Duration.ZERO;
                case ABSOLUTE -> open;
            };
        }
        return conventions.rounding().round(open);
    }

    /** Where a term ends, and how much of it was paused. */
    record End(Instant at, Duration paused) {}

    End end(Instant start, Term term, List<Pause> pauses) {
        List<Pause> merged = Pauses.merged(pauses, conventions.pauseEnd(), start, Instant.MAX);
        if (merged.isEmpty()) {
            return new End(plus(start, term, true), Duration.ZERO);
        }
        if (term.isNegative()) {
            throw new IllegalArgumentException("a term that counts backward cannot be paused, was " + term);
        }
        if (term instanceof Term.BusinessTime open) {
            return pausedTime(start, open.amount(), merged);
        } else if (term instanceof Term.ExactTime exact) {
            return pausedExactly(start, exact.amount(), merged);
        } else if (term instanceof Term.BusinessDays && conventions.dayTargetPause() != DayTargetPause.BUSINESS_DAYS) {
            Instant end = plus(start, term, true);
            return conventions.dayTargetPause() == DayTargetPause.UNMOVED
                    ? new End(end, Duration.ZERO)
                    : extended(end, Duration.ZERO, end, merged);
        }
        Instant from = dayStart(start, true);
        LocalDate day = LocalDate.ofInstant(from, zone);
        Pauses.DaysIn counts =
                term instanceof Term.BusinessDays ? days::count : (first, last) -> (int) (last - first + 1);
        int paused = Pauses.pausedDays(merged, zone, day, extra -> plus(day, term, extra, true), counts);
        return new End(on(plus(day, term, paused, true), from), Duration.ofDays(paused));
    }

    private End pausedTime(Instant start, Duration amount, List<Pause> merged) {
        if (wallClock) {
            return pausedExactly(start, amount, merged);
        }
        if (amount.isZero()) {
            Instant zero = zero(start, true);
            boolean roll = conventions.zeroAmount() == ZeroAmount.ROLL;
            return new End(roll ? nextUnpausedOpen(zero, merged) : zero, Duration.ZERO);
        }
        End end = extended(start, amount, time.shift(start, amount, true), merged);
        return conventions.landingOnClose() == LandingOnClose.STAY
                ? end
                : new End(nextUnpausedOpen(time.shift(end.at(), Duration.ZERO, false), merged), end.paused());
    }

    /** Adds, to the amount from a base, the business time of each pause that begins before the deadline. */
    private End extended(Instant base, Duration amount, Instant unpaused, List<Pause> merged) {
        Instant due = unpaused;
        Duration paused = Duration.ZERO;
        for (Pause pause : merged) {
            if (!pause.from().isBefore(due)) {
                break;
            }
            Duration more = time.between(pause.from(), pause.to());
            if (!more.isZero()) {
                paused = paused.plus(more);
                due = time.shift(base, amount.plus(paused), true);
            }
        }
        return new End(due, paused);
    }

    private Instant nextUnpausedOpen(Instant from, List<Pause> merged) {
        Instant next = from;
        for (Pause pause : merged) {
            if (!next.isBefore(pause.from()) && next.isBefore(pause.to())) {
                next = time.shift(pause.to(), Duration.ZERO, false);
            }
        }
        return next;
    }

    private static End pausedExactly(Instant start, Duration amount, List<Pause> merged) {
        Instant due = start.plus(amount);
        Duration paused = Duration.ZERO;
        for (Pause pause : merged) {
            if (!pause.from().isBefore(due)) {
                break;
            }
            Duration more = Duration.between(pause.from(), pause.to());
            paused = paused.plus(more);
            due = due.plus(more);
        }
        return new End(due, paused);
    }
}
