package dev.redress.complaint;

/**
 * That somebody had a duty in a complaint. Immutable.
 *
 * @param party number of the party
 * @param duty which duty
 * @param level 0 for the first handling, 1 for the first appeal and so on
 * @param insteadOf number of the party for whom they stood in; 0 if it was their own duty
 */
public record Involvement(int party, Duty duty, int level, int insteadOf) {}
