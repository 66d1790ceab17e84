package dev.redress.move;

import dev.redress.complaint.Investigating;
import dev.redress.complaint.Proposed;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Money;
import org.jspecify.annotations.Nullable;

/**
 * Records that the complainant answers the proposal with another one; the complaint is looked into again. Immutable.
 *
 * @param text what the complainant asks for instead; at most 10,000 characters
 * @param amount money asked for, or null
 */
public record CounterPropose(String text, @Nullable Money amount) implements Move<Proposed, Investigating> {

    /**
     * Asks for something else.
     *
     * @param text what is asked for
     * @return the move
     */
    public static CounterPropose asking(String text) {
        return new CounterPropose(text, null);
    }

    /**
     * The same, with money.
     *
     * @param money what is asked for
     * @return a copy
     */
    public CounterPropose worth(Money money) {
        return new CounterPropose(text, money);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.COUNTER_PROPOSE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
