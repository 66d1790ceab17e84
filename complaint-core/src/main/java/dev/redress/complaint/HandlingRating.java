package dev.redress.complaint;

/**
 * What the complainant says of the whole handling. Immutable.
 *
 * @param sequence the journal entry
 * @param score 1 (bad) to 5 (good)
 */
public record HandlingRating(long sequence, int score) {}
