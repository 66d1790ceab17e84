package dev.redress.clock;

import dev.redress.calendar.Pause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cycle of a clock, from a start to its end. Filled while events are replayed, then only read. */
final class Run {

    /** Which of the clock's cycles, from 1; one that a restart put away keeps its number, so that the next one has another. */
    final int number;

    /** Where in the journal the event stands that began it. */
    final long sequence;

    final String startedBy;
    final Instant event;
    final Instant start;
    /** When the first cycle of the clock started, however often it has begun anew since. */
    final Instant first;
    /** From when extensions to a date hold: of a cycle that goes on under another definition, since the one before. */
    final Instant datedSince;
    /** From when the cycle counts: of one that goes on under another definition, from when it did at first. */
    final Instant begun;

    final BigDecimal used;
    final List<Pause> closed = new ArrayList<>();
    private final List<Pause> closedBefore = new ArrayList<>(0);

    @Nullable
    Instant stopped;

    @Nullable
    Instant cancelled;

    private Run(
            int number,
            long sequence,
            String startedBy,
            Instant event,
            Instant start,
            Instant first,
            Instant datedSince,
            Instant begun,
            BigDecimal used) {
        this.number = number;
        this.sequence = sequence;
        this.startedBy = startedBy;
        this.event = event;
        this.start = start;
        this.first = first;
        this.datedSince = datedSince;
        this.begun = begun;
        this.used = used;
    }

    /** A cycle that an event begins. */
    static Run begun(int number, ClockEvent event, Instant start, Instant first) {
        return new Run(
                number, event.sequence(), event.name(), event.at(), start, first, event.at(), start, BigDecimal.ZERO);
    }

    /** The same cycle under another definition, from an event on; at once, as that is no receipt. */
    Run goingOn(ClockEvent event, BigDecimal share) {
        Run same = new Run(number, sequence, event.name(), event.at(), event.at(), first, datedSince, begun, share);
        same.closedBefore.addAll(everClosed());
        return same;
    }

    /** When it was closed, also before it went on under another definition. */
    List<Pause> everClosed() {
        List<Pause> all = new ArrayList<>(closedBefore);
        all.addAll(closed);
        return all;
    }

    boolean isOpen() {
        return stopped == null && cancelled == null;
    }

    @Nullable
    Instant ended() {
        return cancelled == null ? stopped : cancelled;
    }

    /** The instant up to which it is judged. */
    Instant until(Instant now) {
        Instant end = ended();
        return end == null ? now : end;
    }

    /** The instant at which it ended for the first time, if that was before another, or that one. */
    Instant firstUntil(Instant at) {
        Instant first = closed.isEmpty() ? until(at) : closed.get(0).from();
        return first.isBefore(at) ? first : at;
    }

    /** The same, given up at an instant if it still runs then. */
    Run givenUpAt(Instant at) {
        Run same = new Run(number, sequence, startedBy, event, start, first, datedSince, begun, used);
        same.closed.addAll(closed);
        same.closedBefore.addAll(closedBefore);
        same.stopped = stopped;
        same.cancelled = isOpen() ? at : cancelled;
        return same;
    }

    /** Goes on; the time since it ended is not counted. */
    void goOn(Instant at) {
        Instant end = ended();
        if (end != null) {
            closed.add(new Pause(end, at.isBefore(end) ? end : at));
            stopped = null;
            cancelled = null;
        }
    }
}
