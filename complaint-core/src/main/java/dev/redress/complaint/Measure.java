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
 * @param agreedAt when it was set
 * @param completedAt when it was done, or null while it is not
 */
public record Measure(
        int number,
        RemedyKind kind,
        SealedText what,
        int owner,
        Instant due,
        @Nullable Money amount,
        Instant agreedAt,
        @Nullable Instant completedAt) {

    /**
     * The same measure, done.
     *
     * @param at when it was done
     * @return a copy
     */
    public Measure completed(Instant at) {
        return new Measure(number, kind, what, owner, due, amount, agreedAt, at);
    }

    /**
     * The same measure with another amount.
     *
     * @param newAmount money
     * @return a copy
     */
    public Measure worth(Money newAmount) {
        return new Measure(number, kind, what, owner, due, newAmount, agreedAt, completedAt);
    }
}
