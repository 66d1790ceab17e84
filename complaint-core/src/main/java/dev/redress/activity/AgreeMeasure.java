package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.complaint.RemedyKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sets one thing to be done, by somebody, by a time. Immutable.
 *
 * @param remedy what kind of remedy
 * @param what what is to be done; at most 2,000 characters
 * @param owner who sees to it
 * @param due by when, exclusive; not before the measure is set
 * @param amount money, or null
 * @param asProposed whether it carries out what an accepted proposal promised, so that its amount is part of that; else its
 *     amount is promised besides
 */
public record AgreeMeasure(
        RemedyKind remedy,
        String what,
        Actor owner,
        Instant due,
        @Nullable Money amount,
        boolean asProposed) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public AgreeMeasure {
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(due, "due");
    }

    /**
     * Sets a measure.
     *
     * @param remedy what kind of remedy
     * @param what what is to be done
     * @param owner who sees to it
     * @param due by when, exclusive
     * @return the activity
     */
    public static AgreeMeasure of(RemedyKind remedy, String what, Actor owner, Instant due) {
        return new AgreeMeasure(remedy, what, owner, due, null, false);
    }

    /**
     * The same, with money that is promised besides whatever proposals promise.
     *
     * @param money what is paid
     * @return a copy
     */
    public AgreeMeasure worth(Money money) {
        return new AgreeMeasure(remedy, what, owner, due, money, asProposed);
    }

    /**
     * The same, carrying out what an accepted proposal promised: its money counts once. What such measures come to beyond what
     * was accepted counts in addition.
     *
     * @return a copy
     */
    public AgreeMeasure carryingOutTheProposal() {
        return new AgreeMeasure(remedy, what, owner, due, amount, true);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.AGREE_MEASURE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
