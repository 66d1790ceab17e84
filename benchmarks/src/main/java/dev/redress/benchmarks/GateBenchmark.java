package dev.redress.benchmarks;

import static dev.redress.desk.By.by;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Note;
import dev.redress.activity.RecordFindings;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Snapshot;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.Possibility;
import dev.redress.lifecycle.Rules;
import dev.redress.move.Accept;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.ConflictOfInterest;
import dev.redress.procedure.Gatekeeper;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a procedure costs: asking what is possible, and a gated move, on complaints with more and more entries. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class GateBenchmark {

    private static final Actor AGENT = Actor.of("amy", "agent");

    @Param({"10", "50", "10000"})
    private int entries;

    private Snapshot complaint;
    private Circumstances gated;
    private Circumstances free;
    private Propose move;

    /** Brings a complaint to where a proposal is possible, with notes up to the number of entries. */
    @Setup
    public void prepare() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .procedure(ShippedProcedures.get("general"))
                .build();
        Complaint<?> standing = desk.file(
                Intake.from(Person.named("Eva").knownAs("crm", "1"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(AGENT));
        standing = desk.performUntyped(standing, Acknowledge.by(Channel.EMAIL), by(AGENT));
        standing = desk.performUntyped(standing, Accept.inScope(), by(AGENT));
        standing = desk.performUntyped(standing, Investigate.begin(), by(AGENT));
        standing = desk.performUntyped(standing, RecordFindings.of(Outcome.UPHELD, "Seal."), by(AGENT));
        while (standing.version() < entries) {
            standing = desk.performUntyped(standing, Note.that("note"), by(AGENT));
        }
        complaint = standing.snapshot();
        Instant now = complaint.recordedAt();
        Gatekeeper rules = new Gatekeeper(ShippedProcedures.get("general"), ConflictOfInterest.none());
        gated = new Circumstances(AGENT, now, now, standing.knownParties(), null, rules);
        free = new Circumstances(AGENT, now, now, standing.knownParties(), null, Rules.none());
        move = Propose.solution("A refund");
    }

    @Benchmark
    public List<Possibility> possible() {
        return Lifecycle.possible(complaint, gated);
    }

    @Benchmark
    public Decision gatedMove() {
        return Lifecycle.decide(complaint, move, gated);
    }

    @Benchmark
    public Decision freeMove() {
        return Lifecycle.decide(complaint, move, free);
    }
}
