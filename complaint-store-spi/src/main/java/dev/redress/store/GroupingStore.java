package dev.redress.store;

import java.util.List;

/**
 * Counts complaints in groups: an ability that a store may have beside those of every {@link ComplaintStore}. Asked for by {@link
 * ComplaintStore#capability}.
 *
 * <ul>
 *   <li><b>S-39 Groups.</b> {@link #count} tells for each value of a column, character by character, and for having none how many
 *       complaints have it among those for which all filters hold; what nobody has is left out. The sum over all groups is what
 *       {@link ComplaintStore#search} finds by the same filters.
 * </ul>
 *
 * <p>Implementations are thread-safe.
 */
public interface GroupingStore {

    /**
     * Counts.
     *
     * @param tenant whose complaints
     * @param filters the conditions, possibly none
     * @param by what complaints of a group have in common
     * @return one count for each group, in no particular order
     * @throws UnsupportedFilterException if the store cannot search by one of the filters
     * @throws StoreException if the store fails
     */
    List<GroupCount> count(Tenant tenant, List<Filter> filters, GroupBy by);
}
