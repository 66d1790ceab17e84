package dev.redress.procedure;

import dev.redress.complaint.StageKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import dev.redress.validation.StableNamed;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What would not work about the level that decides appeals. Pure functions. */
final class LevelChecks {

    private static final String PLACE = "appealsDecidedBy";
    private static final Set<CommandKind> ENDING =
            EnumSet.of(CommandKind.PROPOSE, CommandKind.RESOLVE, CommandKind.RESOLVE_DIRECTLY, CommandKind.CLOSE);

    private final Procedure procedure;
    private final Findings faults;
    private final String deciders;
    private final Set<StageKind> reached;

    private LevelChecks(Procedure procedure, Findings faults) {
        this.procedure = procedure;
        this.faults = faults;
        this.reached = reached(procedure);
        this.deciders = String.join(" or ", new TreeSet<>(procedure.appealDeciders()));
    }

    static void check(Procedure procedure, Reach reach, Findings faults) {
        if (procedure.appealDeciders().isEmpty()) {
            return;
        }
        if (!procedure.permits(CommandKind.APPEAL)) {
            faults.add(PLACE, "is about " + CommandKind.APPEAL.persistedName() + ", which is forbidden");
            return;
        }
        LevelChecks checks = new LevelChecks(procedure, faults);
        checks.somebodyDecides();
        for (int i = 0; i < procedure.gates().size(); i++) {
            checks.gate(i, reach);
        }
    }

    private void somebodyDecides() {
        if (procedure.appealDeciders().contains(Actor.COMPLAINANT)) {
            faults.add(PLACE, "names complainants; the higher level is of the organisation");
        }
        if (!may(CommandKind.RESOLVE_DIRECTLY) && !(may(CommandKind.RESOLVE) && may(CommandKind.PROPOSE))) {
            faults.add(
                    PLACE,
                    "names nobody who may resolve, so no appeal is ever decided; give resolve and propose, or"
                            + " resolve-directly, to " + deciders);
        }
    }

    private boolean may(CommandKind command) {
        Set<String> roles = procedure.roles().get(command);
        return procedure.permits(command)
                && (roles == null || !Collections.disjoint(roles, procedure.appealDeciders()));
    }

    /** The stages that are reached after an appeal by what somebody may do then. */
    private static Set<StageKind> reached(Procedure procedure) {
        Set<StageKind> reached = EnumSet.of(StageKind.INVESTIGATING);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (CommandKind move : CommandKind.values()) {
                StageKind to = move.to().orElse(null);
                boolean done = procedure.permits(move) && !isKept(procedure, move);
                if (to != null && done && Producers.possibleInAny(reached, move)) {
                    grew |= reached.add(to);
                }
            }
        }
        return reached;
    }

    /** Somebody of the level has to be able to do what is asked before an appeal is decided, and what was decided closed. */
    private void gate(int number, Reach reach) {
        Gate gate = procedure.gates().get(number);
        if (Collections.disjoint(gate.before(), ENDING) || !reach.comesAgain(gate.needs())) {
            return;
        }
        Set<CommandKind> ways = reach.satisfiers(gate.needs());
        ways.removeIf(way -> !procedure.permits(way));
        Set<CommandKind> lacking = lacking(ways);
        boolean open = ways.stream().anyMatch(way -> !lacking.contains(way) && Producers.possibleInAny(reached, way));
        if (!open && !lacking.isEmpty()) {
            faults.add(
                    PLACE,
                    "names nobody who may "
                            + lacking.stream().map(StableNamed::persistedName).collect(Collectors.joining(", "))
                            + ", which gates[" + number + "] asks for after an appeal; give it to "
                            + deciders);
        }
    }

    /** What nobody may do any more of some commands and of the moves into the stages where they are possible. */
    private Set<CommandKind> lacking(Set<CommandKind> ways) {
        Set<CommandKind> lacking = EnumSet.noneOf(CommandKind.class);
        for (CommandKind command : CommandKind.values()) {
            boolean leads = command.to()
                    .filter(to -> ways.stream().anyMatch(way -> Producers.possibleInAny(Set.of(to), way)))
                    .isPresent();
            if ((leads || ways.contains(command)) && procedure.permits(command) && isKept(procedure, command)) {
                lacking.add(command);
            }
        }
        return lacking;
    }

    /** Whether nobody does it any more after an appeal: neither the level nor complainants may. */
    private static boolean isKept(Procedure procedure, CommandKind command) {
        Set<String> may = procedure.roles().get(command);
        return may != null
                && HigherLevel.reserves(command)
                && !may.contains(Actor.COMPLAINANT)
                && Collections.disjoint(may, procedure.appealDeciders());
    }
}
