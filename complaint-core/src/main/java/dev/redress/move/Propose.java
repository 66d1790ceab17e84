package dev.redress.move;

import dev.redress.complaint.Investigable;
import dev.redress.complaint.Proposed;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Offers the complainant a solution. Immutable.
 *
 * @param text what is offered; at most 10,000 characters
 * @param amount money offered, or null
 * @param answerDue by when an answer is awaited, exclusive and not before it is offered; or null
 */
public record Propose(
        String text, @Nullable Money amount, @Nullable Instant answerDue) implements Move<Investigable, Proposed> {

    /**
     * Offers something other than money.
     *
     * @param text what is offered
     * @return the move
     */
    public static Propose solution(String text) {
        return new Propose(text, null, null);
    }

    /**
     * The same, with money.
     *
     * @param money what is offered
     * @return a copy
     */
    public Propose worth(Money money) {
        return new Propose(text, money, answerDue);
    }

    /**
     * The same, awaiting an answer by a time, after which it can lapse.
     *
     * @param when by when, exclusive
     * @return a copy
     */
    public Propose answerBy(Instant when) {
        return new Propose(text, amount, when);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.PROPOSE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
