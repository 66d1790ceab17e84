package dev.redress.complaint;

/**
 * That somebody checked whether the outcome is reasonable and effective. Immutable.
 *
 * @param sequence the journal entry
 * @param checker number of the party who checked
 * @param passed whether it is
 */
public record OutcomeCheck(long sequence, int checker, boolean passed) {}
