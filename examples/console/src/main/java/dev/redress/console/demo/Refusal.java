package dev.redress.console.demo;

/**
 * Something that somebody wanted to do and the library did not let them. Immutable.
 *
 * @param afterSequence the latest journal entry at that time: the refusal itself writes none
 * @param attempt who wanted what
 * @param error the exception's name
 * @param message what the user sees
 */
record Refusal(long afterSequence, String attempt, String error, String message) {}
