package dev.redress.calendar;

/**
 * Which day is the first when business days are counted from a day that is none, a Saturday say. From a business day both
 * rules agree: that day is day 0.
 */
public enum NonWorkingStart implements Convention {
    /**
     * The first business day after the start counts as 1: Saturday plus 1 is Monday. Backward, the business day before
     * counts as 1. So Alaveteli (freedom of information in the United Kingdom), workalendar, python-holidays and
     * moment-business-time. The default, because laws read so ("within 20 working days following the date of receipt"),
     * and because it is the earlier of the two: who counts so is never late under the other rule.
     */
    NEXT_COUNTS_AS_FIRST,

    /**
     * The start first moves to a business day, then the days are counted: Saturday plus 1 is Tuesday. Backward it moves to
     * the business day before. So gocardless/business, business_time, working_hours and the civil claims of HMCTS.
     */
    ROLL_THEN_ADD
}
