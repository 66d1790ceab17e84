package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Asks another department. Numbered from 1. Immutable.
 *
 * @param department code of the department, one line of at most 100 characters
 * @param question what is asked; at most 10,000 characters
 */
public record Consult(String department, String question) implements Activity<Open> {

    /**
     * Asks.
     *
     * @param department code of the department
     * @param question what is asked
     * @return the activity
     */
    public static Consult asking(String department, String question) {
        return new Consult(department, question);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CONSULT;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
