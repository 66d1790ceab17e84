package dev.redress.clock;

/** Whether the day of the starting event is counted, for limits in days, weeks and months. */
public enum FirstDay {
    /** It is day 0: counting begins on the next. Nearly all rules. */
    IS_DAY_ZERO,
    /**
     * It is day 1 ("beginning with the day on which"). Weeks and months then end on the day before the one of the same
     * weekday or number; where a month is too short to have that one, on its last day.
     */
    IS_DAY_ONE
}
