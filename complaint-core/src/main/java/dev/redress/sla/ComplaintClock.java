package dev.redress.sla;

import dev.redress.clock.ClockDefinition;
import dev.redress.complaint.Priority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clock and the complaints it is for. Of several with one identifier the first that fits a complaint is its clock; when
 * priority or category change, the one that fits then takes over by its {@link ClockDefinition#onRebase policy}. Immutable.
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

    boolean isForAll() {
        return priorities.isEmpty() && categories.isEmpty();
    }

    boolean fits(@Nullable String priority, @Nullable String category) {
        return (priorities.isEmpty() || (priority != null && priorities.contains(Priority.of(priority))))
                && (categories.isEmpty() || (category != null && categories.contains(category)));
    }
}
