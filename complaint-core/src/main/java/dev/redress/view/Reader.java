package dev.redress.view;

import dev.redress.validation.StableNamed;

/** As what somebody reads a complaint. The persisted names are stable; the set may grow. */
public enum Reader implements StableNamed {
    /** The host itself: nothing is withheld. */
    FULL("full"),
    /** Handles the complaint. */
    HANDLER("handler"),
    /** Works in a department to which the complaint was handed over, perhaps without being told who complains. */
    DEPARTMENT("department"),
    /** Complains, or speaks for somebody who does. */
    COMPLAINANT("complainant"),
    /** Decides on an appeal, or looks at the handling from above. */
    REVIEWER("reviewer"),
    /** Proves that what happened was allowed and is recorded: acts, times, digests. */
    AUDITOR("auditor"),
    /** Reads public figures. */
    STATISTICS("statistics");

    private final String persisted;

    Reader(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a reader by its stable name.
     *
     * @param persistedName for example {@code department}
     * @return the reader
     * @throws IllegalArgumentException if none has that name; the message lists those there are
     */
    public static Reader of(String persistedName) {
        return StableNamed.parse(Reader.class, persistedName);
    }
}
