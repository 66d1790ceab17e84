package dev.redress.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.redress.activity.Activity;
import dev.redress.activity.Assign;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Closed;
import dev.redress.complaint.Declined;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.Referred;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Stage;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Withdrawn;
import dev.redress.event.Entry;
import dev.redress.move.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The machine as pure functions. Part of the engine: hosts need not use it, and it may change in any version. Its functions read no
 * clock, draw no random number, call no store. What is possible where is a
 * table made once from {@link CommandKind}. Stateless, thread-safe.
 */
public final class Lifecycle {

    private static final ImmutableMap<StageKind, Class<? extends Stage>> STAGES = Maps.immutableEnumMap(stageClasses());

    private static final int COMMANDS = CommandKind.values().length;

    /** By stage and command, flat, so that a look-up is one array read. */
    private static final boolean[] POSSIBLE = table();

    /** By stage and command, null where the stage allows it. */
    private static final List<@Nullable Possibility> IMPOSSIBLE = impossible();

    private static final Map<CommandKind, Possibility> ALLOWED = allowed();

    private Lifecycle() {}

    private static List<@Nullable Possibility> impossible() {
        List<@Nullable Possibility> all = new ArrayList<>(Collections.nCopies(POSSIBLE.length, null));
        for (StageKind stage : StageKind.values()) {
            for (CommandKind command : CommandKind.values()) {
                if (!isPossible(stage, command)) {
                    all.set(
                            place(stage, command),
                            new Possibility(command, List.of(Possibility.notInStage(stage, command))));
                }
            }
        }
        return all;
    }

    private static Map<CommandKind, Possibility> allowed() {
        EnumMap<CommandKind, Possibility> all = new EnumMap<>(CommandKind.class);
        for (CommandKind command : CommandKind.values()) {
            all.put(command, new Possibility(command, List.of()));
        }
        return all;
    }

    private static EnumMap<StageKind, Class<? extends Stage>> stageClasses() {
        EnumMap<StageKind, Class<? extends Stage>> classes = new EnumMap<>(StageKind.class);
        classes.put(StageKind.RECEIVED, Received.class);
        classes.put(StageKind.ACCEPTED, Accepted.class);
        classes.put(StageKind.INVESTIGATING, Investigating.class);
        classes.put(StageKind.PROPOSED, Proposed.class);
        classes.put(StageKind.IMPLEMENTING, Implementing.class);
        classes.put(StageKind.RESOLVED, Resolved.class);
        classes.put(StageKind.CLOSED, Closed.class);
        classes.put(StageKind.DECLINED, Declined.class);
        classes.put(StageKind.WITHDRAWN, Withdrawn.class);
        classes.put(StageKind.REFERRED, Referred.class);
        return classes;
    }

    @SuppressWarnings("EnumOrdinal") // places of a table made and read in this process only
    private static int place(StageKind stage, CommandKind command) {
        return stage.ordinal() * COMMANDS + command.ordinal();
    }

    private static boolean[] table() {
        boolean[] table = new boolean[StageKind.values().length * COMMANDS];
        STAGES.forEach((stage, type) -> {
            for (CommandKind command : CommandKind.values()) {
                table[place(stage, command)] = command.from().isAssignableFrom(type);
            }
        });
        return table;
    }

    /**
     * The record that stands for a stage.
     *
     * @param stage the stage by name
     * @return its class
     */
    public static Class<? extends Stage> type(StageKind stage) {
        Class<? extends Stage> type = STAGES.get(stage);
        if (type == null) {
            throw new AssertionError("stage without a type: " + stage);
        }
        return type;
    }

    /**
     * Whether a command is possible in a stage, as far as the machine goes.
     *
     * @param stage the stage by name
     * @param command the command by name
     * @return whether it is
     */
    public static boolean isPossible(StageKind stage, CommandKind command) {
        return POSSIBLE[place(stage, command)];
    }

    /**
     * What is possible in a stage, as far as the machine goes.
     *
     * @param stage where the complaint stands
     * @return moves first, then activities
     */
    public static List<CommandKind> possible(Stage stage) {
        ImmutableList.Builder<CommandKind> possible = ImmutableList.builder();
        for (CommandKind command : CommandKind.values()) {
            if (isPossible(stage.kind(), command)) {
                possible.add(command);
            }
        }
        return possible.build();
    }

    /**
     * Decides what a command comes to.
     *
     * @param complaint the complaint as it is
     * @param command what is to be done
     * @param circumstances who, when
     * @return the entries to record and the state after them
     * @throws IllegalMoveException if the stage does not allow the command
     * @throws ImplausibleTimeException if the asserted time cannot be right
     * @throws UnmetConditionException if something else that the command needs is missing
     * @throws dev.redress.validation.InvalidInputException if a text of the command is not fit to be stored
     */
    public static Decision decide(Snapshot complaint, Command command, Circumstances circumstances) {
        CommandKind kind = command.kind();
        if (!isPossible(complaint.stage().kind(), kind)) {
            throw new IllegalMoveException(complaint, kind);
        }
        Preconditions.Unmet unmet = Preconditions.unmet(complaint, kind, circumstances);
        if (unmet != null) {
            throw new UnmetConditionException(complaint, unmet);
        }
        Rules rules = circumstances.rules();
        require(complaint, kind, rules.before(complaint, kind, circumstances));
        if (command instanceof Assign assign) {
            require(complaint, kind, rules.entrusting(complaint, assign.handler(), circumstances));
        }
        Drafting draft = new Drafting(complaint, circumstances, kind);
        if (command instanceof Move<?, ?> move) {
            MoveDecisions.decide(draft, move, kind);
        } else if (command instanceof Activity<?> activity) {
            ActivityDecisions.decide(draft, activity, kind);
        }
        require(complaint, kind, rules.after(complaint, draft.state(), kind, draft.afterwards()));
        NoticeDrafts.issue(draft);
        return draft.decision();
    }

    private static void require(Snapshot complaint, CommandKind kind, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new ProcedureRefusedException(complaint, kind, refusals);
        }
    }

    /**
     * What somebody can do with a complaint now, as far as it does not depend on what they would say.
     *
     * @param complaint the complaint
     * @param circumstances who and when
     * @return every command, in the order of {@link CommandKind}, allowed or with the reasons why not: the same reasons with
     *     which it would be refused
     */
    public static List<Possibility> possible(Snapshot complaint, Circumstances circumstances) {
        StageKind stage = complaint.stage().kind();
        ImmutableList.Builder<Possibility> all = ImmutableList.builderWithExpectedSize(COMMANDS);
        for (CommandKind command : CommandKind.values()) {
            Possibility impossible = IMPOSSIBLE.get(place(stage, command));
            all.add(impossible == null ? possible(complaint, command, circumstances) : impossible);
        }
        return all.build();
    }

    private static Possibility possible(Snapshot complaint, CommandKind command, Circumstances circumstances) {
        Preconditions.Unmet unmet = Preconditions.unmet(complaint, command, circumstances);
        if (unmet != null) {
            return new Possibility(command, List.of(unmet.refusal()));
        }
        List<Refusal> refusals = circumstances.rules().before(complaint, command, circumstances);
        return refusals.isEmpty() ? Objects.requireNonNull(ALLOWED.get(command)) : new Possibility(command, refusals);
    }

    /**
     * By when word is due to the complainants: as was promised, or as the procedure prescribes if that is sooner. Before, they are not
     * yet to remind.
     *
     * @param complaint the complaint
     * @param rules what its procedure adds to the machine
     * @param at now
     * @return the instant, or empty if nothing was promised or prescribed
     */
    public static Optional<Instant> wordDue(Snapshot complaint, Rules rules, Instant at) {
        return Optional.ofNullable(Preconditions.awaited(complaint, rules, at));
    }

    /**
     * Applies an entry.
     *
     * @param complaint the complaint before it
     * @param entry the entry that follows the complaint's version
     * @return the complaint after it
     * @throws IllegalArgumentException if the entry does not follow
     */
    public static Snapshot apply(Snapshot complaint, Entry entry) {
        if (entry.sequence() != complaint.version() + 1) {
            throw new IllegalArgumentException("complaint " + complaint.key().reference() + ": entry after version "
                    + complaint.version() + " must have sequence " + (complaint.version() + 1) + ", was "
                    + entry.sequence());
        }
        return Evolution.apply(complaint, entry);
    }
}
