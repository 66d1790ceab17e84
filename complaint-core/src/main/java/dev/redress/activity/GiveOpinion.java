package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Answers what a department was asked. Immutable.
 *
 * @param number which consultation, from 1
 * @param text the answer; at most 10,000 characters
 */
public record GiveOpinion(int number, String text) implements Activity<Open> {

    /**
     * Answers.
     *
     * @param number which consultation, from 1
     * @param text the answer
     * @return the activity
     */
    public static GiveOpinion on(int number, String text) {
        return new GiveOpinion(number, text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.GIVE_OPINION;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
