package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Takes the complaint that was handed over. Immutable.
 */
public record AcceptHandOver() implements Activity<Open> {

    /**
     * Takes it.
     *
     * @return the activity
     */
    public static AcceptHandOver here() {
        return new AcceptHandOver();
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ACCEPT_HAND_OVER;
    }
}
