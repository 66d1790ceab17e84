package dev.redress.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Waiting, in any open stage; the stage stays what it is. Immutable.
 *
 * @param sequence the journal entry that began it
 * @param waitingFor whose time it is
 * @param reason what is waited for
 * @param since when the waiting began
 * @param until when it ends by itself, exclusive; null if only an answer or a person ends it
 */
public record Suspension(
        long sequence,
        WaitingFor waitingFor,
        SealedText reason,
        Instant since,
        @Nullable Instant until) {}
