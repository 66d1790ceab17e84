package dev.redress.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is to be delivered. A part of every {@link ComplaintStore}.
 *
 * <ul>
 *   <li><b>S-30 Written with the commit.</b> A commit's messages are written with it, or not at all; a repeated, stale or refused
 *       commit writes none.
 *   <li><b>S-31 Lanes.</b> {@link #claimMessages} gives out messages that are due, are not dead and not given out to anybody
 *       whose lease lasts beyond {@code now}, and before which there is no other message of their complaint and lane, dead ones
 *       included. The earliest due come first.
 *   <li><b>S-32 At least once.</b> Of however many concurrent calls, each message is given to one; its attempts count one more.
 *       A claimant that dies keeps it until the lease ends, and no longer. No lock outlives a call.
 *   <li><b>S-33 Settled.</b> {@link #delivered} takes a message away, whoever has it now. {@link #postpone} and {@link #bury} change
 *       it and end its lease only if it is not dead and was not given out again since: if its attempts are those named. All three
 *       answer whether they changed anything, and none fails if there is no such message.
 *   <li><b>S-34 Dead letters.</b> {@link #deadLetters} lists what was buried, by key. {@link #revive} makes a dead message due again with
 *       no attempts, {@link #delivered} drops it; then its lane goes on.
 * </ul>
 *
 * <p>Implementations are thread-safe.
 */
public interface OutboxStore {

    /**
     * Claims messages that are due.
     *
     * @param tenant whose
     * @param now messages due until then, inclusive; in whole microseconds
     * @param leaseUntil until when they are given to nobody else, exclusive; in whole microseconds, after now
     * @param limit how many at most, 1 to {@link Claim#MAX_LIMIT}
     * @return the messages, with this attempt counted
     * @throws IllegalStateException inside the host's transaction: a lease that can be rolled back is none
     * @throws IllegalArgumentException if an argument is out of its range
     * @throws StoreException if the store fails; some may have been leased
     */
    List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit);

    /**
     * Takes a message away: it was delivered, or is not to be.
     *
     * @param tenant whose
     * @param key which
     * @return whether it was there
     * @throws StoreException if the store fails
     */
    boolean delivered(Tenant tenant, OutboxKey key);

    /**
     * Tries a message again later.
     *
     * @param tenant whose
     * @param key which
     * @param attempts its attempts as they were claimed
     * @param dueAt when, in whole microseconds
     * @return whether it was there with these attempts, and not dead
     * @throws StoreException if the store fails
     */
    boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt);

    /**
     * Gives a message up; its lane waits.
     *
     * @param tenant whose
     * @param key which
     * @param attempts its attempts as they were claimed
     * @return whether it was there with these attempts, and not dead
     * @throws StoreException if the store fails
     */
    boolean bury(Tenant tenant, OutboxKey key, int attempts);

    /**
     * Lists what was given up.
     *
     * @param tenant whose
     * @param after keys after this one, or null for the beginning
     * @param limit how many at most, 1 to {@link Claim#MAX_LIMIT}
     * @return dead messages by key
     * @throws StoreException if the store fails
     */
    List<OutboxEntry> deadLetters(Tenant tenant, @Nullable OutboxKey after, int limit);

    /**
     * Makes a dead message due again.
     *
     * @param tenant whose
     * @param key which
     * @param dueAt when, in whole microseconds
     * @return whether it was there and dead
     * @throws StoreException if the store fails
     */
    boolean revive(Tenant tenant, OutboxKey key, Instant dueAt);
}
