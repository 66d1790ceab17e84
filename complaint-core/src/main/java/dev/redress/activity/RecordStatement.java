package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.complaint.StatementKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.PartyDetails;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records that somebody was heard, and what they said. Immutable.
 *
 * @param how how they were heard
 * @param party number of the party who was heard; 0 for a witness who is not a party yet
 * @param witness the witness, if {@code party} is 0; else null
 * @param text what they said; at most 10,000 characters
 */
public record RecordStatement(
        StatementKind how, int party, @Nullable PartyDetails witness, String text) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public RecordStatement {
        Objects.requireNonNull(how, "how");
    }

    /**
     * A party was interviewed.
     *
     * @param party number of the party
     * @param text what they said
     * @return the activity
     */
    public static RecordStatement interview(int party, String text) {
        return new RecordStatement(StatementKind.INTERVIEW, party, null, text);
    }

    /**
     * A party made a statement.
     *
     * @param party number of the party
     * @param text what they said
     * @return the activity
     */
    public static RecordStatement statement(int party, String text) {
        return new RecordStatement(StatementKind.STATEMENT, party, null, text);
    }

    /**
     * Somebody was heard who is not a party yet.
     *
     * @param how how they were heard
     * @param witness who they are
     * @param text what they said
     * @return the activity
     */
    public static RecordStatement ofWitness(StatementKind how, PartyDetails witness, String text) {
        return new RecordStatement(how, 0, witness, text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RECORD_STATEMENT;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
