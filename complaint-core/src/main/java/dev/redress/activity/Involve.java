package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import java.util.Objects;

/**
 * Admits somebody to the circle that works on the complaint and may read it. Immutable.
 *
 * @param person who it is
 */
public record Involve(Actor person) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public Involve {
        Objects.requireNonNull(person, "person");
    }

    /**
     * Admits.
     *
     * @param person who it is
     * @return the activity
     */
    public static Involve admitting(Actor person) {
        return new Involve(person);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.INVOLVE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
