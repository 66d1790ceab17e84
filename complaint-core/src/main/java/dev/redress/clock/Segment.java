package dev.redress.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time between the start of a clock and its due instant, and what the clock makes of it. Stretches follow one
 * another without gap or overlap. Immutable.
 *
 * @param kind what the clock makes of it
 * @param from its beginning, inclusive
 * @param to its end, exclusive
 * @param days how many local days of the limit are counted in it; 0 where none is, and for limits in hours
 * @param name the holiday's name, or the reason of a suspension; null for the other kinds, or if it has none
 * @param waitingFor who is waited for in a suspension; null for the other kinds, and for the time a complaint was closed
 */
public record Segment(
        Kind kind,
        Instant from,
        Instant to,
        int days,
        @Nullable String name,
        @Nullable Side waitingFor) {

    /** What a clock makes of a stretch of time. */
    public enum Kind {
        /** The rest of the day of the start, which is day 0. */
        DAY_ZERO,
        /** It is counted. */
        COUNTED,
        /** Closed: a weekend, a night, a break. */
        CLOSED,
        /** A holiday of the calendar. */
        HOLIDAY,
        /** The clock stands still. */
        SUSPENDED,
        /** The last day moves over it. */
        ROLLED,
        /** What was paused is added at the end. */
        ADDED,
        /** It lies within an extension to a date, until an event, or in another unit than the limit. */
        EXTENDED
    }
}
