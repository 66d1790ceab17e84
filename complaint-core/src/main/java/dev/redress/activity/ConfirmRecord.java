package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Records that the complainant confirmed that the complaint was recorded accurately. Immutable.
 *
 * @param channel by which way
 */
public record ConfirmRecord(Channel channel) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public ConfirmRecord {
        Objects.requireNonNull(channel, "channel");
    }

    /**
     * Records.
     *
     * @param channel by which way
     * @return the activity
     */
    public static ConfirmRecord by(Channel channel) {
        return new ConfirmRecord(channel);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CONFIRM_RECORD;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
