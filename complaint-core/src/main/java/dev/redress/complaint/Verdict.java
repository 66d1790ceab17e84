package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What preliminary verification found of an allegation. The persisted names are stable. */
public enum Verdict implements StableNamed {
    /** There is something in it: it is to be pursued. */
    FOUNDED("founded"),
    /** It is not true. */
    UNFOUNDED("unfounded"),
    /** It could be neither confirmed nor excluded. */
    UNCLEAR("unclear");

    private final String persisted;

    Verdict(String persisted) {
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
    public static Verdict of(String persistedName) {
        return StableNamed.parse(Verdict.class, persistedName);
    }
}
