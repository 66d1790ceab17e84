package dev.redress.statistics;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * What happened in one week of ISO 8601, Monday to Sunday in the query's zone, to the complaints the query asks for. Immutable.
 *
 * @param monday its first day
 * @param received complaints received
 * @param resolved complaints that first came to stand resolved
 * @param closed complaints that were first closed
 */
public record WeekFigures(LocalDate monday, long received, long resolved, long closed) {

    /**
     * The week as ISO 8601 writes it.
     *
     * @return for example {@code 2026-W01}
     */
    public String week() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
