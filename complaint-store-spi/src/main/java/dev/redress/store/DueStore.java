package dev.redress.store;

import java.util.List;

/**
 * Gives out complaints about which something is to be done without anybody asking. A part of every {@link ComplaintStore}.
 *
 * <ul>
 *   <li><b>S-23 Claims.</b> {@link #claimDue} gives out complaints that are due by {@link Claim} and not given out to anybody
 *       whose lease lasts beyond its {@code now}, those with the earliest wake-up first, those without one last. Of however many
 *       concurrent calls, each complaint is given to one, and no lock outlives a call: a claimant that dies keeps what it was given
 *       until the lease ends, and no longer. Neither version nor head nor journal changes.
 *   <li><b>S-24 Leases end.</b> A commit of the complaint ends its lease; {@link #settle} sets the wake-up, due date and epoch of those
 *       complaints that are at the version and head named, and ends their leases; it leaves the others as they are.
 * </ul>
 *
 * <p>Implementations are thread-safe.
 */
public interface DueStore {

    /**
     * Claims complaints that are due.
     *
     * @param tenant whose
     * @param claim which, how many, until when
     * @return the complaints as they are now, with their identities
     * @throws IllegalStateException inside the host's transaction: a lease that can be rolled back is none
     * @throws StoreException if the store fails; some may have been leased
     */
    List<StoredComplaint> claimDue(Tenant tenant, Claim claim);

    /**
     * Sets when something is next to be done.
     *
     * @param tenant whose
     * @param wakes at most {@link Claim#MAX_LIMIT}, each complaint once
     * @return how many were set
     * @throws IllegalArgumentException if there are too many, or a complaint occurs twice
     * @throws StoreException if the store fails; some may have been set, and repeating the call is safe
     */
    int settle(Tenant tenant, List<Wake> wakes);
}
