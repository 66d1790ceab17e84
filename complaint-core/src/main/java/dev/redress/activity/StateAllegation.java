package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Takes one thing that is alleged out of the complaint, so that it can be verified by itself. Numbered from 1. Immutable.
 *
 * @param text what is alleged; at most 10,000 characters
 */
public record StateAllegation(String text) implements Activity<Open> {

    /**
     * States it.
     *
     * @param text what is alleged
     * @return the activity
     */
    public static StateAllegation that(String text) {
        return new StateAllegation(text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.STATE_ALLEGATION;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
