package dev.redress.lifecycle;

import dev.redress.complaint.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The machine would allow it, but the complaint's procedure does not: a role, a gate, fairness, a window, an authority. */
public final class ProcedureRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final @Nullable CommandKind command;

    /**
     * Makes the exception. For the lifecycle and the desk.
     *
     * @param complaint which complaint, as it stands
     * @param command what was asked for, or null for the filing
     * @param refusals the reasons, one or more
     */
    public ProcedureRefusedException(Snapshot complaint, @Nullable CommandKind command, List<Refusal> refusals) {
        super(
                complaint.id(),
                "complaint " + complaint.key().reference() + ": procedure "
                        + complaint.key().procedure().id() + " version "
                        + complaint.key().procedure().version() + " refuses "
                        + (command == null ? "filing" : command.persistedName()) + ": "
                        + refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")),
                refusals);
        this.command = command;
    }

    /**
     * What was asked for.
     *
     * @return the command; empty for the filing
     */
    public Optional<CommandKind> command() {
        return Optional.ofNullable(command);
    }
}
