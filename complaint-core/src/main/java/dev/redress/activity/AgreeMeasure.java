package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.complaint.RemedyKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sets one thing to be done, by somebody, by a time. Immutable.
 *
 * @param remedy what kind of remedy
 * @param what what is to be done; at most 2,000 characters
 * @param owner who sees to it
 * @param due by when, exclusive; not before the measure is set
 * @param amount money, or null
 */
public record AgreeMeasure(
        RemedyKind remedy,
        String what,
        Actor owner,
        Instant due,
        @Nullable Money amount) implements Activity<Open> {

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
        return new AgreeMeasure(remedy, what, owner, due, null);
    }

    /**
     * The same, with money.
     *
     * @param money what is paid
     * @return a copy
     */
    public AgreeMeasure worth(Money money) {
        return new AgreeMeasure(remedy, what, owner, due, money);
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
