package dev.redress.procedure;

import dev.redress.complaint.Allegation;
import dev.redress.complaint.Closed;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.Conferral;
import dev.redress.complaint.Counts;
import dev.redress.complaint.Declined;
import dev.redress.complaint.Duty;
import dev.redress.complaint.FollowedUp;
import dev.redress.complaint.Happenings;
import dev.redress.complaint.Inquiry;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Moment;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.OutcomeCheck;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.PendingHandOver;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.SatisfactionRating;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Verdict;
import dev.redress.event.EventKind;
import java.time.Duration;
import java.time.Instant;

/** Whether what a gate asks for is met. Pure functions. */
final class Requirements {

    /** By what a complainant is not silent; who did it is not asked, for staff take down what complainants say. */
    private static final EventKind[] SPEAKING = {
        EventKind.MESSAGE_RECEIVED,
        EventKind.REMINDED,
        EventKind.MATERIAL_PROVIDED,
        EventKind.EVIDENCE_ADDED,
        EventKind.HANDLING_RATED,
        EventKind.SUGGESTED,
        EventKind.RESPONDENT_NAMED,
        EventKind.ALLEGATION_STATED,
        EventKind.STATEMENT_TAKEN,
        EventKind.COMPLAINANT_JOINED
    };

    private Requirements() {}

    /** Judged on the complaint as it is at an instant; {@code actor} is the number of the party who acts, 0 if they are none. */
    static boolean met(Procedure procedure, Requirement needs, Snapshot complaint, int actor, Instant at) {
        return switch (needs.kind()) {
            case STEP_DONE ->
                procedure
                        .step(String.valueOf(needs.of()))
                        .map(step -> step.isDone(complaint))
                        .orElse(false);
            case HAPPENED -> complaint.casework().happened().last(String.valueOf(needs.of())) > 0;
            case HAPPENED_THIS_ROUND -> {
                // What begins a round belongs to it.
                long last = complaint.casework().happened().last(String.valueOf(needs.of()));
                yield last > 0 && last >= Rounds.begin(complaint);
            }
            case ACKNOWLEDGED -> complaint.handling().acknowledgement() != null;
            case REPLIED_WITH_TIME -> complaint.casework().happened().last(Happenings.REPLIED_WITH_TIME) > 0;
            case CLASSIFIED -> complaint.handling().category() != null;
            case PRIORITISED -> complaint.handling().priority() != null;
            case ASSIGNED -> complaint.handling().assignee() != 0;
            case RECORD_CONFIRMED -> last(complaint, EventKind.RECORD_CONFIRMED) > 0;
            case RESPONDENT_NAMED -> hasRespondent(complaint);
            case EVIDENCE_PRESENT -> complaint.progress().counts().evidence() > 0;
            case MATERIAL_COMPLETE -> materialComplete(procedure, complaint);
            case TAKEN_BY_ACTOR -> complaint.casework().ties().had(actor, Duty.REGISTRAR);
            case SIMPLE_AND_TAKEN_BY_ACTOR_OR_INVESTIGATED ->
                (isSimple(complaint) && complaint.casework().ties().had(actor, Duty.REGISTRAR))
                        || complaint.progress().counts().investigations() > 0;
            case HANDED_OVER_IF_FOUNDED -> handedOverIfFounded(complaint);
            case WITH_ITS_DEPARTMENT -> withItsDepartment(procedure, complaint);
            case DEPARTMENT_SET, HAND_OVER_ANSWERED, CONSULTATIONS_ANSWERED ->
                conferral(needs.kind(), complaint.casework().conferral());
            case ASSESSED,
                    ASSESSED_AS_SIMPLE,
                    ALLEGATIONS_VERIFIED,
                    AN_ALLEGATION_STANDS,
                    NONE_FOUNDED,
                    STATEMENT_TAKEN,
                    COMPLAINANT_HEARD,
                    COMPLAINANT_INTERVIEWED,
                    COORDINATED_IF_COMPLEX,
                    FINDINGS_RECORDED,
                    ROOT_CAUSE_RECORDED ->
                inquiry(needs.kind(), complaint, complaint.casework().inquiry());
            case OFFER_MADE,
                    MEASURES_COMPLETED,
                    MEASURES_SUPERVISED,
                    NO_MEASURE_OPEN,
                    OUTCOME_CHECK_PASSED,
                    OUTCOME_TOLD,
                    SATISFACTION_ASKED,
                    SATISFACTION_CONFIRMED,
                    FOLLOWED_UP -> solution(procedure, needs.kind(), complaint, at);
            default -> true;
        };
    }

    /** Judged on what a command would make of the complaint. */
    static boolean metAfter(Procedure procedure, Requirement needs, Snapshot after) {
        Closed closed = after.stage() instanceof Closed is ? is : null;
        return switch (needs.kind()) {
            case FURTHER_WAYS_GIVEN -> !(after.stage() instanceof Declined declined) || declined.furtherWays() != null;
            case REPORT_COMPLETE ->
                closed == null
                        || (closed.report().strengths() != null
                                && closed.report().weaknesses() != null);
            case LESSONS_GIVEN -> closed == null || closed.report().lessons() != null;
            case IMPROVEMENTS_GIVEN ->
                closed == null || !closed.report().improvements().isEmpty();
            case DISTRIBUTED ->
                closed == null
                        || !closed.report().distribution().isEmpty()
                        || !closed.report().departments().isEmpty();
            case ROUTED -> routed(procedure, after);
            case IDENTITY_WITHHELD -> identityWithheld(after);
            default -> true;
        };
    }

    /** Also where nobody is named yet: a name that comes later is kept back by the hand-over that was made before. */
    private static boolean identityWithheld(Snapshot after) {
        PendingHandOver pending = after.casework().conferral().pending();
        return pending == null || pending.withholdingIdentity();
    }

    private static boolean routed(Procedure procedure, Snapshot after) {
        PendingHandOver pending = after.casework().conferral().pending();
        String category = after.handling().category();
        String route = category == null ? null : procedure.routes().get(category);
        boolean unsorted = category == null && !procedure.routes().isEmpty();
        return pending == null || (!unsorted && (route == null || route.equals(pending.department())));
    }

    private static boolean handedOverIfFounded(Snapshot complaint) {
        long handedOver = last(complaint, EventKind.HANDED_OVER);
        return complaint.casework().conferral().department() != null
                || complaint.casework().inquiry().allegations().stream()
                        .noneMatch(allegation ->
                                allegation.verdict() == Verdict.FOUNDED && allegation.verifiedIn() > handedOver);
    }

    private static boolean withItsDepartment(Procedure procedure, Snapshot complaint) {
        String category = complaint.handling().category();
        String route = category == null ? null : procedure.routes().get(category);
        String department = complaint.casework().conferral().department();
        return route == null ? procedure.routes().isEmpty() || department != null : route.equals(department);
    }

    private static boolean nobodyTakesPart(Snapshot complaint) {
        for (Party party : complaint.parties()) {
            if (party.role() == PartyRole.COMPLAINANT
                    && !complaint.casework().ties().withdrawn().contains(party.number())) {
                return false;
            }
        }
        return true;
    }

    private static long last(Snapshot complaint, EventKind kind) {
        return complaint.casework().happened().last(kind.persistedName());
    }

    private static boolean isSimple(Snapshot complaint) {
        return isAssessedAs(Complexity.SIMPLE, complaint.casework().inquiry());
    }

    private static boolean isAssessedAs(Complexity complexity, Inquiry inquiry) {
        return inquiry.assessment() != null && inquiry.assessment().complexity() == complexity;
    }

    private static boolean hasRespondent(Snapshot complaint) {
        for (Party party : complaint.parties()) {
            if (party.role() == PartyRole.RESPONDENT) {
                return true;
            }
        }
        return false;
    }

    private static boolean materialComplete(Procedure procedure, Snapshot complaint) {
        for (Material item : procedure.material(
                complaint.filing().channel(), complaint.handling().category())) {
            if (item.required()
                    && !complaint.casework().inquiry().evidenceKinds().contains(item.kind())) {
                return false;
            }
        }
        return true;
    }

    private static boolean conferral(RequirementKind kind, Conferral conferral) {
        return switch (kind) {
            case DEPARTMENT_SET -> conferral.department() != null;
            case HAND_OVER_ANSWERED -> conferral.pending() == null;
            default -> conferral.consultations().isEmpty();
        };
    }

    private static boolean inquiry(RequirementKind kind, Snapshot complaint, Inquiry inquiry) {
        long round = Rounds.begin(complaint);
        return switch (kind) {
            case ASSESSED -> inquiry.assessment() != null;
            case ASSESSED_AS_SIMPLE -> isSimple(complaint);
            case ALLEGATIONS_VERIFIED -> {
                boolean all = !inquiry.allegations().isEmpty();
                for (Allegation allegation : inquiry.allegations()) {
                    all &= allegation.verdict() != null && allegation.verifiedIn() > round;
                }
                yield all;
            }
            case AN_ALLEGATION_STANDS ->
                inquiry.allegations().stream()
                        .anyMatch(allegation -> allegation.verifiedIn() > round
                                && (allegation.verdict() == Verdict.FOUNDED
                                        || allegation.verdict() == Verdict.UNCLEAR));
            case STATEMENT_TAKEN -> last(complaint, EventKind.STATEMENT_TAKEN) > round;
            case NONE_FOUNDED ->
                inquiry.allegations().stream().noneMatch(allegation -> allegation.verdict() == Verdict.FOUNDED);
            case COMPLAINANT_INTERVIEWED ->
                complaint.casework().happened().last(Happenings.COMPLAINANT_INTERVIEWED) > round;
            case COMPLAINANT_HEARD -> complaint.casework().happened().last(Happenings.COMPLAINANT_HEARD) > round;
            case COORDINATED_IF_COMPLEX ->
                !isAssessedAs(Complexity.COMPLEX, inquiry) || last(complaint, EventKind.CONSULTED) > round;
            case FINDINGS_RECORDED ->
                inquiry.findings() != null && inquiry.findings().sequence() > round;
            default ->
                inquiry.findings() != null
                        && inquiry.findings().sequence() > round
                        && inquiry.findings().rootCause() != null;
        };
    }

    private static boolean solution(Procedure procedure, RequirementKind kind, Snapshot complaint, Instant at) {
        long solved = Rounds.resolution(complaint);
        return switch (kind) {
            case OFFER_MADE -> offerMade(complaint, Rounds.begin(complaint));
            case MEASURES_COMPLETED -> measuresCompleted(complaint);
            case MEASURES_SUPERVISED -> measuresSupervised(complaint);
            case NO_MEASURE_OPEN -> complaint.progress().measures().stream().noneMatch(Measure::isOpen);
            case OUTCOME_CHECK_PASSED -> {
                OutcomeCheck check = complaint.casework().inquiry().outcomeCheck();
                yield check != null
                        && check.passed()
                        && check.sequence() > solved
                        && check.sequence() > last(complaint, EventKind.MEASURE_AGREED)
                        && check.sequence() > last(complaint, EventKind.MEASURE_CANCELLED);
            }
            case OUTCOME_TOLD -> last(complaint, EventKind.OUTCOME_TOLD) > solved;
            case SATISFACTION_ASKED -> last(complaint, EventKind.SATISFACTION_ASKED) > solved;
            case SATISFACTION_CONFIRMED ->
                contented(procedure, complaint, solved) || silent(procedure, complaint, solved, at);
            default -> {
                FollowedUp looked = complaint.casework().dialogue().followUp();
                yield looked != null
                        && looked.sequence() > solved
                        && (looked.solved() || isNotUpheld(complaint) || isLookedIntoEnough(procedure, complaint));
            }
        };
    }

    private static boolean offerMade(Snapshot complaint, long round) {
        if (last(complaint, EventKind.PROPOSED) > round) {
            return true;
        }
        for (Measure measure : complaint.progress().measures()) {
            if (!measure.cancelled() && measure.agreed().sequence() > round) {
                return true;
            }
        }
        return false;
    }

    private static boolean measuresCompleted(Snapshot complaint) {
        long round = Rounds.begin(complaint);
        boolean carriedOut = false;
        for (Measure measure : complaint.progress().measures()) {
            if (measure.isOpen()) {
                return false;
            }
            carriedOut |= measure.isCarriedOut() && measure.agreed().sequence() > round;
        }
        return carriedOut;
    }

    /** Each measure of the round that stands was looked at while it was carried out. */
    private static boolean measuresSupervised(Snapshot complaint) {
        long round = Rounds.begin(complaint);
        boolean any = false;
        for (Measure measure : complaint.progress().measures()) {
            if (!measure.cancelled() && measure.agreed().sequence() > round) {
                if (measure.supervised() == 0) {
                    return false;
                }
                any = true;
            }
        }
        // Where nobody answered, nothing was agreed that could be carried out.
        return any || last(complaint, EventKind.PROPOSAL_LAPSED) > round;
    }

    /** Was asked, had the time that the procedure gives since they were last asked, and said nothing; nor before that they are dissatisfied. */
    private static boolean silent(Procedure procedure, Snapshot complaint, long solved, Instant at) {
        Duration within = procedure.silenceConfirms().orElse(null);
        SatisfactionRating rating = complaint.progress().satisfaction();
        Moment asked = complaint.casework().dialogue().asked();
        long told = last(complaint, EventKind.OUTCOME_TOLD);
        if (within == null
                || asked == null
                || (rating != null && rating.sequence() > Rounds.begin(complaint) && isDissatisfied(rating))) {
            return false;
        }
        if (rating != null && rating.sequence() > asked.sequence()) {
            return false;
        }
        return told > solved
                && asked.sequence() > told
                && !spokeSince(complaint, asked.sequence())
                && !at.isBefore(asked.at().plus(within));
    }

    private static boolean isDissatisfied(SatisfactionRating rating) {
        return rating.satisfaction() == Satisfaction.DISSATISFIED;
    }

    private static boolean spokeSince(Snapshot complaint, long asked) {
        for (EventKind kind : SPEAKING) {
            if (last(complaint, kind) > asked) {
                return true;
            }
        }
        return false;
    }

    private static int loops(Snapshot complaint) {
        Counts counts = complaint.progress().counts();
        return Math.max(counts.own().dissatisfactions(), counts.recorded().dissatisfactions());
    }

    /** Content with it; or it was looked into again as often as it can be; or nobody is left to ask. */
    private static boolean contented(Procedure procedure, Snapshot complaint, long solved) {
        SatisfactionRating rating = complaint.progress().satisfaction();
        boolean content = rating != null && rating.sequence() > solved && !isDissatisfied(rating);
        return content
                || (complaint.casework().ties().pursued() && nobodyTakesPart(complaint))
                || (rating != null
                        && rating.sequence() > Rounds.begin(complaint)
                        && isLookedIntoEnough(procedure, complaint));
    }

    /** As often as the procedure has it looked into again where the complainant is not satisfied. */
    private static boolean isLookedIntoEnough(Procedure procedure, Snapshot complaint) {
        return procedure.satisfactionLoops().isPresent()
                && loops(complaint) >= procedure.satisfactionLoops().getAsInt();
    }

    private static boolean isNotUpheld(Snapshot complaint) {
        return complaint.stage() instanceof Resolved resolved
                && resolved.resolution().outcome() == Outcome.NOT_UPHELD;
    }
}
