package dev.redress.calendar;

/** What an amount of zero business time or zero business days comes to. */
public enum ZeroAmount implements Convention {
    /**
     * To the next open instant or business day, if the start is not one; backward to the previous close or business day.
     * So biz, business_time, gocardless/business, python-holidays and HMCTS. The default: it is what ever smaller amounts
     * tend to, so a deadline never moves backward as its amount grows.
     */
    ROLL,

    /** The start itself, open or not. So workalendar, and working_hours for days. */
    UNCHANGED,

    /**
     * There is no deadline: {@link BusinessCalendar#findDue} answers empty, and methods that must answer an instant or a
     * date refuse. So Zammad, where a target of zero is a target not set.
     */
    NO_DEADLINE
}
