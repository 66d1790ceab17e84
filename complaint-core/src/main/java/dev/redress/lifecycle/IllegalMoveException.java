package dev.redress.lifecycle;

import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StageKind;
import java.util.List;
import java.util.stream.Collectors;

/** The complaint stands in a stage in which the command is not possible. */
public final class IllegalMoveException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final StageKind stage;
    private final CommandKind command;
    private final transient List<CommandKind> possible;

    IllegalMoveException(Snapshot complaint, CommandKind command) {
        super(complaint.id(), describe(complaint, command), List.of(Possibility.notInStage(complaint, command)));
        this.stage = complaint.stage().kind();
        this.command = command;
        this.possible = Lifecycle.possible(complaint.stage());
    }

    private static String describe(Snapshot complaint, CommandKind command) {
        return "complaint " + complaint.key().reference() + ": cannot " + command.persistedName() + " in stage "
                + complaint.stage().kind().persistedName() + "; possible moves: "
                + Lifecycle.possible(complaint.stage()).stream()
                        .filter(kind -> kind.to().isPresent())
                        .map(CommandKind::persistedName)
                        .collect(Collectors.joining(", "));
    }

    /**
     * Where the complaint stands.
     *
     * @return the stage
     */
    public StageKind stage() {
        return stage;
    }

    /**
     * What was asked for.
     *
     * @return the command's kind
     */
    public CommandKind command() {
        return command;
    }

    /**
     * What is possible in that stage.
     *
     * @return moves and activities
     */
    public List<CommandKind> possible() {
        return possible == null ? List.of() : possible;
    }
}
