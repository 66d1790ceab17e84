package dev.redress.move;

import dev.redress.complaint.Open;
import dev.redress.complaint.Withdrawn;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Records that the complainant takes the complaint back. Immutable.
 *
 * @param reason why, as far as it was told; at most 10,000 characters, or null
 */
public record Withdraw(@Nullable String reason) implements Move<Open, Withdrawn> {

    /**
     * Takes it back.
     *
     * @param reason why, or null
     * @return the move
     */
    public static Withdraw because(@Nullable String reason) {
        return new Withdraw(reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.WITHDRAW;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
