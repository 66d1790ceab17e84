package dev.redress.procedure;

import dev.redress.activity.ExtendClock;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Notice;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.Rules;
import dev.redress.party.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks of every command what a procedure asks of it. Part of the engine: hosts need not use it, and it may change in any
 * version. Made once for each version of a procedure. Immutable, thread-safe.
 */
public final class Gatekeeper implements Rules {

    private static final String ROLE = "role";

    private static final Refusal PURSUED = new Refusal(
            "pursued",
            "the body has to pursue the matter; record that the complainant takes no part any more instead",
            "该事项须依职权继续处理,请登记投诉人退出");
    private static final Refusal MISTAKE = new Refusal(
            "mistake",
            "that it was filed by mistake ends its clocks and takes it out of the figures; whoever may close complaints says so",
            "更正为误登将停止计时并移出统计,须由有权结案者办理");

    private static final Refusal NOT_EXTENSIBLE =
            new Refusal("no-extension", "no clock of this procedure has a rule to extend it by", "该流程没有可以延期的时限");

    private static final Refusal COMPLAINANT =
            new Refusal(ROLE, "complainants do not do that; somebody of the organisation does", "此操作由机构人员办理,投诉人不能执行");
    private final Procedure procedure;
    private final FairnessGate fairness;
    private final Delegations delegations;
    private final Timekeeper timekeeper;
    private final Windows windows;
    private final Circle circle;
    private final boolean mayExtend;
    private final Map<CommandKind, List<Standing>> before = new EnumMap<>(CommandKind.class);
    private final Map<CommandKind, List<Standing>> after = new EnumMap<>(CommandKind.class);
    private final Map<CommandKind, Refusal> roleRefusals = new EnumMap<>(CommandKind.class);
    private final Map<EventKind, List<Notice>> notices = new EnumMap<>(EventKind.class);

    /** A gate in front of one command: what it needs, and what it says. */
    private record Standing(Requirement needs, Refusal refusal) {}

    /**
     * Begins to ask.
     *
     * @param procedure what to ask
     * @param host what stands against somebody beyond what is on the complaint
     */
    public Gatekeeper(Procedure procedure, ConflictOfInterest host) {
        this(procedure, host, Delegations.checkedByTheHost(), Timekeeper.of(procedure.timetable()));
    }

    /**
     * Begins to ask.
     *
     * @param procedure what to ask
     * @param host what stands against somebody beyond what is on the complaint
     * @param delegations who may act for whom
     * @param timekeeper reads the clocks
     */
    public Gatekeeper(Procedure procedure, ConflictOfInterest host, Delegations delegations, Timekeeper timekeeper) {
        this.procedure = procedure;
        this.delegations = delegations;
        this.timekeeper = timekeeper;
        this.fairness = new FairnessGate(procedure, host);
        this.windows = new Windows(procedure);
        this.circle = Circle.of(procedure);
        this.mayExtend = timekeeper.mayExtend(procedure.timetable());
        for (Gate gate : procedure.gates()) {
            for (CommandKind command : gate.before()) {
                Map<CommandKind, List<Standing>> where = gate.needs().kind().isOfResult() ? after : before;
                where.computeIfAbsent(command, none -> new ArrayList<>())
                        .add(new Standing(gate.needs(), refusal(gate)));
            }
        }
        procedure.roles().forEach((command, may) -> roleRefusals.put(command, roleRefusal(may)));
        for (CommandKind command : procedure.forbidden()) {
            roleRefusals.put(command, forbidden(procedure));
        }
        for (NoticeRule rule : procedure.notices()) {
            notices.computeIfAbsent(rule.on(), none -> new ArrayList<>()).add(rule.notice());
        }
    }

    private static Refusal roleRefusal(Set<String> may) {
        String roles = String.join(", ", new TreeSet<>(may));
        return new Refusal(ROLE, "only for the role " + roles, "仅限角色:" + roles);
    }

    private static Refusal forbidden(Procedure procedure) {
        return new Refusal(
                "forbidden",
                "procedure " + procedure.id() + " does not provide for it",
                "流程“" + procedure.title().zh() + "”不包含此操作");
    }

    /**
     * The procedure it asks for.
     *
     * @return the procedure
     */
    public Procedure procedure() {
        return procedure;
    }

    /**
     * Who knows of confidential complaints.
     *
     * @return the circle of its complaints
     */
    public Circle circle() {
        return circle;
    }

    @Override
    public List<Refusal> filing(Snapshot filed) {
        return procedure.offers(filed.filing().channel()) ? List.of() : List.of(channel(filed));
    }

    private Refusal channel(Snapshot filed) {
        String came = filed.filing().channel().code();
        String offered = String.join(", ", procedure.channels());
        return new Refusal(
                "channel",
                "procedure " + procedure.id() + " does not offer the channel " + came + "; it offers " + offered,
                "流程“" + procedure.title().zh() + "”不提供渠道 " + came + ",可用渠道:" + offered);
    }

    /**
     * What stands against a complaint going on under this procedure.
     *
     * @param complaint the complaint, handled under another version
     * @return the reasons; empty if nothing does
     */
    public List<Refusal> adopting(Snapshot complaint) {
        return Adoption.of(procedure, complaint);
    }

    @Override
    public List<Refusal> before(Snapshot complaint, CommandKind command, Circumstances circumstances) {
        List<Refusal> found = null;
        Set<String> roles = circumstances.actor().roles();
        Refusal role = roleRefusals.get(command);
        boolean named = role != null && mayByRole(command, roles);
        boolean complainant = circumstances.actor().isComplainant();
        if (role != null && !named && (complainant || command != CommandKind.DECLARE_INTEREST)) {
            found = and(found, role.code().equals(ROLE) ? ActingRoles.tell(role, roles) : role);
        } else if (complainant && isClosedToComplainants(command)) {
            found = and(found, COMPLAINANT);
        }
        if ((!complainant || command == CommandKind.JOIN_COMPLAINANT || !Duties.OPEN_TO_COMPLAINANT.contains(command))
                && circle.isClosed(complaint)
                && circle.keepsOut(complaint, command, circumstances.actorParty(), roles, named)
                && (Circle.role(complaint, circumstances.actorParty()) == PartyRole.RESPONDENT
                        || !standsInForOneInside(complaint, circumstances))) {
            found = and(found, Circle.OUTSIDE);
        }
        found = ofOneSide(found, complaint, command, circumstances);
        String principal = circumstances.actor().onBehalfOf();
        if (principal != null && !isDelegated(circumstances, principal)) {
            found = and(found, Delegations.NONE);
        }
        List<Standing> gates = before.get(command);
        // What the organisation owes first does not keep complainants from going elsewhere.
        found = complainant && command == CommandKind.REFER
                ? found
                : unmet(found, gates, complaint, command, circumstances);
        if (leadsPastAcceptance(command, complaint)) {
            found = unmet(found, before.get(CommandKind.ACCEPT), complaint, command, circumstances);
        }
        found = fairness.before(found, complaint, command, circumstances);
        found = particular(found, complaint, command, circumstances);
        found = windows.check(found, complaint, command, circumstances);
        return found == null ? List.of() : found;
    }

    /** Where no rule of fairness says the same already. */
    private @Nullable List<Refusal> ofOneSide(
            @Nullable List<Refusal> found, Snapshot complaint, CommandKind command, Circumstances circumstances) {
        return !fairness.bindsThoseConcerned()
                        && circle.keepsToTheirSide(
                                complaint,
                                command,
                                circumstances.actorParty(),
                                circumstances.principalParty(),
                                fairness.openToComplainant())
                ? and(found, Circle.ONE_SIDE)
                : found;
    }

    private boolean standsInForOneInside(Snapshot complaint, Circumstances circumstances) {
        return circumstances.actor().onBehalfOf() != null
                && circle.admits(complaint, circumstances.principalParty(), Set.of());
    }

    /** What stands against single commands. */
    private @Nullable List<Refusal> particular(
            @Nullable List<Refusal> found, Snapshot complaint, CommandKind command, Circumstances circumstances) {
        return switch (command) {
            case ASK_SATISFACTION -> windows.asking(found, circumstances);
            case TELL_OUTCOME -> windows.telling(found, complaint, circumstances);
            case EXTEND_CLOCK ->
                // What is kept of earlier versions may have rules of its own; which, is asked with the clock.
                mayExtend || !complaint.time().kept().isEmpty() ? found : and(found, NOT_EXTENSIBLE);
            case APPROVE ->
                procedure.authority().isLimited()
                        ? AuthorityCheck.approvingAny(
                                found,
                                procedure.authority(),
                                complaint,
                                circumstances.actor().roles())
                        : found;
            case WITHDRAW -> procedure.pursuesAfterWithdrawal() ? and(found, PURSUED) : found;
            default -> found;
        };
    }

    /** When they say they did it, and when they say so: what is stated later is stated for the other as well. */
    private boolean isDelegated(Circumstances circumstances, String principal) {
        return delegations.mayActFor(circumstances.actor(), principal, circumstances.occurredAt())
                && delegations.mayActFor(circumstances.actor(), principal, circumstances.recordedAt());
    }

    private @Nullable List<Refusal> unmet(
            @Nullable List<Refusal> found,
            @Nullable List<Standing> gates,
            Snapshot complaint,
            CommandKind command,
            Circumstances circumstances) {
        List<Refusal> all = found;
        if (gates != null) {
            for (Standing gate : gates) {
                if (gate.needs().kind() == RequirementKind.AN_ALLEGATION_STANDS
                        && (command == CommandKind.HAND_OVER || command == CommandKind.RESOLVE_DIRECTLY)
                        && cameBackUnaccepted(complaint)) {
                    continue;
                }
                if (!Requirements.met(
                        procedure, gate.needs(), complaint, circumstances.actorParty(), circumstances.occurredAt())) {
                    all = and(all, gate.refusal());
                }
            }
        }
        return all;
    }

    /**
     * One that was declined and came back was never accepted: what stands before that stands before its solution. Dismissed it can be without,
     * for that may be what it lacked.
     */
    private static boolean leadsPastAcceptance(CommandKind command, Snapshot complaint) {
        return (command == CommandKind.PROPOSE
                        || (command == CommandKind.RESOLVE_DIRECTLY && !cameBackUnaccepted(complaint)))
                && wasNeverAccepted(complaint);
    }

    /** Upheld it is only with what stands before acceptance. */
    private @Nullable List<Refusal> upholding(
            @Nullable List<Refusal> found, Snapshot complaint, Snapshot result, Circumstances circumstances) {
        boolean upholds = result.stage() instanceof Resolved resolved
                && (resolved.resolution().outcome() == Outcome.UPHELD
                        || resolved.resolution().outcome() == Outcome.PARTLY_UPHELD);
        return upholds && cameBackUnaccepted(complaint)
                ? unmet(found, before.get(CommandKind.ACCEPT), complaint, CommandKind.RESOLVE_DIRECTLY, circumstances)
                : found;
    }

    /** It may turn out unfounded once more, and has to come to an end as well. */
    private static boolean cameBackUnaccepted(Snapshot complaint) {
        return complaint.stage().kind() == StageKind.INVESTIGATING && wasNeverAccepted(complaint);
    }

    private static boolean wasNeverAccepted(Snapshot complaint) {
        return complaint.casework().happened().last(EventKind.ACCEPTED.persistedName()) == 0;
    }

    @Override
    public List<Refusal> entrusting(Snapshot complaint, Actor candidate, Circumstances circumstances) {
        return fairness.entrusting(complaint, candidate, circumstances);
    }

    private boolean isClosedToComplainants(CommandKind command) {
        return !procedure.complainantMay().isEmpty()
                && !procedure.complainantMay().contains(command);
    }

    /**
     * Whether somebody may approve amounts.
     *
     * @param roles their roles
     * @return true if one of them may, or if the procedure leaves it open
     */
    public boolean mayApprove(Set<String> roles) {
        return !procedure.roles().containsKey(CommandKind.APPROVE) || mayByRole(CommandKind.APPROVE, roles);
    }

    private boolean mayByRole(CommandKind command, Set<String> roles) {
        Set<String> may = procedure.roles().get(command);
        if (may == null) {
            return false;
        }
        for (String role : may) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    static List<Refusal> and(@Nullable List<Refusal> found, Refusal more) {
        List<Refusal> all = found == null ? new ArrayList<>(2) : found;
        if (!all.contains(more)) {
            all.add(more);
        }
        return all;
    }

    private static Refusal refusal(Gate gate) {
        return new Refusal("gate:" + gate.id(), gate.unmet().en(), gate.unmet().zh());
    }

    @Override
    public List<Refusal> after(Snapshot complaint, Snapshot result, CommandKind command, Circumstances circumstances) {
        List<Refusal> found = null;
        List<Standing> gates = after.get(command);
        if (gates != null) {
            for (Standing gate : gates) {
                if (!Requirements.metAfter(procedure, gate.needs(), result)) {
                    found = and(found, gate.refusal());
                }
            }
        }
        if (procedure.authority().isLimited()) {
            found = AuthorityCheck.check(found, procedure.authority(), complaint, result, command, circumstances);
        }
        found = fairness.after(found, complaint, result, command, circumstances);
        found = windows.answering(found, complaint, result, command, circumstances);
        found = windows.ending(found, complaint, result, circumstances);
        if (command == CommandKind.RESOLVE_DIRECTLY) {
            found = upholding(found, complaint, result, circumstances);
        }
        if (command == CommandKind.CORRECT) {
            found = windows.correcting(found, complaint, result, circumstances);
        }
        if (command == CommandKind.CORRECT
                && result.filing().filedByMistake()
                && !complaint.filing().filedByMistake()
                && roleRefusals.containsKey(CommandKind.CLOSE)
                && !mayByRole(CommandKind.CLOSE, circumstances.actor().roles())
                && !fairness.actsForHigherLevel(complaint, circumstances.actor().roles())) {
            found = and(found, MISTAKE);
        }
        if (command == CommandKind.CORRECT && !mayApprove(circumstances.actor().roles())) {
            found = AuthorityCheck.freeing(found, procedure.authority(), complaint, result);
        }
        return found == null ? List.of() : found;
    }

    @Override
    public List<Notice> notices(EventKind happened) {
        return notices.getOrDefault(happened, List.of());
    }

    @Override
    public List<Promise> promises(Snapshot complaint, Instant at) {
        return complaint.stage().kind().isOpen() ? timekeeper.promises(complaint, at) : List.of();
    }

    @Override
    public List<DefinitionRef> judgedBy() {
        return timekeeper.judgedBy(procedure);
    }

    @Override
    public Optional<String> notExtensible(Snapshot complaint, ExtendClock asked, Instant at) {
        return timekeeper.notExtensible(complaint, asked, at);
    }

    @Override
    public boolean tellsImportedApart() {
        return !procedure.timetable().isEmpty() || procedure.authority().isLimited();
    }

    @Override
    public boolean mayComeBack(Snapshot complaint, Instant now) {
        return procedure.fairness().contains(FairnessRule.APPEAL_BY_OTHERS) && windows.mayComeBack(complaint, now);
    }

    @Override
    public boolean pursuesAfterWithdrawal() {
        return procedure.pursuesAfterWithdrawal();
    }
}
