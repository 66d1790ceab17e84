package dev.redress.benchmarks;

import dev.redress.benchmarks.Lives.Life;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Filings;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.record.Chain;
import dev.redress.record.DocumentForm;
import dev.redress.record.EntryForm;
import dev.redress.record.Recording;
import dev.redress.record.Salts;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.Tenant;
import java.security.SecureRandom;
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

/** Parts of recording: per event, averaged over the lives of {@link ReplayBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(CodecBenchmark.EVENTS)
public class CodecBenchmark {

    static final int EVENTS = 1_000;

    private static final byte[] SALT = new byte[16];

    private record Event(Decision decision, Recording recording, ComplaintRecord record) {
        JournalEntry stored() {
            return recording.entries().get(0);
        }
    }

    private List<Event> events;
    private Salts fresh;

    /** Makes the events with their recordings and documents. */
    @Setup
    public void prepare() {
        fresh = Salts.fresh(new SecureRandom());
        events = new ArrayList<>(EVENTS);
        for (Life life : Lives.of(20_260_302, EVENTS)) {
            Snapshot state = null;
            for (Entry entry : life.entries()) {
                state = state == null ? Filings.begin(life.key(), entry) : Lifecycle.apply(state, entry);
                Decision decision = new Decision(List.of(entry), state, List.of());
                Recording recording = Recording.of(Head.GENESIS, decision, slot -> SALT);
                events.add(new Event(decision, recording, recording.record(state, null)));
            }
        }
    }

    /** The journal entry as text, with its hash; no sealed values. */
    @Benchmark
    public void entryWriteAndHash(Blackhole hole) {
        for (Event event : events) {
            hole.consume(Recording.of(Head.GENESIS, event.decision(), fresh));
        }
    }

    @Benchmark
    public void entryRead(Blackhole hole) {
        for (Event event : events) {
            hole.consume(EntryForm.read(event.record().id(), event.stored()));
        }
    }

    /** The document as text, in the row that a store gets. */
    @Benchmark
    public void documentWrite(Blackhole hole) {
        for (Event event : events) {
            hole.consume(event.recording().record(event.decision().next(), null));
        }
    }

    @Benchmark
    public void documentRead(Blackhole hole) {
        for (Event event : events) {
            hole.consume(DocumentForm.read(event.record()));
        }
    }

    @Benchmark
    public void hash(Blackhole hole) {
        for (Event event : events) {
            hole.consume(Chain.entry(
                    Head.GENESIS,
                    Tenant.DEFAULT,
                    event.record().id(),
                    event.stored().sequence(),
                    event.stored().body()));
        }
    }

    /** What each sealed value costs before anything is hashed. */
    @Benchmark
    public void salt(Blackhole hole) {
        for (int slot = 0; slot < EVENTS; slot++) {
            hole.consume(fresh.of(slot));
        }
    }
}
