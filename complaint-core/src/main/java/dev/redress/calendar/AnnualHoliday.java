package dev.redress.calendar;

import java.util.List;

/**
 * A holiday of every year. Immutable.
 *
 * @param name what it is called; may be empty
 * @param hours its windows where its date would be open otherwise; none if it is closed
 */
record AnnualHoliday(String name, List<Window> hours) {}
