package dev.redress.move;

import dev.redress.complaint.Investigating;
import dev.redress.complaint.Proposed;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Records that the complainant refuses the proposal; the complaint is looked into again. Immutable.
 *
 * @param reason why, in their words; at most 10,000 characters, or null
 */
public record RefuseProposal(@Nullable String reason) implements Move<Proposed, Investigating> {

    /**
     * Refuses what was offered.
     *
     * @param reason why, or null
     * @return the move
     */
    public static RefuseProposal because(@Nullable String reason) {
        return new RefuseProposal(reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REFUSE_PROPOSAL;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
