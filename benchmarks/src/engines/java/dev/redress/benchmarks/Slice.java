package dev.redress.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a contender did in one stretch of time.
 *
 * @param lives how many it led
 * @param seconds by the clock, until the last of them ended
 * @param spent processor time
 */
record Slice(int lives, double seconds, Spent spent) {

    /** Leads lives on so many threads until the time is over, and those to their end that were begun. */
    static Slice of(Contender contender, int threads, double seconds, AtomicInteger numbers) throws Exception {
        int first = numbers.get();
        Spent before = Spent.now(contender.schema());
        long begun = System.nanoTime();
        long until = begun + (long) (seconds * 1e9);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    while (System.nanoTime() - until < 0) {
                        contender.live(numbers.incrementAndGet());
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        double took = (System.nanoTime() - begun) / 1e9;
        return new Slice(
                numbers.get() - first, took, Spent.now(contender.schema()).since(before));
    }

    double rate() {
        return lives / seconds;
    }

    /** Processor time of client and server for one commit, in microseconds. */
    double cpu() {
        return (spent.client() + spent.server()) * 1e6 / lives / WholeLife.COMMITS;
    }

    /** How many processors neither this JVM nor its sessions kept busy, but others. */
    double others() {
        return (spent.machine() - spent.client() - spent.server()) / seconds;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f lives a second, CPU us a commit %.0f (client %.0f), others %.2f processors",
                rate(),
                cpu(),
                spent.client() * 1e6 / lives / WholeLife.COMMITS,
                others());
    }
}
