package dev.redress.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a complaint's journal, as stored: append-only, numbered, chained. The columns beside the body repeat what
 * the body says, for indexes and for readers; the body is the truth, and the hash covers it. Immutable.
 *
 * @param sequence position in the complaint's journal, from 1, without gaps; the last one is the complaint's version
 * @param kind stable name of what happened, 1 to 40 ASCII characters
 * @param neutral whether the entry leaves untouched what people decide on (a delivery result, a milestone)
 * @param occurredAt when it happened, as asserted by the actor, in whole microseconds
 * @param recordedAt when the desk recorded it, in whole microseconds; never earlier than in the entry before
 * @param commandId the command whose first entry this is, or null
 * @param body JSON text, opaque to the store; kept to the last character; holds no NUL and no unpaired
 *     surrogate
 * @param hash SHA-256 over the hash before, tenant, complaint, sequence and body; the newest one is the complaint's head
 */
public record JournalEntry(
        long sequence,
        String kind,
        boolean neutral,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable CommandId commandId,
        String body,
        Head hash) {

    /** The largest body, in characters. */
    public static final int MAX_BODY = 1_000_000;

    /**
     * Checks what can be checked without knowing the domain.
     *
     * @throws IllegalArgumentException if the sequence is less than 1, the kind is not 1 to 40 ASCII characters, the body is too long, or an
     *     instant is finer than microseconds
     */
    public JournalEntry {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be 1 or more, was " + sequence);
        }
        if (kind.isEmpty() || kind.length() > 40 || !kind.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "entry " + sequence + ": kind must be 1 to 40 visible ASCII characters, had " + kind.length());
        }
        if (body.length() > MAX_BODY) {
            throw new IllegalArgumentException(
                    "entry " + sequence + ": body must have at most " + MAX_BODY + " characters, had " + body.length());
        }
        requireMicros("occurredAt", occurredAt);
        requireMicros("recordedAt", recordedAt);
    }

    static void requireMicros(String what, Instant instant) {
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException(what + " must be in whole microseconds, was " + instant);
        }
    }
}
