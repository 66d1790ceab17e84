package dev.redress.view;

import org.jspecify.annotations.Nullable;

/**
 * Of whom or of what something tells, and whose it is. Immutable.
 *
 * @param subject of whom or what, or null for nobody in particular
 * @param party number of the complainant whose it is; {@link #FILERS} or {@link #UNKNOWN}
 */
record Whose(@Nullable Subject subject, int party) {

    /** It is of those together who filed the complaint. */
    static final int FILERS = 0;

    /** It is of a complainant, but nobody knows which. */
    static final int UNKNOWN = -1;

    /** What the filing holds. */
    static final Whose FILED = new Whose(null, FILERS);

    /** The same, telling of something else. */
    Whose about(@Nullable Subject other) {
        return new Whose(other, party);
    }
}
