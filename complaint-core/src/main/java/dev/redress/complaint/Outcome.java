package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** Whether a complaint was found right. The persisted names are stable. */
public enum Outcome implements StableNamed {
    /** Right in full. */
    UPHELD("upheld"),
    /** Right in part. */
    PARTLY_UPHELD("partly-upheld"),
    /** Not right. */
    NOT_UPHELD("not-upheld"),
    /** Solved without a finding. */
    NOT_DETERMINED("not-determined");

    private final String persisted;

    Outcome(String persisted) {
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
    public static Outcome of(String persistedName) {
        return StableNamed.parse(Outcome.class, persistedName);
    }
}
