package dev.redress.calendar;

/** At which instant of the day a count of days ends that began at an instant. */
public enum TimeOfDay implements Convention {
    /**
     * At the wall-clock time of the start, even outside opening hours. A time that a change of clocks skips moves later by
     * what was skipped; of a time that comes twice the first is taken. So working_hours and GLPI. The default: it needs no
     * opening hours, and a count of zero days changes nothing.
     */
    KEEP,

    /**
     * A start outside opening hours first moves to the next opening (backward: to the first opening of the business day
     * before), then its time of day is kept. So business_time.
     */
    ROLL_START_THEN_KEEP,

    /** As {@link #KEEP}, then on to the next open instant if it is not open. So biz, forward. */
    KEEP_THEN_ROLL_FORWARD,

    /** As {@link #KEEP}, then back to the previous close if it is not open just before. So biz, backward. */
    KEEP_THEN_ROLL_BACKWARD,

    /**
     * At the last close of that day's windows, backward too; the end of the local day if it has none. A window over midnight
     * belongs to the day on which it opens. So GLPI's "end of working day"; the United Kingdom's DISP 1.5 counts so.
     */
    CLOSE_OF_BUSINESS,

    /**
     * At the end of the local day, that is, the first instant of the next one, exclusive. So most statutes, which name a
     * day and no hour.
     */
    END_OF_LOCAL_DAY
}
