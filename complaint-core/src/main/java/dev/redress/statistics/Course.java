package dev.redress.statistics;

import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.EventKind;
import dev.redress.party.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the clock facts of one complaint tell of its way, read once. For one thread. */
final class Course {

    private final Map<EventKind, Integer> times = new EnumMap<>(EventKind.class);
    private final Map<EventKind, Instant> first = new EnumMap<>(EventKind.class);
    private long spans;
    private Duration waited = Duration.ZERO;
    private final Map<WaitingFor, Duration> attributed = new EnumMap<>(WaitingFor.class);

    private Course() {}

    static Course of(Snapshot complaint) {
        Course course = new Course();
        ClockFact waiting = null;
        for (ClockFact fact : complaint.clockFacts()) {
            EventKind kind = EventKind.of(fact.event()).orElse(null);
            if (kind == null) {
                continue;
            }
            course.times.merge(kind, 1, Integer::sum);
            if (Actor.TIME_NOT_IN_SOURCE.equals(fact.detail())) {
                continue;
            }
            course.first.merge(kind, fact.at(), (one, other) -> other.isBefore(one) ? other : one);
            if (kind == EventKind.SUSPENDED) {
                waiting = fact;
            } else if (kind == EventKind.RESUMED && waiting != null) {
                course.waited(Duration.between(waiting.at(), fact.at()), waiting.detail());
                waiting = null;
            }
        }
        return course;
    }

    private void waited(Duration span, @Nullable String detail) {
        spans++;
        waited = waited.plus(span);
        if (detail != null) {
            int slash = detail.indexOf('/');
            WaitingFor whom = WaitingFor.of(slash < 0 ? detail : detail.substring(0, slash));
            attributed.merge(whom, span, Duration::plus);
        }
    }

    int times(EventKind kind) {
        return times.getOrDefault(kind, 0);
    }

    /** The earliest time of an event, or null if it did not happen or nobody knows when. */
    @Nullable
    Instant first(EventKind kind) {
        return first.get(kind);
    }

    /** When it first came to stand resolved, or null if it never did or nobody knows when. */
    @Nullable
    Instant resolved() {
        Instant solved = first(EventKind.RESOLVED);
        Instant lapsed = first(EventKind.PROPOSAL_LAPSED);
        return solved == null || (lapsed != null && lapsed.isBefore(solved)) ? lapsed : solved;
    }

    long spans() {
        return spans;
    }

    Duration waited() {
        return waited;
    }

    /** Waited time by whom it was waited for. */
    Map<WaitingFor, Duration> attributed() {
        return attributed;
    }
}
