package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Does not approve an amount. Immutable.
 *
 * @param number which request, from 1
 * @param reason why; at most 2,000 characters
 */
public record RefuseApproval(int number, String reason) implements Activity<Open> {

    /**
     * Refuses.
     *
     * @param number which request, from 1
     * @param reason why
     * @return the activity
     */
    public static RefuseApproval request(int number, String reason) {
        return new RefuseApproval(number, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REFUSE_APPROVAL;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
