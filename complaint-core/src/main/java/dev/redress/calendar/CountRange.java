package dev.redress.calendar;

/** Which ends belong to a span of dates whose business days are counted. */
public enum CountRange implements Convention {
    /**
     * Without the start, with the end. So working_hours and workalendar. The default: the day of the event is day 0, so this
     * gives back what {@link DayCount#plus} added.
     */
    AFTER_START_THROUGH_END,

    /** With the start, without the end. So gocardless/business and business_time. */
    START_UNTIL_END,

    /** With both. So python-holidays, chinese-calendar, and gocardless/business for the day within a month. */
    BOTH_ENDS
}
