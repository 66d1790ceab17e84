package dev.redress.calendar;

import java.util.Arrays;
import java.util.List;

/**
 * Open segments on the axis of epoch seconds, ascending, apart from each other: what overlaps or touches is one. Built from
 * windows in nearly ascending order. Not for use by several threads.
 */
final class SegmentList {

    private long[] starts;
    private long[] ends;
    private int size;

    private SegmentList(int capacity) {
        this.starts = new long[capacity];
        this.ends = new long[capacity];
    }

    /** The segments of all windows that open on the days from {@code from}, inclusive, to {@code to}, exclusive. */
    static SegmentList of(CalendarDefinition definition, int from, int to) {
        LocalClock clock = new LocalClock(definition.zone());
        SegmentList open = new SegmentList(Math.max(8, to - from));
        SegmentList breaks = new SegmentList(8);
        for (int day = from; day < to; day++) {
            long midnight = (long) day * Window.SECONDS_PER_DAY;
            open.insertAll(definition.windowsOn(day), midnight, clock);
        }
        // A window may run into the two days after the last: so may a break that cuts it.
        for (int day = from; day < to + 2; day++) {
            breaks.insertAll(definition.breaksOn(day), (long) day * Window.SECONDS_PER_DAY, clock);
        }
        open.merge();
        breaks.merge();
        return breaks.size == 0 ? open : open.without(breaks);
    }

    private void insertAll(List<Window> windows, long midnight, LocalClock clock) {
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            long opens = midnight + window.opensAtSecond();
            long closes = midnight + window.closesAtSecond();
            long start = clock.epochSecond(opens);
            long end = clock.epochSecond(closes);
            if (start < end && !clock.skips(opens, closes)) {
                insert(start, end);
            }
        }
    }

    private void insert(long start, long end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        int at = size;
        while (at > 0 && starts[at - 1] > start) {
            starts[at] = starts[at - 1];
            ends[at] = ends[at - 1];
            at--;
        }
        starts[at] = start;
        ends[at] = end;
        size++;
    }

    private void merge() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && starts[i] <= ends[kept - 1]) {
                ends[kept - 1] = Math.max(ends[kept - 1], ends[i]);
            } else {
                starts[kept] = starts[i];
                ends[kept] = ends[i];
                kept++;
            }
        }
        size = kept;
    }

    private SegmentList without(SegmentList cuts) {
        SegmentList rest = new SegmentList(size + cuts.size + 1);
        int cut = 0;
        for (int i = 0; i < size; i++) {
            long start = starts[i];
            while (cut > 0 && cuts.ends[cut - 1] > start) {
                cut--;
            }
            for (; cut < cuts.size && cuts.starts[cut] < ends[i]; cut++) {
                if (start < cuts.starts[cut]) {
                    rest.insert(start, cuts.starts[cut]);
                }
                start = Math.max(start, cuts.ends[cut]);
            }
            if (start < ends[i]) {
                rest.insert(start, ends[i]);
            }
        }
        return rest;
    }

    /** Keeps only what lies between two instants. */
    void clip(long lower, long upper) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            long start = Math.max(lower, starts[i]);
            long end = Math.min(upper, ends[i]);
            if (start < end) {
                starts[kept] = start;
                ends[kept] = end;
                kept++;
            }
        }
        size = kept;
    }

    int size() {
        return size;
    }

    long start(int i) {
        return starts[i];
    }

    long end(int i) {
        return ends[i];
    }
}
