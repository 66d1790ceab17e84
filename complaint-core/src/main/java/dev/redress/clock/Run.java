package dev.redress.clock;

import dev.redress.calendar.Pause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cycle of a clock, from a start to its end. Filled while events are replayed, then only read. */
final class Run {

    final String startedBy;
    final Instant event;
    final Instant start;
    /** When the first cycle of the clock started, however often it has begun anew since. */
    final Instant first;
    /** From when extensions to a date hold: of a cycle that goes on under another definition, since the one before. */
    final Instant datedSince;

    final BigDecimal used;
    final List<Pause> closed = new ArrayList<>();

    @Nullable
    Instant stopped;

    @Nullable
    Instant cancelled;

    Run(String startedBy, Instant event, Instant start, Instant first, Instant datedSince, BigDecimal used) {
        this.startedBy = startedBy;
        this.event = event;
        this.start = start;
        this.first = first;
        this.datedSince = datedSince;
        this.used = used;
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

    /** The same, given up at an instant if it still runs then. */
    Run givenUpAt(Instant at) {
        Run same = new Run(startedBy, event, start, first, datedSince, used);
        same.closed.addAll(closed);
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
