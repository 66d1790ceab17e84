package dev.redress.complaint;

/**
 * A declared interest in the matter. Immutable.
 *
 * @param party number of the party who has it
 * @param kind what it is
 */
public record Interest(int party, InterestKind kind) {}
