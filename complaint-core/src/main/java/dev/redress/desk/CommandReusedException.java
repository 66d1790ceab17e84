package dev.redress.desk;

import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;

/**
 * A command id was used again for something else: another complaint, another command, other content. Nothing was written. The
 * host's keys are not unique; the same command repeated as it was would have given the first result.
 */
public final class CommandReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CommandId commandId;
    private final transient ComplaintId recordedFor;

    CommandReusedException(CommandId commandId, ComplaintId recordedFor) {
        super("command '" + commandId + "' was recorded for complaint " + recordedFor
                + " with other content; use a new id for a new command");
        this.commandId = commandId;
        this.recordedFor = recordedFor;
    }

    /**
     * The command id.
     *
     * @return the id
     */
    public CommandId commandId() {
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
