package dev.redress.complaint;

import org.jspecify.annotations.Nullable;

/**
 * The summing-up of a complaint. Immutable.
 *
 * @param summary what happened and how it ended
 * @param strengths what was good about the handling, or null
 * @param weaknesses what was not, or null
 * @param lessons what is to be learned from it, or null
 */
public record ClosingReport(
        SealedText summary,
        @Nullable SealedText strengths,
        @Nullable SealedText weaknesses,
        @Nullable SealedText lessons) {}
