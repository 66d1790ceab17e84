package dev.redress.complaint;

/** What a party is. The persisted names are stable. */
public enum PartyKind {
    /** A natural person. */
    PERSON("person"),
    /** An organisation. */
    ORGANISATION("organisation"),
    /** Somebody who gave no name. */
    ANONYMOUS("anonymous");

    private final String persisted;

    PartyKind(String persisted) {
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
    public static PartyKind of(String persistedName) {
        for (PartyKind value : values()) {
            if (value.persisted.equals(persistedName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no PartyKind is called '" + persistedName + "'");
    }
}
