package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** Why a complaint is not taken up. The persisted names are stable. */
public enum DeclineReason implements StableNamed {
    /** Not something this body handles. */
    OUT_OF_SCOPE("out-of-scope"),
    /** A question, a request or praise. */
    NOT_A_COMPLAINT("not-a-complaint"),
    /** The same matter was decided before. */
    ALREADY_DECIDED("already-decided"),
    /** The same complaint is being handled already. */
    DUPLICATE("duplicate"),
    /** Past the time within which it could be brought. */
    TOO_LATE("too-late"),
    /** A court or another body has the matter. */
    ELSEWHERE_PENDING("elsewhere-pending"),
    /** Too little is known to handle it, and more cannot be had. */
    NOT_IDENTIFIABLE("not-identifiable"),
    /** Abusive, without a matter to handle. */
    VEXATIOUS("vexatious"),
    /** Something else, told in the explanation. */
    OTHER("other");

    private final String persisted;

    DeclineReason(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a constant by its stable name.
     *
     * @param persistedName as in the store
     * @return the constant
     * @throws IllegalArgumentException if none has that name
     */
    public static DeclineReason of(String persistedName) {
        return StableNamed.parse(DeclineReason.class, persistedName);
    }
}
