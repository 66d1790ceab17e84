package dev.redress.move;

import dev.redress.complaint.Implementing;
import dev.redress.complaint.Proposed;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that the complainant accepts the proposal. Immutable.
 */
public record AcceptProposal() implements Move<Proposed, Implementing> {

    /**
     * Accepts what was offered.
     *
     * @return the move
     */
    public static AcceptProposal asOffered() {
        return new AcceptProposal();
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ACCEPT_PROPOSAL;
    }
}
