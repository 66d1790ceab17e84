package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** Whom a notice is for. The persisted names are stable. */
public enum NoticeReader implements StableNamed {
    /** The complainants who take part. */
    COMPLAINANT("complainant"),
    /** Whoever handles it. */
    HANDLER("handler"),
    /** Whoever is complained of. */
    RESPONDENT("respondent"),
    /** The department it lies with, or was sent to; of a consultation, the one that is asked. */
    DEPARTMENT("department"),
    /** Everybody with a role of the host. */
    ROLE("role"),
    /** The people and departments that a closing report goes to, and who is to carry out its improvements. */
    DISTRIBUTION("distribution");

    private final String persisted;

    NoticeReader(String persisted) {
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
    public static NoticeReader of(String persistedName) {
        return StableNamed.parse(NoticeReader.class, persistedName);
    }
}
