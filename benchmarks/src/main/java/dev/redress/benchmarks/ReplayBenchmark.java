package dev.redress.benchmarks;

import dev.redress.activity.Activity;
import dev.redress.benchmarks.Lives.Life;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Stage;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.History;
import dev.redress.desk.ImportOutcome;
import dev.redress.event.Entry;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Filings;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.move.Move;
import dev.redress.record.Replay;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
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

/** Events per second, one thread, over lives of 10 to 30 events: in memory alone, and with record form and chain. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(ReplayBenchmark.EVENTS)
public class ReplayBenchmark {

    static final int EVENTS = 4_000;

    private static final int BATCH = 100;

    private record Journal(ComplaintId id, List<JournalEntry> entries) {}

    private List<Life> lives;
    private List<History> histories;
    private List<Journal> journals;

    /** Makes the lives and the journals that a desk writes of them. */
    @Setup
    public void prepare() {
        lives = Lives.of(20_260_302, EVENTS);
        histories = lives.stream().map(Life::history).toList();
        MemoryStore store = new MemoryStore();
        journals = imported(store).stream()
                .map(outcome -> {
                    ComplaintId id =
                            ((ImportOutcome.Imported) outcome).complaint().id();
                    return new Journal(id, store.journal(Tenant.DEFAULT, id, 0, 1_000));
                })
                .toList();
        int events =
                journals.stream().mapToInt(journal -> journal.entries().size()).sum();
        if (events != EVENTS) {
            throw new IllegalStateException("there must be " + EVENTS + " events, were " + events);
        }
    }

    private static ComplaintDesk desk(MemoryStore store) {
        return ComplaintDesk.using(store).clock(() -> Lives.NOW).build();
    }

    private List<ImportOutcome> imported(MemoryStore store) {
        ComplaintDesk desk = desk(store);
        List<ImportOutcome> outcomes = new ArrayList<>(histories.size());
        for (int from = 0; from < histories.size(); from += BATCH) {
            outcomes.addAll(desk.importAll(histories.subList(from, Math.min(histories.size(), from + BATCH))));
        }
        return outcomes;
    }

    /** Recorded entries applied: a complaint rebuilt from its journal, without reading the journal's text. */
    @Benchmark
    public void applyEntries(Blackhole hole) {
        for (Life life : lives) {
            Snapshot state = Filings.begin(life.key(), life.entries().get(0));
            for (Entry entry : life.entries().subList(1, life.entries().size())) {
                state = Lifecycle.apply(state, entry);
            }
            hole.consume(state);
        }
    }

    /** Commands decided and applied; the filings are taken as they are. */
    @Benchmark
    public void decideCommands(Blackhole hole) {
        for (Life life : lives) {
            Snapshot state = life.filed();
            int step = 0;
            for (History.Step next : life.history().steps()) {
                state = Lifecycle.decide(state, next.command(), life.around().get(step++))
                        .next();
            }
            hole.consume(state);
        }
    }

    /** Journals read from their text and applied. */
    @Benchmark
    public void readAndApply(Blackhole hole) {
        for (Journal journal : journals) {
            hole.consume(Replay.all(Tenant.DEFAULT, journal.id(), journal.entries()));
        }
    }

    /** Each command its own commit; the caller keeps the complaint that the desk gave back. */
    @Benchmark
    public MemoryStore deskHeld() {
        MemoryStore store = new MemoryStore();
        ComplaintDesk desk = desk(store);
        for (History life : histories) {
            Complaint<?> held = desk.file(life.intake(), life.by());
            for (History.Step step : life.steps()) {
                held = perform(desk, held, step.command(), step.by());
            }
        }
        return store;
    }

    @SuppressWarnings("unchecked") // the machine checks the stage
    private static Complaint<?> perform(ComplaintDesk desk, Complaint<?> held, Command command, By by) {
        if (command instanceof Move<?, ?> move) {
            return desk.perform((Complaint<Stage>) held, (Move<Stage, Stage>) move, by);
        }
        return desk.perform((Complaint<Stage>) held, (Activity<Stage>) command, by);
    }

    /** Each command its own commit; the caller keeps only the handle, so the complaint is loaded each time. */
    @Benchmark
    public MemoryStore deskByHandle() {
        MemoryStore store = new MemoryStore();
        ComplaintDesk desk = desk(store);
        for (History life : histories) {
            Complaint<?> held = desk.file(life.intake(), life.by());
            for (History.Step step : life.steps()) {
                held = step.command() instanceof Move<?, ?> move
                        ? desk.perform(held.handle(), move, step.by())
                        : desk.perform(held.handle(), (Activity<?>) step.command(), step.by());
            }
        }
        return store;
    }

    /** Whole lives, a hundred to a batch. */
    @Benchmark
    public MemoryStore deskImport() {
        MemoryStore store = new MemoryStore();
        imported(store);
        return store;
    }
}
