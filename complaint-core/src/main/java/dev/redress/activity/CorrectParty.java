package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.PartyDetails;

/**
 * Corrects who a party is or how it is reached. Immutable.
 *
 * @param party number of the party, from 1
 * @param details who it really is, and how to reach it
 * @param reason why it was wrong; at most 2,000 characters
 */
public record CorrectParty(int party, PartyDetails details, String reason) implements Activity<Stage> {

    /**
     * Corrects.
     *
     * @param party number of the party, from 1
     * @param details who it really is, and how to reach it
     * @param reason why it was wrong
     * @return the activity
     */
    public static CorrectParty number(int party, PartyDetails details, String reason) {
        return new CorrectParty(party, details, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CORRECT_PARTY;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
