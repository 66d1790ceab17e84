package dev.redress.clock;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * At which instant of its last day a limit ends. Immutable.
 *
 * @param kind how it ends
 * @param hour the local time of the close of business; null for the calendar's own close, and for the other kinds
 */
public record LimitEnd(Kind kind, @Nullable LocalTime hour) {

    /** How a limit ends. */
    public enum Kind {
        /** At the end of the local day: the first instant of the next day, exclusive. */
        END_OF_DAY,
        /** At the close of business of that day, inclusive. */
        CLOSE_OF_BUSINESS,
        /** At an exact instant, inclusive: for days, at the time of day of the start. */
        EXACT
    }

    /** The end of the local day. */
    public static final LimitEnd END_OF_DAY = new LimitEnd(Kind.END_OF_DAY, null);

    /** The last close of the calendar on that day; the end of the day if it does not open. */
    public static final LimitEnd CLOSE_OF_BUSINESS = new LimitEnd(Kind.CLOSE_OF_BUSINESS, null);

    /** The exact instant. */
    public static final LimitEnd EXACT = new LimitEnd(Kind.EXACT, null);

    /**
     * A close of business that the rule, or its reading, names.
     *
     * @param hour the local time
     * @return the end
     */
    public static LimitEnd closeOfBusiness(LocalTime hour) {
        return new LimitEnd(Kind.CLOSE_OF_BUSINESS, hour);
    }
}
