package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What ties somebody to the matter. The persisted names are stable. */
public enum InterestKind implements StableNamed {
    /** They are complained of. */
    IS_RESPONDENT("is-respondent"),
    /** They report to whoever is complained of. */
    REPORTS_TO_RESPONDENT("reports-to-respondent"),
    /** Whoever is complained of reports to them. */
    SUPERIOR_OF_RESPONDENT("superior-of-respondent"),
    /** They are a relative or a friend of somebody concerned. */
    RELATIVE("relative"),
    /** They gain or lose money by the outcome. */
    FINANCIAL("financial"),
    /** Something else, told in the text. */
    OTHER("other");

    private final String persisted;

    InterestKind(String persisted) {
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
    public static InterestKind of(String persistedName) {
        return StableNamed.parse(InterestKind.class, persistedName);
    }
}
