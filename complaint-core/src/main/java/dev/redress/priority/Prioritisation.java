package dev.redress.priority;

import dev.redress.complaint.Priority;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A priority with why. Immutable.
 *
 * @param priority how soon
 * @param points the sum of what counted; to order complaints of one priority
 * @param contributions what counted, in the policy's order; without what added nothing
 */
public record Prioritisation(Priority priority, int points, List<Contribution> contributions) {

    /** Copies the list. */
    public Prioritisation {
        Objects.requireNonNull(priority, "priority");
        contributions = List.copyOf(contributions);
    }

    /**
     * Why, on one line; short enough to be the reason of a {@code Prioritise}.
     *
     * @return for example {@code critical, 75 points: matrix (high x high): 60, media (yes): 15}
     */
    public String explanation() {
        return contributions.stream()
                .map(Contribution::toString)
                .collect(Collectors.joining(", ", priority.persistedName() + ", " + points + " points: ", ""));
    }
}
