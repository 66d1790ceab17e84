package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** How soon a complaint is to be handled, compared with others. The persisted names are stable. */
public enum Priority implements StableNamed {
    /** After the others. */
    LOW("low"),
    /** In turn. */
    NORMAL("normal"),
    /** Before the others. */
    HIGH("high"),
    /** At once. */
    CRITICAL("critical");

    private final String persisted;

    Priority(String persisted) {
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
    public static Priority of(String persistedName) {
        return StableNamed.parse(Priority.class, persistedName);
    }
}
