package dev.redress.complaint;

import java.time.Instant;

/**
 * What the complainant was told about the progress. Immutable.
 *
 * @param sequence the journal entry
 * @param at when it was told
 * @param text what was told
 */
public record ProgressNote(long sequence, Instant at, SealedText text) {}
