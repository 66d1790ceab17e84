package dev.redress.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The events by name. The persisted names are stable; the set may grow. */
public enum EventKind {
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
    /** An outside body sent it back. */
    REMITTED("remitted", true, false),
    /** The complainant was told it had arrived. */
    ACKNOWLEDGED("acknowledged", true, false),
    /** It was put into a category. */
    CLASSIFIED("classified", false, false),
    /** It was given a priority. */
    PRIORITISED("prioritised", false, false),
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
    DELIVERY_RECORDED("delivery-recorded", false, true);

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

    /**
     * The stable name in stores and files.
     *
     * @return lower-case ASCII
     */
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
     * @return true for delivery results
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
