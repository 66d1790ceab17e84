package dev.redress.calendar;

/** What adding business time means on a calendar that has no open hour at all. Measuring gives zero in any case. */
public enum NeverOpen implements Convention {
    /** It is refused with a {@link CalendarRangeException}. The default: an empty calendar is a mistake, and mistakes show. */
    REFUSE,

    /** Time runs around the clock. So chatwoot. */
    WALL_CLOCK
}
