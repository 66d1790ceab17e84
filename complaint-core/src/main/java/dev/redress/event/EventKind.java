package dev.redress.event;

import dev.redress.validation.StableNamed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The events by name. The persisted names are stable; the set may grow. */
public enum EventKind implements StableNamed {
    /** The complaint was registered. */
    FILED("filed", true, false),
    /** It was taken up. */
    ACCEPTED("accepted", true, false),
    /** It was not taken up. */
    DECLINED("declined", true, false),
    /** Its investigation began. */
    INVESTIGATION_BEGUN("investigation-begun", true, false),
    /** A solution was proposed. */
    PROPOSED("proposed", true, false),
    /** The complainant accepted the proposal. */
    PROPOSAL_ACCEPTED("proposal-accepted", true, false),
    /** The complainant refused the proposal. */
    PROPOSAL_REFUSED("proposal-refused", true, false),
    /** It was solved in the handler's view. */
    RESOLVED("resolved", true, false),
    /** The complainant was not satisfied; it is looked into again. */
    FOUND_UNSATISFACTORY("found-unsatisfactory", true, false),
    /** It was summed up and ended. */
    CLOSED("closed", true, false),
    /** The complainant took it back. */
    WITHDRAWN("withdrawn", true, false),
    /** An end was left again. */
    REOPENED("reopened", true, false),
    /** It went to an outside body. */
    REFERRED("referred", true, false),
    /** The complainant answered the proposal with another one. */
    PROPOSAL_COUNTERED("proposal-countered", true, false),
    /** The complainant did not answer the proposal in time. */
    PROPOSAL_LAPSED("proposal-lapsed", true, false),
    /** The complainant appealed to a higher level. */
    APPEALED("appealed", true, false),
    /** An outside body sent it back. */
    REMITTED("remitted", true, false),
    /** The complainant was told it had arrived. */
    ACKNOWLEDGED("acknowledged", true, false),
    /** It was put into a category. */
    CLASSIFIED("classified", true, false),
    /** It was given a priority. */
    PRIORITISED("prioritised", true, false),
    /** Somebody was made its handler. */
    ASSIGNED("assigned", false, false),
    /** An item of evidence was added. */
    EVIDENCE_ADDED("evidence-added", false, false),
    /** The complainant was told about the progress. */
    PROGRESS_REPORTED("progress-reported", true, false),
    /** An internal note was made. */
    NOTED("noted", false, false),
    /** A measure was set, with owner and date. */
    MEASURE_AGREED("measure-agreed", false, false),
    /** A measure was carried out. */
    MEASURE_COMPLETED("measure-completed", false, false),
    /** A measure was given up. */
    MEASURE_CANCELLED("measure-cancelled", false, false),
    /** The complainant judged the solution. */
    SATISFACTION_RATED("satisfaction-rated", false, false),
    /** Waiting began. */
    SUSPENDED("suspended", true, false),
    /** Waiting ended. */
    RESUMED("resumed", true, false),
    /** A recorded fact was corrected. */
    CORRECTED("corrected", false, false),
    /** Who a party is was corrected. */
    PARTY_CORRECTED("party-corrected", false, false),
    /** What became of a message to a party was recorded. */
    DELIVERY_RECORDED("delivery-recorded", false, true),
    /** One thing that is alleged was taken out of the complaint. */
    ALLEGATION_STATED("allegation-stated", false, false),
    /** Preliminary verification found something of an allegation. */
    ALLEGATION_VERIFIED("allegation-verified", true, false),
    /** It was assessed initially. */
    ASSESSED("assessed", true, false),
    /** Somebody was heard. */
    STATEMENT_TAKEN("statement-taken", false, false),
    /** The investigation found something. */
    FINDINGS_RECORDED("findings-recorded", true, false),
    /** Somebody checked the outcome. */
    OUTCOME_CHECKED("outcome-checked", true, false),
    /** It was sent to another department. */
    HANDED_OVER("handed-over", true, false),
    /** The department took it. */
    HAND_OVER_ACCEPTED("hand-over-accepted", true, false),
    /** The department sent it back. */
    HAND_OVER_SENT_BACK("hand-over-sent-back", true, false),
    /** Another department was asked. */
    CONSULTED("consulted", true, false),
    /** The department asked answered. */
    OPINION_GIVEN("opinion-given", true, false),
    /** Approval of an amount was asked for. */
    APPROVAL_REQUESTED("approval-requested", true, false),
    /** An amount was approved. */
    APPROVED("approved", true, false),
    /** An amount was not approved. */
    APPROVAL_REFUSED("approval-refused", true, false),
    /** A supervisor asked for more speed. */
    CHASED("chased", false, false),
    /** Somebody looked how a measure is getting on. */
    MEASURE_MONITORED("measure-monitored", false, false),
    /** The complainant was written or spoken to. */
    MESSAGE_SENT("message-sent", true, false),
    /** The complainant wrote or spoke. */
    MESSAGE_RECEIVED("message-received", false, false),
    /** The complainant confirmed what was recorded. */
    RECORD_CONFIRMED("record-confirmed", false, false),
    /** The complainant was asked for material. */
    MATERIAL_REQUESTED("material-requested", true, false),
    /** The complainant gave what was asked for. */
    MATERIAL_PROVIDED("material-provided", true, false),
    /** The complainant reminded. */
    REMINDED("reminded", false, false),
    /** The complainant was asked whether they are satisfied. */
    SATISFACTION_ASKED("satisfaction-asked", true, false),
    /** The complainant judged the whole handling. */
    HANDLING_RATED("handling-rated", false, false),
    /** The complainant was told the outcome. */
    OUTCOME_TOLD("outcome-told", true, false),
    /** Somebody looked afterwards whether it is solved. */
    FOLLOWED_UP("followed-up", true, false),
    /** Somebody suggested an improvement. */
    SUGGESTED("suggested", false, false),
    /** The complainant was given a secret to look it up with. */
    SECRET_ISSUED("secret-issued", false, false),
    /** Somebody is to be told of something. */
    NOTICE_ISSUED("notice-issued", false, true),
    /** It was found out who is complained of. */
    RESPONDENT_NAMED("respondent-named", false, false),
    /** Somebody was admitted to the circle that works on it. */
    PERSON_INVOLVED("person-involved", false, false),
    /** An interest in the matter was declared. */
    INTEREST_DECLARED("interest-declared", false, false),
    /** A declared interest turned out to be none. */
    INTEREST_LIFTED("interest-lifted", false, false),
    /** Somebody joined the complaint. */
    COMPLAINANT_JOINED("complainant-joined", false, false),
    /** One of the complainants withdrew, or all did and it is pursued nevertheless. */
    COMPLAINANT_WITHDREW("complainant-withdrew", false, false),
    /** It was linked to another complaint. */
    LINKED("linked", true, false),
    /** A link to another complaint was undone. */
    UNLINKED("unlinked", true, false),
    /** It was put into the archive. */
    ARCHIVED("archived", false, false),
    /** Somebody asked to be told who complains. */
    REVEAL_REQUESTED("reveal-requested", false, false),
    /** Somebody was told who complains. */
    IDENTITY_REVEALED("identity-revealed", false, false),
    /** Somebody was not told who complains. */
    REVEAL_REFUSED("reveal-refused", false, false),
    /** A passage of a text was blackened. */
    REDACTED("redacted", false, false),
    /** It goes on under another version of its procedure. */
    PROCEDURE_ADOPTED("procedure-adopted", false, false),
    /** It was laid down by which versions its clocks are judged. */
    CLOCKS_BOUND("clocks-bound", false, true),
    /** More time was granted for a clock. */
    CLOCK_EXTENDED("clock-extended", false, false),
    /** A milestone of a clock came. */
    MILESTONE_REACHED("milestone-reached", false, true),
    /** A recorded milestone turned out not to have come, by what was recorded or corrected later. */
    MILESTONE_RESCINDED("milestone-rescinded", false, true),
    /** Something happened that only clocks ask for. */
    EVENT_REPORTED("event-reported", true, false),
    /** Values were erased for ever. */
    ERASED("erased", false, false);

    private static final Map<String, EventKind> BY_NAME = new HashMap<>();

    static {
        for (EventKind kind : values()) {
            BY_NAME.put(kind.persisted, kind);
        }
    }

    private final String persisted;
    private final boolean clockFact;
    private final boolean neutral;

    EventKind(String persisted, boolean clockFact, boolean neutral) {
        this.persisted = persisted;
        this.clockFact = clockFact;
        this.neutral = neutral;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Whether clocks are computed from it.
     *
     * @return true for starts, stops, suspensions and their ends
     */
    public boolean isClockFact() {
        return clockFact;
    }

    /**
     * Whether it brings the complaint to a stage.
     *
     * @return true for the filing and what moves come to
     */
    public boolean entersStage() {
        return compareTo(REMITTED) <= 0;
    }

    /**
     * Whether it leaves untouched what people decide on, so that a form opened before it is not stale after it.
     *
     * @return true for delivery results, notices and what is recorded of clocks
     */
    public boolean isNeutral() {
        return neutral;
    }

    /**
     * Finds a kind by its stable name.
     *
     * @param persistedName as in the store
     * @return the kind, or empty if this version of the library knows none of that name
     */
    public static Optional<EventKind> of(String persistedName) {
        return Optional.ofNullable(BY_NAME.get(persistedName));
    }
}
