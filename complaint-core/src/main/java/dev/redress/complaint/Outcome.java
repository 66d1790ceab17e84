package dev.redress.complaint;

/** Whether a complaint was found right. The persisted names are stable. */
public enum Outcome {
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
    public static Outcome of(String persistedName) {
        for (Outcome value : values()) {
            if (value.persisted.equals(persistedName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Outcome is called '" + persistedName + "'");
    }
}
