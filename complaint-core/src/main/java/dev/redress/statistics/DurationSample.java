package dev.redress.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Times in microseconds, the precision of the record, as they come. Mutable; for one thread. */
final class DurationSample {

    private long[] micros = new long[16];
    private int size;

    void add(Instant from, Instant to) {
        if (size == micros.length) {
            micros = Arrays.copyOf(micros, size * 2);
        }
        micros[size++] = from.until(to, ChronoUnit.MICROS);
    }

    long[] ascending() {
        long[] copy = Arrays.copyOf(micros, size);
        Arrays.sort(copy);
        return copy;
    }

    static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
