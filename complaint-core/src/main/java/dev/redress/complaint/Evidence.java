package dev.redress.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of evidence. The library keeps the reference, the host the thing itself. Immutable.
 *
 * @param number 1 for the first item of this complaint
 * @param kind what kind of item, a code of the host
 * @param title what it is
 * @param reference where the host keeps it, or null
 * @param source who it came from, or null
 * @param collectedAt when it was collected, or null if unknown
 */
public record Evidence(
        int number,
        String kind,
        SealedText title,
        @Nullable SealedText reference,
        @Nullable SealedText source,
        @Nullable Instant collectedAt) {}
