package dev.redress.sla;

import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import java.util.Set;

/**
 * What can begin a clock anew that has ended. Part of the engine: hosts need not use it, and it may change in any version.
 * Stateless, thread-safe.
 */
public final class Rounds {

    private static final Set<String> BEGINS_ANEW = Set.of(
            EventKind.REOPENED.persistedName(),
            EventKind.APPEALED.persistedName(),
            EventKind.FOUND_UNSATISFACTORY.persistedName(),
            EventKind.REMITTED.persistedName(),
            EventKind.PRIORITISED.persistedName(),
            EventKind.CLASSIFIED.persistedName());

    private Rounds() {}

    /**
     * Whether anything has begun another round since.
     *
     * @param complaint the complaint
     * @param through the entry of its journal after which it is asked
     * @return true if so, for some clock
     */
    public static boolean isBegunAfter(Snapshot complaint, long through) {
        return complaint.clockFacts().stream()
                .anyMatch(fact -> fact.sequence() > through && BEGINS_ANEW.contains(fact.event()));
    }
}
