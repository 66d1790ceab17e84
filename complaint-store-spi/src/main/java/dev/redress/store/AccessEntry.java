package dev.redress.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read a complaint, chained to the entry before in the same chain. Immutable.
 *
 * @param tenant whose log
 * @param key which chain, and where in it
 * @param complaint which complaint was read
 * @param at when, to the microsecond
 * @param body what is hashed: a JSON text of at most 10,000 characters, without personal data
 * @param previous hash of the entry before
 * @param hash this entry's hash
 * @param reader who read, in a slot of its own, at most 2,000 bytes; null where that was not said or was erased
 */
public record AccessEntry(
        Tenant tenant,
        AccessKey key,
        ComplaintId complaint,
        Instant at,
        String body,
        Head previous,
        Head hash,
        @Nullable SealedValue reader) {

    /** The longest body, in characters. */
    public static final int MAX_BODY = 10_000;

    /** The longest reader, in bytes. */
    public static final int MAX_READER = 2_000;

    /**
     * Requires all but the reader.
     *
     * @throws IllegalArgumentException if the body or the reader is too long
     */
    public AccessEntry {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(complaint, "complaint");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
        if (body.length() > MAX_BODY) {
            throw new IllegalArgumentException(
                    "access " + key + ": body must have at most " + MAX_BODY + " characters, had " + body.length());
        }
        if (reader != null && reader.value().length > MAX_READER) {
            throw new IllegalArgumentException("access " + key + ": reader must have at most " + MAX_READER
                    + " bytes, had " + reader.value().length);
        }
    }

    /**
     * The same entry when it no longer says who read.
     *
     * @return a new entry without a reader
     */
    public AccessEntry withoutReader() {
        return new AccessEntry(tenant, key, complaint, at, body, previous, hash, null);
    }
}
