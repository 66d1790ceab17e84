package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** Whose fault was found. The persisted names are stable. */
public enum Fault implements StableNamed {
    /** The organisation is responsible. */
    ORGANISATION("organisation"),
    /** The complainant misunderstood, or asks for more than is due. */
    COMPLAINANT("complainant"),
    /** Somebody outside is responsible. */
    THIRD_PARTY("third-party"),
    /** More than one of them. */
    SHARED("shared"),
    /** Nobody is responsible. */
    NOBODY("nobody");

    private final String persisted;

    Fault(String persisted) {
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
    public static Fault of(String persistedName) {
        return StableNamed.parse(Fault.class, persistedName);
    }
}
