package dev.redress.complaint;

import dev.redress.store.ComplaintId;

/**
 * What another complaint is to this one. Immutable.
 *
 * @param number 1 for the first link of this complaint
 * @param kind what it is
 * @param other the other complaint
 */
public record ComplaintLink(int number, LinkKind kind, ComplaintId other) {}
