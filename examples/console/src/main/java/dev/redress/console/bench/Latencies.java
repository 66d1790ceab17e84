package dev.redress.console.bench;

import java.util.Arrays;
import java.util.List;

/** How long each commit took. Not thread-safe. */
final class Latencies {

    private static final double NANOS_PER_MICRO = 1_000;

    private long[] nanos = new long[1 << 14];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    void clear() {
        count = 0;
    }

    /** All of several threads, sorted. */
    static long[] sorted(List<Latencies> all) {
        return all.stream()
                .flatMapToLong(each -> Arrays.stream(each.nanos, 0, each.count))
                .sorted()
                .toArray();
    }

    /** The nearest-rank percentile of sorted durations, in microseconds. */
    static long micros(long[] sorted, double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return Math.round(sorted[Math.max(0, rank - 1)] / NANOS_PER_MICRO);
    }
}
