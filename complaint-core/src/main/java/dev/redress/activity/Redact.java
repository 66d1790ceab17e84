package dev.redress.activity;

import dev.redress.complaint.SealedText;
import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Blackens a passage of a text for everybody but the roles that the procedure names ({@code readers.unredactedRoles}). The text itself
 * stays as it was. Immutable.
 *
 * @param place the text
 * @param from the first code point of the passage, from 0, inclusive
 * @param to its end, exclusive; what lies beyond the end of the text is passed over
 * @param reason why; at most 2,000 characters, and nothing of the passage
 */
public record Redact(SealedText place, int from, int to, String reason) implements Activity<Stage> {

    /** Refuses null where something must be said. */
    public Redact {
        Objects.requireNonNull(place, "place");
    }

    /**
     * Blackens a passage.
     *
     * @param place the text
     * @param from its first code point, from 0
     * @param to its end, exclusive
     * @param reason why
     * @return the activity
     */
    public static Redact passage(SealedText place, int from, int to, String reason) {
        return new Redact(place, from, to, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REDACT;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
