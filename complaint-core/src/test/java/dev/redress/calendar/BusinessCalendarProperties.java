package dev.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws that hold on every calendar. */
@PropertyDefaults(tries = 500)
class BusinessCalendarProperties {

    private static final long WEEK_NANOS = 7L * 86_400 * 1_000_000_000;

    /** A calendar and two instants, open or not, to the nanosecond. */
    private static final class Draw {
        final RandomCalendar facts;
        final BusinessCalendar calendar;
        final Random random;
        final Instant at;
        final Instant later;

        Draw(long seed) {
            facts = new RandomCalendar(seed);
            Assume.that(facts.opensEveryWeek());
            calendar = facts.build();
            random = new Random(seed);
            Instant a = facts.minute(random).plusNanos(random.nextLong() >>> 26);
            Instant b = facts.minute(random).plusNanos(random.nextLong() >>> 26);
            at = a.isBefore(b) ? a : b;
            later = a.isBefore(b) ? b : a;
        }
    }

    @Property
    void addingThenMeasuringGivesBackTheAmount(
            @ForAll long seed, @ForAll @LongRange(min = 1, max = WEEK_NANOS) long nanos) {
        Draw draw = new Draw(seed);
        Duration amount = Duration.ofNanos(nanos);
        for (LandingOnClose landing : LandingOnClose.values()) {
            BusinessCalendar calendar = draw.calendar.with(landing);
            assertThat(calendar.between(draw.at, calendar.plus(draw.at, amount)))
                    .isEqualTo(amount);
            assertThat(calendar.between(calendar.minus(draw.at, amount), draw.at))
                    .isEqualTo(amount);
        }
    }

    @Property
    void addingDaysThenCountingGivesBackTheNumber(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int days) {
        Draw draw = new Draw(seed);
        LocalDate date = draw.facts.date(draw.random);
        LocalDate later = draw.calendar.days().plus(date, days);
        assertThat(draw.calendar.days().between(date, later)).isEqualTo(days);
        BusinessCalendar rolling = draw.calendar.with(NonWorkingStart.ROLL_THEN_ADD, CountRange.START_UNTIL_END);
        assertThat(rolling.days().between(date, rolling.days().plus(date, days)))
                .isEqualTo(days);
    }

    @Property
    void subtractingUndoesAdding(@ForAll long seed, @ForAll @LongRange(min = 1, max = WEEK_NANOS) long nanos) {
        Draw draw = new Draw(seed);
        Duration amount = Duration.ofNanos(nanos);
        Instant open = draw.calendar.hours().findNextOpen(draw.at).orElseThrow();
        assertThat(draw.calendar.minus(draw.calendar.plus(draw.at, amount), amount))
                .isEqualTo(open);
        LocalDate day = draw.calendar.days().roll(draw.facts.date(draw.random), Roll.FORWARD);
        int days = 1 + draw.random.nextInt(300);
        assertThat(draw.calendar.days().minus(draw.calendar.days().plus(day, days), days))
                .isEqualTo(day);
    }

    @Property
    void laterStartsAndLongerTermsNeverEndEarlier(
            @ForAll long seed, @ForAll @IntRange(max = 60) int amount, @ForAll @IntRange(max = 60) int more) {
        Draw draw = new Draw(seed);
        for (NonWorkingStart rule : NonWorkingStart.values()) {
            BusinessCalendar calendar = draw.calendar.with(rule, TimeOfDay.END_OF_LOCAL_DAY, Roll.FORWARD);
            for (int kind = 0; kind < 5; kind++) {
                Term term = term(kind, amount);
                Instant due = calendar.plus(draw.at, term);
                assertThat(calendar.plus(draw.later, term)).isAfterOrEqualTo(due);
                assertThat(calendar.plus(draw.at, term(kind, amount + more))).isAfterOrEqualTo(due);
            }
        }
    }

    private static Term term(int kind, int amount) {
        return switch (kind) {
            case 0 -> Term.businessHours(amount);
            case 1 -> Term.businessDays(amount);
            case 2 -> Term.calendarDays(amount);
            case 3 -> Term.weeks(amount);
            default -> Term.months(amount);
        };
    }

    @Property
    void spansAddUp(@ForAll long seed, @ForAll @LongRange(min = 1, max = WEEK_NANOS) long nanos) {
        Draw draw = new Draw(seed);
        Instant between = draw.facts.minute(draw.random);
        assertThat(draw.calendar.between(draw.at, between).plus(draw.calendar.between(between, draw.later)))
                .isEqualTo(draw.calendar.between(draw.at, draw.later));
        Duration first = Duration.ofNanos(nanos);
        Duration second = Duration.ofNanos(1 + draw.random.nextInt(Integer.MAX_VALUE));
        assertThat(draw.calendar.plus(draw.calendar.plus(draw.at, first), second))
                .isEqualTo(draw.calendar.plus(draw.at, first.plus(second)));
        Duration segments = draw.calendar.hours().segmentsBetween(draw.at, draw.later).stream()
                .map(OpenSegment::duration)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(segments).isEqualTo(draw.calendar.between(draw.at, draw.later));
    }

    @Property
    void noAddedHolidayEverShortensADeadline(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int amount) {
        Draw draw = new Draw(seed);
        BusinessCalendar closedMore = draw.facts
                .builder()
                .holiday(draw.facts.date(draw.random), "added")
                .build();
        List<Pause> pauses = List.of(new Pause(draw.at, draw.later));
        for (NonWorkingStart rule : NonWorkingStart.values()) {
            for (int kind = 0; kind < 2; kind++) {
                BusinessCalendar before = draw.calendar.with(rule, TimeOfDay.END_OF_LOCAL_DAY);
                BusinessCalendar after = closedMore.with(rule, TimeOfDay.END_OF_LOCAL_DAY);
                Term term = term(kind, amount);
                assertThat(after.plus(draw.at, term)).isAfterOrEqualTo(before.plus(draw.at, term));
                if (kind == 1) {
                    continue; // a pause over a holiday holds less business time, so that it may extend a day target
                    // less
                }
                assertThat(after.findDue(draw.at, term, pauses).orElseThrow().at())
                        .isAfterOrEqualTo(before.findDue(draw.at, term, pauses)
                                .orElseThrow()
                                .at());
            }
        }
    }

    @Property
    void pauseOutsideOpeningHoursChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int amount) {
        Draw draw = new Draw(seed);
        Instant close = draw.calendar.hours().findNextClose(draw.at).orElse(Instant.EPOCH);
        Instant opening = draw.calendar.hours().findNextOpening(close).orElse(Instant.EPOCH);
        Assume.that(close.isAfter(draw.at) && opening.isAfter(close));
        List<Pause> pauses = List.of(new Pause(close, opening));
        for (Term term : List.of(Term.businessHours(amount), Term.businessDays(amount))) {
            Due due = draw.calendar.findDue(draw.at, term, pauses).orElseThrow();
            assertThat(due.at()).isEqualTo(draw.calendar.plus(draw.at, term));
            assertThat(due.paused()).isZero();
        }
        assertThat(draw.calendar.between(draw.at, draw.later, pauses))
                .isEqualTo(draw.calendar.between(draw.at, draw.later));
    }

    @Property
    void whatIsLeftAfterPausesIsTheTerm(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int hours) {
        Draw draw = new Draw(seed);
        Instant other = draw.facts.minute(draw.random);
        List<Pause> pauses = List.of(
                new Pause(draw.at, draw.at.plusSeconds(draw.random.nextInt(90_000))),
                new Pause(other, other.plusSeconds(draw.random.nextInt(90_000))),
                new Pause(draw.later, draw.later.plusSeconds(draw.random.nextInt(90_000))));
        Due due = draw.calendar
                .findDue(draw.at, Term.businessHours(hours), pauses)
                .orElseThrow();
        assertThat(draw.calendar.between(draw.at, due.at(), pauses)).isEqualTo(Duration.ofHours(hours));
        assertThat(draw.calendar.between(draw.at, due.at()))
                .isEqualTo(Duration.ofHours(hours).plus(due.paused()));
    }

    /** Tables grow as they are asked for; what was asked before must not show. */
    @Property(tries = 300)
    void answersDoNotDependOnWhatWasAskedBefore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20_000) int hours) {
        Draw draw = new Draw(seed);
        BusinessCalendar used = draw.facts.build();
        for (int i = 0; i < 5; i++) {
            Duration before = Duration.ofHours(draw.random.nextInt(40_000) - 20_000);
            int days = draw.random.nextInt(8_000) - 4_000;
            answer(used, each -> each.plus(draw.later, before));
            answer(used, each -> each.days().plus(draw.facts.date(draw.random), days));
        }
        LocalDate date = draw.facts.date(draw.random);
        Duration amount = Duration.ofHours(hours);
        same(used, draw.calendar, each -> each.plus(draw.at, amount));
        same(used, draw.calendar, each -> each.minus(draw.at, amount));
        same(used, draw.calendar, each -> each.days().plus(date, hours));
        same(used, draw.calendar, each -> each.days().minus(date, hours));
    }

    /** A calendar that opens for minutes a week may not reach the answer: then both must say so. */
    private static void same(
            BusinessCalendar one, BusinessCalendar other, Function<BusinessCalendar, Object> question) {
        assertThat(answer(one, question)).isEqualTo(answer(other, question));
    }

    private static Object answer(BusinessCalendar calendar, Function<BusinessCalendar, Object> question) {
        try {
            return question.apply(calendar);
        } catch (CalendarRangeException e) {
            return e.getMessage();
        }
    }

    @Property(tries = 200)
    void decadesAgreeWithAWalkFromDayToDay(
            @ForAll @IntRange(min = 1950, max = 2100) int year, @ForAll @IntRange(min = 1, max = 80_000) int hours) {
        ZoneId zone = ZoneId.of(year % 2 == 0 ? "Europe/London" : "America/New_York");
        BusinessCalendar calendar = BusinessCalendar.in(zone)
                .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-12:00"), Window.parse("13:00-18:00")))
                .build();
        ZonedDateTime start = ZonedDateTime.of(LocalDate.of(year, 3, 1), LocalTime.of(8, 0), zone);
        LocalDate date = start.toLocalDate();
        int left = hours;
        while (true) {
            int today = date.getDayOfWeek().getValue() > 5 ? 0 : 8;
            if (today > 0 && left <= today) {
                break;
            }
            left -= today;
            date = date.plusDays(1);
        }
        LocalTime end = LocalTime.of(left <= 3 ? 9 + left : 10 + left, 0);
        assertThat(calendar.plus(start.toInstant(), Duration.ofHours(hours)))
                .isEqualTo(ZonedDateTime.of(date, end, zone).toInstant());
    }
}
