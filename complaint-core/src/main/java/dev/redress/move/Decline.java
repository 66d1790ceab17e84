package dev.redress.move;

import dev.redress.complaint.Assessable;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Declined;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Does not take the complaint up. Immutable.
 *
 * @param reason why, by kind
 * @param explanation why, in words the complainant is given; at most 10,000 characters
 * @param furtherWays what the complainant can do instead; at most 10,000 characters, or null
 */
public record Decline(
        DeclineReason reason, String explanation, @Nullable String furtherWays) implements Move<Assessable, Declined> {

    /** Refuses null where something must be said. */
    public Decline {
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Declines.
     *
     * @param reason why, by kind
     * @param explanation why, in words the complainant is given
     * @return the move
     */
    public static Decline because(DeclineReason reason, String explanation) {
        return new Decline(reason, explanation, null);
    }

    /**
     * The same, telling what the complainant can do instead.
     *
     * @param ways other bodies, appeal, time limits
     * @return a copy
     */
    public Decline pointingTo(String ways) {
        return new Decline(reason, explanation, ways);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.DECLINE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
