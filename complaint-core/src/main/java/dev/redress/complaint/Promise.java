package dev.redress.complaint;

import java.time.Instant;

/**
 * Something that the complainant was told to expect by a time. Immutable.
 *
 * @param target code of the procedure's target
 * @param due by when, exclusive
 */
public record Promise(String target, Instant due) {}
