package dev.redress.calendar;

/** What a measurement says whose end lies before its start. */
public enum ReversedRange implements Convention {
    /**
     * The same amount as the other way round, negative. So working_hours, business_time, seatgeek/businesstime,
     * moment-business-time and spatie/opening-hours. The default: it hides nothing, and measuring stays additive.
     */
    NEGATIVE,

    /** Nothing. So biz, Znuny, GLPI, sla-timer and chinese-calendar. */
    ZERO,

    /** The same amount as the other way round. So workalendar and python-holidays. */
    ABSOLUTE
}
