package dev.redress.benchmarks;

import dev.redress.benchmarks.TenSteps.Step;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Lifecycle;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One move: decided, applied, its journal entry an object. Per move, beside a hand-written switch. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(TenSteps.STEPS)
public class MoveBenchmark {

    private Step[] life;
    private Step[] textless;

    /** Checks that both decide the same before anything is timed. */
    @Setup
    public void prepare() {
        life = TenSteps.life();
        textless = TenSteps.textless();
        TenSteps.requireSame(life);
        TenSteps.requireSame(textless);
    }

    @Benchmark
    public Snapshot lifeRedress(Blackhole hole) {
        Snapshot state = life[0].before();
        for (Step step : life) {
            Decision decision = Lifecycle.decide(state, step.command(), step.around());
            hole.consume(decision);
            state = decision.next();
        }
        return state;
    }

    @Benchmark
    public Snapshot lifeHandWritten(Blackhole hole) {
        Snapshot state = life[0].before();
        for (Step step : life) {
            Decision decision = HandWritten.decide(state, step.command(), step.around());
            hole.consume(decision);
            state = decision.next();
        }
        return state;
    }

    @Benchmark
    public void textlessRedress(Blackhole hole) {
        for (Step step : textless) {
            hole.consume(Lifecycle.decide(step.before(), step.command(), step.around()));
        }
    }

    @Benchmark
    public void textlessHandWritten(Blackhole hole) {
        for (Step step : textless) {
            hole.consume(HandWritten.decide(step.before(), step.command(), step.around()));
        }
    }
}
