package dev.redress.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the measuring threads per operation. On a machine that others use as well it says more than the clock
 * on the wall: a thread that waits for its turn is not counted. Garbage collection and compilation are not either. Not
 * thread-safe.
 */
public final class CpuProfiler implements InternalProfiler {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    /** For JMH, which names it after {@code -prof}. */
    public CpuProfiler() {}

    @Override
    public String getDescription() {
        return "Processor time of the measuring threads";
    }

    private long spent() {
        long nanos = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo thread = threads.getThreadInfo(id);
            if (thread != null && thread.getThreadName().contains("-jmh-worker-")) {
                nanos += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return nanos;
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanos = (double) (spent() - before) / result.getMetadata().getAllOps();
        return List.of(
                new ScalarResult("cpu.norm", nanos, "ns/op", AggregationPolicy.AVG),
                new ScalarResult("cpu.least", nanos, "ns/op", AggregationPolicy.MIN));
    }
}
