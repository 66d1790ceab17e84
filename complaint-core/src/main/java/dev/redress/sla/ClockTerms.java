package dev.redress.sla;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.WeeklyHours;
import dev.redress.clock.RulePack;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What clocks are judged by: versions of procedure, calendar and rule packs. Immutable.
 *
 * @param timetable the clocks of the procedure
 * @param calendar the calendar they count in
 * @param rules the rule packs; copied
 */
public record ClockTerms(Timetable timetable, BusinessCalendar calendar, List<RulePack> rules) {

    /** A calendar that never closes, in UTC: of a procedure that names none. */
    public static final BusinessCalendar ALWAYS = BusinessCalendar.in(ZoneOffset.UTC)
            .named("always")
            .weekly(WeeklyHours.always())
            .build();

    /** Copies the list. */
    public ClockTerms {
        rules = List.copyOf(rules);
    }

    /**
     * Terms of a procedure that names neither calendar nor rule packs.
     *
     * @param timetable its clocks
     * @return the terms
     */
    public static ClockTerms of(Timetable timetable) {
        return new ClockTerms(timetable, ALWAYS, List.of());
    }
}
