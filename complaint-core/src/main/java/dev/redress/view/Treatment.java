package dev.redress.view;

import dev.redress.validation.StableNamed;

/** What becomes of a field in a view. The persisted names are stable; the set may grow. */
public enum Treatment implements StableNamed {
    /** The reader sees it. */
    SHOWN("shown"),
    /** The reader sees it, unless a hand-over keeps back from them who complains. */
    SHOWN_UNLESS_IDENTITY_WITHHELD("unless-withheld"),
    /** A complainant sees it if it is theirs. */
    OWN("own"),
    /** A complainant sees it unless it was written to another person, for whom they were taken. */
    ADDRESSED("addressed"),
    /** The reader sees that there is one, and the digest that binds it to the record. */
    MASKED("masked"),
    /** The reader sees year and month. */
    MONTH("month"),
    /** The reader sees nothing of it. */
    WITHHELD("withheld");

    private final String persisted;

    Treatment(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }
}
