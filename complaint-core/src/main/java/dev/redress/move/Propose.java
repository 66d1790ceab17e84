package dev.redress.move;

import dev.redress.complaint.Investigable;
import dev.redress.complaint.Proposed;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Money;
import org.jspecify.annotations.Nullable;

/**
 * Offers the complainant a solution. Immutable.
 *
 * @param text what is offered; at most 10,000 characters
 * @param amount money offered, or null
 */
public record Propose(String text, @Nullable Money amount) implements Move<Investigable, Proposed> {

    /**
     * Offers something other than money.
     *
     * @param text what is offered
     * @return the move
     */
    public static Propose solution(String text) {
        return new Propose(text, null);
    }

    /**
     * The same, with money.
     *
     * @param money what is offered
     * @return a copy
     */
    public Propose worth(Money money) {
        return new Propose(text, money);
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
