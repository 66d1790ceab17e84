package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Ends the waiting. Immutable.
 */
public record Resume() implements Activity<Open> {

    /**
     * Ends the waiting.
     *
     * @return the activity
     */
    public static Resume now() {
        return new Resume();
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RESUME;
    }
}
