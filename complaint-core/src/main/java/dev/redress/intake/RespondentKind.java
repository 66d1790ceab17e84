package dev.redress.intake;

import dev.redress.validation.StableNamed;

/** What sort of respondent a complaint is against. */
public enum RespondentKind implements StableNamed {
    /** A public body. */
    BODY("body"),
    /** A part of the organisation that handles the complaint. */
    DEPARTMENT("department"),
    /** A person working for the organisation that handles the complaint. */
    EMPLOYEE("employee"),
    /** Any other person. */
    PERSON("person"),
    /** Any other organisation. */
    ORGANISATION("organisation");

    private final String persisted;

    RespondentKind(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a kind of respondent by its stable name.
     *
     * @param persistedName as in the store
     * @return the constant
     * @throws IllegalArgumentException if none has that name
     */
    public static RespondentKind of(String persistedName) {
        return StableNamed.parse(RespondentKind.class, persistedName);
    }
}
