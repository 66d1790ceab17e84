package dev.redress.priority;

import dev.redress.validation.StableNamed;

/** What raises a priority, beside severity and urgency. The persisted names are stable. */
public enum Factor implements StableNamed {
    /** Somebody's life or health is in danger. */
    SAFETY("safety", false),
    /** The complainant is vulnerable: by age, illness, hardship, dependence. */
    VULNERABLE("vulnerable", false),
    /** A law, a regulator or a court is involved. */
    LEGAL("legal", false),
    /** Press or public media report, or are about to. */
    MEDIA("media", false),
    /** How much money is at stake, in the currency that the policy is written for. */
    AMOUNT("amount", true),
    /** How many earlier complaints the complainant has made about the same. */
    REPEAT("repeat", true),
    /** How many other complaints there are about the same problem. */
    SAME_PROBLEM("same-problem", true),
    /** How much time has passed to no purpose, in seconds. */
    TIME_LOST("time-lost", true);

    private final String persisted;
    private final boolean counted;

    Factor(String persisted, boolean counted) {
        this.persisted = persisted;
        this.counted = counted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Whether there is more or less of it.
     *
     * @return false if it holds or does not hold
     */
    public boolean isCounted() {
        return counted;
    }

    /**
     * Finds a constant by its stable name.
     *
     * @param persistedName as in files
     * @return the constant
     * @throws IllegalArgumentException if none has that name
     */
    public static Factor of(String persistedName) {
        return StableNamed.parse(Factor.class, persistedName);
    }
}
