package dev.redress.complaint;

import dev.redress.party.Money;

/**
 * A request to approve an amount above somebody's authority. Immutable.
 *
 * @param number 1 for the first
 * @param amount the total for this complaint that is asked for
 * @param requester number of the party who asks
 * @param state what became of it
 * @param approver number of the party who decided, 0 if nobody did yet
 */
public record Approval(int number, Money amount, int requester, ApprovalState state, int approver) {

    /**
     * The same request, decided.
     *
     * @param decided what became of it
     * @param by number of the party who decided
     * @return a copy
     */
    public Approval decided(ApprovalState decided, int by) {
        return new Approval(number, amount, requester, decided, by);
    }
}
