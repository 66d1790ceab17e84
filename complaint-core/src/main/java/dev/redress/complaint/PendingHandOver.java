package dev.redress.complaint;

import java.util.List;

/**
 * A complaint on its way to another department, not yet accepted there. Immutable.
 *
 * @param sequence the journal entry
 * @param department code of the department it goes to
 * @param by number of the party who hands it over
 * @param onBehalfOf number of the party for whom they act; 0 if for themselves
 * @param withholdingIdentity whether the department is not to know who complains
 * @param knowing numbers of the parties who know it nevertheless; empty if nothing is withheld, or they were not told yet; copied
 */
public record PendingHandOver(
        long sequence, String department, int by, int onBehalfOf, boolean withholdingIdentity, List<Integer> knowing) {

    /** Copies the list. */
    public PendingHandOver {
        knowing = List.copyOf(knowing);
    }

    /**
     * Whether somebody handed it over, themselves or through somebody else.
     *
     * @param party number of the party; 0 is nobody
     * @return true if so
     */
    public boolean isBy(int party) {
        return party != 0 && (party == by || party == onBehalfOf);
    }
}
