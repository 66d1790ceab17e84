package dev.redress.complaint;

/** Whom a suspension waits for, and so whose time it is. The persisted names are stable. */
public enum WaitingFor {
    /** The complainant owes an answer, material, or consent. */
    COMPLAINANT("complainant"),
    /** A supplier, an expert, another body. */
    THIRD_PARTY("third-party"),
    /** Our own organisation: nothing outside is waited for. */
    ORGANISATION("organisation");

    private final String persisted;

    WaitingFor(String persisted) {
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
    public static WaitingFor of(String persistedName) {
        for (WaitingFor value : values()) {
            if (value.persisted.equals(persistedName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no WaitingFor is called '" + persistedName + "'");
    }
}
