package dev.redress.view;

import dev.redress.validation.StableNamed;

/** Of whom or of what a field tells, where the decision hangs on it. The persisted names are stable; the set may grow. */
public enum Subject implements StableNamed {
    /** Somebody who complains or speaks for them, also under their login. */
    COMPLAINING("complaining"),
    /** Somebody complained of, as the filing named them. */
    RESPONDENT_AS_FILED("respondent-as-filed"),
    /** Somebody complained of, as found out since. */
    RESPONDENT("respondent"),
    /** Somebody who saw or knows something. */
    WITNESS("witness"),
    /** Somebody who works on it. */
    STAFF("staff"),
    /** A measure for the complainant. */
    REMEDY("remedy"),
    /** A measure within the organisation, which may be about one of its people. */
    INWARD("inward"),
    /** A field that the host declared personal. */
    PERSONAL("personal");

    private final String persisted;

    Subject(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }
}
