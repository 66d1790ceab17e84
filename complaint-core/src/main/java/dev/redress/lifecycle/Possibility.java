package dev.redress.lifecycle;

import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StageKind;
import dev.redress.labels.Labels;
import java.util.List;

/**
 * Whether somebody can do something now, and if not, why: enough to draw a button or to say why there is none. What a command
 * says (an amount, a text) is not known yet, so an allowed one can still be refused for that. Immutable.
 *
 * @param command what
 * @param refusals what stands against it; empty if it is allowed; copied
 */
public record Possibility(CommandKind command, List<Refusal> refusals) {

    /** Copies the list. */
    public Possibility {
        refusals = List.copyOf(refusals);
    }

    /**
     * Whether nothing stands against it.
     *
     * @return true if it is allowed
     */
    public boolean isAllowed() {
        return refusals.isEmpty();
    }

    static Refusal notInStage(Snapshot complaint, CommandKind command) {
        return notInStage(complaint.stage().kind(), command);
    }

    static Refusal notInStage(StageKind stage, CommandKind command) {
        return new Refusal(
                "stage",
                command.persistedName() + " is not possible in stage " + stage.persistedName(),
                "在“" + Labels.of(stage).zh() + "”阶段不能“" + Labels.of(command).zh() + "”");
    }
}
