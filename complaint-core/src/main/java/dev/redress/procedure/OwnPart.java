package dev.redress.procedure;

import com.google.common.collect.Sets;
import dev.redress.complaint.Duty;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several who complain: each has their own part, and nobody ends that of another. Pure functions. */
final class OwnPart {

    private static final Refusal TAKES_NO_PART = new Refusal(
            "takes-no-part",
            "this complainant takes no part any more; they have to join again, or somebody else has to do it",
            "该投诉人已退出,须重新加入或由他人办理");
    private static final Refusal OWN_PART = new Refusal(
            "own-part",
            "complainants end their own part only; each ends their own, or the organisation records it",
            "投诉人只能退出本人的参与,他人须自行退出或由机构登记");

    private static final Refusal OTHERS = new Refusal(
            "others-take-part",
            "others complain here as well; whoever wants to go elsewhere alone ends their own part",
            "还有其他投诉人参与,如需单独转向外部机构,请先退出本人的参与");

    private static final Refusal WORKS_ON_IT = new Refusal(
            "works-on-it",
            "whoever works on a complaint does not act as its complainant; it is recorded in the role in which they work on it",
            "办理本投诉的人员不能以投诉人身份操作,请以办理人员身份登记");

    /** What somebody gets who does as a complainant what their procedure lets complainants do. */
    private static final Set<Duty> OF_EITHER_SIDE = Sets.immutableEnumSet(Duty.REGISTRAR, Duty.DECIDER);

    private OwnPart() {}

    /** A login that works on it would read as the complainant what is kept back from it. */
    static @Nullable List<Refusal> workingOnIt(
            @Nullable List<Refusal> found, Snapshot complaint, Circumstances circumstances) {
        int party = circumstances.actorParty();
        if (!circumstances.actor().isComplainant()
                || circumstances.actor().onBehalfOf() != null
                || party == 0
                || Circle.role(complaint, party) != PartyRole.ACTOR) {
            return found;
        }
        boolean works = complaint.casework().ties().involvements().stream()
                .anyMatch(each -> each.party() == party && !OF_EITHER_SIDE.contains(each.duty()));
        return works ? Gatekeeper.and(found, WORKS_ON_IT) : found;
    }

    /** Whoever takes no part any more, in whatever role, and whoever acts for them. */
    static @Nullable List<Refusal> takingNoPart(
            @Nullable List<Refusal> found, Snapshot complaint, CommandKind command, Circumstances circumstances) {
        Set<Integer> withdrawn = complaint.casework().ties().withdrawn();
        return !withdrawn.isEmpty()
                        && (withdrawn.contains(circumstances.actorParty())
                                || withdrawn.contains(circumstances.principalParty()))
                        && !Duties.OPEN_TO_WITHDRAWN.contains(command)
                ? Gatekeeper.and(found, TAKES_NO_PART)
                : found;
    }

    /** Nobody takes others who complain along to somebody else. */
    static @Nullable List<Refusal> referring(
            @Nullable List<Refusal> found, Snapshot complaint, Circumstances circumstances) {
        return isForOneSide(complaint, circumstances) && takingPart(complaint) > 1
                ? Gatekeeper.and(found, OTHERS)
                : found;
    }

    /** Each of several ends their own. */
    static @Nullable List<Refusal> ending(
            @Nullable List<Refusal> found, Snapshot complaint, Snapshot result, Circumstances circumstances) {
        if (!isForOneSide(complaint, circumstances)) {
            return found;
        }
        Set<Integer> before = complaint.casework().ties().withdrawn();
        boolean only = isUnknown(complaint, circumstances) && takingPart(complaint) == 1;
        for (int party : result.casework().ties().withdrawn()) {
            boolean own = party == circumstances.actorParty() || party == circumstances.principalParty();
            if (!before.contains(party) && !own && !only) {
                return Gatekeeper.and(found, OWN_PART);
            }
        }
        return found;
    }

    /** Who acts as a complainant and is none of several has no part of their own to end. */
    static @Nullable List<Refusal> ofNoneOfThem(
            @Nullable List<Refusal> found, Snapshot complaint, Circumstances circumstances) {
        boolean none = circumstances.actor().isComplainant()
                && takingPart(complaint) > 1
                && !isComplainant(complaint, circumstances.actorParty())
                && !isComplainant(complaint, circumstances.principalParty());
        return none ? Gatekeeper.and(found, OWN_PART) : found;
    }

    /** Whether somebody acts as a complainant, or is one of those who complain, in whatever role, or acts for one. */
    private static boolean isForOneSide(Snapshot complaint, Circumstances circumstances) {
        return circumstances.actor().isComplainant()
                || Circle.role(complaint, circumstances.actorParty()).isComplaining()
                || Circle.role(complaint, circumstances.principalParty()).isComplaining();
    }

    private static boolean isComplainant(Snapshot complaint, int party) {
        return Circle.role(complaint, party) == PartyRole.COMPLAINANT;
    }

    /** Of one complainant, whoever acts as the complainant is they, also where the host's records do not tell. */
    private static boolean isUnknown(Snapshot complaint, Circumstances circumstances) {
        return Circle.role(complaint, circumstances.actorParty()) == PartyRole.ACTOR;
    }

    private static long takingPart(Snapshot complaint) {
        Set<Integer> withdrawn = complaint.casework().ties().withdrawn();
        return complaint.parties().stream()
                .filter(party -> party.role() == PartyRole.COMPLAINANT && !withdrawn.contains(party.number()))
                .count();
    }
}
