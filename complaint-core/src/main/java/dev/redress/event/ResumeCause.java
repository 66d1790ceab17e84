package dev.redress.event;

import dev.redress.validation.StableNamed;

/** What ended a suspension. The persisted names are stable. */
public enum ResumeCause implements StableNamed {
    /** Somebody said that the waiting was over. */
    STATED("stated"),
    /** Its own time ran out. */
    EXPIRED("expired"),
    /** What was waited for arrived. */
    ANSWERED("answered"),
    /** Something else was waited for from then on. */
    REPLACED("replaced"),
    /** The handling went on, so nothing was waited for any more. */
    PROCEEDED("proceeded");

    private final String persisted;

    ResumeCause(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a cause by its stable name.
     *
     * @param persistedName as in the store
     * @return the cause
     * @throws IllegalArgumentException if none has that name
     */
    public static ResumeCause of(String persistedName) {
        return StableNamed.parse(ResumeCause.class, persistedName);
    }
}
