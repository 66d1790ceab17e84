package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;
import dev.redress.validation.TextRule;
import java.util.List;

/**
 * Erases values for ever: what they were is gone, that and why they were erased is recorded. Performed as it stands, it asks no
 * duty to keep anything; {@code desk.record().erase(...)} does. Immutable.
 *
 * @param slots the slots to erase, one or more; copied
 * @param reason why; at most 2,000 characters, and nothing of what is erased
 */
public record Erase(List<Integer> slots, String reason) implements Activity<Stage> {

    /** What a reason must be: not blank, at most 2,000 characters. */
    public static final TextRule REASON = TextRule.multiLine(2_000).required();

    /** Copies the list. */
    public Erase {
        slots = slots.stream().distinct().sorted().toList();
    }

    /**
     * Erases.
     *
     * @param slots the slots to erase, one or more
     * @param reason why
     * @return the activity
     */
    public static Erase slots(List<Integer> slots, String reason) {
        return new Erase(slots, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ERASE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
