package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.CalendarDay;
import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.OpenSegment;
import dev.redress.calendar.Pause;
import dev.redress.calendar.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cuts the time from a start to a due instant into stretches. */
final class Segments {

    private final ClockDefinition clock;
    private final BusinessCalendar calendar;
    private final List<ClockPause> facts;
    private final List<Segment> found = new ArrayList<>();

    private Segments(ClockDefinition clock, BusinessCalendar calendar, List<ClockPause> facts) {
        this.clock = clock;
        this.calendar = calendar;
        this.facts = facts;
    }

    static List<Segment> of(ClockDefinition clock, BusinessCalendar calendar, ClockFacts facts, Deadline due) {
        Segments segments = new Segments(clock, calendar, facts.pauses());
        TimeLimit.Counted by = due.by();
        if (by == null) {
            segments.add(Segment.Kind.EXTENDED, due.from(), due.at(), 0, null, null);
        } else if (by.isTime()) {
            segments.hours(by, due);
        } else {
            segments.days(by, due);
        }
        return List.copyOf(segments.found);
    }

    private void hours(TimeLimit.Counted by, Deadline due) {
        Instant end = by.terms().size() == 1
                ? due.at()
                : calendar.findDue(due.from(), by.terms().get(0), due.pauses())
                        .orElseThrow()
                        .at();
        Instant at = due.from();
        for (Pause pause : due.pauses()) {
            if (!pause.from().isBefore(end)) {
                break;
            }
            running(by, at, pause.from());
            Instant to = pause.to().isBefore(end) ? pause.to() : end;
            suspended(pause.from(), to);
            at = to;
        }
        running(by, at, end);
        extended(end, due);
    }

    /** What was granted in another unit, and what of it was paused. */
    private void extended(Instant from, Deadline due) {
        Instant at = from;
        for (Pause pause : PausedDays.merged(due.pauses(), from)) {
            if (pause.from().isBefore(due.at())) {
                Instant to = pause.to().isBefore(due.at()) ? pause.to() : due.at();
                add(Segment.Kind.EXTENDED, at, pause.from(), 0, null, null);
                suspended(pause.from(), to);
                at = to;
            }
        }
        add(Segment.Kind.EXTENDED, at, due.at(), 0, null, null);
    }

    private void running(TimeLimit.Counted by, Instant from, Instant to) {
        if (by.terms().get(0) instanceof Term.ExactTime) {
            add(Segment.Kind.COUNTED, from, to, 0, null, null);
            return;
        }
        Instant at = from;
        for (OpenSegment open : calendar.hours().segmentsBetween(from, to)) {
            closed(at, open.from());
            add(Segment.Kind.COUNTED, open.from(), open.to(), 0, null, null);
            at = open.to();
        }
        closed(at, to);
    }

    /** Closed time, told apart by the local days it lies on. */
    private void closed(Instant from, Instant to) {
        Instant at = from;
        while (at.isBefore(to)) {
            LocalDate day = LocalDate.ofInstant(at, calendar.zone());
            Instant end = startOf(day.plusDays(1));
            end = end.isBefore(to) ? end : to;
            closedDay(day, at, end);
            at = end;
        }
    }

    private void closedDay(LocalDate day, Instant from, Instant to) {
        CalendarDay said = calendar.days().describe(day);
        boolean holiday = said.kind() == CalendarDay.Kind.HOLIDAY;
        add(holiday ? Segment.Kind.HOLIDAY : Segment.Kind.CLOSED, from, to, 0, holiday ? said.name() : null, null);
    }

    private void days(TimeLimit.Counted by, Deadline due) {
        LocalDate counted = Objects.requireNonNull(due.counted());
        Instant to = due.added() == null ? due.at() : due.added();
        boolean business = Counting.isBusinessDays(by);
        boolean whole = !business || clock.dayPause() == DayTargetPause.BUSINESS_DAYS;
        List<Pause> paused = whole ? due.pauses() : List.of();
        LocalDate start = LocalDate.ofInstant(due.from(), calendar.zone());
        LocalDate begin = due.begin() == null ? start : due.begin();
        LocalDate last = Objects.requireNonNull(due.last());
        Days left = new Days(by.terms());
        Instant at = due.from();
        for (LocalDate day = start; at.isBefore(to); day = day.plusDays(1)) {
            Instant end = startOf(day.plusDays(1));
            end = end.isBefore(to) ? end : to;
            boolean dayZero = day.equals(start) && by.firstDay() == FirstDay.IS_DAY_ZERO;
            if (dayZero || day.isBefore(begin)) {
                add(Segment.Kind.DAY_ZERO, at, end, 0, null, null);
            } else if (day.isAfter(last)) {
                add(Segment.Kind.EXTENDED, at, end, 0, null, null);
            } else if (day.isAfter(counted)) {
                add(
                        Segment.Kind.ROLLED,
                        at,
                        end,
                        0,
                        calendar.days().describe(day).name(),
                        null);
            } else if (PausedDays.contains(paused, calendar.zone(), day)) {
                suspended(at, end);
            } else if (left.areBusinessDays() && !calendar.days().isBusinessDay(day)) {
                closedDay(day, at, end);
            } else {
                add(Segment.Kind.COUNTED, at, end, 1, null, null);
                left.count(day);
            }
            at = end;
        }
        add(Segment.Kind.ADDED, to, due.at(), 0, null, null);
    }

    /** Which term of a limit a day is counted for: several units follow one another. */
    private static final class Days {
        private final Iterator<Term> terms;
        private Term term;
        private long counted;
        private @Nullable LocalDate end;

        Days(List<Term> terms) {
            this.terms = terms.iterator();
            this.term = this.terms.next();
        }

        boolean areBusinessDays() {
            return term instanceof Term.BusinessDays;
        }

        void count(LocalDate day) {
            counted++;
            if (end == null && term instanceof Term.Months months) {
                end = day.minusDays(1).plusMonths(months.months());
            }
            LocalDate last = end;
            boolean over = last != null ? !day.isBefore(last) : counted >= days(term);
            if (over && terms.hasNext()) {
                term = terms.next();
                counted = 0;
                end = null;
            }
        }

        private static long days(Term term) {
            if (term instanceof Term.BusinessDays business) {
                return business.days();
            } else if (term instanceof Term.Weeks weeks) {
                return 7L * weeks.weeks();
            }
            return term instanceof Term.CalendarDays calendar ? calendar.days() : Long.MAX_VALUE;
        }
    }

    private void suspended(Instant from, Instant to) {
        ClockPause why = facts.stream()
                .filter(pause -> clock.pause(pause.reason()) != null)
                .filter(pause -> !startOf(LocalDate.ofInstant(pause.from(), calendar.zone()))
                                .isAfter(from)
                        && (pause.to() == null || pause.to().isAfter(from)))
                .findFirst()
                .orElse(null);
        add(
                Segment.Kind.SUSPENDED,
                from,
                to,
                0,
                why == null ? null : why.reason(),
                why == null ? null : why.waitingFor());
    }

    private void add(
            Segment.Kind kind, Instant from, Instant to, int days, @Nullable String name, @Nullable Side waitingFor) {
        if (!from.isBefore(to)) {
            return;
        }
        Segment last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null
                && last.kind() == kind
                && Objects.equals(last.name(), name)
                && last.waitingFor() == waitingFor) {
            found.set(found.size() - 1, new Segment(kind, last.from(), to, last.days() + days, name, waitingFor));
        } else {
            found.add(new Segment(kind, from, to, days, name, waitingFor));
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}
