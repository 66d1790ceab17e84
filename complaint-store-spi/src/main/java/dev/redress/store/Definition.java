package dev.redress.store;

import java.time.Instant;

/**
 * A published definition: a procedure, a calendar, a rule pack, a taxonomy. Never changed once published; a new version is a
 * new row. The publications of a tenant form a chain of their own. Immutable.
 *
 * @param tenant whose definition it is
 * @param kind what it defines
 * @param id its identifier within the kind, 1 to 100 characters
 * @param version 1 or more
 * @param body JSON text, opaque to the store, at most 1,000,000 characters
 * @param digest SHA-256 of the body's UTF-8 bytes
 * @param publishedAt when, in whole microseconds
 * @param publishedBy the host's identifier of who published it, at most 200 characters
 * @param previousHead the chain's head before this publication; {@link Head#GENESIS} for a tenant's first
 * @param head the chain's head after it
 */
public record Definition(
        Tenant tenant,
        Kind kind,
        String id,
        int version,
        String body,
        Head digest,
        Instant publishedAt,
        String publishedBy,
        Head previousHead,
        Head head) {

    /** What a definition defines, and which epoch its publication raises. */
    public enum Kind {
        /** An organisation's way of handling complaints. */
        PROCEDURE("procedure", Epoch.CLOCK),
        /** Working time and holidays. */
        CALENDAR("calendar", Epoch.CLOCK),
        /** Statutory clocks. */
        RULE_PACK("rule-pack", Epoch.CLOCK),
        /** Categories. */
        TAXONOMY("taxonomy", Epoch.NONE),
        /** How long what is kept. */
        RETENTION("retention", Epoch.RETENTION);

        private final String persisted;
        private final Epoch raises;

        Kind(String persisted, Epoch raises) {
            this.persisted = persisted;
            this.raises = raises;
        }

        /**
         * The stable name in the store.
         *
         * @return at most 40 ASCII characters
         */
        public String persistedName() {
            return persisted;
        }

        /**
         * The epoch that publishing raises by one.
         *
         * @return the epoch, {@link Epoch#NONE} if none
         */
        public Epoch raises() {
            return raises;
        }

        /**
         * Finds a kind by its stable name.
         *
         * @param persistedName as in the store
         * @return the kind
         * @throws IllegalArgumentException if no kind has that name
         */
        public static Kind of(String persistedName) {
            for (Kind kind : values()) {
                if (kind.persisted.equals(persistedName)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no definition kind is called '" + persistedName + "'");
        }
    }

    /** A counter per tenant that tells nodes and sweeps that definitions have changed. */
    public enum Epoch {
        /** Publishing raises no epoch. */
        NONE,
        /** What clocks are computed from: open complaints are to be read again. */
        CLOCK,
        /** How long data is kept: everything with personal data is to be read again. */
        RETENTION
    }

    /**
     * Checks lengths, the version and the instant.
     *
     * @throws IllegalArgumentException if the version is less than 1, the instant finer than microseconds, or a text too long
     */
    public Definition {
        if (id.isEmpty() || id.length() > 100 || publishedBy.length() > 200 || body.length() > 1_000_000) {
            throw new IllegalArgumentException(
                    kind.persistedName() + ": id must have 1 to 100 characters, publishedBy at"
                            + " most 200, body at most 1000000; had " + id.length() + ", " + publishedBy.length() + ", "
                            + body.length());
        }
        if (version < 1) {
            throw new IllegalArgumentException(
                    kind.persistedName() + " '" + id + "': version must be 1 or more, was " + version);
        }
        JournalEntry.requireMicros("publishedAt", publishedAt);
    }
}
