package dev.redress.calendar;

/** How a pause moves a deadline counted in business days. */
public enum DayTargetPause implements Convention {
    /**
     * First the days are added, then the business time that was paused. So GLPI. The default of a calendar (a clock has its own): a pause of an hour counts as
     * an hour, and a pause outside opening hours changes nothing.
     */
    BUSINESS_TIME,

    /** By as many business days as lie in the pause, whose local dates are taken half-open. So most statutes. */
    BUSINESS_DAYS,

    /** Not at all. */
    UNMOVED
}
