package dev.redress.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where it is kept who read what. A part of every {@link ComplaintStore}. Thread-safe.
 *
 * <ul>
 *   <li><b>S-35 Accesses.</b> {@link #addAccess} writes an entry, or nothing if the tenant has one of that key; of several
 *       concurrent ones of a key one is written. It touches no complaint, its version, journal or lease, and waits for no entry of
 *       another chain. What cannot be written throws: the caller must not take silence for an entry.
 *   <li><b>S-36 Reading accesses.</b> Entries come back exactly, in the order of their keys, from after the one asked for.
 *   <li><b>S-37 Forgotten readers.</b> {@link #forgetReaders} removes the readers of the entries named, with their salts, and
 *       nothing else; no call gives them afterwards, and they are nowhere in the store's tables.
 * </ul>
 */
public interface AccessStore {

    /** The most entries whose readers are forgotten by one call. */
    int MAX_FORGOTTEN = 1_000;

    /**
     * Writes an entry. Inside the host's transaction it counts when that is committed.
     *
     * @param entry the entry
     * @return whether it was written
     * @throws StoreException if the store fails, or the host's transaction is read-only
     */
    boolean addAccess(AccessEntry entry);

    /**
     * Reads the log of a tenant.
     *
     * @param tenant whose
     * @param after entries after this one, which need not exist; null for the beginning
     * @param limit how many at most, 1 or more
     * @return in the order of their keys
     * @throws IllegalArgumentException if the limit is less than 1
     * @throws StoreException if the store fails
     */
    List<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after, int limit);

    /**
     * Reads who read one complaint.
     *
     * @param tenant whose
     * @param complaint which complaint
     * @param after entries after this one, which need not exist; null for the beginning
     * @param limit how many at most, 1 or more
     * @return in the order of their keys
     * @throws IllegalArgumentException if the limit is less than 1
     * @throws StoreException if the store fails
     */
    List<AccessEntry> accessesOf(Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit);

    /**
     * Removes who read.
     *
     * @param tenant whose
     * @param keys of which entries, at most {@link #MAX_FORGOTTEN}; those that do not exist or have no reader are passed over
     * @throws IllegalArgumentException if there are too many
     * @throws StoreException if the store fails; some may have been removed, and repeating the call is safe
     */
    void forgetReaders(Tenant tenant, List<AccessKey> keys);

    /**
     * Checks how many are to be forgotten, for implementations.
     *
     * @param keys the entries named
     * @throws IllegalArgumentException if there are more than {@link #MAX_FORGOTTEN}
     */
    static void requireFew(List<AccessKey> keys) {
        if (keys.size() > MAX_FORGOTTEN) {
            throw new IllegalArgumentException(
                    "readers of at most " + MAX_FORGOTTEN + " accesses can be forgotten at once, were " + keys.size());
        }
    }
}
