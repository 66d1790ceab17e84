package dev.redress.procedure;

import dev.redress.complaint.StageKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gates that open only once a complaint was ended and taken up again, so that the first time nothing ends it. Pure functions. */
final class FirstRound {

    private FirstRound() {}

    /** Tells each such gate once. */
    static void check(Procedure procedure, Findings faults) {
        Reach first = Reach.firstTime(procedure, none -> false);
        Set<Integer> told = new TreeSet<>();
        for (StageKind stage : first.stages()) {
            if (first.from(stage).stream().allMatch(StageKind::isOpen)) {
                tell(procedure, stage, first, faults, told);
            }
        }
    }

    private static void tell(Procedure procedure, StageKind stage, Reach first, Findings faults, Set<Integer> told) {
        List<Gate> gates = procedure.gates();
        for (int i = 0; i < gates.size(); i++) {
            Gate gate = gates.get(i);
            for (CommandKind before : new TreeSet<>(gate.before())) {
                if (before.to().isPresent()
                        && Lifecycle.isPossible(stage, before)
                        && first.stands(before)
                        && !first.isSatisfiable(gate.needs(), before)
                        && endsWithout(procedure, gate.needs(), stage)
                        && told.add(i)) {
                    faults.add(
                            "gates[" + i + "].needs",
                            gate.needs() + " before " + before.persistedName()
                                    + " comes only once it was taken up again (reconsidered, reopened, appealed, remitted); the first time"
                                    + " nothing but a withdrawal or referral leads from stage " + stage.persistedName()
                                    + " to an end");
                }
            }
        }
    }

    /** Whether it is this that keeps a complaint from an end. */
    private static boolean endsWithout(Procedure procedure, Requirement needs, StageKind stage) {
        return !Reach.firstTime(procedure, needs::equals).from(stage).stream().allMatch(StageKind::isOpen);
    }
}
