package dev.redress.procedure;

import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.json.Faults;
import dev.redress.lifecycle.CommandKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What would not work about a procedure. Pure functions. */
final class ProcedureChecks {

    private final Procedure procedure;
    private final Faults faults = new Faults();
    private final Set<StageKind> reached;

    private ProcedureChecks(Procedure procedure) {
        this.procedure = procedure;
        this.reached = Producers.reached(procedure, StageKind.RECEIVED, Set.of());
    }

    static List<String> of(Procedure procedure) {
        ProcedureChecks checks = new ProcedureChecks(procedure);
        checks.names();
        checks.stages();
        checks.steps();
        checks.gates();
        checks.targets();
        checks.rest();
        return checks.faults.all();
    }

    private void names() {
        if (!procedure.id().matches("[a-z0-9-]{1,100}")) {
            faults.add(
                    "id", "must be 1 to 100 of a-z 0-9 -, had " + procedure.id().length() + " characters");
        }
        if (procedure.version() < 1) {
            faults.add("version", "must be 1 or more, was " + procedure.version());
        }
        words("title", procedure.title());
    }

    private void words(String place, Words words) {
        if (words.en().isBlank()) {
            faults.add(place + ".en", "is blank");
        }
        if (words.zh().isBlank()) {
            faults.add(place + ".zh", "is blank");
        }
    }

    private void id(String place, String id, Set<String> before) {
        if (!id.matches("[a-z0-9-]{1,60}")) {
            faults.add(place + ".id", "must be 1 to 60 of a-z 0-9 -");
        }
        if (!before.add(id)) {
            faults.add(place + ".id", "'" + id + "' is used twice");
        }
    }

    private boolean canHappen(EventKind event) {
        if (event == EventKind.FILED) {
            return true;
        }
        if (event == EventKind.NOTICE_ISSUED) {
            return !procedure.notices().isEmpty();
        }
        return Producers.of(event).stream().anyMatch(this::canBeDone);
    }

    private boolean canBeDone(CommandKind command) {
        return procedure.permits(command) && Producers.possibleInAny(reached, command);
    }

    private void stages() {
        for (StageKind stage : StageKind.values()) {
            if (reached.contains(stage)) {
                if (stage.isOpen() && !endsFrom(stage)) {
                    faults.add("stage " + stage.persistedName(), "is a dead end: no permitted move leads on to an end");
                }
            } else {
                for (CommandKind move : CommandKind.values()) {
                    if (move.to().isPresent() && procedure.permits(move) && leadsOnlyFrom(stage, move)) {
                        faults.add(
                                "stage " + stage.persistedName(),
                                "cannot be reached, but " + move.persistedName()
                                        + " leads from it; forbid that or permit a move that leads there");
                    }
                }
            }
        }
    }

    private boolean leadsOnlyFrom(StageKind stage, CommandKind move) {
        return Producers.possibleInAny(EnumSet.of(stage), move)
                && !Producers.possibleInAny(EnumSet.complementOf(EnumSet.of(stage)), move);
    }

    private boolean endsFrom(StageKind stage) {
        return Producers.reached(procedure, stage, Set.of()).stream().anyMatch(other -> !other.isOpen());
    }

    private void steps() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < procedure.steps().size(); i++) {
            Step step = procedure.steps().get(i);
            String place = "steps[" + i + "]";
            id(place, step.id(), ids);
            words(place + ".title", step.title());
            if (step.completedBy().stream().noneMatch(this::canHappen)) {
                faults.add(place + ".completedBy", "nothing that is permitted completes step '" + step.id() + "'");
            }
        }
    }

    private void gates() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < procedure.gates().size(); i++) {
            Gate gate = procedure.gates().get(i);
            String place = "gates[" + i + "]";
            id(place, gate.id(), ids);
            words(place + ".unmet", gate.unmet());
            if (gate.before().isEmpty()) {
                faults.add(place + ".before", "must name a command");
            }
            for (CommandKind before : gate.before()) {
                if (!canBeDone(before)) {
                    faults.add(place + ".before", before.persistedName() + " is never permitted");
                } else if (!satisfiable(place, gate, before)) {
                    faults.add(
                            place + ".needs",
                            "nothing that is permitted before " + before.persistedName() + " can satisfy "
                                    + gate.needs());
                }
            }
        }
    }

    private boolean satisfiable(String place, Gate gate, CommandKind before) {
        Requirement needs = gate.needs();
        if (needs.kind() == RequirementKind.STEP_DONE) {
            Step step = procedure.step(String.valueOf(needs.of())).orElse(null);
            if (step == null) {
                faults.add(place + ".needs", "there is no step '" + needs.of() + "'");
                return true;
            }
            return step.completedBy().stream().anyMatch(event -> canHappenBefore(event, before));
        } else if (needs.kind() == RequirementKind.HAPPENED) {
            EventKind event = EventKind.of(String.valueOf(needs.of())).orElse(null);
            if (event == null) {
                faults.add(place + ".needs", "there is no event '" + needs.of() + "'");
                return true;
            }
            return canHappenBefore(event, before);
        } else if (needs.kind() == RequirementKind.MATERIAL_COMPLETE
                && procedure.material().isEmpty()) {
            faults.add(place + ".needs", "the procedure asks for no material");
        } else if (needs.kind() == RequirementKind.ROUTED && procedure.routes().isEmpty()) {
            faults.add(place + ".needs", "the procedure has no routes");
        }
        Set<CommandKind> by = needs.kind().satisfiedBy();
        return by.isEmpty() || by.stream().anyMatch(command -> canBeDoneBefore(command, before));
    }

    private boolean canHappenBefore(EventKind event, CommandKind before) {
        return event == EventKind.FILED
                || Producers.of(event).stream().anyMatch(command -> canBeDoneBefore(command, before));
    }

    private boolean canBeDoneBefore(CommandKind command, CommandKind before) {
        return command != before
                && procedure.permits(command)
                && Producers.possibleInAny(
                        Producers.reached(procedure, StageKind.RECEIVED, EnumSet.of(before)), command);
    }

    private void targets() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < procedure.targets().size(); i++) {
            Target target = procedure.targets().get(i);
            String place = "targets[" + i + "]";
            id(place, target.id(), ids);
            words(place + ".title", target.title());
            if (!canHappen(target.starts())) {
                faults.add(place + ".starts", "nothing that is permitted starts it");
            }
            if (target.stops().stream().noneMatch(this::canHappen)) {
                faults.add(place + ".stops", "nothing that is permitted meets it");
            }
            requireFact(place + ".starts", target.starts());
            target.stops().forEach(stop -> requireFact(place + ".stops", stop));
            if (target.within().isNegative() || target.within().isZero()) {
                faults.add(place + ".within", "must be positive, was " + target.within());
            }
        }
    }

    private void requireFact(String place, EventKind event) {
        if (!event.isClockFact()) {
            faults.add(place, event.persistedName() + " is not an event that clocks look at");
        }
    }

    private void rest() {
        procedure.roles().forEach((command, may) -> {
            if (may.isEmpty()) {
                faults.add("roles." + command.persistedName(), "names nobody; forbid it instead");
            }
            if (!procedure.permits(command)) {
                faults.add("roles." + command.persistedName(), "is forbidden and given to roles");
            }
        });
        for (int i = 0; i < procedure.notices().size(); i++) {
            NoticeRule rule = procedure.notices().get(i);
            String place = "notices[" + i + "]";
            if (!canHappen(rule.on()) || rule.on() == EventKind.NOTICE_ISSUED) {
                faults.add(
                        place + ".on",
                        "nothing that is permitted brings about " + rule.on().persistedName());
            }
            if (!rule.notice().code().matches("[a-z0-9-]{1,40}")) {
                faults.add(place + ".notice", "must be 1 to 40 of a-z 0-9 -");
            }
            if ((rule.notice().reader() == NoticeReader.ROLE) != (rule.notice().role() != null)) {
                faults.add(place + ".role", "must be given for the reader 'role', and only then");
            }
        }
        Set<String> seen = new HashSet<>();
        procedure.channels().stream()
                .filter(code -> !seen.add(code))
                .forEach(code -> faults.add("channels", "'" + code + "' is named twice"));
        for (int i = 0; i < procedure.material().size(); i++) {
            words("material[" + i + "].title", procedure.material().get(i).title());
        }
        procedure.reopening().ifPresent(limits -> revisiting("reopening", limits));
        procedure.appeals().ifPresent(limits -> revisiting("appeals", limits));
    }

    private void revisiting(String place, Revisiting limits) {
        if (limits.times() < 1) {
            faults.add(place + ".times", "must be 1 or more, was " + limits.times());
        }
        if (limits.within() != null
                && (limits.within().isNegative() || limits.within().isZero())) {
            faults.add(place + ".within", "must be positive, was " + limits.within());
        }
    }
}
