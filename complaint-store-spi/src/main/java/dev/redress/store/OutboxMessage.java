package dev.redress.store;

import java.time.Instant;

/**
 * Something to be delivered after the commit that wrote it. Holds no address and no rendered text: both are made at delivery. Immutable.
 *
 * @param key which message; the key that whoever delivers it can use to recognise it again
 * @param lane messages of a complaint in one lane are delivered in the order of their keys; 1 to 100 printable ASCII characters
 * @param kind what kind of notice, 1 to 60 printable ASCII characters
 * @param body JSON text, opaque to the store, at most 10,000 characters, without personal data
 * @param dueAt not before this, in whole microseconds
 */
public record OutboxMessage(OutboxKey key, String lane, String kind, String body, Instant dueAt) {

    /** The largest body, in characters. */
    public static final int MAX_BODY = 10_000;

    /**
     * Checks the texts and the instant.
     *
     * @throws IllegalArgumentException if a text is too long or not printable ASCII where it must be, or the instant is finer than
     *     microseconds
     */
    public OutboxMessage {
        Ascii.require("lane", lane, 100);
        Ascii.require("kind of message", kind, 60);
        JournalEntry.requireMicros("dueAt", dueAt);
        if (body.length() > MAX_BODY) {
            throw new IllegalArgumentException(
                    "body of message " + key + " must have at most " + MAX_BODY + " characters, had " + body.length());
        }
    }
}
