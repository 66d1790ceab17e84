package dev.redress.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/**
 * Whole lives on PostgreSQL, ten commits each: through the desk, on Flowable CMMN and on Operaton, in slices that take turns.
 *
 * <p>Arguments: JDBC address, user, threads, seconds a slice, rounds, seconds each is warmed up, characters of the engines' variable. Makes schemas
 * named {@code enginebench_...} and drops them. Built with the profile {@code engines} only.
 */
public final class EngineComparison {

    private static final int DESKS = 2;

    /** Seconds before each slice that are not measured: connections are opened and statements prepared. */
    private static final double LEAD_IN = 1;

    private EngineComparison() {}

    /**
     * Runs all in turn and prints what it saw.
     *
     * @param args see the class
     * @throws Exception if the database fails
     */
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[2]);
        Body body = new Body(Integer.parseInt(args[6]));
        List<Contender> contenders = new ArrayList<>();
        try {
            contenders.add(new DeskLives(schema(args, "held", threads), true));
            contenders.add(new DeskLives(schema(args, "handle", threads), false));
            contenders.add(new FlowableLives(schema(args, "flowable", threads), body));
            contenders.add(new OperatonLives(schema(args, "operaton", threads), body));
            run(
                    contenders,
                    threads,
                    Double.parseDouble(args[3]),
                    Integer.parseInt(args[4]),
                    Double.parseDouble(args[5]));
        } finally {
            for (Contender each : contenders) {
                each.close();
            }
        }
    }

    private static OwnSchema schema(String[] args, String name, int threads) throws Exception {
        return new OwnSchema(args[0], args[1], "enginebench_" + name, threads);
    }

    private static void run(List<Contender> contenders, int threads, double seconds, int rounds, double warmUp)
            throws Exception {
        List<AtomicInteger> numbers = new ArrayList<>();
        List<List<Slice>> slices = new ArrayList<>();
        for (Contender each : contenders) {
            AtomicInteger own = new AtomicInteger();
            numbers.add(own);
            slices.add(new ArrayList<>());
            say("warm-up, " + each.name() + ": " + Slice.of(each, threads, warmUp, own));
            each.schema().release();
        }
        for (int round = 1; round <= rounds; round++) {
            say(String.format(
                    Locale.ROOT,
                    "round %d, %d threads, load %.1f",
                    round,
                    threads,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            for (int i = 0; i < contenders.size(); i++) {
                Contender each = contenders.get(i);
                SweptComplaints.execute(each.schema().dataSource(), "VACUUM ANALYZE");
                Slice.of(each, threads, LEAD_IN, numbers.get(i));
                Slice slice = Slice.of(each, threads, seconds, numbers.get(i));
                each.schema().release();
                slices.get(i).add(slice);
                say("  " + each.name() + ": " + slice);
            }
        }
        for (int i = 0; i < contenders.size(); i++) {
            if (contenders.get(i).ended() != numbers.get(i).get()) {
                throw new IllegalStateException(contenders.get(i).name() + ": lives are missing");
            }
        }
        for (int desk = 0; desk < DESKS; desk++) {
            for (int engine = DESKS; engine < contenders.size(); engine++) {
                List<Slice> ours = slices.get(desk);
                List<Slice> theirs = slices.get(engine);
                say(contenders.get(desk).name() + " beside "
                        + contenders.get(engine).name() + ": lives a second "
                        + ratios(ours, theirs, Slice::rate) + "; CPU a commit, theirs by ours "
                        + ratios(theirs, ours, Slice::cpu));
            }
        }
    }

    private static String ratios(List<Slice> of, List<Slice> by, ToDoubleFunction<Slice> what) {
        List<Double> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < of.size(); i++) {
            double ratio = what.applyAsDouble(of.get(i)) / what.applyAsDouble(by.get(i));
            all.add(ratio);
            text.append(String.format(Locale.ROOT, "%.1f, ", ratio));
        }
        all.sort(null);
        return text + String.format(Locale.ROOT, "median %.1f", all.get(all.size() / 2));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
