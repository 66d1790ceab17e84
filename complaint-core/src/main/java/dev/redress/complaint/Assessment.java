package dev.redress.complaint;

/**
 * The initial assessment. Immutable.
 *
 * @param sequence the journal entry
 * @param severity how grave it is
 * @param complexity how much has to be done
 */
public record Assessment(long sequence, Severity severity, Complexity complexity) {}
