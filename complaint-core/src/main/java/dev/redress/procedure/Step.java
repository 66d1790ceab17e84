package dev.redress.procedure;

import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import dev.redress.words.Words;
import java.util.Set;

/**
 * A named step of a procedure. Immutable.
 *
 * @param id 1 to 60 of a-z 0-9 -, unique within the procedure
 * @param title what it is called
 * @param completedBy the kinds of events any of which completes it, one or more; copied
 * @param eachRound whether it has to be done again after a reopening, an appeal, a remittal or a complainant who was not
 *     satisfied
 */
public record Step(String id, Words title, Set<EventKind> completedBy, boolean eachRound) {

    /** Copies the set. */
    public Step {
        completedBy = Set.copyOf(completedBy);
    }

    /**
     * Whether it was done.
     *
     * @param complaint the complaint
     * @return true if an event completed it, in the present round if it belongs to each
     */
    public boolean isDone(Snapshot complaint) {
        long from = eachRound ? Rounds.begin(complaint) : 0;
        for (EventKind kind : completedBy) {
            long last = complaint.casework().happened().last(kind.persistedName());
            if (last > 0 && last >= from) {
                return true;
            }
        }
        return false;
    }
}
