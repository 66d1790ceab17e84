package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** How much has to be done to solve it. The persisted names are stable. */
public enum Complexity implements StableNamed {
    /** Whoever took it can solve it. */
    SIMPLE("simple"),
    /** Several people or departments are needed. */
    COMPLEX("complex");

    private final String persisted;

    Complexity(String persisted) {
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
    public static Complexity of(String persistedName) {
        return StableNamed.parse(Complexity.class, persistedName);
    }
}
