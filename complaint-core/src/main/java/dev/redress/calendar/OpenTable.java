package dev.redress.calendar;

import java.time.Instant;

/**
 * The open segments between two instants with the sums of open time before each. Covers the epoch seconds from
 * {@link #lower} to {@link #upper}, exclusive; a first or last segment that reaches these ends may be cut there.
 * Immutable; safe for use by many threads.
 */
final class OpenTable {

    private static final int CELLS = 3;
    private static final int END = 1;
    private static final int SUM = 2;

    final int from;
    final int to;
    final long lower;
    final long upper;
    /**
     * Three cells for each segment, which are read together and so lie together: its start, its end, and the open seconds
     * before it. A last group of three holds the sum of all.
     */
    private final long[] cells;

    private final int size;
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
        this.size = segments.size();
        this.cells = new long[CELLS * (size + 1)];
        long sum = 0;
        for (int i = 0; i < size; i++) {
            cells[CELLS * i] = segments.start(i);
            cells[CELLS * i + END] = segments.end(i);
            cells[CELLS * i + SUM] = sum;
            sum += segments.end(i) - segments.start(i);
        }
        cells[CELLS * size + SUM] = sum;
        this.byStart = new StepIndex(cells, CELLS, 0, size);
        this.bySum = new StepIndex(cells, CELLS, SUM, size + 1);
    }

    boolean covers(long second) {
        return second >= lower && second < upper;
    }

    int size() {
        return size;
    }

    long start(int i) {
        return cells[CELLS * i];
    }

    long end(int i) {
        return cells[CELLS * i + END];
    }

    /** The last segment that starts at or before a second, or -1. */
    int floor(long second) {
        return byStart.floor(second);
    }

    /** Whether the second that begins here is open. */
    boolean isOpen(long second) {
        int i = byStart.floor(second);
        return i >= 0 && second < end(i);
    }

    /** Open seconds from {@link #lower} to a second, given the last segment that starts at or before it, or -1. */
    long openBefore(int i, long second) {
        return i < 0 ? 0 : cells[CELLS * i + SUM] + Math.min(second, end(i)) - start(i);
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
        return Instant.ofEpochSecond(start(i) + sum - cells[CELLS * i + SUM], nano);
    }
}
