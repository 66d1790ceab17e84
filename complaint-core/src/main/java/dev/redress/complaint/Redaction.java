package dev.redress.complaint;

/**
 * A passage that is blackened for most. Immutable.
 *
 * @param slot number of the slot that holds the text
 * @param from its first code point, from 0, inclusive
 * @param to its end, exclusive
 */
public record Redaction(int slot, int from, int to) {}
