package dev.redress.intake;

import dev.redress.validation.StableNamed;

/** By what right somebody complains for somebody else. */
public enum AuthorityKind implements StableNamed {
    /** A parent or guardian, by law. */
    PARENT_OR_GUARDIAN("parent-or-guardian"),
    /** A written power of attorney. */
    POWER_OF_ATTORNEY("power-of-attorney"),
    /** The complainant's consent, given for this complaint. */
    CONSENT("consent"),
    /** Employment with the organisation that complains. */
    EMPLOYEE("employee"),
    /** Anything else, which the note explains. */
    OTHER("other");

    private final String persisted;

    AuthorityKind(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a kind of authority by its stable name.
     *
     * @param persistedName as in the store
     * @return the constant
     * @throws IllegalArgumentException if none has that name
     */
    public static AuthorityKind of(String persistedName) {
        return StableNamed.parse(AuthorityKind.class, persistedName);
    }
}
