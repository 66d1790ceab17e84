package dev.redress.desk;

import dev.redress.complaint.Complaint;

/** What became of one command of many. Immutable. */
public sealed interface BulkOutcome {

    /**
     * The command.
     *
     * @return as it was given
     */
    BulkCommand item();

    /**
     * It was performed, now or before under the same command id.
     *
     * @param item the command
     * @param complaint the complaint after it
     */
    record Performed(BulkCommand item, Complaint<?> complaint) implements BulkOutcome {}

    /**
     * It was not performed, and nothing of it was recorded.
     *
     * @param item the command
     * @param reason why: {@link dev.redress.lifecycle.RefusedException}, {@link StaleComplaintException}, {@link
     *     ComplaintNotFoundException}, {@link CommandReusedException} or, for what cannot be stored, {@link IllegalArgumentException}
     */
    record Refused(BulkCommand item, RuntimeException reason) implements BulkOutcome {}
}
