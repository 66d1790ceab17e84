package dev.redress.event;

import dev.redress.complaint.SealedText;
import org.jspecify.annotations.Nullable;

/** Who may know what of a complaint. */
public sealed interface DisclosureEvent extends Event {

    /**
     * Somebody asked to be told who complains.
     *
     * @param number 1 for the first request
     * @param reason why it is needed
     */
    record RevealRequested(int number, SealedText reason) implements DisclosureEvent {
        @Override
        public EventKind kind() {
            return EventKind.REVEAL_REQUESTED;
        }
    }

    /**
     * Somebody else let them know.
     *
     * @param number which request
     * @param note what to mind, or null
     */
    record IdentityRevealed(int number, @Nullable SealedText note) implements DisclosureEvent {
        @Override
        public EventKind kind() {
            return EventKind.IDENTITY_REVEALED;
        }
    }

    /**
     * Somebody else did not let them know.
     *
     * @param number which request
     * @param reason why not
     */
    record RevealRefused(int number, SealedText reason) implements DisclosureEvent {
        @Override
        public EventKind kind() {
            return EventKind.REVEAL_REFUSED;
        }
    }

    /**
     * A passage of a text was blackened.
     *
     * @param slot number of the slot that holds the text
     * @param from the first code point of the passage, from 0, inclusive
     * @param to its end, exclusive
     * @param reason why
     */
    record Redacted(int slot, int from, int to, SealedText reason) implements DisclosureEvent {
        @Override
        public EventKind kind() {
            return EventKind.REDACTED;
        }
    }
}
