package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Money;
import java.util.Objects;

/**
 * Asks for approval of an amount above one's authority: the total for this complaint. Numbered from 1. Immutable.
 *
 * @param amount the total in this currency that is to be promised in this complaint
 * @param reason why; at most 2,000 characters
 */
public record RequestApproval(Money amount, String reason) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public RequestApproval {
        Objects.requireNonNull(amount, "amount");
    }

    /**
     * Asks.
     *
     * @param amount the total
     * @param reason why
     * @return the activity
     */
    public static RequestApproval of(Money amount, String reason) {
        return new RequestApproval(amount, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REQUEST_APPROVAL;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
