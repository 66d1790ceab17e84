package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What the complainant says of the solution. The persisted names are stable. */
public enum Satisfaction implements StableNamed {
    /** Satisfied. */
    SATISFIED("satisfied"),
    /** Satisfied in part. */
    PARTLY_SATISFIED("partly-satisfied"),
    /** Not satisfied. */
    DISSATISFIED("dissatisfied");

    private final String persisted;

    Satisfaction(String persisted) {
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
    public static Satisfaction of(String persistedName) {
        return StableNamed.parse(Satisfaction.class, persistedName);
    }
}
