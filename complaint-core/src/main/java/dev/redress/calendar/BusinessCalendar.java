package dev.redress.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;

/**
 * When an organisation works, and the arithmetic of deadlines in its time. Built once, by {@link #in(ZoneId)}; the cost of
 * adding and measuring does not grow with the span. What is a matter of opinion is a {@link Convention}; {@link #with} gives
 * the same calendar with other choices, sharing its tables.
 *
 * <p>Durations are real, elapsed time: a window from 01:00 to 04:00 is two hours long on the night clocks go forward. A day is
 * the local date in the calendar's zone; a window over midnight belongs to the day on which it opens, and a holiday on that
 * day removes it. Answers reach from 1900 to 2199; beyond, and for sums never reached, a {@link CalendarRangeException}.
 *
 * <p>Immutable; safe for use by many threads. Tables are computed when first needed, for more years as they are needed.
 *
 * <pre>{@code
 * BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/London"))
 *         .named("office")
 *         .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-17:30")))
 *         .holidays(ShippedCalendars.get("gb-eng-wls"))
 *         .build();
 * Instant due = office.plus(start, Duration.ofHours(16));
 * }</pre>
 */
public final class BusinessCalendar {

    private final CalendarDefinition definition;
    private final Tables tables;
    private final Conventions conventions;
    private final DayCount days;
    private final OpenHours hours;
    private final Deadlines deadlines;

    BusinessCalendar(CalendarDefinition definition, Tables tables, Conventions conventions) {
        this.definition = definition;
        this.tables = tables;
        this.conventions = conventions;
        this.days = new DayCount(definition, tables, conventions);
        this.hours = new OpenHours(definition, tables, conventions);
        this.deadlines = new Deadlines(definition, conventions, days, hours, new OpenTime(tables));
    }

    /**
     * Begins a calendar: Monday to Friday from nine to five, without holidays, until told otherwise.
     *
     * @param zone the zone of its wall clock
     * @return the builder
     */
    public static BusinessCalendarBuilder in(ZoneId zone) {
        return new BusinessCalendarBuilder(zone);
    }

    /**
     * Reads a calendar.
     *
     * @param json one JSON object, see docs/clocks.md
     * @return the calendar
     * @throws IllegalArgumentException if it is none, with all faults, each with its place
     */
    public static BusinessCalendar parse(String json) {
        return CalendarForm.read(json);
    }

    /**
     * The calendar as JSON that {@link #parse} reads, with all its holidays.
     *
     * @return the text, on several lines; the same for calendars of which the same was said
     */
    public String toJson() {
        return CalendarForm.write(definition, conventions);
    }

    /**
     * What the calendar is called in explanations and errors.
     *
     * @return the name
     */
    public String name() {
        return definition.name();
    }

    /**
     * Which version of the calendar this is; deadlines are explained with it.
     *
     * @return the version given when it was built, or an empty text
     */
    public String version() {
        return definition.version();
    }

    /**
     * The zone of its wall clock.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return definition.zone();
    }

    /**
     * Which version of the time-zone rules the calendar counts with; a new one may move instants as a new calendar does.
     *
     * @return the version the Java runtime gives, or an empty text for a zone without rules, such as a fixed offset
     */
    public String timeZoneVersion() {
        String id = definition.zone().getId();
        return ZoneRulesProvider.getAvailableZoneIds().contains(id)
                ? ZoneRulesProvider.getVersions(id).lastKey()
                : "";
    }

    /**
     * The ways of counting.
     *
     * @return the conventions
     */
    public Conventions conventions() {
        return conventions;
    }

    /**
     * The same calendar, counting otherwise. Cheap: the tables are shared.
     *
     * @param choices what replaces the present choices; of two of the same kind the later wins
     * @return the calendar
     */
    public BusinessCalendar with(Convention... choices) {
        return new BusinessCalendar(definition, tables, conventions.with(choices));
    }

    /**
     * The last date for which the holidays are known.
     *
     * @return the date, inclusive, or empty if there is no such limit
     */
    public Optional<LocalDate> findValidThrough() {
        return Optional.ofNullable(definition.validThrough());
    }

    /**
     * The first date for which its holidays are known.
     *
     * @return the date, inclusive; empty if there is no such limit
     */
    public Optional<LocalDate> findValidFrom() {
        return Optional.ofNullable(definition.validFrom());
    }

    /**
     * Whether an answer about a date rests on holidays that are not known: before the first or after the last date for which
     * they are.
     *
     * @param date the date
     * @return true if the answer may yet change
     */
    public boolean isProvisional(LocalDate date) {
        return definition.isProvisional(date);
    }

    /**
     * Business days: which dates count, and counting in them.
     *
     * @return questions about dates
     */
    public DayCount days() {
        return days;
    }

    /**
     * Opening hours: when the calendar is open, and when next.
     *
     * @return questions about instants
     */
    public OpenHours hours() {
        return hours;
    }

    /**
     * The instant at which an amount of business time after another is used up. {@link LandingOnClose} and
     * {@link ZeroAmount} say what happens at the edges.
     *
     * @param start the instant counted from, open or not
     * @param amount how much business time; negative counts backward
     * @return the instant
     * @throws IllegalArgumentException if the amount is zero under {@link ZeroAmount#NO_DEADLINE}
     * @throws CalendarRangeException if the answer is out of range
     */
    public Instant plus(Instant start, Duration amount) {
        return conventions.rounding().round(deadlines.plus(start, amount, true));
    }

    /**
     * The instant from which an amount of business time leads up to another. A zero amount rolls backward.
     *
     * @param end the instant counted from, open or not
     * @param amount how much business time; negative counts forward
     * @return the instant
     * @throws IllegalArgumentException if the amount is zero under {@link ZeroAmount#NO_DEADLINE}
     * @throws CalendarRangeException if the answer is out of range
     */
    public Instant minus(Instant end, Duration amount) {
        return conventions.rounding().round(deadlines.plus(end, amount.negated(), false));
    }

    /**
     * The instant at which a term ends. Terms in days are counted in local dates, moved by {@link Roll} if they are calendar
     * days, weeks or months, and end at the instant of that date which {@link TimeOfDay} names.
     *
     * @param start the instant counted from
     * @param term how long; negative counts backward
     * @return the instant
     * @throws IllegalArgumentException if the term is zero, in business time or business days, under
     *     {@link ZeroAmount#NO_DEADLINE}
     * @throws CalendarRangeException if the answer is out of range
     */
    public Instant plus(Instant start, Term term) {
        return conventions.rounding().round(deadlines.plus(start, term, !term.isNegative()));
    }

    /**
     * The instant from which a term leads up to another, counted backward. A zero term rolls backward.
     *
     * @param end the instant counted from
     * @param term how long; negative counts forward
     * @return the instant
     * @throws IllegalArgumentException if the term is zero, in business time or business days, under
     *     {@link ZeroAmount#NO_DEADLINE}
     * @throws CalendarRangeException if the answer is out of range
     */
    public Instant minus(Instant end, Term term) {
        Term negated = term.negated();
        boolean forward = !negated.isNegative() && !negated.isZero();
        return conventions.rounding().round(deadlines.plus(end, negated, forward));
    }

    /**
     * The date on which a term in days, weeks or months ends, moved by {@link Roll} if it is not in business days.
     *
     * @param start the day of the event: day 0
     * @param term how long, not in business time or exact time; negative counts backward
     * @return the date
     * @throws IllegalArgumentException if the term is in business or exact time, or zero business days under
     *     {@link ZeroAmount#NO_DEADLINE}
     * @throws CalendarRangeException if the answer is out of range
     */
    public LocalDate plus(LocalDate start, Term term) {
        return deadlines.plus(start, term, 0, !term.isNegative());
    }

    /**
     * From which day a count of days starts for something that arrived at an instant. {@link LateStart} says what lateness
     * does.
     *
     * @param received when it arrived
     * @param cutOff the local time from which on, inclusive, it is late
     * @return the local date of receipt, or a later one
     * @throws CalendarRangeException if the answer is out of range
     */
    public LocalDate startDate(Instant received, LocalTime cutOff) {
        ZonedDateTime local = received.atZone(definition.zone());
        LocalDate date = local.toLocalDate();
        if (local.toLocalTime().isBefore(cutOff)) {
            return date;
        }
        LocalDate next = date.plusDays(1);
        return conventions.lateStart() == LateStart.NEXT_CALENDAR_DAY ? next : days.roll(next, Roll.FORWARD);
    }

    /**
     * The business time between two instants. {@link ReversedRange} says what an end before the start gives.
     *
     * @param start one end
     * @param end the other
     * @return the time the calendar is open between them
     * @throws CalendarRangeException if an instant is out of range
     */
    public Duration between(Instant start, Instant end) {
        return between(start, end, List.of());
    }

    /**
     * The business time between two instants that was not paused. {@link ReversedRange} says what an end before the start
     * gives.
     *
     * @param start one end
     * @param end the other
     * @param pauses spans that do not count, in any order; they may overlap
     * @return the time the calendar is open between them, without the pauses
     * @throws CalendarRangeException if an instant is out of range
     */
    public Duration between(Instant start, Instant end, List<Pause> pauses) {
        return deadlines.between(start, end, pauses);
    }

    /**
     * When a deadline ends that may have been paused. A pause counts as far as it lies after the start and before the
     * deadline, which it moves; one that begins at the deadline itself comes too late. {@link DayTargetPause} says how pauses
     * move business days; calendar days, weeks and months move by the local dates in a pause, half-open.
     *
     * @param start the instant counted from
     * @param term how long; negative counts backward, and then cannot be paused
     * @param pauses spans that do not count, in any order; they may overlap
     * @return the end, or empty if the term is zero, in business time or business days, under
     *     {@link ZeroAmount#NO_DEADLINE}
     * @throws IllegalArgumentException if a negative term is paused
     * @throws CalendarRangeException if the answer is out of range
     */
    public Optional<Due> findDue(Instant start, Term term, List<Pause> pauses) {
        boolean business = term instanceof Term.BusinessTime || term instanceof Term.BusinessDays;
        if (business && term.isZero() && conventions.zeroAmount() == ZeroAmount.NO_DEADLINE) {
            return Optional.empty();
        }
        Deadlines.End end = deadlines.end(start, term, pauses);
        Instant at = conventions.rounding().round(end.at());
        boolean provisional = isProvisional(LocalDate.ofInstant(start, zone()))
                || isProvisional(LocalDate.ofInstant(at.minusNanos(1), zone()));
        return Optional.of(new Due(at, end.paused(), provisional));
    }

    /** The name, with the version if there is one. */
    @Override
    public String toString() {
        return definition.version().isEmpty() ? name() : name() + " " + version();
    }
}
