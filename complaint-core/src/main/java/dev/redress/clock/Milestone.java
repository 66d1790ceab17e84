package dev.redress.clock;

import java.time.Instant;
import java.util.List;

/**
 * An instant at which somebody is to hear of a clock. Immutable.
 *
 * @param key its name within the clock
 * @param kind warning, breach or escalation
 * @param at when
 * @param reached whether the clock was still running then, and that instant has come
 * @param roles who is to hear of it
 */
public record Milestone(String key, MilestoneRule.Kind kind, Instant at, boolean reached, List<String> roles) {

    /** The key of the breach, which every clock has. */
    public static final String BREACH = "breach";

    /** Copies the list. */
    public Milestone {
        roles = List.copyOf(roles);
    }
}
