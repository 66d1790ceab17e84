package dev.redress.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journals of all complaints in one order, for projections that the host keeps up to date: an ability that a store may have
 * beside those of every {@link ComplaintStore}. Asked for by {@link ComplaintStore#capability}.
 *
 * <ul>
 *   <li><b>S-40 Followed.</b> Whoever goes on from the last cursor gets every entry of the tenant once, those of one complaint in
 *       the order of their sequence. The order of what was once given never changes: the same cursor is always followed by the same
 *       entries. Several may follow, each from a place of its own.
 *   <li><b>S-41 Nothing passed over.</b> An entry whose transaction is still open, or is rolled back, is not given. One that commits later
 *       comes after all that were given before, however long ago its transaction began, and does not hold them up for ever.
 * </ul>
 *
 * <p>Implementations are thread-safe.
 */
public interface ProjectionStore {

    /** The most entries of one call. */
    int MAX_LIMIT = 1_000;

    /**
     * Reads on.
     *
     * @param tenant whose journals
     * @param cursor {@link ProjectedEntry#cursor} of the last entry that was read, or null for the beginning
     * @param limit how many at most, 1 to {@link #MAX_LIMIT}
     * @return the entries that follow; empty if there is none yet
     * @throws IllegalArgumentException if the limit is out of range, or the cursor is not one that this store gave
     * @throws IllegalStateException inside the host's transaction, which may see an earlier state than others have read
     * @throws StoreException if the store fails
     */
    List<ProjectedEntry> entriesSince(Tenant tenant, @Nullable String cursor, int limit);

    /**
     * Checks a limit.
     *
     * @param limit how many entries at most
     * @throws IllegalArgumentException if it is out of range
     */
    static void requireLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "limit of entries to follow must be 1 to " + MAX_LIMIT + ", was " + limit);
        }
    }
}
