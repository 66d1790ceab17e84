package dev.redress.activity;

import dev.redress.complaint.Fault;
import dev.redress.complaint.Open;
import dev.redress.complaint.Outcome;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records what the investigation found. Later findings replace earlier ones. Immutable.
 *
 * @param outcome whether the complaint is right
 * @param text what was found; at most 10,000 characters
 * @param fault whose fault it is, or null if not determined
 * @param rootCause code of the root cause, one line of at most 100 characters, or null
 */
public record RecordFindings(
        Outcome outcome,
        String text,
        @Nullable Fault fault,
        @Nullable String rootCause) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public RecordFindings {
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Records.
     *
     * @param outcome whether the complaint is right
     * @param text what was found
     * @return the activity
     */
    public static RecordFindings of(Outcome outcome, String text) {
        return new RecordFindings(outcome, text, null, null);
    }

    /**
     * The same, telling whose fault it is.
     *
     * @param whose whose fault it is
     * @return a copy
     */
    public RecordFindings faultOf(Fault whose) {
        return new RecordFindings(outcome, text, whose, rootCause);
    }

    /**
     * The same, with the root cause.
     *
     * @param code code of the root cause
     * @return a copy
     */
    public RecordFindings causedBy(String code) {
        return new RecordFindings(outcome, text, fault, code);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RECORD_FINDINGS;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
