package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cycle of a clock, judged at an instant. Filled by {@link #of}, then only read. */
final class Judgement {

    final ClockDefinition clock;
    final BusinessCalendar calendar;
    final Run run;
    final Instant now;
    final Counting counting;
    final List<Pause> pauses;
    final Grants grants;
    final @Nullable Deadline due;
    /** The last day of the limit, where that passed while the complaint was closed, so that it goes on; else null. */
    final @Nullable LocalDate closedOn;

    private @Nullable Instant turned;

    /** What the present turn counts from, where turns count from fulfilments; null for the start. */
    private @Nullable ClockEvent fulfilment;

    final List<Turn> missed = new ArrayList<>();
    final List<ClockPause> named;
    final boolean paused;
    final boolean openPause;

    /**
     * A turn of a clock that comes again: from the end of the one before, or from when that was fulfilled, to its own end; and until when
     * it was open: counted from fulfilments, it is made good by a late one.
     */
    record Turn(Instant from, Instant due, Instant until) {}

    private Judgement(ClockDefinition clock, ClockFacts facts, BusinessCalendar calendar, Run run, Instant now) {
        this.clock = clock;
        this.calendar = calendar;
        this.run = run;
        this.now = now;
        this.named = named(facts, run.until(now));
        List<Pause> honoured = new ArrayList<>(run.closed);
        boolean open = false;
        boolean inPause = false;
        Instant openSince = null;
        for (ClockPause pause : named) {
            Instant end = end(pause, run.until(now));
            honoured.add(new Pause(pause.from(), end == null ? run.until(now) : end));
            openSince = end == null && run.isOpen() && openSince == null ? pause.from() : openSince;
            boolean current = end == null || end.isAfter(now);
            inPause |= current;
            open |= current && end == null;
        }
        this.pauses = PausedDays.merged(honoured, run.start);
        // What happens after it has ended moves its limit no more.
        this.counting = new Counting(calendar, facts, run.until(now), clock.dayPause(), openSince);
        this.paused = inPause && run.isOpen();
        this.openPause = open && run.isOpen();
        this.grants = Grants.of(clock, facts, counting, run, honoured, run.until(now));
        Deadline end = clock.findRecurrence().isPresent() ? recurring(facts) : grants.end(run.start, pauses);
        this.due = afterGap(end);
        this.closedOn = end == null || end.equals(due) ? null : end.last();
    }

    static Judgement of(ClockDefinition clock, ClockFacts facts, BusinessCalendar calendar, Run run, Instant now) {
        return new Judgement(clock, facts, calendar, run, now);
    }

    /** The same of what runs, given up at an instant; judged by its own definition and calendar. */
    Judgement givenUp(ClockFacts facts, Instant at) {
        return of(clock, facts, calendar, run.givenUpAt(at), at);
    }

    /** A limit in days that would have ended while the complaint was closed, out of hours, ends with the next day that is open. */
    private @Nullable Deadline afterGap(@Nullable Deadline end) {
        if (end == null
                || end.last() == null
                || end.inclusive()
                || clock.findRecurrence().isPresent()) {
            return end;
        }
        Deadline moved = end;
        for (Pause gap : run.closed) {
            if (gap.from().isBefore(moved.at()) && !gap.to().isBefore(moved.at())) {
                Instant open = calendar.hours().findNextOpen(gap.to()).orElse(gap.to());
                LocalDate day = LocalDate.ofInstant(open, calendar.zone());
                moved = moved.endingOn(day, counting.endOf(day));
            }
        }
        return moved;
    }

    private List<ClockPause> named(ClockFacts facts, Instant until) {
        return facts.pauses().stream()
                .filter(pause -> clock.pause(pause.reason()) != null)
                .filter(pause -> pause.from().isBefore(until)
                        || (run.isOpen() && pause.from().equals(until)))
                .toList();
    }

    /** Where a pause ends for the clock: with the answer, if that came first; null if nobody knows yet. */
    private @Nullable Instant end(ClockPause pause, Instant until) {
        Instant end = pause.to();
        Instant answer = pause.answeredAt();
        if (answer != null && !answer.isAfter(now) && (end == null || answer.isBefore(end))) {
            end = answer.isBefore(pause.from()) ? pause.from() : answer;
        }
        return end != null && !run.isOpen() && end.isAfter(until) ? until : end;
    }

    private @Nullable Deadline recurring(ClockFacts facts) {
        Recurrence recurrence = clock.findRecurrence().orElseThrow();
        Instant until = run.until(now);
        List<ClockEvent> fulfilled = facts.events().stream()
                .filter(event -> recurrence.fulfilledBy().contains(event.name()))
                .filter(event -> !event.at().isBefore(run.event) && !event.at().isAfter(until))
                .toList();
        List<Instant> at = fulfilled.stream().map(ClockEvent::at).toList();
        if (recurrence.cadence() == Recurrence.Cadence.FROM_START) {
            return fromStart(at, !recurrence.fulfilledBy().isEmpty(), until);
        }
        fulfilment = fulfilled.isEmpty() ? null : fulfilled.get(fulfilled.size() - 1);
        return fromFulfilment(at, until);
    }

    private @Nullable Deadline fromStart(List<Instant> fulfilled, boolean judged, Instant until) {
        int next = 0;
        for (int times = 1; ; times++) {
            Deadline occurrence = occurrence(times);
            if (occurrence == null) {
                return null;
            }
            boolean met = false;
            while (next < fulfilled.size() && occurrence.isKeptAt(fulfilled.get(next))) {
                met = true;
                next++;
            }
            if (!met && judged && occurrence.isPastAt(until)) {
                missed.add(new Turn(usedFrom(occurrence), occurrence.at(), until));
            }
            if (!occurrence.isPastAt(until) && !met) {
                return occurrence;
            }
            turned = occurrence.at();
        }
    }

    private @Nullable Deadline fromFulfilment(List<Instant> fulfilled, Instant until) {
        Deadline occurrence = occurrence(1);
        for (Instant at : fulfilled) {
            if (occurrence != null && occurrence.isPastAt(at)) {
                missed.add(new Turn(occurrence.from(), occurrence.at(), at));
            }
            occurrence = counting.end(grants.limit(), at, pauses);
        }
        if (occurrence != null && occurrence.isPastAt(until)) {
            missed.add(new Turn(occurrence.from(), occurrence.at(), until));
        }
        return occurrence;
    }

    /** One of the occurrences counted from the start; null if the limit is open. */
    @Nullable
    Deadline occurrence(int times) {
        return grants.isOpenEnded() || !(grants.limit() instanceof TimeLimit.Counted counted)
                ? grants.end(run.start, pauses)
                : counting.end(Terms.times(counted, times), run.start, pauses);
    }

    /** The same, but counted from the latest fulfilment where turns count from those. */
    @Nullable
    Deadline scheduled(int times) {
        ClockEvent since = fulfilment;
        return since != null && !grants.isOpenEnded() && grants.limit() instanceof TimeLimit.Counted counted
                ? counting.end(Terms.times(counted, times), since.at(), pauses)
                : occurrence(times);
    }

    /** The event that the present turn counts from. */
    String countedFrom() {
        ClockEvent since = fulfilment;
        return since == null ? run.startedBy : since.name();
    }

    /** From when the present limit is used up: of the occurrences counted from the start, where the one before ended. */
    Instant usedFrom(Deadline end) {
        Instant turn = turned;
        return turn != null && turn.isAfter(end.from()) ? turn : end.from();
    }

    ClockState state() {
        Deadline end = due;
        boolean late = clock.findRecurrence().isPresent()
                ? !missed.isEmpty() && (!run.isOpen() || isOverdue())
                : end != null && end.isPastAt(run.until(now));
        if (late) {
            return ClockState.BREACHED;
        } else if (run.cancelled != null) {
            return ClockState.CANCELLED;
        } else if (run.stopped != null) {
            return ClockState.MET;
        } else if (paused) {
            return ClockState.SUSPENDED;
        }
        return grants.honoured.isEmpty() ? ClockState.RUNNING : ClockState.EXTENDED;
    }

    boolean wasLate() {
        return state() == ClockState.BREACHED || !missed.isEmpty();
    }

    /** Of a recurring clock: whether the last occurrence that has passed was missed. */
    private boolean isOverdue() {
        Deadline end = due;
        Instant last = missed.get(missed.size() - 1).due();
        if (end == null || end.at().equals(last)) {
            return true;
        }
        return clock.findRecurrence().orElseThrow().cadence() == Recurrence.Cadence.FROM_START
                && follows(last, end.at());
    }

    private boolean follows(Instant missedAt, Instant next) {
        for (int times = 1; ; times++) {
            Deadline each = occurrence(times);
            if (each == null || each.at().isAfter(missedAt)) {
                return each != null && !each.at().isBefore(next);
            }
        }
    }

    boolean isProvisional() {
        LocalDate start = LocalDate.ofInstant(run.start, calendar.zone());
        Deadline end = due;
        return calendar.isProvisional(start) || (end != null && isProvisional(end.at()));
    }

    boolean isProvisional(Instant end) {
        return calendar.isProvisional(LocalDate.ofInstant(end.minusNanos(1), calendar.zone()));
    }
}
