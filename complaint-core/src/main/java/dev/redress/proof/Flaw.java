package dev.redress.proof;

import dev.redress.store.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * Something stored that does not fit the rest. Immutable; holds no personal data.
 *
 * @param complaint which complaint
 * @param reference what people call it, or null if that cannot be told any more
 * @param sequence the journal entry it is about: the one that is wrong or missing, or that names the slot; for what stands beside
 *     the journal the latest one; 0 if there is none
 * @param where which part of the record is wrong
 * @param what what is wrong, in words
 */
public record Flaw(ComplaintId complaint, @Nullable String reference, long sequence, Where where, String what) {

    /** The parts of a record. */
    public enum Where {
        /** An entry, or the chain that joins entries. */
        JOURNAL,
        /** Version and head, which say where the journal ends. */
        HEAD,
        /** The document or a column beside it: made again by a rebuild. */
        COPY,
        /** A sealed value. */
        SEALED,
        /** A checkpoint, or what it says about a complaint. */
        CHECKPOINT,
        /** The log of who read confidential complaints. */
        ACCESS,
        /** A procedure, calendar or rule pack that complaints are judged by. */
        DEFINITION
    }
}
