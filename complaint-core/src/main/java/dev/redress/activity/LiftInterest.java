package dev.redress.activity;

import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import java.util.Objects;

/**
 * Records that a declared interest turned out to be none, so that they may take part again. Nobody lifts their own where a procedure asks
 * for fairness. Immutable.
 *
 * @param person who was said to have it
 * @param interest what was declared
 * @param reason why it counts no more; at most 2,000 characters
 */
public record LiftInterest(Actor person, InterestKind interest, String reason) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public LiftInterest {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(interest, "interest");
    }

    /**
     * Lifts somebody's.
     *
     * @param person who was said to have it
     * @param interest what was declared
     * @param reason why it counts no more
     * @return the activity
     */
    public static LiftInterest of(Actor person, InterestKind interest, String reason) {
        return new LiftInterest(person, interest, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.LIFT_INTEREST;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
