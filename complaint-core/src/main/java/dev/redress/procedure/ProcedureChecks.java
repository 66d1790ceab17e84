package dev.redress.procedure;

import dev.redress.clock.ClockDefinition;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.json.Faults;
import dev.redress.lifecycle.CommandKind;
import dev.redress.sla.ComplaintClock;
import dev.redress.sla.Timetable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What would not work about a procedure. Pure functions. */
final class ProcedureChecks {

    private final Procedure procedure;
    private final Faults faults = new Faults();
    private final Set<StageKind> reached;
    private final Reach reach;
    private final Reach later;

    private ProcedureChecks(Procedure procedure) {
        this.procedure = procedure;
        this.reached = Producers.reached(procedure, StageKind.RECEIVED);
        this.reach = new Reach(procedure);
        this.later = reach.later();
    }

    static List<String> of(Procedure procedure) {
        ProcedureChecks checks = new ProcedureChecks(procedure);
        checks.names();
        checks.stages();
        checks.steps();
        checks.gates();
        checks.clocks();
        DetailChecks.check(procedure, checks.faults, checks::canHappen);
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
        words(faults, place, words);
    }

    static void words(Faults faults, String place, Words words) {
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
        return Producers.permits(procedure, command) && Producers.possibleInAny(reached, command);
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
        return Producers.reached(procedure, stage).stream().anyMatch(other -> !other.isOpen());
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
            if (isGrounded(place, gate.needs())) {
                gate.before().stream().sorted().forEach(before -> before(place, gate.needs(), before));
            }
        }
    }

    /** Whether what it is about is there at all. */
    private boolean isGrounded(String place, Requirement needs) {
        String lacking = switch (needs.kind()) {
            case STEP_DONE ->
                procedure.step(String.valueOf(needs.of())).isPresent() ? null : "there is no step '" + needs.of() + "'";
            case HAPPENED, HAPPENED_THIS_ROUND ->
                EventKind.of(String.valueOf(needs.of())).isPresent() ? null : "there is no event '" + needs.of() + "'";
            case MATERIAL_COMPLETE -> procedure.material().isEmpty() ? "the procedure asks for no material" : null;
            case ROUTED, WITH_ITS_DEPARTMENT -> procedure.routes().isEmpty() ? "the procedure has no routes" : null;
            default -> null;
        };
        if (lacking != null) {
            faults.add(place + ".needs", lacking);
        }
        return lacking == null;
    }

    private void before(String place, Requirement needs, CommandKind before) {
        CommandKind resultOf = needs.kind().resultOf().orElse(before);
        if (!canBeDone(before)) {
            faults.add(place + ".before", before.persistedName() + " is never permitted");
        } else if (resultOf != before) {
            faults.add(
                    place + ".needs",
                    needs + " is about what " + resultOf.persistedName() + " brings, not " + before.persistedName());
        } else if (reach.stands(before) && !reach.isSatisfiable(needs, before)) {
            faults.add(
                    place + ".needs",
                    "nothing that is permitted before " + before.persistedName() + " can satisfy " + needs);
        } else if (reach.comesAgain(needs) && later.stands(before) && !later.isSatisfiable(needs, before)) {
            faults.add(
                    place + ".needs",
                    "after it was reconsidered, reopened, appealed or taken back, nothing that is permitted before "
                            + before.persistedName() + " can satisfy " + needs + " again");
        }
    }

    /** Clocks run from and to what can happen; what the procedure's own names stand for can, too. */
    private void clocks() {
        Timetable timetable = procedure.timetable();
        timetable.events().forEach((name, kinds) -> kinds.forEach(kind -> requireFact("events." + name, kind)));
        Set<String> forAll = new HashSet<>();
        for (int i = 0; i < timetable.clocks().size(); i++) {
            ComplaintClock each = timetable.clocks().get(i);
            ClockDefinition clock = each.definition();
            String place = "clocks[" + i + "]";
            if (forAll.contains(clock.id())) {
                faults.add(place, "never counts: an earlier clock '" + clock.id() + "' is for every complaint");
            }
            if (each.priorities().isEmpty() && each.categories().isEmpty()) {
                forAll.add(clock.id());
            }
            if (!mayHappen(place + ".starts_on", clock.startsOn())) {
                faults.add(place + ".starts_on", "nothing that is permitted starts it");
            }
            List<String> stops = new ArrayList<>(clock.stopsOn());
            clock.findRecurrence().ifPresent(again -> stops.addAll(again.fulfilledBy()));
            long possible = stops.stream()
                    .filter(stop -> mayHappen(place + ".stops_on", stop))
                    .count();
            if (possible == 0 && !stops.isEmpty()) {
                faults.add(place + ".stops_on", "nothing that is permitted meets it");
            }
            clock.cancelledOn().forEach(event -> mayHappen(place + ".cancelled_on", event));
        }
    }

    /** Whether an event that a clock names can happen; that it is one at all is checked, too. */
    private boolean mayHappen(String place, String event) {
        Set<EventKind> own = procedure.timetable().events().get(event);
        if (own != null) {
            return own.isEmpty() || own.stream().anyMatch(this::canHappen);
        }
        if (Clocks.ALWAYS_KNOWN.contains(event)) {
            return true;
        }
        EventKind kind = EventKind.of(event.replace('_', '-')).orElse(null);
        if (kind == null) {
            faults.add(
                    place,
                    "there is no event '" + event + "'; name it under events, with the kinds that stand for it or with "
                            + "none if you report it");
            return true;
        }
        requireFact(place, kind);
        return canHappen(kind);
    }

    private void requireFact(String place, EventKind event) {
        if (!event.isClockFact()) {
            faults.add(place, event.persistedName() + " is not an event that clocks look at");
        }
    }
}
