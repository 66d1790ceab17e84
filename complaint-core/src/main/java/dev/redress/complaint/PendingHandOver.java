package dev.redress.complaint;

/**
 * A complaint on its way to another department, not yet accepted there. Immutable.
 *
 * @param sequence the journal entry
 * @param department code of the department it goes to
 * @param by number of the party who hands it over
 * @param withholdingIdentity whether the department is not to know who complains
 */
public record PendingHandOver(long sequence, String department, int by, boolean withholdingIdentity) {}
