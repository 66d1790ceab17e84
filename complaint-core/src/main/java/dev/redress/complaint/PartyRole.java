package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What somebody is to a complaint. The persisted names are stable. */
public enum PartyRole implements StableNamed {
    /** Complains. */
    COMPLAINANT("complainant"),
    /** Files or acts on behalf of the complainant. */
    REPRESENTATIVE("representative"),
    /** Speaks for the organisation that complains. */
    CONTACT_PERSON("contact-person"),
    /** Is complained of. */
    RESPONDENT("respondent"),
    /** Saw or knows something. */
    WITNESS("witness"),
    /** Handles, decides, records: a user of the host. */
    ACTOR("actor");

    private final String persisted;

    PartyRole(String persisted) {
        this.persisted = persisted;
    }

    /**
     * Whether this is somebody who complains, or speaks for whoever does.
     *
     * @return true for a complainant, a representative and a contact person
     */
    public boolean isComplaining() {
        return this == COMPLAINANT || this == REPRESENTATIVE || this == CONTACT_PERSON;
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
    public static PartyRole of(String persistedName) {
        return StableNamed.parse(PartyRole.class, persistedName);
    }
}
