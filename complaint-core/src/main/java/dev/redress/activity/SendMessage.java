package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.CommandKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records what the complainant was told: a reply, an answer to a question. Immutable.
 *
 * @param channel by which way
 * @param text what was told; at most 10,000 characters
 * @param expectedBy by when further word is promised, exclusive; or null
 */
public record SendMessage(
        Channel channel, String text, @Nullable Instant expectedBy) implements Activity<Stage> {

    /** Refuses null where something must be said. */
    public SendMessage {
        Objects.requireNonNull(channel, "channel");
    }

    /**
     * Tells.
     *
     * @param channel by which way
     * @param text what was told
     * @return the activity
     */
    public static SendMessage by(Channel channel, String text) {
        return new SendMessage(channel, text, null);
    }

    /**
     * The same, promising further word.
     *
     * @param when by when, exclusive
     * @return a copy
     */
    public SendMessage promising(Instant when) {
        return new SendMessage(channel, text, when);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SEND_MESSAGE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
