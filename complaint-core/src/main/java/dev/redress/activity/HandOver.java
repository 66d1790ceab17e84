package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Sends the complaint to another department, which takes it or sends it back. Immutable.
 *
 * @param department code of the department, one line of at most 100 characters
 * @param reason why, and what is to be done there; at most 2,000 characters
 * @param withholdingIdentity whether the department is not to know who complains
 */
public record HandOver(String department, String reason, boolean withholdingIdentity) implements Activity<Open> {

    /**
     * Hands over.
     *
     * @param department code of the department
     * @param reason why
     * @return the activity
     */
    public static HandOver to(String department, String reason) {
        return new HandOver(department, reason, false);
    }

    /**
     * The same, without telling who complains.
     *
     * @return a copy
     */
    public HandOver anonymised() {
        return new HandOver(department, reason, true);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.HAND_OVER;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
