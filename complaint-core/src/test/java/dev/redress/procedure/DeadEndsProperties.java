package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Dead ends that the build of a procedure finds, against every order of everything that can be done, one after the other. */
class DeadEndsProperties {

    private static final List<CommandKind> MOVES = List.of(
            CommandKind.ACCEPT,
            CommandKind.DECLINE,
            CommandKind.INVESTIGATE,
            CommandKind.PROPOSE,
            CommandKind.ACCEPT_PROPOSAL,
            CommandKind.REFUSE_PROPOSAL,
            CommandKind.LAPSE_PROPOSAL,
            CommandKind.RESOLVE,
            CommandKind.RESOLVE_DIRECTLY,
            CommandKind.RECONSIDER,
            CommandKind.CLOSE,
            CommandKind.WITHDRAW,
            CommandKind.REOPEN,
            CommandKind.APPEAL,
            CommandKind.REFER,
            CommandKind.REMIT);

    private static final List<CommandKind> ACTIVITIES =
            List.of(CommandKind.ACKNOWLEDGE, CommandKind.CLASSIFY, CommandKind.TELL_OUTCOME, CommandKind.CHECK_OUTCOME);

    private static final Set<CommandKind> BEGINNING_ROUNDS =
            EnumSet.of(CommandKind.RECONSIDER, CommandKind.REOPEN, CommandKind.APPEAL, CommandKind.REMIT);

    private record State(StageKind stage, Set<EventKind> ever, Set<EventKind> thisRound) {}

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static EventKind event(CommandKind command) {
        return Producers.events(command).iterator().next();
    }

    private static ProcedureBuilder some(Random random) {
        ProcedureBuilder builder = Procedure.named("some", 1)
                .title("Some", "某")
                .forbid(CommandKind.COUNTER_PROPOSE, CommandKind.AGREE_MEASURE);
        for (CommandKind way : List.of(CommandKind.WITHDRAW, CommandKind.REFER, CommandKind.REMIT)) {
            if (random.nextInt(5) > 0) {
                builder.forbid(way);
            }
        }
        if (builder.forbidden.contains(CommandKind.REFER)) {
            builder.forbid(CommandKind.REMIT);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            builder.forbid(one(random, MOVES));
        }
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            EventKind event = event(random.nextInt(3) > 0 ? one(random, MOVES) : one(random, ACTIVITIES));
            CommandKind before = random.nextInt(4) > 0
                    ? one(random, MOVES)
                    : random.nextBoolean() ? CommandKind.CLOSE : one(random, ACTIVITIES);
            builder.gate(
                    "g" + i,
                    before,
                    random.nextInt(3) > 0 ? Requirement.happened(event) : Requirement.happenedThisRound(event),
                    "no",
                    "无");
        }
        return builder;
    }

    private static Set<State> after(Procedure procedure, State state) {
        Set<State> after = new HashSet<>();
        for (CommandKind command : CommandKind.values()) {
            if ((MOVES.contains(command) || ACTIVITIES.contains(command)) && isOpen(procedure, state, command)) {
                Set<EventKind> ever = new HashSet<>(state.ever());
                Set<EventKind> thisRound = new HashSet<>(state.thisRound());
                ever.add(event(command));
                if (BEGINNING_ROUNDS.contains(command)) {
                    thisRound.clear();
                } else {
                    thisRound.add(event(command));
                }
                after.add(new State(command.to().orElse(state.stage()), ever, thisRound));
            }
        }
        return after;
    }

    private static boolean isOpen(Procedure procedure, State state, CommandKind command) {
        boolean pastAcceptance = command == CommandKind.PROPOSE && !state.ever().contains(EventKind.ACCEPTED);
        return procedure.permits(command)
                && Lifecycle.isPossible(state.stage(), command)
                && procedure.gates().stream()
                        .filter(gate -> gate.before().contains(command)
                                || (pastAcceptance && gate.before().contains(CommandKind.ACCEPT)))
                        .allMatch(gate -> (gate.needs().kind() == RequirementKind.HAPPENED
                                        ? state.ever()
                                        : state.thisRound())
                                .contains(
                                        EventKind.of(String.valueOf(gate.needs().of()))
                                                .orElseThrow()));
    }

    private static Set<State> reached(Procedure procedure, State first) {
        Set<State> reached = new HashSet<>(Set.of(first));
        Deque<State> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (State next : after(procedure, open.remove())) {
                // Only what gates ask about tells states apart.
                next.ever().removeIf(event -> event != EventKind.ACCEPTED && isOfNoGate(procedure, event));
                next.thisRound().removeIf(event -> isOfNoGate(procedure, event));
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static boolean isOfNoGate(Procedure procedure, EventKind event) {
        return procedure.gates().stream()
                .noneMatch(gate -> event.persistedName().equals(gate.needs().of()));
    }

    private static boolean hasDeadEnd(Procedure procedure) {
        return reached(procedure, new State(StageKind.RECEIVED, Set.of(), Set.of())).stream()
                .filter(state -> state.stage().isOpen())
                .anyMatch(state -> reached(procedure, state).stream()
                        .allMatch(later -> later.stage().isOpen()));
    }

    @Property(tries = 1_000)
    void findsThemWhereThereAreSomeAndOnlyThere(@ForAll long seed) {
        ProcedureBuilder builder = some(new Random(seed));
        Procedure procedure = builder.build(List.of(), false);
        InvalidProcedureException invalid = catchThrowableOfType(InvalidProcedureException.class, builder::build);
        if (invalid == null) {
            assertThat(hasDeadEnd(procedure))
                    .as("%s builds", procedure.toJson())
                    .isFalse();
        } else if (invalid.faults().stream()
                .allMatch(fault -> fault.contains("can no longer be satisfied") || fault.contains("several gates"))) {
            assertThat(hasDeadEnd(procedure))
                    .as("%s %s", invalid.faults(), procedure.toJson())
                    .isTrue();
        }
    }
}
