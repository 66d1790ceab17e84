package dev.redress.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Counts complaints in groups: an ability that a store may have beside those of every {@link ComplaintStore}. Asked for by {@link
 * ComplaintStore#capability}.
 *
 * <ul>
 *   <li><b>S-39 Groups.</b> {@link #count} tells for each value of a column, character by character, and for having none how many
 *       complaints have it among those for which all filters hold; what nobody has is left out. The sum over all groups is what
 *       {@link ComplaintStore#search} finds by the same filters. {@link #countOfEach} tells of each of several handlers what {@link #count}
 *       tells with that handler as a further filter.
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

    /**
     * Counts for each of several handlers. Asks for one after the other, unless a store does better.
     *
     * @param tenant whose complaints
     * @param filters the conditions, possibly none
     * @param assignees the host's identifiers of the handlers; each counts once
     * @param by what complaints of a group have in common
     * @return one list for each handler, possibly empty; the counts in no particular order
     * @throws UnsupportedFilterException if the store cannot search by one of the filters
     * @throws StoreException if the store fails
     */
    default Map<String, List<GroupCount>> countOfEach(
            Tenant tenant, List<Filter> filters, Collection<String> assignees, GroupBy by) {
        Map<String, List<GroupCount>> counts = new HashMap<>();
        for (String assignee : new HashSet<>(assignees)) {
            List<Filter> theirs = new ArrayList<>(filters);
            theirs.add(new Filter.AssigneeIs(assignee));
            counts.put(assignee, count(tenant, theirs, by));
        }
        return counts;
    }
}
