package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** How grave what is complained of is. The persisted names are stable. */
public enum Severity implements StableNamed {
    /** An annoyance. */
    LOW("low"),
    /** A real disadvantage. */
    MEDIUM("medium"),
    /** Serious harm, or many people concerned. */
    HIGH("high"),
    /** Danger to life, health, or the organisation as a whole. */
    CRITICAL("critical");

    private final String persisted;

    Severity(String persisted) {
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
    public static Severity of(String persistedName) {
        return StableNamed.parse(Severity.class, persistedName);
    }
}
