package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.intake.EvidenceRef;
import dev.redress.lifecycle.CommandKind;
import java.util.Objects;

/**
 * Adds an item of evidence. Immutable.
 *
 * @param evidence the item; the host keeps the thing itself
 */
public record AddEvidence(EvidenceRef evidence) implements Activity<Stage> {

    /** Refuses null where something must be said. */
    public AddEvidence {
        Objects.requireNonNull(evidence, "evidence");
    }

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
