package dev.redress.store;

/**
 * Where a complaint stood. Immutable.
 *
 * @param complaint which complaint
 * @param version sequence of its latest entry then, 1 or more
 * @param head that entry's hash
 */
public record HeadAt(ComplaintId complaint, long version, Head head) {}
