package dev.redress.console.rules;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.BusinessCalendarBuilder;
import dev.redress.calendar.HolidayTable;
import dev.redress.calendar.ShippedCalendars;
import dev.redress.console.json.JsonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the calendar that options name: of a file that says hours, that one; otherwise Monday to Friday, nine to five. Stateless. */
public final class CalendarChoice {

    private CalendarChoice() {}

    /**
     * A calendar with the holidays of a table, or with given dates in their place; or the user's own.
     *
     * @param zone its zone
     * @param table a shipped table's name, or a file with a table or a calendar; null for no holidays
     * @param holidays dates on which nobody works
     * @param workdays dates that make up for others
     * @return the calendar; with dates given, those of the table and the limits of what it knows are left out
     * @throws IllegalArgumentException if there is no such table, or if a calendar of the user's own is for another zone or dates are
     *     given beside it
     * @throws IOException if the file cannot be read
     */
    public static BusinessCalendar build(
            ZoneId zone, @Nullable String table, List<LocalDate> holidays, List<LocalDate> workdays)
            throws IOException {
        if (table != null && isFile(table) && isCalendar(Path.of(table))) {
            return own(Path.of(table), zone, holidays.isEmpty() && workdays.isEmpty());
        }
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
        if (isFile(name) && isCalendar(Path.of(name))) {
            throw new IllegalArgumentException(
                    "--calendar must be a table of holidays here, was a calendar with hours: " + name);
        }
        return isFile(name) ? HolidayTable.read(Files.newInputStream(Path.of(name))) : ShippedCalendars.get(name);
    }

    private static boolean isFile(String name) {
        return ShippedCalendars.find(name).isEmpty() && Files.isRegularFile(Path.of(name));
    }

    /** A table of holidays has no zone; a calendar has, as it has hours. */
    private static boolean isCalendar(Path file) throws IOException {
        return JsonFile.read(file).has("zone");
    }

    private static BusinessCalendar own(Path file, ZoneId zone, boolean alone) throws IOException {
        if (!alone) {
            throw new IllegalArgumentException(
                    "--holiday and --workday cannot be given with a calendar of your own; write" + " them into "
                            + file.getFileName());
        }
        BusinessCalendar calendar = BusinessCalendar.parse(Files.readString(file, StandardCharsets.UTF_8));
        if (!calendar.zone().equals(zone)) {
            throw new IllegalArgumentException("--zone must be that of the calendar " + calendar.name() + ", "
                    + calendar.zone() + ", was " + zone);
        }
        return calendar;
    }
}
