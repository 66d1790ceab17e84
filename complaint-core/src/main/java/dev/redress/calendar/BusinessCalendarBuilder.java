package dev.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link BusinessCalendar}. Of what is said of one date, a holiday wins (with the hours it was given itself, if any), then hours of its own, then a make-up day,
 * then the weekly hours in force; breaks are taken out of what is left. May be used again after building. Not safe for use
 * by several threads.
 */
public final class BusinessCalendarBuilder {

    private final ZoneId zone;
    private final NavigableMap<Integer, WeeklyHours> weekly = new TreeMap<>();
    private final Map<Integer, DayRule> rules = new HashMap<>();
    private final Map<MonthDay, AnnualHoliday> annual = new HashMap<>();
    private final Set<Integer> ofSources = new HashSet<>();
    private String name = "business calendar";
    private String version = "";
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validThrough;
    private Conventions conventions = Conventions.DEFAULT;

    BusinessCalendarBuilder(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
        weekly.put(Integer.MIN_VALUE, WeeklyHours.mondayToFriday(Window.of(LocalTime.of(9, 0), LocalTime.of(17, 0))));
    }

    /**
     * Names the calendar in explanations and errors.
     *
     * @param name the name, not blank; "business calendar" unless given
     * @return this builder
     */
    public BusinessCalendarBuilder named(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * Names the version, which deadlines are explained with.
     *
     * @param version the version; empty unless given
     * @return this builder
     */
    public BusinessCalendarBuilder version(String version) {
        this.version = Objects.requireNonNull(version, "version");
        return this;
    }

    /**
     * The weekly hours, in force until {@link #weeklyFrom} replaces them.
     *
     * @param hours the hours of an ordinary week
     * @return this builder
     */
    public BusinessCalendarBuilder weekly(WeeklyHours hours) {
        weekly.put(Integer.MIN_VALUE, Objects.requireNonNull(hours, "hours"));
        return this;
    }

    /**
     * Weekly hours in force from a date on. Each day counts under the hours in force on it.
     *
     * @param from the first date, inclusive
     * @param hours the hours of an ordinary week from then on
     * @return this builder
     */
    public BusinessCalendarBuilder weeklyFrom(LocalDate from, WeeklyHours hours) {
        weekly.put(day(from), Objects.requireNonNull(hours, "hours"));
        return this;
    }

    /**
     * A closed day, whatever else is said of it. One with hours is {@link #holiday(LocalDate, String, Window...)}.
     *
     * @param date the date
     * @param name what it is called, for explanations; may be empty
     * @return this builder
     */
    public BusinessCalendarBuilder holiday(LocalDate date, String name) {
        return holiday(date, name, new Window[0]);
    }

    /**
     * A holiday that is open for some hours all the same. It keeps its name in explanations and counts as a business day, so no limit
     * is moved off it; only its own hours are business time.
     *
     * @param date the date
     * @param name what it is called, for explanations; may be empty
     * @param hours all its windows, whatever else is said of the day; none closes it
     * @return this builder
     */
    public BusinessCalendarBuilder holiday(LocalDate date, String name, Window... hours) {
        ofSources.remove(day(date));
        return change(date, rule -> rule.withHoliday(name, WeeklyHours.sorted(List.of(hours))));
    }

    /**
     * Closed days.
     *
     * @param dates the dates
     * @return this builder
     */
    public BusinessCalendarBuilder holidays(Iterable<LocalDate> dates) {
        dates.forEach(date -> holiday(date, ""));
        return this;
    }

    /**
     * The holidays and make-up days of a source, read now. Of several sources, what any calls a holiday is one, save for those
     * that were given hours, also for every year; the calendar is valid where all are.
     *
     * @param source the source
     * @return this builder
     */
    public BusinessCalendarBuilder holidays(HolidaySource source) {
        for (SpecialDay day : Objects.requireNonNull(
                source.days(), () -> "days of " + source.getClass().getName())) {
            switch (day.kind()) {
                case HOLIDAY -> holidayOf(day);
                case PART_HOLIDAY -> breakOn(day.date(), Window.of(day.from(), LocalTime.MIDNIGHT));
                case MAKE_UP -> change(day.date(), rule -> rule.withMakeUp(new DayRule.MakeUp(day.name(), null)));
            }
        }
        source.findValidFrom().ifPresent(this::validFrom);
        source.findValidThrough().ifPresent(this::validThrough);
        return this;
    }

    /**
     * Takes a holiday back, one that a source gave or that comes every year but that this organisation works on.
     *
     * @param date the date; nothing happens if it is no holiday
     * @return this builder
     */
    public BusinessCalendarBuilder notHoliday(LocalDate date) {
        return change(date, DayRule::withoutHoliday);
    }

    /**
     * A closed day of every year. 29 February comes in leap years only.
     *
     * @param day the month and day
     * @param name what it is called, for explanations; may be empty
     * @return this builder
     */
    public BusinessCalendarBuilder annualHoliday(MonthDay day, String name) {
        return annualHoliday(day, name, new Window[0]);
    }

    /**
     * A holiday of every year that is open for some hours all the same, as {@link #holiday(LocalDate, String, Window...)} is; where its
     * date would be closed otherwise, as on a weekend, it stays closed. What is said of a single date goes before it, a source does not.
     *
     * @param day the month and day
     * @param name what it is called, for explanations; may be empty
     * @param hours all its windows; none closes it
     * @return this builder
     */
    public BusinessCalendarBuilder annualHoliday(MonthDay day, String name, Window... hours) {
        annual.put(day, new AnnualHoliday(name, WeeklyHours.sorted(List.of(hours))));
        return this;
    }

    /**
     * A day that works although its weekday does not, with the hours of the first weekday from Monday on that has any.
     *
     * @param date the date; if its weekday works anyway, its own hours stay
     * @return this builder
     */
    public BusinessCalendarBuilder makeUpDay(LocalDate date) {
        return change(date, rule -> rule.withMakeUp(new DayRule.MakeUp("", null)));
    }

    /**
     * A day that works with the hours of a chosen weekday.
     *
     * @param date the date
     * @param like the weekday whose hours, of those in force on the date, it has
     * @return this builder
     */
    public BusinessCalendarBuilder makeUpDay(LocalDate date, DayOfWeek like) {
        return change(date, rule -> rule.withMakeUp(new DayRule.MakeUp("", like)));
    }

    /**
     * Hours of its own for one date, instead of the weekly ones.
     *
     * @param date the date
     * @param windows all its windows; none closes the day
     * @return this builder
     */
    public BusinessCalendarBuilder exception(LocalDate date, Window... windows) {
        return change(date, rule -> rule.withException(WeeklyHours.sorted(List.of(windows))));
    }

    /**
     * A span of one date that is closed although a window is open. A date may have several; it stays a business day.
     *
     * @param date the date
     * @param span the span; one that ends at or before the time it starts runs into the next day
     * @return this builder
     */
    public BusinessCalendarBuilder breakOn(LocalDate date, Window span) {
        return change(date, rule -> {
            List<Window> spans = new ArrayList<>(rule.breaks());
            spans.add(span);
            return rule.withBreaks(WeeklyHours.sorted(spans));
        });
    }

    /**
     * The first date for which the holidays are known. Of several, the latest holds.
     *
     * @param date the date, inclusive; unlimited unless given
     * @return this builder
     */
    public BusinessCalendarBuilder validFrom(LocalDate date) {
        if (validFrom == null || date.isAfter(validFrom)) {
            validFrom = date;
        }
        return this;
    }

    /**
     * The last date for which the holidays are known; answers beyond are provisional. Of several, the earliest holds.
     *
     * @param date the date, inclusive; unlimited unless given
     * @return this builder
     */
    public BusinessCalendarBuilder validThrough(LocalDate date) {
        if (validThrough == null || date.isBefore(validThrough)) {
            validThrough = date;
        }
        return this;
    }

    /**
     * How the calendar counts where opinions differ.
     *
     * @param choices the choices; of two of the same kind the later wins
     * @return this builder
     */
    public BusinessCalendarBuilder counting(Convention... choices) {
        conventions = conventions.with(choices);
        return this;
    }

    /**
     * Builds the calendar from what has been said so far.
     *
     * @return the calendar
     * @throws IllegalArgumentException if the name is blank, or the holidays are known on no date, as the first one for which they are
     *     lies after the last: {@link BusinessCalendar#parse} would not read it
     */
    public BusinessCalendar build() {
        if (name.isBlank()) {
            throw new IllegalArgumentException("calendar: name must not be blank: explanations and versions go by it");
        }
        if (validFrom != null && validThrough != null && validThrough.isBefore(validFrom)) {
            throw new IllegalArgumentException("calendar " + name + ": valid_through must not be before " + validFrom
                    + ", was " + validThrough + "; of several sources the calendar is valid where all are");
        }
        CalendarDefinition definition = new CalendarDefinition(
                name,
                version,
                zone,
                Collections.unmodifiableNavigableMap(new TreeMap<>(weekly)),
                telling(),
                Map.copyOf(annual),
                validFrom,
                validThrough);
        return new BusinessCalendar(definition, new Tables(definition), conventions);
    }

    /** What is said of single dates, without what says nothing. */
    private Map<Integer, DayRule> telling() {
        Map<Integer, DayRule> telling = new HashMap<>();
        rules.forEach((day, rule) -> {
            AnnualHoliday everyYear = annual.get(MonthDay.from(LocalDate.ofEpochDay(day)));
            boolean hasHours = everyYear != null && !everyYear.hours().isEmpty() && ofSources.contains(day);
            DayRule said = (hasHours ? rule.leftToEveryYear() : rule).telling(everyYear != null);
            if (!said.equals(DayRule.NONE)) {
                telling.put(day, said);
            }
        });
        return Map.copyOf(telling);
    }

    private void holidayOf(SpecialDay day) {
        DayRule before = rules.getOrDefault(day(day.date()), DayRule.NONE);
        if (before.holiday() == null) {
            ofSources.add(day(day.date()));
        }
        change(day.date(), rule -> rule.withHolidayOf(day.name()));
    }

    BusinessCalendarBuilder makeUp(LocalDate date, DayRule.MakeUp day) {
        return change(date, rule -> rule.withMakeUp(day));
    }

    private BusinessCalendarBuilder change(LocalDate date, UnaryOperator<DayRule> change) {
        rules.put(day(date), change.apply(rules.getOrDefault(day(date), DayRule.NONE)));
        return this;
    }

    private static int day(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return Math.toIntExact(date.toEpochDay());
    }
}
