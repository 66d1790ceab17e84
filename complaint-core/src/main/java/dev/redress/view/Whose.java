package dev.redress.view;

import org.jspecify.annotations.Nullable;

/**
 * Of whom or of what something tells, and whose it is. Immutable.
 *
 * @param subject of whom or what, or null for nobody in particular
 * @param party number of the complainant whose it is; {@link #FILERS} or {@link #UNKNOWN}
 * @param at sequence of the entry that told it, {@link #NOW} for what holds: a party may have been another person before
 */
record Whose(@Nullable Subject subject, int party, long at) {

    /** As it stands. */
    static final long NOW = Long.MAX_VALUE;

    /** It is of those together who filed the complaint. */
    static final int FILERS = 0;

    /** It is of a complainant, but nobody knows which. */
    static final int UNKNOWN = -1;

    /** What the filing holds. */
    static final Whose FILED = new Whose(null, FILERS, NOW);

    /** The same, told by another entry. */
    Whose at(long sequence) {
        return new Whose(subject, party, sequence);
    }
}
