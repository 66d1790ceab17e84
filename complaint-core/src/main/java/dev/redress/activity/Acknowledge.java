package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Records that the complainant was told the complaint had arrived. The first one counts. Immutable.
 *
 * @param channel by which way
 */
public record Acknowledge(Channel channel) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public Acknowledge {
        Objects.requireNonNull(channel, "channel");
    }

    /**
     * Acknowledges.
     *
     * @param channel by which way
     * @return the activity
     */
    public static Acknowledge by(Channel channel) {
        return new Acknowledge(channel);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ACKNOWLEDGE;
    }
}
