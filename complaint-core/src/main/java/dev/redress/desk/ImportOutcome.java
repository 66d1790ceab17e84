package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;

/** What became of one history. Immutable. */
public sealed interface ImportOutcome {

    /**
     * The key of the history.
     *
     * @return the key
     */
    CommandId key();

    /**
     * It was registered.
     *
     * @param key the key of the history
     * @param complaint the complaint
     */
    record Imported(CommandId key, Complaint<?> complaint) implements ImportOutcome {}

    /**
     * It was registered before, with the same content.
     *
     * @param key the key of the history
     * @param complaintId the complaint
     */
    record AlreadyPresent(CommandId key, ComplaintId complaintId) implements ImportOutcome {}

    /**
     * It was not registered.
     *
     * @param key the key of the history
     * @param step which step was refused, 0 for the filing itself
     * @param reason why: {@link dev.redress.validation.InvalidInputException},
     *     {@link dev.redress.lifecycle.RefusedException} or {@link CommandReusedException}
     */
    record Refused(CommandId key, int step, RuntimeException reason) implements ImportOutcome {}
}
