package dev.redress.complaint;

/** What the complainant says of the solution. The persisted names are stable. */
public enum Satisfaction {
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

    /**
     * The stable name in stores and files.
     *
     * @return lower-case ASCII
     */
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
        for (Satisfaction value : values()) {
            if (value.persisted.equals(persistedName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Satisfaction is called '" + persistedName + "'");
    }
}
