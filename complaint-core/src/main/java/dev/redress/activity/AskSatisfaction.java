package dev.redress.activity;

import dev.redress.complaint.Concluded;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Records that the complainant was asked whether the solution satisfies them. Immutable.
 *
 * @param channel by which way
 */
public record AskSatisfaction(Channel channel) implements Activity<Concluded> {

    /** Refuses null where something must be said. */
    public AskSatisfaction {
        Objects.requireNonNull(channel, "channel");
    }

    /**
     * Asks.
     *
     * @param channel by which way
     * @return the activity
     */
    public static AskSatisfaction by(Channel channel) {
        return new AskSatisfaction(channel);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ASK_SATISFACTION;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
