package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Goes on under a newer version of the complaint's procedure. Clocks that have ended stay judged as they were. Immutable.
 *
 * @param version the version
 * @param reason why; at most 2,000 characters
 */
public record AdoptProcedure(int version, String reason) implements Activity<Open> {

    /**
     * Adopts.
     *
     * @param version the version
     * @param reason why
     * @return the activity
     */
    public static AdoptProcedure version(int version, String reason) {
        return new AdoptProcedure(version, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ADOPT_PROCEDURE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
