package dev.redress.party;

import dev.redress.validation.StableNamed;

/** The ways in which a party can be reached. */
public enum ContactKind implements StableNamed {
    /** An e-mail address. */
    EMAIL("email"),
    /** A telephone number. */
    PHONE("phone"),
    /** A postal address, which may have several lines. */
    POSTAL("postal"),
    /** An account in a social network or messenger. */
    SOCIAL("social"),
    /** Anything else. */
    OTHER("other");

    private final String persisted;

    ContactKind(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a kind by its stable name.
     *
     * @param persistedName as in the store
     * @return the kind
     * @throws IllegalArgumentException if no kind has that name
     */
    public static ContactKind of(String persistedName) {
        return StableNamed.parse(ContactKind.class, persistedName);
    }
}
