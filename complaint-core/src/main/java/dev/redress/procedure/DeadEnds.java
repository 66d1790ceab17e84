package dev.redress.procedure;

import dev.redress.complaint.Open;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Open stages from which, on some permitted path, no end can be reached any more. Follows every path with as little done on it
 * as the gates on it ask for, and looks whether all that can still be done opens a way to an end. What can be undone by another
 * activity (a hand-over, a consultation) is taken to be in order. Not thread-safe.
 */
final class DeadEnds {

    /** More are not looked at: no procedure that somebody wrote comes near. */
    private static final int MOST = 5_000;

    /** A gate before one command. */
    record Barrier(int gate, CommandKind before, Requirement needs) {}

    /**
     * A stage without a way to an end.
     *
     * @param stage where
     * @param path the moves that led there
     * @param barriers what stands in the way: any one of them gone, there would be a way; none if it takes several
     */
    record DeadEnd(StageKind stage, List<CommandKind> path, List<Barrier> barriers) {}

    /** Where a complaint stands, with what is known to hold. */
    private record Standing(
            StageKind stage, Set<Requirement> held, boolean accepted, boolean measureOpen, Set<CommandKind> revisited) {

        /** Whether all that can be done here can be done there. */
        boolean isNoBetterThan(Standing there) {
            return stage == there.stage
                    && there.held.containsAll(held)
                    && (!accepted || there.accepted)
                    && (measureOpen || !there.measureOpen)
                    && revisited.containsAll(there.revisited);
        }
    }

    private final Procedure procedure;
    private final Reach reach;
    private final List<Barrier> barriers;
    private final Map<CommandKind, Set<Requirement>> asked = new EnumMap<>(CommandKind.class);
    private final Map<CommandKind, Set<Requirement>> brought = new EnumMap<>(CommandKind.class);
    private final Map<CommandKind, Set<Requirement>> ended = new EnumMap<>(CommandKind.class);
    private final Map<Requirement, Set<CommandKind>> ways = new HashMap<>();

    /** What is refused while a measure is open. */
    private final Set<CommandKind> measured = EnumSet.of(CommandKind.RESOLVE, CommandKind.RESOLVE_DIRECTLY);

    /** Leaves out of account every gate that is not among the barriers. */
    DeadEnds(Procedure procedure, Reach reach, List<Barrier> barriers) {
        this.procedure = procedure;
        this.reach = reach;
        this.barriers = barriers;
        for (Barrier barrier : barriers) {
            Requirement needs = barrier.needs();
            if (needs.kind() == RequirementKind.NO_MEASURE_OPEN) {
                measured.add(barrier.before());
            } else if (!isInOrder(needs)) {
                asked.computeIfAbsent(barrier.before(), none -> new LinkedHashSet<>())
                        .add(needs);
                ways.computeIfAbsent(needs, reach::satisfiers);
            }
        }
        ways.forEach((needs, commands) -> {
            if (reach.available().containsAll(needs.kind().presupposes())) {
                commands.forEach(command -> brought.computeIfAbsent(command, none -> new HashSet<>())
                        .add(needs));
            }
            reach.ending(needs)
                    .forEach(move ->
                            ended.computeIfAbsent(move, none -> new HashSet<>()).add(needs));
        });
    }

    /** Whether a gate can be left out of account. */
    private boolean isInOrder(Requirement needs) {
        return switch (needs.kind()) {
            case HAPPENED, HAPPENED_THIS_ROUND, STEP_DONE -> happens(needs, EventKind.NOTICE_ISSUED);
            case HAND_OVER_ANSWERED, CONSULTATIONS_ANSWERED, COORDINATED_IF_COMPLEX, HANDED_OVER_IF_FOUNDED -> true;
            default -> reach.holdsAnyway(needs);
        };
    }

    private boolean happens(Requirement needs, EventKind event) {
        String of = String.valueOf(needs.of());
        return needs.kind() == RequirementKind.STEP_DONE
                ? procedure
                        .step(of)
                        .filter(step -> step.completedBy().contains(event))
                        .isPresent()
                : of.equals(event.persistedName());
    }

    List<DeadEnd> find() {
        List<DeadEnd> found = new ArrayList<>();
        Map<Standing, List<CommandKind>> paths = new HashMap<>();
        List<Standing> live = new ArrayList<>();
        Deque<Standing> open = new ArrayDeque<>();
        Set<Requirement> filed = new HashSet<>();
        ways.keySet().stream().filter(needs -> happens(needs, EventKind.FILED)).forEach(filed::add);
        Standing first = new Standing(StageKind.RECEIVED, filed, false, false, Set.of());
        paths.put(first, List.of());
        open.add(first);
        while (!open.isEmpty() && paths.size() < MOST) {
            Standing standing = open.remove();
            List<CommandKind> path = paths.getOrDefault(standing, List.of());
            if (standing.stage().isOpen() && !isLive(standing, live)) {
                found.add(new DeadEnd(standing.stage(), path, inTheWay(standing)));
                continue;
            }
            eachLeast(standing, (move, next) -> {
                if (!paths.containsKey(next)) {
                    List<CommandKind> longer = new ArrayList<>(path);
                    longer.add(move);
                    paths.put(next, longer);
                    open.add(next);
                }
            });
        }
        return found;
    }

    /** With more done, more is open: where there was a way with less, there is one. */
    private boolean isLive(Standing standing, List<Standing> live) {
        if (live.stream().anyMatch(known -> known.isNoBetterThan(standing))) {
            return true;
        }
        if (endsFrom(standing)) {
            live.add(standing);
            return true;
        }
        return false;
    }

    private interface Step {
        void to(CommandKind command, Standing next);
    }

    /** What each command comes to that makes a difference, with as little done before it as is asked. */
    private void eachLeast(Standing standing, Step step) {
        Set<Requirement> most = most(standing);
        for (CommandKind activity : CommandKind.values()) {
            if (activity.to().isEmpty() && isOpen(standing, most, activity) && matters(standing, activity)) {
                Set<Requirement> least = least(standing, activity);
                least.addAll(brought.getOrDefault(activity, Set.of()));
                boolean measure = standing.measureOpen() || activity == CommandKind.AGREE_MEASURE;
                step.to(
                        activity,
                        new Standing(standing.stage(), least, standing.accepted(), measure, standing.revisited()));
            }
        }
        for (CommandKind move : CommandKind.values()) {
            if (move.to().isPresent() && isOpen(standing, most, move)) {
                step.to(move, moved(standing, least(standing, move), move));
            }
        }
    }

    /** Whether it makes a difference later that an activity was done here: it may not be possible there any more. */
    private boolean matters(Standing standing, CommandKind activity) {
        Set<Requirement> brings = brought.getOrDefault(activity, Set.of());
        boolean anywhere = activity.from().isAssignableFrom(Open.class) && !asked.containsKey(activity);
        return (activity == CommandKind.AGREE_MEASURE && !standing.measureOpen())
                || (!anywhere && !standing.held().containsAll(brings));
    }

    private boolean endsFrom(Standing from) {
        Set<Standing> seen = new HashSet<>();
        Deque<Standing> open = new ArrayDeque<>();
        Consumer<Standing> add = standing -> {
            if (seen.add(standing)) {
                open.add(standing);
            }
        };
        add.accept(from);
        while (!open.isEmpty()) {
            Standing standing = open.remove();
            if (!standing.stage().isOpen() || seen.size() > MOST) {
                return true;
            }
            Set<Requirement> most = most(standing);
            for (CommandKind move : CommandKind.values()) {
                if (move.to().isPresent() && isOpen(standing, most, move) && !isUsedUp(standing, move)) {
                    add.accept(moved(standing, most, move));
                }
            }
        }
        return false;
    }

    /** The gates any of which alone keeps it from an end. */
    private List<Barrier> inTheWay(Standing standing) {
        List<Barrier> inTheWay = new ArrayList<>();
        for (Barrier barrier : barriers) {
            List<Barrier> others = barriers.stream()
                    .filter(other -> other.gate() != barrier.gate())
                    .toList();
            if (inTheWay.stream().noneMatch(named -> named.gate() == barrier.gate())
                    && new DeadEnds(procedure, reach, others).endsFrom(standing)) {
                inTheWay.add(barrier);
            }
        }
        return inTheWay;
    }

    /** Whoever can do something a few times, or for some time, can have let it pass. */
    private boolean isUsedUp(Standing standing, CommandKind move) {
        boolean before = standing.revisited().contains(move);
        return switch (move) {
            case RECONSIDER -> before && procedure.satisfactionLoops().isPresent();
            case APPEAL ->
                procedure
                        .appeals()
                        .filter(limits -> before || limits.within() != null)
                        .isPresent();
            default -> false;
        };
    }

    private Set<Requirement> asked(CommandKind command, boolean accepted) {
        Set<Requirement> own = asked.getOrDefault(command, Set.of());
        if (accepted || command != CommandKind.PROPOSE) {
            return own;
        }
        Set<Requirement> both = new LinkedHashSet<>(own);
        both.addAll(asked.getOrDefault(CommandKind.ACCEPT, Set.of()));
        return both;
    }

    private boolean isOpen(Standing standing, Set<Requirement> held, CommandKind command) {
        return Producers.permits(procedure, command)
                && Lifecycle.isPossible(standing.stage(), command)
                && held.containsAll(asked(command, standing.accepted()))
                && !(standing.measureOpen()
                        && measured.contains(command)
                        && !isOpen(standing, held, CommandKind.COMPLETE_MEASURE)
                        && !isOpen(standing, held, CommandKind.CANCEL_MEASURE));
    }

    /** All that can hold in a stage, whatever activities are there to be done. */
    private Set<Requirement> most(Standing standing) {
        Set<Requirement> most = new HashSet<>(standing.held());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<CommandKind, Set<Requirement>> each : brought.entrySet()) {
                if (each.getKey().to().isEmpty()
                        && !most.containsAll(each.getValue())
                        && isOpen(standing, most, each.getKey())) {
                    grew |= most.addAll(each.getValue());
                }
            }
        }
        return most;
    }

    /** What has to hold when a command is done, with all that it takes whichever way that came about. */
    private Set<Requirement> least(Standing standing, CommandKind command) {
        Set<Requirement> least = new HashSet<>(standing.held());
        Deque<Requirement> open = new ArrayDeque<>(asked(command, standing.accepted()));
        while (!open.isEmpty()) {
            Requirement needs = open.remove();
            if (least.add(needs)) {
                open.addAll(common(standing, ways.getOrDefault(needs, Set.of())));
            }
        }
        return least;
    }

    private Set<Requirement> common(Standing standing, Set<CommandKind> commands) {
        Set<Requirement> common = null;
        for (CommandKind command : commands) {
            if (command.to().isEmpty()
                    && Producers.permits(procedure, command)
                    && Lifecycle.isPossible(standing.stage(), command)) {
                Set<Requirement> with = new HashSet<>(asked(command, standing.accepted()));
                with.addAll(brought.getOrDefault(command, Set.of()));
                if (common == null) {
                    common = with;
                } else {
                    common.retainAll(with);
                }
            }
        }
        return common == null ? Set.of() : common;
    }

    private Standing moved(Standing standing, Set<Requirement> held, CommandKind move) {
        Set<Requirement> after = new HashSet<>(held);
        after.addAll(brought.getOrDefault(move, Set.of()));
        after.removeAll(ended.getOrDefault(move, Set.of()));
        Set<CommandKind> revisited = standing.revisited();
        if ((move == CommandKind.RECONSIDER || move == CommandKind.APPEAL) && !revisited.contains(move)) {
            EnumSet<CommandKind> more = EnumSet.of(move);
            more.addAll(revisited);
            revisited = Collections.unmodifiableSet(more);
        }
        return new Standing(
                move.to().orElseThrow(),
                after,
                standing.accepted() || move == CommandKind.ACCEPT,
                standing.measureOpen() && !measured.contains(move),
                revisited);
    }
}
