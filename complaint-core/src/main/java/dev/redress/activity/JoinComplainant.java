package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.PartyDetails;
import java.util.Objects;

/**
 * Adds somebody who complains of the same. Immutable.
 *
 * @param complainant who joins
 */
public record JoinComplainant(PartyDetails complainant) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public JoinComplainant {
        Objects.requireNonNull(complainant, "complainant");
    }

    /**
     * Joins.
     *
     * @param complainant who joins
     * @return the activity
     */
    public static JoinComplainant of(PartyDetails complainant) {
        return new JoinComplainant(complainant);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.JOIN_COMPLAINANT;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
