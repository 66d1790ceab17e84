package dev.redress.notification;

import dev.redress.intake.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice. Immutable.
 *
 * @param outcome how it ended
 * @param channel by which way it went; null if it went nowhere
 */
public record Sent(Outcome outcome, @Nullable Channel channel) {

    /** How it ended. */
    public enum Outcome {
        /** It was handed over, as far as is known. */
        DELIVERED,
        /** The host does not tell this reader; nothing is recorded. */
        NOT_WANTED,
        /** It can never be delivered: there is no address, or it was refused for good. It becomes a dead letter. */
        UNDELIVERABLE
    }

    /**
     * It was handed over.
     *
     * @param channel by which way
     * @return the answer
     */
    public static Sent by(Channel channel) {
        return new Sent(Outcome.DELIVERED, channel);
    }

    /**
     * The host does not tell this reader.
     *
     * @return the answer
     */
    public static Sent notWanted() {
        return new Sent(Outcome.NOT_WANTED, null);
    }

    /**
     * It can never be delivered.
     *
     * @return the answer
     */
    public static Sent undeliverable() {
        return new Sent(Outcome.UNDELIVERABLE, null);
    }
}
