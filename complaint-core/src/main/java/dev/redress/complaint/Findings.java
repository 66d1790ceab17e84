package dev.redress.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What the investigation found. Immutable.
 *
 * @param sequence the journal entry
 * @param outcome whether the complaint is right
 * @param fault whose fault it is, or null if not determined
 * @param rootCause code of the root cause, or null
 * @param text what was found
 */
public record Findings(
        long sequence,
        Outcome outcome,
        @Nullable Fault fault,
        @Nullable String rootCause,
        SealedText text) {}
