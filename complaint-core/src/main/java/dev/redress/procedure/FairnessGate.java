package dev.redress.procedure;

import dev.redress.complaint.Duty;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Interest;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import dev.redress.party.Actor;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks of every command who gives it: what they are to the complaint, and what they did about it before. Immutable, thread-safe. */
final class FairnessGate {

    private static final Refusal IDENTITY_WITHHELD = new Refusal(
            "identity-withheld",
            "a hand-over keeps back who complains from this person; somebody who knows corrects or adds complainants and gives them access",
            "移交时对此人隐去投诉人身份,更正、增加投诉人或向其发放查询密码须由知情人员办理");

    private final Fairness fairness;
    private final HigherLevel higherLevel;
    private final boolean notAboutOneself;
    private final ConflictOfInterest host;
    private final Set<CommandKind> openToComplainant;
    private final Set<String> identityRoles;
    private final @Nullable Set<String> declareOfOthers;

    FairnessGate(Procedure procedure, ConflictOfInterest host) {
        this.fairness = new Fairness(procedure.fairness());
        this.higherLevel = new HigherLevel(procedure.appealDeciders());
        this.notAboutOneself = procedure.fairness().contains(FairnessRule.NOT_ABOUT_ONESELF);
        this.host = host;
        Set<CommandKind> theirs = procedure.complainantMay();
        this.openToComplainant = theirs.isEmpty() ? Duties.OPEN_TO_COMPLAINANT : theirs;
        this.identityRoles = procedure.readers().identityRoles();
        this.declareOfOthers = procedure.roles().get(CommandKind.DECLARE_INTEREST);
    }

    /** What stands against the command whatever it says. */
    @Nullable
    List<Refusal> before(
            @Nullable List<Refusal> found, Snapshot complaint, CommandKind command, Circumstances circumstances) {
        int actor = circumstances.actorParty();
        String principal = circumstances.actor().onBehalfOf();
        int principalParty = principal == null ? 0 : circumstances.principalParty();
        List<Refusal> all = OwnPart.takingNoPart(found, complaint, command, circumstances);
        all = OwnPart.workingOnIt(all, complaint, circumstances);
        all = command == CommandKind.REFER ? OwnPart.referring(all, complaint, circumstances) : all;
        all = higherLevel.deciding(all, complaint, command, circumstances);
        all = switch (command) {
            case JOIN_COMPLAINANT, ISSUE_SECRET -> withheld(all, complaint, circumstances);
            case CORRECT_PARTY -> hasOthersToCorrect(complaint) ? all : withheld(all, complaint, circumstances);
            case WITHDRAW_COMPLAINANT -> OwnPart.ofNoneOfThem(all, complaint, circumstances);
            default -> all;
        };
        Duty duty = Duties.of(command);
        if (duty != null) {
            all = conflicts(all, new Candidacy(circumstances.actor().id(), actor, duty, complaint));
            return principal == null ? all : conflicts(all, new Candidacy(principal, principalParty, duty, complaint));
        }
        all = withoutDuty(all, complaint, command, actor);
        all = principal == null ? all : withoutDuty(all, complaint, command, principalParty);
        if (fairness.forbidsInterest(complaint)
                && !Duties.OPEN_TO_INTERESTED.contains(command)
                && !circumstances.actor().isComplainant()) {
            all = fairness.interested(all, complaint, actor);
            all = principal == null ? all : fairness.interested(all, complaint, principalParty);
        }
        return all;
    }

    /** What is asked of somebody who takes on no duty, and in the same way of whoever they act for. */
    private @Nullable List<Refusal> withoutDuty(
            @Nullable List<Refusal> found, Snapshot complaint, CommandKind command, int party) {
        if (party == 0) {
            return found;
        }
        List<Refusal> all = found;
        if (notAboutOneself && standsAside(Circle.role(complaint, party), command)) {
            all = Gatekeeper.and(all, Fairness.ONESELF);
        }
        if (command == CommandKind.ACCEPT_HAND_OVER || command == CommandKind.SEND_BACK) {
            all = fairness.takingOver(all, complaint, party);
        } else if (command == CommandKind.MONITOR_MEASURE) {
            all = fairness.supervising(all, complaint, party);
        } else if (command == CommandKind.GIVE_OPINION) {
            all = fairness.answeringAny(all, complaint, party);
        }
        return complaint.casework().ties().level() > 0 && !Duties.OPEN_TO_LOWER_LEVEL.contains(command)
                ? fairness.leading(all, complaint, party)
                : all;
    }

    /** Whoever complains or is complained of does what belongs to their side, whatever roles they have besides. */
    private boolean standsAside(PartyRole role, CommandKind command) {
        if (role == PartyRole.RESPONDENT) {
            return !Duties.OPEN_TO_RESPONDENT.contains(command);
        }
        return role.isComplaining()
                && !openToComplainant.contains(command)
                && !Duties.OPEN_TO_RESPONDENT.contains(command);
    }

    /** What stands against what the command makes of the complaint. */
    @Nullable
    List<Refusal> after(
            @Nullable List<Refusal> found,
            Snapshot complaint,
            Snapshot result,
            CommandKind command,
            Circumstances circumstances) {
        List<Refusal> all = found;
        int actor = circumstances.actorParty();
        int principal = circumstances.principalParty();
        all = fairness.promising(all, complaint, result, actor);
        all = fairness.promising(all, complaint, result, principal);
        switch (command) {
            case CORRECT -> {
                boolean mistake =
                        result.filing().filedByMistake() && !complaint.filing().filedByMistake();
                all = mistake ? higherLevel.asked(all, complaint, circumstances) : all;
            }
            case DECLARE_INTEREST -> {
                Interest other = ofAnother(complaint, result, actor, principal);
                if (other != null) {
                    all = declaring(all, circumstances.actor());
                    all = complaint.casework().ties().level() == 0 ? all : fairness.leading(all, complaint, actor);
                    all = higherLevel.asked(all, complaint, circumstances);
                }
            }
            case LIFT_INTEREST -> {
                boolean another = ofAnother(result, complaint, actor, principal) != null;
                all = another ? all : fairness.lifting(all);
            }
            case CORRECT_PARTY -> {
                if (!complaining(complaint).equals(complaining(result))) {
                    all = withheld(all, complaint, circumstances);
                }
            }
            case WITHDRAW_COMPLAINANT -> all = OwnPart.ending(all, complaint, result, circumstances);
            case GIVE_OPINION -> {
                all = fairness.answering(all, complaint, result, actor);
                all = fairness.answering(all, complaint, result, principal);
            }
            default -> {}
        }
        return all;
    }

    /** An interest that is in the second and not in the first, of neither of two people; null if there is none. */
    private static @Nullable Interest ofAnother(Snapshot without, Snapshot with, int actor, int principal) {
        List<Interest> known = without.casework().ties().interests();
        for (Interest interest : with.casework().ties().interests()) {
            boolean own = interest.party() == actor || (principal != 0 && interest.party() == principal);
            if (!own && !known.contains(interest)) {
                return interest;
            }
        }
        return null;
    }

    /** Everybody says what ties them; what ties others says who may, since it keeps them out. */
    private @Nullable List<Refusal> declaring(@Nullable List<Refusal> found, Actor actor) {
        if (declareOfOthers == null || declareOfOthers.stream().anyMatch(actor::hasRole)) {
            return found;
        }
        String roles = String.join(", ", new TreeSet<>(declareOfOthers));
        return Gatekeeper.and(
                found,
                new Refusal(
                        "interest-of-another",
                        "everybody declares their own interest; that of somebody else only the role " + roles,
                        "本人申报本人的利害关系,代他人申报仅限角色:" + roles));
    }

    /** Whether anybody but complainants can be corrected. */
    private static boolean hasOthersToCorrect(Snapshot complaint) {
        return complaint.parties().stream()
                .anyMatch(party ->
                        party.role() != PartyRole.ACTOR && !party.role().isComplaining());
    }

    /** Whoever is not to know who complains says nothing about it either: they would read what belongs to whom they name. */
    private @Nullable List<Refusal> withheld(
            @Nullable List<Refusal> found, Snapshot complaint, Circumstances circumstances) {
        boolean knows = !Collections.disjoint(circumstances.actor().roles(), identityRoles);
        return Circle.keepsBackIdentity(complaint, circumstances.actorParty()) && !knows
                ? Gatekeeper.and(found, IDENTITY_WITHHELD)
                : found;
    }

    private static List<Party> complaining(Snapshot complaint) {
        return complaint.parties().stream()
                .filter(party -> party.role().isComplaining())
                .toList();
    }

    /** Whether whoever complains or is complained of does nothing but what belongs to their side. */
    boolean bindsThoseConcerned() {
        return notAboutOneself;
    }

    /** What complainants do. */
    Set<CommandKind> openToComplainant() {
        return openToComplainant;
    }

    boolean actsForHigherLevel(Snapshot complaint, Set<String> actorRoles) {
        return higherLevel.acts(complaint, actorRoles);
    }

    /** What stands against somebody being made the handler. */
    List<Refusal> entrusting(Snapshot complaint, Actor candidate, Circumstances circumstances) {
        int party = circumstances.knownParties().numberOf(HostIdentity.ofActor(candidate.id()));
        List<Refusal> found = conflicts(null, new Candidacy(candidate.id(), party, Duty.HANDLER, complaint));
        return found == null ? List.of() : found;
    }

    private @Nullable List<Refusal> conflicts(@Nullable List<Refusal> found, Candidacy candidacy) {
        List<Refusal> all = found;
        for (Refusal conflict : fairness.conflicts(candidacy)) {
            all = Gatekeeper.and(all, conflict);
        }
        for (Refusal conflict : host.conflicts(candidacy)) {
            all = Gatekeeper.and(all, conflict);
        }
        return all;
    }
}
