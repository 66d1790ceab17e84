package dev.redress.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads many things at once, where a store would otherwise be asked for each of them: an ability that a store may have beside those of
 * every {@link ComplaintStore}. Asked for by {@link ComplaintStore#capability}.
 *
 * <ul>
 *   <li><b>S-42 Many at once.</b> {@link #findAll} and {@link #sealedOfAll} answer, for each of what they are asked for, what {@link
 *       ComplaintStore#find} and {@link ComplaintStore#sealed} do; {@link #findByTokens} gives for each token the last of those that {@link
 *       ComplaintStore#findByToken} gives, the last one first. What has no answer is not among the keys.
 * </ul>
 *
 * <p>Implementations are thread-safe.
 */
public interface BulkReadStore {

    /** The most tokens, or complaints, of one call. */
    int MAX_KEYS = 1_000;

    /**
     * Finds the latest complaints that have some tokens: identifiers of a desk's complaints are in the order of their filing.
     *
     * @param tenant whose
     * @param tokens which, at most {@link #MAX_KEYS}
     * @param limit how many complaints at most for each of them, 1 or more
     * @return of each token the complaints with the greatest identifiers, in descending order
     * @throws IllegalArgumentException if there are too many tokens, or the limit is less than 1
     * @throws StoreException if the store fails
     */
    Map<Token, List<ComplaintId>> findByTokens(Tenant tenant, Collection<Token> tokens, int limit);

    /**
     * Finds complaints by their identifiers.
     *
     * @param tenant whose
     * @param ids which, at most {@link #MAX_KEYS}
     * @return the complaints with their identities
     * @throws IllegalArgumentException if there are too many
     * @throws StoreException if the store fails
     */
    Map<ComplaintId, StoredComplaint> findAll(Tenant tenant, Collection<ComplaintId> ids);

    /**
     * Reads all sealed values of complaints that were not erased.
     *
     * @param tenant whose
     * @param ids which complaints, at most {@link #MAX_KEYS}
     * @return the values of each by slot, of every kind
     * @throws IllegalArgumentException if there are too many
     * @throws StoreException if the store fails
     */
    Map<ComplaintId, List<SealedValue>> sealedOfAll(Tenant tenant, Collection<ComplaintId> ids);

    /**
     * Checks how many keys there are.
     *
     * @param keys tokens or identifiers
     * @throws IllegalArgumentException if there are too many
     */
    static void requireFew(Collection<?> keys) {
        if (keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException("at most " + MAX_KEYS + " are read in one call, were " + keys.size());
        }
    }
}
