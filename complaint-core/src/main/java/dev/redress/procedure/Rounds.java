package dev.redress.procedure;

import dev.redress.complaint.Happenings;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;

/** When the present round of handling began, and when the present solution was reached. Pure functions. */
final class Rounds {

    private static final EventKind[] BEGINNINGS = {
        EventKind.REOPENED, EventKind.APPEALED, EventKind.REMITTED, EventKind.FOUND_UNSATISFACTORY
    };

    private Rounds() {}

    /** Sequence of the entry that began the present round, 0 for the first one. */
    static long begin(Snapshot complaint) {
        Happenings happened = complaint.casework().happened();
        long begin = 0;
        for (EventKind kind : BEGINNINGS) {
            begin = Math.max(begin, happened.last(kind.persistedName()));
        }
        return begin;
    }

    /**
     * Sequence of the entry since which the present solution is what it is: by which it was reached, or by which something was found out
     * after it; 0 if there is none.
     */
    static long resolution(Snapshot complaint) {
        Happenings happened = complaint.casework().happened();
        long solved = Math.max(
                happened.last(EventKind.RESOLVED.persistedName()),
                happened.last(EventKind.PROPOSAL_LAPSED.persistedName()));
        return solved == 0
                ? 0
                : Math.max(
                        solved,
                        Math.max(
                                happened.last(EventKind.FINDINGS_RECORDED.persistedName()),
                                happened.last(EventKind.ALLEGATION_VERIFIED.persistedName())));
    }
}
