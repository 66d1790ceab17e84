package dev.redress.procedure;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an end or a decision can be left again, and by whom. Immutable.
 *
 * @param within how long after it, positive; null for ever
 * @param times how often within one complaint, 1 or more
 * @param roles who may, empty for everybody; copied
 */
public record Revisiting(@Nullable Duration within, int times, Set<String> roles) {

    /** Copies the set. */
    public Revisiting {
        roles = Set.copyOf(roles);
    }
}
