package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** How somebody was heard. The persisted names are stable. */
public enum StatementKind implements StableNamed {
    /** In a conversation, face to face or by telephone. */
    INTERVIEW("interview"),
    /** In writing, or read out and signed. */
    STATEMENT("statement");

    private final String persisted;

    StatementKind(String persisted) {
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
    public static StatementKind of(String persistedName) {
        return StableNamed.parse(StatementKind.class, persistedName);
    }
}
