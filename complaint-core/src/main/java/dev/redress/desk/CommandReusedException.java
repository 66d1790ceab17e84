package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * A command id was used again for something else: another complaint, another command, other content. Nothing was written. The
 * host's keys are not unique; the same command repeated as it was would have given the first result.
 */
public final class CommandReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable CommandId commandId;
    private final transient ComplaintId recordedFor;

    CommandReusedException(CommandId commandId, ComplaintId recordedFor) {
        super("command '" + commandId + "' was recorded for complaint " + recordedFor
                + " with other content; use a new id for a new command");
        this.commandId = commandId;
        this.recordedFor = recordedFor;
    }

    /** For an activity that was recorded in another stage than the one its caller holds. */
    CommandReusedException(Complaint<?> first, Complaint<?> held) {
        super("the command was recorded when complaint " + first.reference() + " stood in stage "
                + first.stage().kind().persistedName() + ", not in "
                + held.stage().kind().persistedName() + "; perform it by handle to get the first result");
        this.commandId = null;
        this.recordedFor = first.id();
    }

    /**
     * The command id.
     *
     * @return the id; null if the command was repeated as it was, but on a complaint typed by another stage
     */
    public @Nullable CommandId commandId() {
        return commandId;
    }

    /**
     * The complaint it was first recorded for.
     *
     * @return its identifier
     */
    public ComplaintId recordedFor() {
        return recordedFor;
    }
}
