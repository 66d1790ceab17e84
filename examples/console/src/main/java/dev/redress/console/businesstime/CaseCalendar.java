package dev.redress.console.businesstime;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.BusinessCalendarBuilder;
import dev.redress.calendar.ClosingInstant;
import dev.redress.calendar.Convention;
import dev.redress.calendar.CountRange;
import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.LandingOnClose;
import dev.redress.calendar.LateStart;
import dev.redress.calendar.NeverOpen;
import dev.redress.calendar.NonWorkingStart;
import dev.redress.calendar.PauseEnd;
import dev.redress.calendar.ReversedRange;
import dev.redress.calendar.Rounding;
import dev.redress.calendar.TimeOfDay;
import dev.redress.calendar.WeeklyHours;
import dev.redress.calendar.Window;
import dev.redress.calendar.ZeroAmount;
import dev.redress.console.businesstime.CaseObject.UnsupportedCaseException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the calendar of a case, and translates its conventions. */
final class CaseCalendar {

    private static final Map<String, Convention> NAMES = Map.ofEntries(
            Map.entry("non_working_start=roll_then_add", NonWorkingStart.ROLL_THEN_ADD),
            Map.entry("non_working_start=next_counts_as_1", NonWorkingStart.NEXT_COUNTS_AS_FIRST),
            Map.entry("reversed=zero", ReversedRange.ZERO),
            Map.entry("reversed=absolute", ReversedRange.ABSOLUTE),
            Map.entry("reversed=negative", ReversedRange.NEGATIVE),
            Map.entry("zero_amount=roll", ZeroAmount.ROLL),
            Map.entry("zero_amount=identity", ZeroAmount.UNCHANGED),
            Map.entry("zero_amount=null", ZeroAmount.NO_DEADLINE),
            Map.entry("count_range=[start,end)", CountRange.START_UNTIL_END),
            Map.entry("count_range=(start,end]", CountRange.AFTER_START_THROUGH_END),
            Map.entry("count_range=[start,end]", CountRange.BOTH_ENDS),
            Map.entry("rounding=round_half_away", Rounding.NEAREST_SECOND),
            Map.entry("rounding=round", Rounding.NEAREST_SECOND),
            Map.entry("rounding=round_to_second", Rounding.NEAREST_SECOND),
            Map.entry("rounding=floor_minute", Rounding.DOWN_TO_MINUTE),
            Map.entry("rounding=exact", Rounding.EXACT),
            Map.entry("time_of_day=keep", TimeOfDay.KEEP),
            Map.entry("time_of_day=roll_start_then_keep", TimeOfDay.ROLL_START_THEN_KEEP),
            Map.entry("time_of_day=keep_then_roll_forward", TimeOfDay.KEEP_THEN_ROLL_FORWARD),
            Map.entry("time_of_day=keep_then_roll_backward", TimeOfDay.KEEP_THEN_ROLL_BACKWARD),
            Map.entry("time_of_day=end_of_day", TimeOfDay.CLOSE_OF_BUSINESS),
            Map.entry("cutoff_mode=roll_start_if_late", LateStart.NEXT_BUSINESS_DAY),
            Map.entry("landing_on_close=next_open", LandingOnClose.NEXT_OPENING),
            Map.entry("landing_on_close=stay", LandingOnClose.STAY),
            Map.entry("pause_extends_days_target=true", DayTargetPause.BUSINESS_TIME),
            Map.entry("pause_extends_days_target=false", DayTargetPause.UNMOVED),
            Map.entry("close_is_open=true", ClosingInstant.OPEN),
            Map.entry("close_is_open=false", ClosingInstant.CLOSED),
            Map.entry("pause_end=inclusive_second", PauseEnd.INCLUSIVE_SECOND),
            Map.entry("pause_end=exclusive", PauseEnd.EXCLUSIVE));

    private CaseCalendar() {}

    static BusinessCalendar build(CaseObject facts, CaseObject convention) {
        WeeklyHours weekly = weekly(facts.object("weekly"));
        BusinessCalendarBuilder builder =
                BusinessCalendar.in(ZoneId.of(facts.text("zone"))).weekly(weekly);
        for (Object version : facts.list("versions")) {
            CaseObject from = CaseObject.of(version);
            builder.weeklyFrom(from.date("from"), weekly(from.object("weekly")));
        }
        facts.list("holidays").forEach(date -> builder.holiday(LocalDate.parse((String) date), ""));
        facts.list("makeup").forEach(date -> builder.makeUpDay(LocalDate.parse((String) date)));
        facts.list("annual_holidays").forEach(day -> builder.annualHoliday(MonthDay.parse("--" + day), ""));
        facts.object("overrides")
                .members()
                .forEach((date, windows) -> builder.exception(LocalDate.parse(date), windows((List<?>) windows)));
        for (Object each : facts.list("breaks")) {
            CaseObject span = CaseObject.of(each);
            builder.breakOn(span.date("date"), Window.parse(span.text("from") + "-" + span.text("to")));
        }
        return builder.counting(conventions(convention)).build();
    }

    private static WeeklyHours weekly(CaseObject days) {
        WeeklyHours hours = WeeklyHours.none();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
            hours = hours.with(day, windows(days.list(name)));
        }
        return hours;
    }

    private static Window[] windows(List<?> pairs) {
        return pairs.stream()
                .map(pair -> (List<?>) pair)
                .map(pair -> Window.parse(pair.get(0) + "-" + pair.get(1)))
                .toArray(Window[]::new);
    }

    /** The peers' rule for a calendar that never opens is chatwoot's: the others never add to one. */
    private static Convention[] conventions(CaseObject names) {
        List<Convention> choices = new ArrayList<>(List.of(NeverOpen.WALL_CLOCK, LateStart.NEXT_CALENDAR_DAY));
        names.members().forEach((name, value) -> {
            if (name.equals("direction") || name.equals("day_unit") || name.equals("day_hours")) {
                return; // read by the operations themselves
            }
            Convention choice = NAMES.get(name + "=" + value);
            if (choice == null) {
                throw new UnsupportedCaseException("convention " + name + "=" + value);
            }
            choices.add(choice);
        });
        return choices.toArray(Convention[]::new);
    }
}
