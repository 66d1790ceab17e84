package dev.redress.procedure;

import com.google.common.collect.Sets;
import dev.redress.complaint.Commitments;
import dev.redress.complaint.Consultation;
import dev.redress.complaint.Duty;
import dev.redress.complaint.Interest;
import dev.redress.complaint.Involvement;
import dev.redress.complaint.Measure;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.PendingHandOver;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Ties;
import dev.redress.lifecycle.Refusal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fairness rules of a procedure, judged from what is on the complaint. Immutable, thread-safe. */
record Fairness(Set<FairnessRule> rules) implements ConflictOfInterest {

    private static final Set<Duty> DECIDING = Sets.immutableEnumSet(
            Duty.ADVISER,
            Duty.ASSESSOR,
            Duty.HANDLER,
            Duty.INVESTIGATOR,
            Duty.PROPOSER,
            Duty.DECIDER,
            Duty.APPROVER,
            Duty.CHECKER);
    private static final Set<Duty> BRINGING_ABOUT =
            Set.of(Duty.HANDLER, Duty.INVESTIGATOR, Duty.PROPOSER, Duty.DECIDER, Duty.APPROVER);

    static final Refusal ONESELF = refusal(
            FairnessRule.NOT_ABOUT_ONESELF,
            "this person complains or is complained of; somebody else has to do it",
            "该人员是本投诉当事人,须由他人办理");
    private static final Refusal INTEREST = refusal(
            FairnessRule.NO_DECLARED_INTEREST,
            "an interest of this person was declared; somebody without one has to do it",
            "该人员已申报利害关系,须由无利害关系者办理");
    private static final Refusal PROPOSER = refusal(
            FairnessRule.APPROVER_NOT_PROPOSER,
            "this person proposed or asked for an amount; somebody else has to decide on it",
            "该人员是提出者,须由他人审批");
    private static final Refusal APPROVER = refusal(
            FairnessRule.APPROVER_NOT_PROPOSER,
            "this person decided on an amount in this complaint; somebody else has to promise it",
            "该人员已审批本投诉金额,须由他人作出承诺");
    private static final Refusal HANDLER = refusal(
            FairnessRule.CHECKER_NOT_HANDLER,
            "this person took part in bringing the outcome about; somebody else has to check it",
            "该人员参与了处理,须由他人核查结果");
    private static final Refusal BEFORE = refusal(
            FairnessRule.APPEAL_BY_OTHERS,
            "this person took part on a lower level; after an appeal others have to decide",
            "该人员参与过前一级处理,申诉须由他人办理");

    private static final Refusal OWN_HAND_OVER = refusal(
            FairnessRule.TAKEN_OVER_BY_ANOTHER,
            "this person handed it over; somebody of the department it goes to has to take it or send it back",
            "由本人转出,须由接收部门的其他人员接收或退回");

    private static final Refusal OWN_QUESTION = refusal(
            FairnessRule.TAKEN_OVER_BY_ANOTHER,
            "this person asked the question; somebody of the department that was asked has to answer",
            "由本人发起会商,须由被会商部门的其他人员答复");

    private static final Refusal OWN_MEASURE = refusal(
            FairnessRule.SUPERVISED_BY_ANOTHER,
            "this person carries out a measure of this round; somebody else has to supervise",
            "该人员负责落实整改措施,须由他人监督");

    private static Refusal refusal(FairnessRule rule, String en, String zh) {
        return new Refusal("fairness:" + rule.persistedName(), en, zh);
    }

    @Override
    public List<Refusal> conflicts(Candidacy candidacy) {
        if (rules.isEmpty() || candidacy.party() == 0) {
            return List.of();
        }
        int party = candidacy.party();
        Ties ties = candidacy.complaint().casework().ties();
        List<Refusal> found = null;
        if (rules.contains(FairnessRule.NOT_ABOUT_ONESELF) && isAboutThem(candidacy)) {
            found = Gatekeeper.and(found, ONESELF);
        }
        if (rules.contains(FairnessRule.NO_DECLARED_INTEREST) && hasInterest(ties, party)) {
            found = Gatekeeper.and(found, INTEREST);
        }
        if (rules.contains(FairnessRule.APPROVER_NOT_PROPOSER)
                && candidacy.duty() == Duty.APPROVER
                && ties.had(party, Duty.PROPOSER)) {
            found = Gatekeeper.and(found, PROPOSER);
        }
        if (rules.contains(FairnessRule.CHECKER_NOT_HANDLER)
                && candidacy.duty() == Duty.CHECKER
                && (had(ties, party, BRINGING_ABOUT, Integer.MAX_VALUE) || isAtWork(candidacy.complaint(), party))) {
            found = Gatekeeper.and(found, HANDLER);
        }
        if (rules.contains(FairnessRule.APPEAL_BY_OTHERS)
                && ties.level() > 0
                && had(ties, party, DECIDING, ties.level())) {
            found = Gatekeeper.and(found, BEFORE);
        }
        return found == null ? List.of() : found;
    }

    /** Taking over is no duty, and yet not for everybody. */
    @Nullable
    List<Refusal> takingOver(@Nullable List<Refusal> found, Snapshot complaint, int party) {
        PendingHandOver pending = complaint.casework().conferral().pending();
        return rules.contains(FairnessRule.TAKEN_OVER_BY_ANOTHER) && pending != null && pending.isBy(party)
                ? Gatekeeper.and(found, OWN_HAND_OVER)
                : found;
    }

    /** Supervising is no duty either; those who carry something out do not do it. */
    @Nullable
    List<Refusal> supervising(@Nullable List<Refusal> found, Snapshot complaint, int party) {
        if (rules.contains(FairnessRule.SUPERVISED_BY_ANOTHER)) {
            long round = Rounds.begin(complaint);
            for (Measure measure : complaint.progress().measures()) {
                if (measure.owner() == party
                        && (measure.isOpen()
                                || (measure.isCarriedOut() && measure.agreed().sequence() > round))) {
                    return Gatekeeper.and(found, OWN_MEASURE);
                }
            }
        }
        return found;
    }

    /** What is no duty and leads the complaint somewhere else all the same, after an appeal. */
    @Nullable
    List<Refusal> leading(@Nullable List<Refusal> found, Snapshot complaint, int party) {
        Ties ties = complaint.casework().ties();
        return rules.contains(FairnessRule.APPEAL_BY_OTHERS) && had(ties, party, DECIDING, ties.level())
                ? Gatekeeper.and(found, BEFORE)
                : found;
    }

    /** Whether every question that waits for an answer is one's own. */
    @Nullable
    List<Refusal> answeringAny(@Nullable List<Refusal> found, Snapshot complaint, int party) {
        return rules.contains(FairnessRule.TAKEN_OVER_BY_ANOTHER)
                        && complaint.casework().conferral().consultations().stream()
                                .allMatch(asked -> asked.isBy(party))
                ? Gatekeeper.and(found, OWN_QUESTION)
                : found;
    }

    /** Nobody answers for another department what they asked it: the question that is gone was theirs. */
    @Nullable
    List<Refusal> answering(@Nullable List<Refusal> found, Snapshot before, Snapshot after, int party) {
        if (!rules.contains(FairnessRule.TAKEN_OVER_BY_ANOTHER)) {
            return found;
        }
        List<Consultation> left = after.casework().conferral().consultations();
        for (Consultation asked : before.casework().conferral().consultations()) {
            if (asked.isBy(party) && !left.contains(asked)) {
                return Gatekeeper.and(found, OWN_QUESTION);
            }
        }
        return found;
    }

    /** Nobody says of themselves that an interest of theirs counts no more. */
    @Nullable
    List<Refusal> lifting(@Nullable List<Refusal> found) {
        return rules.contains(FairnessRule.NO_DECLARED_INTEREST) ? Gatekeeper.and(found, INTEREST) : found;
    }

    boolean forbidsInterest(Snapshot complaint) {
        return rules.contains(FairnessRule.NO_DECLARED_INTEREST)
                && !complaint.casework().ties().interests().isEmpty();
    }

    @Nullable
    List<Refusal> interested(@Nullable List<Refusal> found, Snapshot complaint, int party) {
        return hasInterest(complaint.casework().ties(), party) ? Gatekeeper.and(found, INTEREST) : found;
    }

    /** Whoever approved an amount does not use the approval: judged on what is promised before and after. */
    @Nullable
    List<Refusal> promising(@Nullable List<Refusal> found, Snapshot before, Snapshot after, int party) {
        if (party == 0
                || !rules.contains(FairnessRule.APPROVER_NOT_PROPOSER)
                || !before.casework().ties().had(party, Duty.APPROVER)) {
            return found;
        }
        for (Currency currency : Commitments.currencies(after)) {
            if (Commitments.of(after, currency).compareTo(Commitments.of(before, currency)) > 0) {
                return Gatekeeper.and(found, APPROVER);
            }
        }
        return found;
    }

    /** Complains, speaks for whoever does, or is complained of. */
    private static boolean isAboutThem(Candidacy candidacy) {
        PartyRole role = Circle.role(candidacy.complaint(), candidacy.party());
        return role == PartyRole.RESPONDENT || role.isComplaining();
    }

    private static boolean hasInterest(Ties ties, int party) {
        for (Interest interest : ties.interests()) {
            if (interest.party() == party) {
                return true;
            }
        }
        return false;
    }

    /** Is the handler, or has a measure to carry out or had one that was, whoever recorded so. */
    private static boolean isAtWork(Snapshot complaint, int party) {
        if (complaint.handling().assignee() == party) {
            return true;
        }
        for (Measure measure : complaint.progress().measures()) {
            if (measure.owner() == party && !measure.cancelled()) {
                return true;
            }
        }
        return false;
    }

    private static boolean had(Ties ties, int party, Set<Duty> duties, int below) {
        for (Involvement involvement : ties.involvements()) {
            if (involvement.party() == party && involvement.level() < below && duties.contains(involvement.duty())) {
                return true;
            }
        }
        return false;
    }
}
