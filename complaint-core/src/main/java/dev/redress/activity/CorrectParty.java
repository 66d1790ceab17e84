package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.PartyDetails;
import java.util.Objects;

/**
 * Corrects who a party is or how it is reached. Where the host's record of the party changes, or goes, it counts as another person:
 * nothing that was said by or of the one before is theirs. Immutable.
 *
 * @param party number of the party, from 1
 * @param details who it really is, and how to reach it
 * @param reason why it was wrong; at most 2,000 characters
 * @param person how to tell whether it is another person
 */
public record CorrectParty(int party, PartyDetails details, String reason, Whom person) implements Activity<Stage> {

    /** Refuses null where something must be said. */
    public CorrectParty {
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(person, "person");
    }

    /** Whom a corrected party is, compared with whom it was taken for. */
    public enum Whom {
        /** Another person if the host's record of the party is another one. */
        BY_RECORD,
        /** The same person, whatever record the host keeps of them. */
        SAME,
        /** Another person if the record is another one; what is told of the party is still what was told of the one before. */
        BY_RECORD_AS_TOLD,
        /** The same person; what is told of the party is still what was told before, and whose that was it stays. */
        SAME_AS_TOLD
    }

    /**
     * Corrects; the host's record tells whether it is another person.
     *
     * @param party number of the party, from 1
     * @param details who it really is, and how to reach it
     * @param reason why it was wrong
     */
    public CorrectParty(int party, PartyDetails details, String reason) {
        this(party, details, reason, Whom.BY_RECORD);
    }

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

    /**
     * The same of one person of whom the host has another record, or none, now: two records that were one person, a record that was closed.
     *
     * @return a correction after which all stays theirs
     */
    public CorrectParty withSamePerson() {
        return new CorrectParty(party, details, reason, Whom.SAME);
    }

    /**
     * The same where only the record is known to be wrong, and the details repeat what was told of whoever it was taken for.
     *
     * @return a correction after which name and contacts are not yet those of a new person
     */
    public CorrectParty withDetailsAsTold() {
        boolean same = person == Whom.SAME || person == Whom.SAME_AS_TOLD;
        return new CorrectParty(party, details, reason, same ? Whom.SAME_AS_TOLD : Whom.BY_RECORD_AS_TOLD);
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
