package dev.redress.complaint;

/**
 * What was found when somebody looked, after a solution, whether it holds. Immutable.
 *
 * @param sequence the journal entry
 * @param solved whether it holds
 */
public record FollowedUp(long sequence, boolean solved) {}
