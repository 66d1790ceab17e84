package dev.redress.desk;

import java.time.LocalDate;

/**
 * What a draft would have made of a week. Clocks are counted in the week in which they are due. Immutable.
 *
 * @param monday the week's first day
 * @param due clocks that are due in it
 * @param breached those among them that were not stopped in time
 * @param dueDrafted clocks that would be due in it under the draft
 * @param breachedDrafted those among them that would not have been stopped in time
 */
public record SimulatedWeek(LocalDate monday, int due, int breached, int dueDrafted, int breachedDrafted) {}
