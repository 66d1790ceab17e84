package dev.redress.complaint;

import java.time.Instant;

/**
 * A measure against recurrence, from the closing report. Immutable.
 *
 * @param what what is to be done
 * @param owner number of the party who sees to it
 * @param due by when, exclusive
 */
public record Improvement(SealedText what, int owner, Instant due) {}
