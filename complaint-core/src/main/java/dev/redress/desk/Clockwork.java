package dev.redress.desk;

import dev.redress.activity.ExtendClock;
import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.ExtensionRule;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Snapshot;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.Timekeeper;
import dev.redress.sla.DueMilestones;
import dev.redress.sla.ReadClock;
import dev.redress.sla.SlaCalculator;
import dev.redress.sla.SlaReading;
import dev.redress.sla.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the clocks of one tenant's complaints. A calculator that fails never keeps a complaint from being filed or handled: the
 * complaint goes on without what it would have said, and is read again later. Thread-safe.
 */
final class Clockwork implements Timekeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final SlaCalculator calculator;
    private final Terms terms;

    Clockwork(SlaCalculator calculator, Terms terms) {
        this.calculator = calculator;
        this.terms = terms;
    }

    Terms terms() {
        return terms;
    }

    SlaReading read(Snapshot complaint, Instant at) {
        return Objects.requireNonNull(
                calculator.read(complaint, terms, at),
                () -> calculator.version() + " answered nothing for complaint " + complaint.id());
    }

    @Override
    public List<DefinitionRef> judgedBy(Procedure procedure) {
        return terms.latest(procedure);
    }

    /** A host's own calculator may have clocks that the procedure does not name. */
    @Override
    public boolean mayExtend(Timetable timetable) {
        return calculator != SlaCalculator.ofProcedure() || timetable.mayExtend();
    }

    /** A calculator that fails is no reason to refuse. */
    @Override
    public Optional<String> notExtensible(Snapshot complaint, ExtendClock asked, Instant at) {
        SlaReading reading = find(complaint, at);
        if (reading == null) {
            return Optional.empty();
        }
        String clock = asked.clock();
        String rule = asked.rule();
        Optional<ClockReading> read = reading.find(clock);
        if (read.isEmpty()) {
            return Optional.of("has no clock '" + clock + "'; it has "
                    + reading.clocks().stream().map(ReadClock::id).collect(Collectors.joining(", ")));
        }
        List<ExtensionRule> rules = read.get().definition().extensions();
        Optional<ExtensionRule> named =
                rules.stream().filter(each -> each.id().equals(rule)).findFirst();
        if (named.isEmpty()) {
            return Optional.of("clock '" + clock + "' has no rule '" + rule + "' to extend it by; it has "
                    + (rules.isEmpty()
                            ? "none"
                            : rules.stream().map(ExtensionRule::id).collect(Collectors.joining(", "))));
        }
        return notExtensible(asked, read.get(), named.get(), at);
    }

    private static Optional<String> notExtensible(
            ExtendClock asked, ClockReading reading, ExtensionRule rule, Instant at) {
        String of = "rule '" + rule.id() + "' of clock '" + asked.clock() + "' ";
        boolean agreed = rule.kind() == ExtensionRule.Kind.AGREED;
        LocalDate until = asked.until();
        if (!reading.isOpen()) {
            return Optional.of("clock '" + asked.clock() + "' has ended or has not begun by " + at
                    + "; if it was extended before, say when");
        } else if (agreed && until == null) {
            return Optional.of(of + "extends it to an agreed date; say which");
        } else if (until != null && rule.term() != null) {
            return Optional.of(of + "extends it by a term and not to a date; leave the date out");
        } else if (agreed && until != null && isBefore(until, reading)) {
            return Optional.of(of + "extends it to a later date; it is due "
                    + reading.findDue().orElseThrow() + ", and the date must be later, was " + until);
        }
        return rule.noticeBeforeExpiry() && reading.state() == ClockState.BREACHED
                ? Optional.of("clock '" + asked.clock() + "' had run out by " + at + "; rule '" + rule.id()
                        + "' extends it before that only. If it was granted in time, say when")
                : Optional.empty();
    }

    /** Whether a date ends no later than the limit does. */
    private static boolean isBefore(LocalDate until, ClockReading reading) {
        return reading.findDue()
                .filter(due -> !reading.endOf(until).isAfter(due))
                .isPresent();
    }

    @Override
    public List<Promise> promises(Snapshot complaint, Instant at) {
        try {
            return read(complaint, at).promises();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            warn(complaint, e);
            return List.of();
        }
    }

    /** What the clocks say, or null if the calculator fails. */
    @Nullable
    SlaReading find(Snapshot complaint, Instant at) {
        try {
            return read(complaint, at);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            warn(complaint, e);
            return null;
        }
    }

    /** When something is next to be done about a complaint and when it is due, as it is known when it was recorded. */
    WakeUp wakeUp(Snapshot complaint) {
        try {
            return wakeUp(complaint, read(complaint, complaint.recordedAt()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            warn(complaint, e);
            return new WakeUp(complaint.recordedAt().plus(AGAIN).truncatedTo(ChronoUnit.MICROS), null);
        }
    }

    static WakeUp wakeUp(Snapshot complaint, SlaReading reading) {
        return new WakeUp(
                DueMilestones.next(complaint, reading), complaint.stage().kind().isOpen() ? due(reading) : null);
    }

    /** A clock that stands still is due at no instant yet. */
    private static @Nullable Instant due(SlaReading reading) {
        return reading.owed().stream()
                .map(ReadClock::reading)
                .filter(clock -> clock.state() != ClockState.SUSPENDED)
                .flatMap(clock -> clock.findDue().stream())
                .min(Comparator.naturalOrder())
                .map(due -> due.truncatedTo(ChronoUnit.MICROS))
                .orElse(null);
    }

    /** When to look again, and when the next thing that is owed is due; either may be never. */
    record WakeUp(@Nullable Instant at, @Nullable Instant due) {}

    /** Says that a trial of a draft goes on without a complaint. */
    void leaveOut(Snapshot complaint, Throwable e) {
        LOG.warn(
                "complaint {}: {} could not read its clocks; the draft is tried on the others without it",
                complaint.id(),
                calculator.getClass().getName() + " (" + Causes.of(e) + ")");
    }

    private void warn(Snapshot complaint, Throwable e) {
        LOG.warn(
                "complaint {}: {} could not read its clocks; it is handled without them and read again later",
                complaint.id(),
                calculator.getClass().getName() + " (" + Causes.of(e) + ")");
    }
}
