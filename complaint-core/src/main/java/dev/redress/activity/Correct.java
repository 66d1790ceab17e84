package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.event.Correction;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Corrects a recorded fact: a time, the category, the priority, an amount, or that there was a complaint at all. Immutable.
 *
 * @param correction which fact, and what is right
 * @param reason why it was wrong; at most 2,000 characters
 */
public record Correct(Correction correction, String reason) implements Activity<Stage> {

    /** Refuses null where something must be said. */
    public Correct {
        Objects.requireNonNull(correction, "correction");
    }

    /**
     * Corrects.
     *
     * @param correction which fact, and what is right
     * @param reason why it was wrong
     * @return the activity
     */
    public static Correct fact(Correction correction, String reason) {
        return new Correct(correction, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CORRECT;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
