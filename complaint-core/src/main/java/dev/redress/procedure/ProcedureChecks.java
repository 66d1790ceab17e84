package dev.redress.procedure;

import dev.redress.clock.ClockDefinition;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.sla.ComplaintClock;
import dev.redress.sla.Timetable;
import dev.redress.validation.StableNamed;
import dev.redress.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would not work about a procedure. Pure functions. */
final class ProcedureChecks {

    private static final Set<StageKind> SOLVED = EnumSet.of(StageKind.RESOLVED, StageKind.CLOSED);
    private static final Set<StageKind> UNSOLVED = EnumSet.of(
            StageKind.RECEIVED,
            StageKind.ACCEPTED,
            StageKind.INVESTIGATING,
            StageKind.PROPOSED,
            StageKind.IMPLEMENTING);

    private final Procedure procedure;
    private final Findings faults;
    private final Set<StageKind> reached;
    private final Reach reach;
    private final Reach later;

    /** Stages that nothing reaches although something leads on from them; told once. */
    private final Set<StageKind> cutOff = EnumSet.noneOf(StageKind.class);

    /** The gates that can stand where they stand. */
    private final List<DeadEnds.Barrier> barriers = new ArrayList<>();

    private ProcedureChecks(Procedure procedure, List<String> readingFaults) {
        this.procedure = procedure;
        this.faults = new Findings(readingFaults);
        this.reached = Producers.reached(procedure, StageKind.RECEIVED);
        this.reach = new Reach(procedure);
        this.later = reach.later();
    }

    /** What is wrong beside what could not be read. */
    static List<String> of(Procedure procedure, List<String> readingFaults) {
        ProcedureChecks checks = new ProcedureChecks(procedure, readingFaults);
        checks.names();
        checks.deadEnds();
        checks.cutOff();
        checks.steps();
        checks.gates();
        checks.measures();
        LevelChecks.check(procedure, checks.reach, checks.faults);
        checks.paths();
        if (checks.faults.all().isEmpty()) {
            FirstRound.check(procedure, checks.faults);
        }
        checks.clocks();
        DetailChecks.check(procedure, checks.faults, checks::canHappen);
        return checks.faults.all();
    }

    private void names() {
        if (!procedure.id().matches("[a-z0-9-]{1,100}")) {
            faults.addIfRead(
                    "id", "must be 1 to 100 of a-z 0-9 -, had " + procedure.id().length() + " characters");
        }
        if (procedure.version() < 1) {
            faults.addIfRead("version", "must be 1 or more, was " + procedure.version());
        }
        words("title", procedure.title());
    }

    private void words(String place, Words words) {
        words(faults, place, words);
    }

    static void words(Findings faults, String place, Words words) {
        if (words.en().isBlank()) {
            faults.addIfRead(place + ".en", "is blank");
        }
        if (words.zh().isBlank()) {
            faults.addIfRead(place + ".zh", "is blank");
        }
    }

    private void id(String place, String id, Set<String> before) {
        if (!id.matches("[a-z0-9-]{1,60}")) {
            faults.addIfRead(place + ".id", "must be 1 to 60 of a-z 0-9 -");
        }
        if (!before.add(id)) {
            faults.addIfRead(place + ".id", "'" + id + "' is used twice");
        }
    }

    private boolean canHappen(EventKind event) {
        if (event == EventKind.FILED) {
            return true;
        }
        if (event == EventKind.NOTICE_ISSUED) {
            return !procedure.notices().isEmpty();
        }
        if (event == EventKind.CLOCK_EXTENDED && !procedure.timetable().mayExtend()) {
            return false;
        }
        Set<CommandKind> preparing = Producers.preparing(event);
        return (preparing.isEmpty() || preparing.stream().anyMatch(this::canBeDoneOrIsCutOff))
                && Producers.of(event).stream().anyMatch(this::canBeDoneOrIsCutOff);
    }

    /** Of what only follows a stage that nothing reaches, that stage is told. */
    private boolean canBeDoneOrIsCutOff(CommandKind command) {
        return canBeDone(command) || isCutOff(command);
    }

    /** What has to be there before a command, where none of it can be done; else null. */
    private @Nullable String lacking(CommandKind command) {
        Set<CommandKind> preparing = EnumSet.noneOf(CommandKind.class);
        for (EventKind event : Producers.events(command)) {
            Set<CommandKind> own = Producers.preparing(event);
            if (own.isEmpty() || own.stream().anyMatch(this::canBeDone)) {
                return null;
            }
            preparing.addAll(own);
        }
        return preparing.isEmpty() ? null : "nothing permits " + named(preparing);
    }

    private boolean canBeDone(CommandKind command) {
        return Producers.permits(procedure, command) && Producers.possibleInAny(reached, command);
    }

    private void deadEnds() {
        List<StageKind> dead = reached.stream()
                .filter(stage -> stage.isOpen() && !endsFrom(stage))
                .toList();
        if (!dead.isEmpty()) {
            faults.add(
                    "stage " + dead.get(0).persistedName(),
                    "is a dead end: no permitted move leads on to an end"
                            + (dead.size() > 1 ? "; nor does any from " + named(dead.subList(1, dead.size())) : ""));
        }
    }

    private static String named(Collection<? extends StableNamed> all) {
        return all.stream().map(StableNamed::persistedName).collect(Collectors.joining(", "));
    }

    /** What nothing reaches, and what is reached only from there, is one fault. */
    private void cutOff() {
        Set<StageKind> left = EnumSet.complementOf(EnumSet.copyOf(reached));
        while (!left.isEmpty()) {
            StageKind root = left.stream()
                    .filter(stage -> left.stream().noneMatch(other -> other != stage && leadsTo(other, stage)))
                    .findFirst()
                    .orElse(left.iterator().next());
            Set<StageKind> behind = Producers.reached(procedure, root);
            behind.retainAll(left);
            left.removeAll(behind);
            Set<CommandKind> moves = movesOnlyFrom(behind);
            if (!moves.isEmpty()) {
                cutOff.addAll(behind);
                behind.remove(root);
                faults.add(
                        "stage " + root.persistedName(),
                        "cannot be reached" + (behind.isEmpty() ? "" : ", nor behind it " + named(behind)) + ", but "
                                + named(moves) + (moves.size() == 1 ? " leads" : " lead")
                                + " on from there; forbid that or permit a move that leads there");
            }
        }
    }

    private Set<CommandKind> movesOnlyFrom(Set<StageKind> stages) {
        Set<CommandKind> moves = EnumSet.noneOf(CommandKind.class);
        for (CommandKind move : CommandKind.values()) {
            if (move.to().isPresent()
                    && procedure.permits(move)
                    && stages.stream().anyMatch(stage -> leadsOnlyFrom(stage, move))) {
                moves.add(move);
            }
        }
        return moves;
    }

    private boolean leadsTo(StageKind from, StageKind to) {
        for (CommandKind move : CommandKind.values()) {
            if (move.to().filter(to::equals).isPresent()
                    && Producers.permits(procedure, move)
                    && Lifecycle.isPossible(from, move)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it could be done, were the stages reached that nothing reaches. */
    private boolean isCutOff(CommandKind command) {
        return Producers.permits(procedure, command)
                && !Producers.possibleInAny(reached, command)
                && Producers.possibleInAny(cutOff, command);
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
                faults.addIfRead(
                        place + ".completedBy", "nothing that is permitted completes step '" + step.id() + "'");
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
                faults.addIfRead(place + ".before", "must name a command");
            }
            if (isGrounded(place, gate.needs())) {
                for (CommandKind before : new TreeSet<>(gate.before())) {
                    before(i, gate.needs(), before);
                }
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

    private void before(int number, Requirement needs, CommandKind before) {
        String place = "gates[" + number + "]";
        CommandKind resultOf = needs.kind().resultOf().orElse(before);
        if (!canBeDone(before)) {
            if (!isCutOff(before)) {
                faults.add(place + ".before", before.persistedName() + " is never permitted");
            }
        } else if (lacking(before) != null) {
            faults.add(
                    place + ".before",
                    before.persistedName() + " can never be done: " + lacking(before) + " before it");
        } else if (resultOf != before) {
            faults.add(
                    place + ".needs",
                    needs + " is about what " + resultOf.persistedName() + " brings, not " + before.persistedName());
        } else if (needs.kind().followsTheSolution() && precedesTheSolution(before)) {
            faults.add(
                    place + ".needs",
                    needs + " is about a solution that is there, and " + before.persistedName()
                            + " comes before it; ask for it before close");
        } else if (excludes(needs.kind(), before)) {
            faults.add(
                    place + ".needs",
                    needs + " never holds when " + before.persistedName()
                            + " is to be done, for that is about what is still open");
        } else if (reach.stands(before) && !reach.isSatisfiable(needs, before)) {
            if (reach.satisfiers(needs).stream().noneMatch(this::isCutOff)) {
                faults.add(
                        place + ".needs",
                        "nothing that is permitted before " + before.persistedName() + " can satisfy " + needs);
            }
        } else if (reach.comesAgain(needs) && later.stands(before) && !later.isSatisfiable(needs, before)) {
            faults.add(
                    place + ".needs",
                    "after it was reconsidered, reopened, appealed or taken back, nothing that is permitted before "
                            + before.persistedName() + " can satisfy " + needs + " again");
        } else {
            barriers.add(new DeadEnds.Barrier(number, before, needs));
        }
    }

    private static boolean precedesTheSolution(CommandKind command) {
        return Producers.possibleInAny(UNSOLVED, command) && !Producers.possibleInAny(SOLVED, command);
    }

    /** Whether a command can be done only while what is needed does not hold. */
    private static boolean excludes(RequirementKind needs, CommandKind command) {
        return switch (command) {
            case COMPLETE_MEASURE, CANCEL_MEASURE ->
                needs == RequirementKind.NO_MEASURE_OPEN || needs == RequirementKind.MEASURES_COMPLETED;
            case ACCEPT_HAND_OVER, SEND_BACK -> needs == RequirementKind.HAND_OVER_ANSWERED;
            case GIVE_OPINION -> needs == RequirementKind.CONSULTATIONS_ANSWERED;
            default -> false;
        };
    }

    /** Nothing is resolved while a measure is open. */
    private void measures() {
        if (canBeDone(CommandKind.AGREE_MEASURE)
                && !procedure.permits(CommandKind.COMPLETE_MEASURE)
                && !procedure.permits(CommandKind.CANCEL_MEASURE)) {
            faults.add(
                    "forbids",
                    "complete-measure and cancel-measure: a measure that was agreed never ends, and resolving waits for"
                            + " it; permit one of them or forbid agree-measure");
        }
    }

    /** What no single gate brings about is told of the stage; what one does, once of that gate. */
    private void paths() {
        Set<Integer> gates = new HashSet<>();
        Set<StageKind> stages = EnumSet.noneOf(StageKind.class);
        for (DeadEnds.DeadEnd end : new DeadEnds(procedure, reach, barriers).find()) {
            String after = end.path().isEmpty() ? "" : " after " + named(end.path());
            Optional<DeadEnds.Barrier> barrier = end.barriers().stream().findFirst();
            if (barrier.isPresent()) {
                if (end.barriers().stream().noneMatch(each -> gates.contains(each.gate()))) {
                    gates.add(barrier.get().gate());
                    faults.add(
                            "gates[" + barrier.get().gate() + "].needs",
                            barrier.get().needs() + " before "
                                    + barrier.get().before().persistedName() + " can no longer be satisfied from stage "
                                    + end.stage().persistedName() + " on" + after
                                    + ", and nothing else leads on to an end");
                }
            } else if (endsFrom(end.stage()) && stages.add(end.stage())) {
                faults.add(
                        "stage " + end.stage().persistedName(),
                        "is a dead end" + after + ": several gates together leave no way to an end");
            }
        }
    }

    /** Clocks run from and to what can happen; what the procedure's own names stand for can, too. */
    private void clocks() {
        Timetable timetable = procedure.timetable();
        timetable.events().forEach((name, kinds) -> kinds.forEach(kind -> requireFact("events." + name, kind)));
        for (int i = 0; i < timetable.clocks().size(); i++) {
            ComplaintClock each = timetable.clocks().get(i);
            ClockDefinition clock = each.definition();
            String place = "clocks[" + i + "]";
            String hidden = each.hiddenBy(timetable.clocks().subList(0, i));
            if (hidden != null) {
                faults.add(place, hidden);
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
