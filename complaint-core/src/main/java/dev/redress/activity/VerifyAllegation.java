package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.complaint.Verdict;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records what preliminary verification found of an allegation. A later one replaces an earlier one. Immutable.
 *
 * @param number which allegation, from 1
 * @param verdict what was found
 * @param reason why; at most 2,000 characters, or null
 */
public record VerifyAllegation(
        int number, Verdict verdict, @Nullable String reason) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public VerifyAllegation {
        Objects.requireNonNull(verdict, "verdict");
    }

    /**
     * Verifies.
     *
     * @param number which allegation, from 1
     * @param verdict what was found
     * @return the activity
     */
    public static VerifyAllegation number(int number, Verdict verdict) {
        return new VerifyAllegation(number, verdict, null);
    }

    /**
     * The same, telling why.
     *
     * @param why the reason
     * @return a copy
     */
    public VerifyAllegation because(String why) {
        return new VerifyAllegation(number, verdict, why);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.VERIFY_ALLEGATION;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
