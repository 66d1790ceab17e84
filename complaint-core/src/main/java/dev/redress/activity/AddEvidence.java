package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.intake.EvidenceRef;
import dev.redress.lifecycle.CommandKind;

/**
 * Adds an item of evidence. Immutable.
 *
 * @param evidence the item; the host keeps the thing itself
 */
public record AddEvidence(EvidenceRef evidence) implements Activity<Stage> {

    /**
     * Adds.
     *
     * @param evidence the item
     * @return the activity
     */
    public static AddEvidence item(EvidenceRef evidence) {
        return new AddEvidence(evidence);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ADD_EVIDENCE;
    }
}
