package dev.redress.statistics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long something took. The percentile <i>p</i> of <i>n</i> times is the exact nearest rank: the time at place
 * ⌈<i>p</i>·<i>n</i>/100⌉, counted from 1, when all are put in ascending order. It is always a time that occurred; of two times
 * the median is the shorter. Elapsed time, waiting, nights and weekends included. Immutable.
 *
 * @param count how many times there are, 1 or more
 * @param median the 50th percentile
 * @param p90 the 90th percentile
 * @param p99 the 99th percentile
 */
public record Durations(long count, Duration median, Duration p90, Duration p99) {

    static @Nullable Durations of(DurationSample sample) {
        long[] ascending = sample.ascending();
        return ascending.length == 0
                ? null
                : new Durations(ascending.length, rank(ascending, 50), rank(ascending, 90), rank(ascending, 99));
    }

    private static Duration rank(long[] ascending, int percent) {
        int place = (int) (((long) percent * ascending.length + 99) / 100);
        return DurationSample.duration(ascending[place - 1]);
    }
}
