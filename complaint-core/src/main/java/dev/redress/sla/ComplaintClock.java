package dev.redress.sla;

import dev.redress.clock.ClockDefinition;
import dev.redress.complaint.Priority;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clock and the complaints it is for. Of several with one identifier the first that is in force for a complaint and fits it is its
 * clock; when priority or category change, the one that fits then takes over by its {@link ClockDefinition#onRebase policy}. Immutable.
 *
 * @param definition the clock
 * @param priorities only for these; empty for all, and for those without one
 * @param categories codes, only for these; empty for all, and for those without one
 */
public record ComplaintClock(ClockDefinition definition, Set<Priority> priorities, Set<String> categories) {

    /** Copies the sets. */
    public ComplaintClock {
        priorities = Set.copyOf(priorities);
        categories = Set.copyOf(categories);
    }

    /**
     * A clock of every complaint.
     *
     * @param definition the clock
     * @return the clock
     */
    public static ComplaintClock of(ClockDefinition definition) {
        return new ComplaintClock(definition, Set.of(), Set.of());
    }

    /**
     * Why a complaint would not have this clock although it should: an earlier one of the same name comes first.
     *
     * @param earlier the clocks before it, in their order
     * @return what is wrong; null if nothing is
     */
    public @Nullable String hiddenBy(List<ComplaintClock> earlier) {
        for (int i = 0; i < earlier.size(); i++) {
            ComplaintClock other = earlier.get(i);
            boolean same = other.definition.id().equals(definition.id()) && !definition.excludes(other.definition);
            if (same && other.isForAllOf(this)) {
                if (other.definition.effective().holds(definition.effective())) {
                    return "never counts: " + (other.isForAll() ? "an earlier clock" : "clocks[" + i + "]") + " '"
                            + definition.id() + "' is for "
                            + (other.isForAll() ? "every complaint" : "all of its complaints");
                } else if (isForAllOf(other)) {
                    return "is in force together with clocks[" + i + "] '" + definition.id()
                            + "' for some complaints; say effective dates of the same kind (by) that do not overlap";
                }
            }
        }
        return null;
    }

    private boolean isForAllOf(ComplaintClock other) {
        return holds(priorities, other.priorities) && holds(categories, other.categories);
    }

    private static <T> boolean holds(Set<T> these, Set<T> others) {
        return these.isEmpty() || (!others.isEmpty() && these.containsAll(others));
    }

    boolean isForAll() {
        return priorities.isEmpty() && categories.isEmpty();
    }

    boolean fits(@Nullable String priority, @Nullable String category) {
        return (priorities.isEmpty() || (priority != null && priorities.contains(Priority.of(priority))))
                && (categories.isEmpty() || (category != null && categories.contains(category)));
    }
}
