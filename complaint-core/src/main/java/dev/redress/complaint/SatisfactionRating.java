package dev.redress.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the complainant said of the solution. Immutable.
 *
 * @param sequence the journal entry
 * @param satisfaction what the complainant says
 * @param comment in their words, or null
 * @param at when
 */
public record SatisfactionRating(
        long sequence, Satisfaction satisfaction, @Nullable SealedText comment, Instant at) {}
