package dev.redress.complaint;

/**
 * A request to be told who complains. Immutable.
 *
 * @param number 1 for the first
 * @param requester number of the party who asks
 * @param state what became of it
 * @param decider number of the party who decided, 0 if nobody did yet
 */
public record Reveal(int number, int requester, ApprovalState state, int decider) {}
