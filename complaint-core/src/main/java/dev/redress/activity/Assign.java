package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import java.util.Objects;

/**
 * Makes somebody the handler. Immutable.
 *
 * @param handler who is to handle it
 */
public record Assign(Actor handler) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public Assign {
        Objects.requireNonNull(handler, "handler");
    }

    /**
     * Assigns.
     *
     * @param handler who is to handle it
     * @return the activity
     */
    public static Assign to(Actor handler) {
        return new Assign(handler);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ASSIGN;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
