package dev.redress.procedure;

import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can be done under a procedure with its gates counted, and in which stages. A command is available in a stage once something available can
 * have satisfied each of its gates where it leads on to that stage; so gates that wait for each
 * other open for nobody. Immutable once made.
 */
final class Reach {

    private static final Set<CommandKind> RESOLVING =
            EnumSet.of(CommandKind.RESOLVE, CommandKind.RESOLVE_DIRECTLY, CommandKind.LAPSE_PROPOSAL);
    private static final Set<CommandKind> BEGINNING_ROUNDS =
            EnumSet.of(CommandKind.REOPEN, CommandKind.APPEAL, CommandKind.REMIT, CommandKind.RECONSIDER);

    private static final Set<CommandKind> LEAVING = EnumSet.of(CommandKind.WITHDRAW, CommandKind.REFER);

    private final Procedure procedure;
    private final Set<StageKind> stages;

    /** In which stages what can be done can be done. */
    private final Map<CommandKind, Set<StageKind>> places = new EnumMap<>(CommandKind.class);

    /** What could be done in the rounds before; null for the first. */
    private final @Nullable Reach earlier;

    /** What holds already. */
    private final Predicate<Requirement> held;

    /** What is not counted. */
    private final Set<CommandKind> without;

    Reach(Procedure procedure) {
        this(procedure, EnumSet.of(StageKind.RECEIVED), null, none -> false, Set.of());
    }

    /**
     * What can still be done with a complaint that stands somewhere, and for which some of what gates ask holds already, if nobody takes it
     * back or elsewhere.
     */
    static Reach staying(Procedure procedure, StageKind from, Predicate<Requirement> held) {
        return new Reach(procedure, EnumSet.of(from), null, held, LEAVING);
    }

    /** What can be done with a complaint until it is taken up again, taken back or elsewhere, if some of what gates ask holds already. */
    static Reach firstTime(Procedure procedure, Predicate<Requirement> held) {
        Set<CommandKind> left = EnumSet.copyOf(BEGINNING_ROUNDS);
        left.addAll(LEAVING);
        return new Reach(procedure, EnumSet.of(StageKind.RECEIVED), null, held, left);
    }

    private Reach(
            Procedure procedure,
            Set<StageKind> first,
            @Nullable Reach earlier,
            Predicate<Requirement> held,
            Set<CommandKind> without) {
        this.procedure = procedure;
        this.held = held;
        this.without = without;
        this.stages = first;
        this.earlier = earlier;
        while (grows()) {
            // Each turn may open what the turn before was waiting for.
        }
    }

    private boolean grows() {
        boolean grew = false;
        for (CommandKind command : CommandKind.values()) {
            if (!without.contains(command) && Producers.permits(procedure, command)) {
                for (StageKind stage : EnumSet.copyOf(stages)) {
                    if (Lifecycle.isPossible(stage, command)
                            && !places(command).contains(stage)
                            && isOpen(command, stage)) {
                        places.computeIfAbsent(command, none -> EnumSet.noneOf(StageKind.class))
                                .add(stage);
                        command.to().ifPresent(stages::add);
                        grew = true;
                    }
                }
            }
        }
        return grew;
    }

    private Set<StageKind> places(CommandKind command) {
        return places.getOrDefault(command, Set.of());
    }

    /** What can be done in the rounds after the first; there may be none. */
    Reach later() {
        Set<StageKind> first = EnumSet.noneOf(StageKind.class);
        for (CommandKind command : BEGINNING_ROUNDS) {
            if (places.containsKey(command)) {
                first.add(command.to().orElseThrow());
            }
        }
        return new Reach(procedure, first, this, held, without);
    }

    /** What can be done. */
    Set<CommandKind> available() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** Where it can come to stand. */
    Set<StageKind> stages() {
        return Collections.unmodifiableSet(stages);
    }

    /** Whether a stage can be reached in which a command is permitted, its gates left out. */
    boolean stands(CommandKind command) {
        return Producers.permits(procedure, command) && Producers.possibleInAny(stages, command);
    }

    private boolean isOpen(CommandKind command, StageKind stage) {
        for (Gate gate : procedure.gates()) {
            if (gate.before().contains(command) && !isSatisfiable(gate.needs(), command, EnumSet.of(stage))) {
                return false;
            }
        }
        return true;
    }

    /** Whether what satisfies a requirement has to come again in each round, or after each solution. */
    boolean comesAgain(Requirement needs) {
        return !ending(needs).isEmpty();
    }

    /** Whether something available can have satisfied a requirement when a command is to be done. */
    boolean isSatisfiable(Requirement needs, CommandKind before) {
        return isSatisfiable(needs, before, stages);
    }

    private boolean isSatisfiable(Requirement needs, CommandKind before, Set<StageKind> where) {
        Set<CommandKind> ending = ending(needs);
        Set<CommandKind> satisfiers = satisfiers(needs);
        if (held.test(needs) || holdsAnyway(needs) || (ending.isEmpty() && wasPossible(satisfiers))) {
            return true;
        }
        for (CommandKind command : satisfiers) {
            for (StageKind place : places(command)) {
                if (command != before
                        && leads(command, place, before, where, ending)
                        && isPrepared(needs, command, place)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what has to be there before a command can satisfy something leads on to where that is done. */
    private boolean isPrepared(Requirement needs, CommandKind satisfier, StageKind place) {
        EventKind event = needs.kind().isOfEvent() ? event(needs) : null;
        Set<CommandKind> preparing = event == null ? Set.of() : Producers.preparing(event);
        return (event != EventKind.CLOCK_EXTENDED || procedure.timetable().mayExtend())
                && (preparing.isEmpty() || preparing.stream().anyMatch(each -> comesBefore(each, satisfier, place)))
                && needs.kind().presupposes().stream().allMatch(each -> comesBefore(each, satisfier, place));
    }

    private boolean comesBefore(CommandKind command, CommandKind later, StageKind place) {
        return command == later
                || wasPossible(Set.of(command))
                || places(command).stream()
                        .anyMatch(stage -> leads(command, stage, later, EnumSet.of(place), Set.of()));
    }

    private boolean wasPossible(Set<CommandKind> any) {
        return earlier != null && !Collections.disjoint(any, earlier.places.keySet());
    }

    /** Whether it holds unless something is done against it. */
    boolean holdsAnyway(Requirement needs) {
        return switch (needs.kind()) {
            case STEP_DONE ->
                procedure
                        .step(String.valueOf(needs.of()))
                        .map(step ->
                                !step.eachRound() && step.completedBy().stream().anyMatch(this::comesByItself))
                        .orElse(true);
            case HAPPENED -> comesByItself(event(needs));
            case HAPPENED_THIS_ROUND ->
                comesByItself(event(needs)) && (earlier == null || event(needs) != EventKind.FILED);
            case HAND_OVER_ANSWERED -> !procedure.permits(CommandKind.HAND_OVER);
            case COORDINATED_IF_COMPLEX -> !procedure.permits(CommandKind.ASSESS);
            case HANDED_OVER_IF_FOUNDED -> !procedure.permits(CommandKind.VERIFY_ALLEGATION);
            case CONSULTATIONS_ANSWERED -> !procedure.permits(CommandKind.CONSULT);
            case MATERIAL_COMPLETE -> procedure.material().stream().noneMatch(Material::required);
            case TAKEN_BY_ACTOR, NONE_FOUNDED, NO_MEASURE_OPEN -> true;
            default -> needs.kind().isOfResult();
        };
    }

    private boolean comesByItself(@Nullable EventKind event) {
        return event == null
                || event == EventKind.FILED
                || (event == EventKind.NOTICE_ISSUED && !procedure.notices().isEmpty());
    }

    private static @Nullable EventKind event(Requirement needs) {
        return EventKind.of(String.valueOf(needs.of())).orElse(null);
    }

    /** What can satisfy it. */
    Set<CommandKind> satisfiers(Requirement needs) {
        Set<CommandKind> satisfiers = EnumSet.noneOf(CommandKind.class);
        EventKind event = event(needs);
        if (needs.kind().isOfEvent() && event != null) {
            satisfiers.addAll(Producers.of(event));
        } else if (needs.kind() == RequirementKind.STEP_DONE) {
            procedure
                    .step(String.valueOf(needs.of()))
                    .ifPresent(step -> step.completedBy().forEach(kind -> satisfiers.addAll(Producers.of(kind))));
        } else {
            satisfiers.addAll(needs.kind().satisfiedBy());
        }
        return satisfiers;
    }

    /** The moves after which it does not hold any more. */
    Set<CommandKind> ending(Requirement needs) {
        return switch (needs.kind()) {
            case OUTCOME_CHECK_PASSED, OUTCOME_TOLD, SATISFACTION_ASKED, SATISFACTION_CONFIRMED, FOLLOWED_UP ->
                RESOLVING;
            case STATEMENT_TAKEN,
                    COMPLAINANT_HEARD,
                    COMPLAINANT_INTERVIEWED,
                    COORDINATED_IF_COMPLEX,
                    HAPPENED_THIS_ROUND,
                    FINDINGS_RECORDED,
                    ROOT_CAUSE_RECORDED,
                    ALLEGATIONS_VERIFIED,
                    AN_ALLEGATION_STANDS,
                    MEASURES_COMPLETED,
                    MEASURES_SUPERVISED,
                    OFFER_MADE -> BEGINNING_ROUNDS;
            case STEP_DONE ->
                procedure
                                .step(String.valueOf(needs.of()))
                                .filter(Step::eachRound)
                                .isPresent()
                        ? BEGINNING_ROUNDS
                        : Set.of();
            default -> Set.of();
        };
    }

    /** Whether from where a command was done moves other than some lead on to a place of a later one. */
    private boolean leads(
            CommandKind command, StageKind stage, CommandKind later, Set<StageKind> where, Set<CommandKind> without) {
        for (StageKind reached : from(command.to().orElse(stage), later, without)) {
            if (where.contains(reached) && Lifecycle.isPossible(reached, later)) {
                return true;
            }
        }
        return false;
    }

    /** Where it can go from a stage. */
    Set<StageKind> from(StageKind stage) {
        return from(stage, null, Set.of());
    }

    private Set<StageKind> from(StageKind first, @Nullable CommandKind later, Set<CommandKind> without) {
        Set<StageKind> reached = EnumSet.of(first);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<CommandKind, Set<StageKind>> move : places.entrySet()) {
                if (move.getKey().to().isPresent()
                        && move.getKey() != later
                        && !without.contains(move.getKey())
                        && !Collections.disjoint(move.getValue(), reached)) {
                    grew |= reached.add(move.getKey().to().orElseThrow());
                }
            }
        }
        return reached;
    }
}
