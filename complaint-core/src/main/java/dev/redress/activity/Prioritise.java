package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.complaint.Priority;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the complaint a priority. Immutable.
 *
 * @param priority how soon
 * @param reason why; at most 2,000 characters, or null
 */
public record Prioritise(Priority priority, @Nullable String reason) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public Prioritise {
        Objects.requireNonNull(priority, "priority");
    }

    /**
     * Prioritises.
     *
     * @param priority how soon
     * @return the activity
     */
    public static Prioritise as(Priority priority) {
        return new Prioritise(priority, null);
    }

    /**
     * The same, telling why.
     *
     * @param why the reason
     * @return a copy
     */
    public Prioritise because(String why) {
        return new Prioritise(priority, why);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.PRIORITISE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
