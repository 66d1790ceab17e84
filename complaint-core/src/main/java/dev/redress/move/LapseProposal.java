package dev.redress.move;

import dev.redress.complaint.Outcome;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Resolved;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Records that the complainant did not answer the proposal in time; the handling is concluded. Refused before the time for the answer. Immutable.
 *
 * @param outcome whether the complaint was found right
 * @param explanation what holds now; at most 10,000 characters
 */
public record LapseProposal(Outcome outcome, String explanation) implements Move<Proposed, Resolved> {

    /** Refuses null where something must be said. */
    public LapseProposal {
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Concludes.
     *
     * @param outcome whether the complaint was found right
     * @param explanation what holds now
     * @return the move
     */
    public static LapseProposal with(Outcome outcome, String explanation) {
        return new LapseProposal(outcome, explanation);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.LAPSE_PROPOSAL;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
