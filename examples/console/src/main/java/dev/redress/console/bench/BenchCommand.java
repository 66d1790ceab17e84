package dev.redress.console.bench;

import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.store.OpenStore;
import dev.redress.console.store.StoreOptions;
import dev.redress.desk.ComplaintDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures whole lives of complaints: one filing and nine moves and activities, each its own transaction. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures whole lives of complaints: one filing and nine moves and activities, each its own transaction;",
            "the caller holds the complaint. The complaints stay in the store. A fifth of the time goes before, to warm up."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;
    private static final int MOST_THREADS = 256;
    private static final int MOST_SECONDS = 3_600;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--threads", paramLabel = "N", description = "How many at once; 1 unless given.")
    private int threads = 1;

    @Option(names = "--seconds", paramLabel = "S", description = "How long to measure; 10 unless given.")
    private int seconds = 10;

    @Spec
    private @Nullable CommandSpec spec;

    private final AtomicLong numbers = new AtomicLong();

    BenchCommand() {}

    /**
     * What a span of time brought.
     *
     * @param lives lives begun within it, and lived to their end
     * @param elapsed how long that took, in seconds
     */
    private record Span(long lives, double elapsed) {}

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        require("--threads", threads, MOST_THREADS);
        require("--seconds", seconds, MOST_SECONDS);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (OpenStore open = store.open(threads, true)) {
            ComplaintDesk desk =
                    ComplaintDesk.using(open.store()).tenant(store.tenant()).build();
            List<Latencies> latencies = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                latencies.add(new Latencies());
            }
            run(executor, desk, latencies, seconds / 5.0);
            latencies.forEach(Latencies::clear);
            OptionalLong before = open.statements();
            Span span = run(executor, desk, latencies, seconds);
            OptionalLong after = open.statements();
            OptionalLong statements = after.isEmpty() ? after : OptionalLong.of(after.getAsLong() - before.getAsLong());
            report(span, Latencies.sorted(latencies), statements);
            return 0;
        } finally {
            executor.shutdownNow();
        }
    }

    private Span run(ExecutorService executor, ComplaintDesk desk, List<Latencies> latencies, double span)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + (long) (span * NANOS);
        List<Future<Long>> running = new ArrayList<>();
        for (Latencies own : latencies) {
            running.add(executor.submit(() -> lives(new Life(desk, own), end)));
        }
        long lives = 0;
        for (Future<Long> each : running) {
            lives += each.get();
        }
        return new Span(lives, (System.nanoTime() - start) / NANOS);
    }

    private long lives(Life life, long end) {
        long lives = 0;
        while (System.nanoTime() - end < 0) {
            life.live(numbers.incrementAndGet());
            lives++;
        }
        return lives;
    }

    private void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            String message = option + " must be 1 to " + most + ", was " + value;
            throw spec == null
                    ? new IllegalArgumentException(message)
                    : new ParameterException(spec.commandLine(), message);
        }
    }

    private void report(Span span, long[] sorted, OptionalLong statements) {
        double lives = span.lives() / span.elapsed();
        long p50 = Latencies.micros(sorted, 50);
        long p99 = Latencies.micros(sorted, 99);
        double perCommit = Math.round(100.0 * statements.orElse(0) / sorted.length) / 100.0;
        if (output.json()) {
            try (JsonOut json = output.document()) {
                json.field("lives_per_second", Math.round(lives * 10) / 10.0)
                        .field("commits_per_second", Math.round(sorted.length / span.elapsed() * 10) / 10.0)
                        .field("p50_us", p50)
                        .field("p99_us", p99)
                        .field("statements_per_commit", statements.isPresent() ? perCommit : null);
            }
            return;
        }
        output.out()
                .printf(
                        "%.1f lives a second, %.1f commits a second; a commit takes %d us (median), %d us (p99)%n",
                        lives, sorted.length / span.elapsed(), p50, p99);
        if (statements.isPresent()) {
            output.out().printf("%.2f statements for a commit%n", perCommit);
        }
        output.out().flush();
    }
}
