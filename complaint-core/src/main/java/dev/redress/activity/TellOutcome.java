package dev.redress.activity;

import dev.redress.complaint.Appealable;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Records that the complainant was told how it was decided, and what they can do if they disagree. Immutable.
 *
 * @param channel by which way
 * @param text what was told; at most 10,000 characters
 */
public record TellOutcome(Channel channel, String text) implements Activity<Appealable> {

    /** Refuses null where something must be said. */
    public TellOutcome {
        Objects.requireNonNull(channel, "channel");
    }

    /**
     * Tells.
     *
     * @param channel by which way
     * @param text what was told
     * @return the activity
     */
    public static TellOutcome by(Channel channel, String text) {
        return new TellOutcome(channel, text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.TELL_OUTCOME;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
