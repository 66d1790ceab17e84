package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.lifecycle.Command;

/**
 * One of many commands that are performed together. Immutable.
 *
 * @param complaint the complaint as the caller saw it; one from a search is read again, for its identities
 * @param command the move or activity
 * @param by who does it, when, and under which command id; without one, a repeated call does it again
 */
public record BulkCommand(Complaint<?> complaint, Command command, By by) {

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return command.kind().persistedName() + " on " + complaint.id();
    }
}
