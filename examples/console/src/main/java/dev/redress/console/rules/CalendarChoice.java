package dev.redress.console.rules;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.BusinessCalendarBuilder;
import dev.redress.calendar.HolidayTable;
import dev.redress.calendar.ShippedCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the calendar that options name: Monday to Friday, nine to five. Stateless. */
public final class CalendarChoice {

    private CalendarChoice() {}

    /**
     * A calendar with the holidays of a table, or with given dates in their place.
     *
     * @param zone its zone
     * @param table a shipped table's name, or a file; null for no holidays
     * @param holidays dates on which nobody works
     * @param workdays dates that make up for others
     * @return the calendar; with dates given, those of the table and the limits of what it knows are left out
     * @throws IllegalArgumentException if there is no such table
     * @throws IOException if the file cannot be read
     */
    public static BusinessCalendar build(
            ZoneId zone, @Nullable String table, List<LocalDate> holidays, List<LocalDate> workdays)
            throws IOException {
        HolidayTable dates = table == null ? null : table(table);
        BusinessCalendarBuilder builder =
                BusinessCalendar.in(zone).named(Objects.requireNonNullElse(table, "Monday to Friday"));
        if (!holidays.isEmpty() || !workdays.isEmpty()) {
            builder.version("with given dates").holidays(holidays);
            workdays.forEach(builder::makeUpDay);
        } else if (dates != null) {
            dates.findValidThrough().ifPresent(through -> builder.version("through " + through));
            builder.holidays(dates);
        }
        return builder.build();
    }

    /**
     * A table of holidays.
     *
     * @param name a shipped table's name, or a file
     * @return the table
     * @throws IllegalArgumentException if there is no such table
     * @throws IOException if the file cannot be read
     */
    public static HolidayTable table(String name) throws IOException {
        boolean file = ShippedCalendars.find(name).isEmpty() && Files.isRegularFile(Path.of(name));
        return file ? HolidayTable.read(Files.newInputStream(Path.of(name))) : ShippedCalendars.get(name);
    }
}
