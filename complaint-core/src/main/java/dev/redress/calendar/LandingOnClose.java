package dev.redress.calendar;

/** Where a sum of business time ends that is used up exactly at a close, or, backward, exactly at an opening. */
public enum LandingOnClose implements Convention {
    /**
     * At that close; backward at that opening. So business_time, businesstimedelta, Znuny, Zammad and chatwoot. The default:
     * eight hours from the opening at nine are done when the day ends at five, not on the next morning, and subtracting
     * what was added leads back.
     */
    STAY,

    /** At the next opening; backward at the previous close. So biz and jBPM. */
    NEXT_OPENING
}
