package dev.redress.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where checkpoints are kept. Part of every {@link ComplaintStore}. Thread-safe.
 *
 * <ul>
 *   <li><b>S-27 New heads.</b> {@link #headsSinceCheckpoint} gives exactly the complaints whose version <em>and</em> head no
 *       checkpoint of the tenant holds, in the order of their identifiers, from after the one asked for.
 *   <li><b>S-28 Checkpoints.</b> {@link #addCheckpoint} writes a checkpoint with its heads, or nothing; only if its number
 *       follows the tenant's latest and {@code previous} is that one's digest. Of several concurrent ones of a number one is
 *       written. A checkpoint never changes, and comes back exactly.
 * </ul>
 */
public interface CheckpointStore {

    /**
     * Finds what the next checkpoint is to hold.
     *
     * @param tenant whose
     * @param after complaints after this one, which need not exist; null for the beginning
     * @param limit how many at most, 1 or more
     * @return where complaints stand now
     * @throws IllegalArgumentException if the limit is less than 1
     * @throws StoreException if the store fails
     */
    List<HeadAt> headsSinceCheckpoint(Tenant tenant, @Nullable ComplaintId after, int limit);

    /**
     * Writes a checkpoint. Not for use inside the host's transaction.
     *
     * @param checkpoint the checkpoint
     * @param heads its heads, each of another complaint
     * @return whether it was written
     * @throws IllegalArgumentException if there are more or fewer heads than the checkpoint says
     * @throws StoreException if the store fails
     */
    boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads);

    /**
     * The latest checkpoint.
     *
     * @param tenant whose
     * @return empty before the first
     * @throws StoreException if the store fails
     */
    Optional<Checkpoint> latestCheckpoint(Tenant tenant);

    /**
     * Reads checkpoints.
     *
     * @param tenant whose
     * @param after those of higher numbers than this; 0 for the beginning, {@link Long#MIN_VALUE} for all there is
     * @param limit how many at most, 1 or more
     * @return in the order of their numbers
     * @throws StoreException if the store fails
     */
    List<Checkpoint> checkpoints(Tenant tenant, long after, int limit);

    /**
     * Reads the heads of a checkpoint.
     *
     * @param tenant whose
     * @param number which
     * @return in the order of the complaints' identifiers; without what somebody altered into something that is no head, so that the others
     *     can still be looked at: the checkpoint's digest tells that one is missing
     * @throws StoreException if the store fails
     */
    List<HeadAt> checkpointed(Tenant tenant, long number);
}
