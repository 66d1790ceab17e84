package dev.redress.complaint;

import dev.redress.party.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done, by somebody, by a time. Immutable.
 *
 * @param number 1 for the first measure of this complaint
 * @param kind what kind of remedy
 * @param what what is to be done
 * @param owner number of the party who sees to it
 * @param due by when, exclusive
 * @param amount money, or null
 * @param asProposed whether its amount is part of what an accepted proposal promised; else it is promised besides
 * @param agreed when it was set
 * @param ended when it was carried out or cancelled, or null while it is open
 * @param cancelled whether it was cancelled
 * @param supervised sequence of the latest entry by which somebody looked how it is carried out, 0 if none did
 */
public record Measure(
        int number,
        RemedyKind kind,
        SealedText what,
        int owner,
        Instant due,
        @Nullable Money amount,
        boolean asProposed,
        Moment agreed,
        @Nullable Moment ended,
        boolean cancelled,
        long supervised) {

    /**
     * Whether it is still to be carried out.
     *
     * @return false once it was carried out or cancelled
     */
    public boolean isOpen() {
        return ended == null;
    }

    /**
     * Whether it was carried out.
     *
     * @return false while it is open, and if it was cancelled
     */
    public boolean isCarriedOut() {
        return ended != null && !cancelled;
    }

    /**
     * The same measure, carried out or cancelled.
     *
     * @param moment when and in which entry
     * @param givenUp whether it was cancelled
     * @return a copy
     */
    public Measure ended(Moment moment, boolean givenUp) {
        return new Measure(number, kind, what, owner, due, amount, asProposed, agreed, moment, givenUp, supervised);
    }

    /**
     * The same measure with another amount.
     *
     * @param newAmount money
     * @return a copy
     */
    public Measure worth(Money newAmount) {
        return new Measure(number, kind, what, owner, due, newAmount, asProposed, agreed, ended, cancelled, supervised);
    }

    /**
     * The same measure, the time of an entry corrected.
     *
     * @param sequence the entry
     * @param right when what it records really happened
     * @return a copy
     */
    public Measure corrected(long sequence, Instant right) {
        return new Measure(
                number,
                kind,
                what,
                owner,
                due,
                amount,
                asProposed,
                agreed.corrected(sequence, right),
                ended == null ? null : ended.corrected(sequence, right),
                cancelled,
                supervised);
    }

    /**
     * The same measure, looked at.
     *
     * @param sequence the entry
     * @return a copy
     */
    public Measure supervised(long sequence) {
        return new Measure(number, kind, what, owner, due, amount, asProposed, agreed, ended, cancelled, sequence);
    }
}
