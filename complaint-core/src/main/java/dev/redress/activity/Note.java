package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;

/**
 * Makes an internal note. Immutable.
 *
 * @param text the note; at most 10,000 characters
 */
public record Note(String text) implements Activity<Stage> {

    /**
     * Notes.
     *
     * @param text the note
     * @return the activity
     */
    public static Note that(String text) {
        return new Note(text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.NOTE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
