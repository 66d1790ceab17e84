package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.intake.Respondent;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Records who is complained of, if that was not known at filing. Immutable.
 *
 * @param respondent who or what it is
 */
public record NameRespondent(Respondent respondent) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public NameRespondent {
        Objects.requireNonNull(respondent, "respondent");
    }

    /**
     * Names.
     *
     * @param respondent who or what it is
     * @return the activity
     */
    public static NameRespondent as(Respondent respondent) {
        return new NameRespondent(respondent);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.NAME_RESPONDENT;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
