package dev.redress.calendar;

import java.time.Instant;

/**
 * The open segments between two instants with the sums of open time before each. Covers the epoch seconds from
 * {@link #lower} to {@link #upper}, exclusive; a first or last segment that reaches these ends may be cut there.
 * Immutable; safe for use by many threads.
 */
final class OpenTable {

    final int from;
    final int to;
    final long lower;
    final long upper;
    private final long[] starts;
    private final long[] ends;
    /** Open seconds before segment i; one entry more than there are segments. */
    private final long[] sums;

    private final StepIndex byStart;
    private final StepIndex bySum;

    OpenTable(CalendarDefinition definition, int from, int to) {
        this.from = from;
        this.to = to;
        LocalClock clock = new LocalClock(definition.zone());
        this.lower = clock.epochSecond((long) from * Window.SECONDS_PER_DAY);
        this.upper = clock.epochSecond((long) to * Window.SECONDS_PER_DAY);
        // Windows over midnight, and those a change of clocks moves, may reach in from the days before.
        SegmentList segments = SegmentList.of(definition, from - 2, to);
        segments.clip(lower, upper);
        this.starts = segments.starts();
        this.ends = segments.ends();
        this.sums = new long[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            sums[i + 1] = sums[i] + ends[i] - starts[i];
        }
        this.byStart = new StepIndex(starts);
        this.bySum = new StepIndex(sums);
    }

    boolean covers(long second) {
        return second >= lower && second < upper;
    }

    int size() {
        return starts.length;
    }

    long start(int i) {
        return starts[i];
    }

    long end(int i) {
        return ends[i];
    }

    /** The last segment that starts at or before a second, or -1. */
    int floor(long second) {
        return byStart.floor(second);
    }

    /** Whether the second that begins here is open. */
    boolean isOpen(long second) {
        int i = byStart.floor(second);
        return i >= 0 && second < ends[i];
    }

    /** Open seconds from {@link #lower} to a second. */
    long openBefore(long second) {
        int i = byStart.floor(second);
        return i < 0 ? 0 : sums[i] + Math.min(second, ends[i]) - starts[i];
    }

    /**
     * The segment in which an amount of open time since {@link #lower} is used up; -1 or {@link #size()} if this table is
     * too short.
     *
     * @param sum whole seconds of open time
     * @param nano the fraction, 0 to 999999999
     * @param atClose of a close and the opening after it, between which no open time lies: true for the close
     */
    int segmentAt(long sum, int nano, boolean atClose) {
        if (!atClose || nano > 0) {
            return bySum.floor(sum);
        }
        return bySum.floor(sum - 1);
    }

    /** The instant in segment i at which an amount of open time since {@link #lower} is used up. */
    Instant instantAt(int i, long sum, int nano) {
        return Instant.ofEpochSecond(starts[i] + sum - sums[i], nano);
    }
}
