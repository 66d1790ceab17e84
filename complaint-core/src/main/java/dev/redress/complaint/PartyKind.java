package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What a party is. The persisted names are stable. */
public enum PartyKind implements StableNamed {
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
    public static PartyKind of(String persistedName) {
        return StableNamed.parse(PartyKind.class, persistedName);
    }
}
