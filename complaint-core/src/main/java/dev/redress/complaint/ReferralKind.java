package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What kind of outside body has a complaint. The persisted names are stable. */
public enum ReferralKind implements StableNamed {
    /** An ombudsman or an alternative dispute resolution body. */
    OMBUDSMAN("ombudsman"),
    /** A court. */
    COURT("court"),
    /** A supervisory authority. */
    REGULATOR("regulator"),
    /** The police or a prosecutor. */
    POLICE("police"),
    /** Another organisation that is competent. */
    OTHER_ORGANISATION("other-organisation");

    private final String persisted;

    ReferralKind(String persisted) {
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
    public static ReferralKind of(String persistedName) {
        return StableNamed.parse(ReferralKind.class, persistedName);
    }
}
