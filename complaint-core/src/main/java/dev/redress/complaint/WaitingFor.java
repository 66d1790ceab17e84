package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** Whom a suspension waits for, and so whose time it is. The persisted names are stable. */
public enum WaitingFor implements StableNamed {
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
    public static WaitingFor of(String persistedName) {
        return StableNamed.parse(WaitingFor.class, persistedName);
    }
}
