package dev.redress.move;

import dev.redress.complaint.Referable;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.Referred;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that the complaint is now with an outside body. Immutable.
 *
 * @param to what kind of body
 * @param body which body, and why; at most 10,000 characters
 */
public record Refer(ReferralKind to, String body) implements Move<Referable, Referred> {

    /**
     * Refers.
     *
     * @param to what kind of body
     * @param body which body, and why
     * @return the move
     */
    public static Refer to(ReferralKind to, String body) {
        return new Refer(to, body);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REFER;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
