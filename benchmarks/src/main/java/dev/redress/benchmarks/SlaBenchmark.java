package dev.redress.benchmarks;

import static dev.redress.desk.By.by;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Note;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.Resume;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.ShippedCalendars;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.Recurrence;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Snapshot;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.Investigate;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.sla.ClockTerms;
import dev.redress.sla.DueMilestones;
import dev.redress.sla.SlaCalculator;
import dev.redress.sla.SlaReading;
import dev.redress.sla.TermsLibrary;
import dev.redress.store.memory.MemoryStore;
import dev.redress.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading five clocks of a complaint with 50 entries costs, and when there is more to record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class SlaBenchmark {

    private static final Actor AGENT = Actor.of("amy", "agent");
    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneId.of("Europe/London"))
            .named("office")
            .holidays(ShippedCalendars.get("gb-eng-wls"))
            .build();

    private Snapshot complaint;
    private TermsLibrary library;
    private Instant now;

    private static Procedure procedure() {
        Words name = Words.of("Clock", "时限");
        return Procedure.named("five", 1)
                .title("Five clocks", "五个时限")
                .calendar("office")
                .clock(ClockDefinition.named("acknowledge", name)
                        .stopsOn("acknowledged")
                        .cancelledOn("ended")
                        .limit(Term.businessHours(8))
                        .build())
                .clock(ClockDefinition.named("solve", name)
                        .stopsOn("resolved")
                        .cancelledOn("ended")
                        .limit(Term.businessDays(15))
                        .pausable("waiting_for_complainant", name, null)
                        .milestone(MilestoneRule.warnAtShare("near", "0.8", "handler"))
                        .milestone(MilestoneRule.escalateAfter("late", Term.businessDays(1), "manager"))
                        .build())
                .clock(ClockDefinition.named("start", name)
                        .startsOn("accepted")
                        .stopsOn("investigation_begun")
                        .limit(Term.businessDays(2))
                        .build())
                .clock(ClockDefinition.named("update", name)
                        .startsOn("accepted")
                        .stopsOn("resolved")
                        .recurring(Recurrence.Cadence.FROM_FULFILMENT, "progress_reported")
                        .limit(Term.calendarDays(30))
                        .build())
                .clock(ClockDefinition.named("final", name)
                        .stopsOn("closed")
                        .limit(Term.months(2))
                        .build())
                .build();
    }

    /** Brings a complaint to its investigation, with a pause and notes. */
    @Setup
    public void prepare() {
        Procedure procedure = procedure();
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .procedure(procedure)
                .calendars(OFFICE)
                .build();
        Complaint<?> standing = desk.file(
                Intake.from(Person.named("Eva"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(AGENT));
        standing = desk.performUntyped(standing, Acknowledge.by(Channel.EMAIL), by(AGENT));
        standing = desk.performUntyped(standing, Accept.inScope(), by(AGENT));
        standing = desk.performUntyped(standing, RequestMaterial.of("receipt", "receipt"), by(AGENT));
        standing = desk.performUntyped(standing, Resume.now(), by(AGENT));
        standing = desk.performUntyped(standing, Investigate.begin(), by(AGENT));
        while (standing.version() < 50) {
            standing = desk.performUntyped(standing, Note.that("note"), by(AGENT));
        }
        complaint = standing.snapshot();
        now = complaint.recordedAt();
        ClockTerms terms = new ClockTerms(procedure.timetable(), OFFICE, List.of());
        library = (version, judgedBy) -> terms;
    }

    @Benchmark
    public SlaReading readFiveClocks() {
        return SlaCalculator.ofProcedure().read(complaint, library, now);
    }

    @Benchmark
    public @Nullable Instant wakeUp() {
        return DueMilestones.next(complaint, SlaCalculator.ofProcedure().read(complaint, library, now));
    }
}
