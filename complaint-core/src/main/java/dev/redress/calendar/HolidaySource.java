package dev.redress.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a calendar's holidays and make-up days come from: {@link ShippedCalendars}, or the host's own table or feed.
 *
 * <p>A source is read once, while a calendar is being built ({@link BusinessCalendarBuilder#holidays}); a later change shows
 * in the next calendar built, which should have another version. Exceptions thrown by a source reach whoever builds.
 * Implementations need not be safe for use by several threads.
 */
public interface HolidaySource {

    /**
     * All dates the source knows.
     *
     * @return the days; a date may appear once as a holiday and once as a make-up day, and is then a holiday
     */
    List<SpecialDay> days();

    /**
     * The first date for which the source is complete.
     *
     * @return the date, inclusive, or empty if there is no such limit
     */
    default Optional<LocalDate> findValidFrom() {
        return Optional.empty();
    }

    /**
     * The last date for which the source is complete; answers beyond are provisional.
     *
     * @return the date, inclusive, or empty if there is no such limit
     */
    default Optional<LocalDate> findValidThrough() {
        return Optional.empty();
    }
}
