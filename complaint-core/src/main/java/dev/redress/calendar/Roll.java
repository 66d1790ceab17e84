package dev.redress.calendar;

/** Where a deadline counted in calendar days, weeks or months moves when it falls on a day that is no business day. */
public enum Roll implements Convention {
    /**
     * It stays. The default: weeks and months say nothing of business days, and a deadline may only become later where its
     * rule says so.
     */
    NONE,

    /** To the next business day. So HMCTS, Alaveteli for periods in calendar days, and many statutes. */
    FORWARD,

    /** To the business day before. */
    BACKWARD,

    /**
     * To the first day that is no holiday, weekends not skipped: the market regulator of China counts so (measures on
     * handling complaints, article 45, where the last day is a statutory holiday).
     */
    FORWARD_OVER_HOLIDAYS
}
