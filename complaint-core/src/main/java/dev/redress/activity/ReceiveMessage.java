package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Records what the complainant said: a question, further information. Ends waiting for the complainant. Immutable.
 *
 * @param channel by which way
 * @param text what was said; at most 10,000 characters
 */
public record ReceiveMessage(Channel channel, String text) implements Activity<Stage> {

    /** Refuses null where something must be said. */
    public ReceiveMessage {
        Objects.requireNonNull(channel, "channel");
    }

    /**
     * Records.
     *
     * @param channel by which way
     * @param text what was said
     * @return the activity
     */
    public static ReceiveMessage by(Channel channel, String text) {
        return new ReceiveMessage(channel, text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RECEIVE_MESSAGE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
