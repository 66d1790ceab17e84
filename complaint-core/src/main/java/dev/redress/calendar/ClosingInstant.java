package dev.redress.calendar;

/** Whether the instant at which a window closes is still open. Durations are the same either way. */
public enum ClosingInstant implements Convention {
    /**
     * Closed: a window is half-open. So biz, working_hours, spatie/opening-hours and seatgeek/businesstime. The default: of
     * two windows that touch, each instant belongs to one.
     */
    CLOSED,

    /** Open. So moment-business-time. */
    OPEN
}
