package dev.redress.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How fast complaints got on, from the time of receipt as corrected since. A complaint counts as acknowledged at the earliest
 * of its acknowledgements, and as resolved when it first came to stand resolved, be it by a solution or because the
 * complainant left a proposal unanswered; what was resolved again later changes nothing. Those that never were are left out.
 * Immutable.
 *
 * @param toAcknowledge from receipt to acknowledgement, or null if none was acknowledged
 * @param toResolve from receipt to the first resolution, or null if none was resolved
 */
public record Pace(
        @Nullable Durations toAcknowledge, @Nullable Durations toResolve) {}
