package dev.redress.calendar;

/**
 * From which day a count of days starts when something arrives at or after the cut-off time; the cut-off instant itself is
 * late.
 */
public enum LateStart implements Convention {
    /**
     * From the next business day. So HMCTS for offers and claims. The default: what arrives after hours is received when
     * somebody is there again.
     */
    NEXT_BUSINESS_DAY,

    /** From the next calendar day, business day or not. So HMCTS for help with fees. */
    NEXT_CALENDAR_DAY
}
