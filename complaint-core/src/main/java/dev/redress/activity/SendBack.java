package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Sends back the complaint that was handed over. Immutable.
 *
 * @param reason why it does not belong here; at most 2,000 characters
 */
public record SendBack(String reason) implements Activity<Open> {

    /**
     * Sends it back.
     *
     * @param reason why
     * @return the activity
     */
    public static SendBack because(String reason) {
        return new SendBack(reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SEND_BACK;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
