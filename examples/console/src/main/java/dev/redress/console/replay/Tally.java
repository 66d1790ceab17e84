package dev.redress.console.replay;

import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Counts;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of a log. Not thread-safe. */
final class Tally {

    static final int FIRST_REFUSALS = 20;

    private final Map<String, Long> refused = new TreeMap<>();
    private final List<Refusal> firstRefusals = new ArrayList<>();
    private long cases;
    private long applied;
    private long notes;
    private long closed;
    private long reopened;
    private Duration suspended = Duration.ZERO;
    private Duration took = Duration.ZERO;

    void applied(boolean asNote) {
        applied++;
        notes += asNote ? 1 : 0;
    }

    void refused(Refusal refusal) {
        refused.merge(refusal.reason(), 1L, Long::sum);
        if (firstRefusals.size() < FIRST_REFUSALS) {
            firstRefusals.add(refusal);
        }
    }

    /** Counts a case at its end, by what the library has recorded of it. */
    void ended(@Nullable Complaint<?> complaint) {
        cases++;
        if (complaint == null) {
            return;
        }
        closed += complaint.stage().kind() == StageKind.CLOSED ? 1 : 0;
        Counts counts = complaint.progress().counts();
        reopened += counts.reopenings() + counts.dissatisfactions() > 0 ? 1 : 0;
        suspended = suspended.plus(waited(complaint.snapshot().clockFacts()));
    }

    /** What was waited for and has ended; a wait that goes on has no length yet. */
    private static Duration waited(List<ClockFact> facts) {
        Duration waited = Duration.ZERO;
        Instant since = null;
        for (ClockFact fact : facts) {
            if (fact.event().equals(EventKind.SUSPENDED.persistedName())) {
                since = fact.at();
            } else if (since != null && fact.event().equals(EventKind.RESUMED.persistedName())) {
                waited = waited.plus(Duration.between(since, fact.at()));
                since = null;
            }
        }
        return waited;
    }

    void took(Duration time) {
        took = time;
    }

    long cases() {
        return cases;
    }

    long events() {
        return applied + refusals();
    }

    long applied() {
        return applied;
    }

    long notes() {
        return notes;
    }

    long refusals() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that could not be read as events; the lifecycle has not seen them. */
    long unreadable() {
        return refused.getOrDefault(Refusal.UNREADABLE_ROW, 0L) + refused.getOrDefault(Refusal.UNREADABLE_TIME, 0L);
    }

    Map<String, Long> refused() {
        return refused;
    }

    List<Refusal> firstRefusals() {
        return firstRefusals;
    }

    long closed() {
        return closed;
    }

    long reopened() {
        return reopened;
    }

    long suspendedMillis() {
        return suspended.toMillis();
    }

    long eventsPerSecond() {
        long nanos = Math.max(1, took.toNanos());
        return Math.round(events() * 1e9 / nanos);
    }
}
