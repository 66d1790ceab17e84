package dev.redress.procedure;

import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StageKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a complaint can go on, and to its end, under another version of its procedure. Pure functions. */
final class Adoption {

    private Adoption() {}

    static List<Refusal> of(Procedure procedure, Snapshot complaint) {
        StageKind stage = complaint.stage().kind();
        if (!Producers.reached(procedure, StageKind.RECEIVED).contains(stage)) {
            return List.of(new Refusal(
                    "version",
                    "it stands in stage " + stage.persistedName() + ", which version " + procedure.version()
                            + " does not know; lead it on first",
                    "目前阶段在新版流程中不存在,请先推进"));
        }
        Reach reach = Reach.staying(
                procedure, stage, needs -> Requirements.met(procedure, needs, complaint, 0, complaint.recordedAt()));
        boolean ends = reach.available().contains(CommandKind.CLOSE)
                || !new Reach(procedure).available().contains(CommandKind.CLOSE);
        return ends ? List.of() : List.of(stranded(procedure, reach));
    }

    private static Refusal stranded(Procedure procedure, Reach reach) {
        String gates = procedure.gates().stream()
                .filter(gate -> gate.before().stream()
                        .anyMatch(command -> reach.stands(command) && !reach.isSatisfiable(gate.needs(), command)))
                .map(Gate::id)
                .collect(Collectors.joining(", "));
        return new Refusal(
                "version",
                "under version " + procedure.version()
                        + " it could not be closed any more, since nothing that can still be"
                        + " done satisfies " + (gates.isEmpty() ? "what closing asks for" : "gate " + gates)
                        + "; lead it on first, or let it end under its own version",
                "在新版流程下将无法结案" + (gates.isEmpty() ? "" : "(" + gates + ")") + ",请先推进或按原版本办结");
    }
}
