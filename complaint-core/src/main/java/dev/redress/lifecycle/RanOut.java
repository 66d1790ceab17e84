package dev.redress.lifecycle;

import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.EventKind;
import dev.redress.event.ResumeCause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Waiting that ended because its time ran out, which a sweep may have recorded before anybody says that it had ended sooner. What is said
 * then takes its place, so that it does not matter whether the sweep came first. Stateless, thread-safe.
 */
final class RanOut {

    private RanOut() {}

    /**
     * The beginning of the waiting that ran out last, if it may have ended at an earlier instant.
     *
     * @return empty if it was waited no more at that instant, or something was waited for or a stage entered since
     */
    static Optional<ClockFact> findBeginning(Snapshot state, Instant at) {
        List<ClockFact> facts = state.clockFacts();
        int end = findEnd(facts);
        if (end < 0 || !at.isBefore(facts.get(end).at())) {
            return Optional.empty();
        }
        for (int i = end - 1; i >= 0; i--) {
            if (is(facts.get(i), EventKind.SUSPENDED)) {
                return at.isBefore(facts.get(i).at()) ? Optional.empty() : Optional.of(facts.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether it is this side that was waited for. */
    static boolean isFor(WaitingFor whom, ClockFact begun) {
        String detail = begun.detail() == null ? "" : begun.detail();
        return detail.equals(whom.persistedName()) || detail.startsWith(whom.persistedName() + "/");
    }

    /** Place of the end of waiting that ran out, if nothing was waited for and no stage entered since; else -1. */
    static int findEnd(List<ClockFact> facts) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            ClockFact fact = facts.get(i);
            if (is(fact, EventKind.RESUMED)) {
                return ResumeCause.EXPIRED.persistedName().equals(fact.detail()) ? i : -1;
            } else if (is(fact, EventKind.SUSPENDED)
                    || EventKind.of(fact.event()).map(EventKind::entersStage).orElse(false)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean is(ClockFact fact, EventKind kind) {
        return fact.event().equals(kind.persistedName());
    }
}
