package dev.redress.lifecycle;

import dev.redress.complaint.Snapshot;
import java.util.List;
import java.util.stream.Collectors;

/** The machine would allow it, but the complaint's procedure does not: a role, a gate, fairness, a window, an authority. */
public final class ProcedureRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final CommandKind command;

    ProcedureRefusedException(Snapshot complaint, CommandKind command, List<Refusal> refusals) {
        super(
                complaint.id(),
                "complaint " + complaint.key().reference() + ": procedure "
                        + complaint.key().procedure().id() + " version "
                        + complaint.key().procedure().version() + " refuses " + command.persistedName() + ": "
                        + refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")),
                refusals);
        this.command = command;
    }

    /**
     * What was asked for.
     *
     * @return the command
     */
    public CommandKind command() {
        return command;
    }
}
