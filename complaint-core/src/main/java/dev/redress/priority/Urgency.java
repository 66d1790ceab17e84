package dev.redress.priority;

import dev.redress.validation.StableNamed;

/** How soon something has to happen before the harm grows. The persisted names are stable. */
public enum Urgency implements StableNamed {
    /** Waiting changes nothing. */
    LOW("low"),
    /** As usual. */
    NORMAL("normal"),
    /** The harm grows by the day. */
    HIGH("high"),
    /** The harm grows by the hour. */
    IMMEDIATE("immediate");

    private final String persisted;

    Urgency(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a constant by its stable name.
     *
     * @param persistedName as in files
     * @return the constant
     * @throws IllegalArgumentException if none has that name
     */
    public static Urgency of(String persistedName) {
        return StableNamed.parse(Urgency.class, persistedName);
    }
}
