package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Records that one of several complainants takes no part any more; the last one only if the body pursues the matter nevertheless. Immutable.
 *
 * @param party number of the complainant
 * @param reason why, as far as it was told; at most 2,000 characters, or null
 */
public record WithdrawComplainant(int party, @Nullable String reason) implements Activity<Open> {

    /**
     * Records.
     *
     * @param party number of the complainant
     * @return the activity
     */
    public static WithdrawComplainant number(int party) {
        return new WithdrawComplainant(party, null);
    }

    /**
     * The same, telling why.
     *
     * @param why the reason
     * @return a copy
     */
    public WithdrawComplainant because(String why) {
        return new WithdrawComplainant(party, why);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.WITHDRAW_COMPLAINANT;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
