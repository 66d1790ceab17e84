package dev.redress.activity;

import dev.redress.complaint.Complexity;
import dev.redress.complaint.Open;
import dev.redress.complaint.Severity;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assesses the complaint initially: how grave it is and how much has to be done (ISO 10002:2018, 8.4). Immutable.
 *
 * @param severity how grave it is
 * @param complexity how much has to be done
 * @param text the core point, its background, what it means for the organisation; at most 10,000 characters, or null
 */
public record Assess(
        Severity severity, Complexity complexity, @Nullable String text) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public Assess {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(complexity, "complexity");
    }

    /**
     * Assesses.
     *
     * @param severity how grave it is
     * @param complexity how much has to be done
     * @return the activity
     */
    public static Assess as(Severity severity, Complexity complexity) {
        return new Assess(severity, complexity, null);
    }

    /**
     * The same, in words.
     *
     * @param what core point, background, impact
     * @return a copy
     */
    public Assess noting(String what) {
        return new Assess(severity, complexity, what);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ASSESS;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
