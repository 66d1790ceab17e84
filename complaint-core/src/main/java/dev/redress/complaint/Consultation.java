package dev.redress.complaint;

/**
 * A question to another department that was not answered yet. Immutable.
 *
 * @param number 1 for the first
 * @param department code of the department asked
 */
public record Consultation(int number, String department) {}
