package dev.redress.clock;

import dev.redress.calendar.Term;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An extension that was granted. Immutable.
 *
 * @param rule by which rule, as in {@link ExtensionRule}
 * @param grantedAt when it was granted and, where that is asked, told
 * @param extra how much longer, for a fixed extra; null for what the rule says
 * @param until the last local date, for an agreed or open-ended extension; null if none was named
 * @param goodReason whether there was a good reason to go beyond what the rule allows without
 */
public record ClockExtension(
        String rule,
        Instant grantedAt,
        @Nullable Term extra,
        @Nullable LocalDate until,
        boolean goodReason) {

    /**
     * Checks how much longer.
     *
     * @throws IllegalArgumentException if that is not more than zero: an extension never shortens a limit
     */
    public ClockExtension {
        if (extra != null && (extra.isZero() || extra.isNegative())) {
            throw new IllegalArgumentException(
                    "extension by rule '" + rule + "' must be of more than zero, was " + TermJson.text(extra));
        }
    }

    /**
     * An extension as its rule says.
     *
     * @param rule by which rule
     * @param grantedAt when
     * @return the extension
     */
    public static ClockExtension by(String rule, Instant grantedAt) {
        return new ClockExtension(rule, grantedAt, null, null, false);
    }

    /**
     * An extension to a date.
     *
     * @param rule by which rule
     * @param grantedAt when
     * @param until the last local date, inclusive
     * @return the extension
     */
    public static ClockExtension until(String rule, Instant grantedAt, LocalDate until) {
        return new ClockExtension(rule, grantedAt, null, until, false);
    }
}
