package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Records what became of a message that the host sent to a party. Makes no open form stale. Immutable.
 *
 * @param party number of the party written to, from 1
 * @param notice what kind of message: 1 to 40 of a-z 0-9 -
 * @param channel by which way
 * @param delivered whether it arrived, as far as is known
 */
public record RecordDelivery(int party, String notice, Channel channel, boolean delivered) implements Activity<Stage> {

    /** Refuses null where something must be said. */
    public RecordDelivery {
        Objects.requireNonNull(channel, "channel");
    }

    /**
     * Records.
     *
     * @param notice what kind of message
     * @param party number of the party written to
     * @param channel by which way
     * @param delivered whether it arrived
     * @return the activity
     */
    public static RecordDelivery of(String notice, int party, Channel channel, boolean delivered) {
        return new RecordDelivery(party, notice, channel, delivered);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RECORD_DELIVERY;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
