package dev.redress.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement of where complaints of a tenant stood, chained to the one before. Immutable.
 *
 * @param tenant whose
 * @param number 1 for the tenant's first, without gaps
 * @param madeAt when it was made, in whole microseconds
 * @param complaints how many heads it holds, 0 to {@link #MAX_HEADS}
 * @param previous digest of the one before, {@link Head#GENESIS} for the first
 * @param digest SHA-256 over all of this and the heads
 * @param keyId which key signed the digest, at most 100 visible ASCII characters, or null
 * @param signature the signature, at most 1,000 visible ASCII characters, or null
 */
public record Checkpoint(
        Tenant tenant,
        long number,
        Instant madeAt,
        int complaints,
        Head previous,
        Head digest,
        @Nullable String keyId,
        @Nullable String signature) {

    /** The most heads in one checkpoint. */
    public static final int MAX_HEADS = 10_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a part is out of its range
     */
    public Checkpoint {
        if (number < 1 || complaints < 0 || complaints > MAX_HEADS) {
            throw new IllegalArgumentException("checkpoint number must be 1 or more and hold 0 to " + MAX_HEADS
                    + " heads, was " + number + " with " + complaints);
        }
        JournalEntry.requireMicros("madeAt", madeAt);
        if (keyId != null) {
            Ascii.require("key id", keyId, 100);
        }
        if (signature != null) {
            Ascii.require("signature", signature, 1_000);
        }
    }

    /**
     * Checks what {@link CheckpointStore#addCheckpoint} asks of its heads.
     *
     * @param heads the heads
     * @throws IllegalArgumentException if there are more or fewer than {@link #complaints()}, or two are of one complaint
     */
    public void requireHeads(List<HeadAt> heads) {
        if (heads.size() != complaints
                || heads.stream().map(HeadAt::complaint).distinct().count() != complaints) {
            throw new IllegalArgumentException(
                    "checkpoint " + number + " must have heads of " + complaints + " complaints, had " + heads.size());
        }
    }

    /**
     * Whether this can be the next checkpoint of its tenant, by S-28.
     *
     * @param latest the tenant's latest checkpoint, empty before the first
     * @return whether number and {@link #previous()} go on from there
     */
    public boolean follows(Optional<Checkpoint> latest) {
        return number == latest.map(Checkpoint::number).orElse(0L) + 1
                && previous.equals(latest.map(Checkpoint::digest).orElse(Head.GENESIS));
    }
}
