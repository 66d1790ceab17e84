package dev.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 6, 6);
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    private final BusinessCalendar office = BusinessCalendar.in(LONDON).build();

    private static Instant london(LocalDate date, String time) {
        return LocalDateTime.of(date, LocalTime.parse(time)).atZone(LONDON).toInstant();
    }

    @Test
    void countsTheDayAfterAWeekendAsFirstUnlessToldToRollFirst() {
        assertThat(office.days().plus(SATURDAY, 1)).isEqualTo(MONDAY);
        assertThat(office.with(NonWorkingStart.ROLL_THEN_ADD).days().plus(SATURDAY, 1))
                .isEqualTo(MONDAY.plusDays(1));
        assertThat(office.days().minus(SATURDAY, 1)).isEqualTo(FRIDAY);
    }

    @Test
    void staysAtTheCloseUnlessToldToMoveOn() {
        Instant opening = london(FRIDAY, "09:00");
        Duration day = Duration.ofHours(8);
        assertThat(office.plus(opening, day)).isEqualTo(london(FRIDAY, "17:00"));
        BusinessCalendar moving = office.with(LandingOnClose.NEXT_OPENING);
        assertThat(moving.plus(opening, day)).isEqualTo(london(MONDAY, "09:00"));
        assertThat(moving.minus(london(MONDAY, "17:00"), day)).isEqualTo(london(FRIDAY, "17:00"));
    }

    @Test
    void keepsTheTimeOfDayOrEndsWhereTold() {
        Instant start = london(FRIDAY, "18:30");
        Term day = Term.businessDays(1);
        assertThat(office.plus(start, day)).isEqualTo(london(MONDAY, "18:30"));
        assertThat(office.with(TimeOfDay.CLOSE_OF_BUSINESS).plus(start, day)).isEqualTo(london(MONDAY, "17:00"));
        assertThat(office.with(TimeOfDay.END_OF_LOCAL_DAY).plus(start, day))
                .isEqualTo(london(MONDAY.plusDays(1), "00:00"));
        assertThat(office.with(TimeOfDay.KEEP_THEN_ROLL_FORWARD).plus(start, day))
                .isEqualTo(london(MONDAY.plusDays(1), "09:00"));
        assertThat(office.with(TimeOfDay.KEEP_THEN_ROLL_BACKWARD).plus(start, day))
                .isEqualTo(london(MONDAY, "17:00"));
        assertThat(office.with(TimeOfDay.ROLL_START_THEN_KEEP).plus(start, day))
                .isEqualTo(london(MONDAY.plusDays(1), "09:00"));
    }

    @Test
    void worksOnAHolidayThatComesEveryYearAndSaysSoInJson() {
        BusinessCalendar works = BusinessCalendar.in(LONDON)
                .named("office")
                .annualHoliday(MonthDay.of(6, 5), "Founder's day")
                .notHoliday(FRIDAY)
                .notHoliday(MONDAY)
                .build();
        assertThat(works.days().isBusinessDay(FRIDAY)).isTrue();
        assertThat(works.days().isHoliday(FRIDAY)).isFalse();
        assertThat(works.days().isHoliday(FRIDAY.plusYears(1))).isTrue();
        BusinessCalendar read = BusinessCalendar.parse(works.toJson());
        assertThat(read.toJson()).isEqualTo(works.toJson()).doesNotContain(MONDAY.toString());
        assertThat(read.days().isBusinessDay(FRIDAY)).isTrue();
    }

    private static final String SHORT_HOLIDAY = """
            {"name": "office", "zone": "Europe/London",
             "days": [{"date": "2026-06-05", "holiday": "Eve", "hours": ["10:00-12:00", "13:00-14:00"]}]}
            """;

    @Test
    void aHolidayWithHoursOfItsOwnIsABusinessDayOfThoseHours() {
        for (BusinessCalendar eve : List.of(
                BusinessCalendar.parse(SHORT_HOLIDAY),
                BusinessCalendar.in(LONDON)
                        .named("office")
                        .holiday(FRIDAY, "Eve", Window.parse("13:00-14:00"), Window.parse("10:00-12:00"))
                        .build())) {
            assertThat(eve.days().isBusinessDay(FRIDAY)).isTrue();
            assertThat(eve.days().isHoliday(FRIDAY)).isTrue();
            assertThat(eve.days().describe(FRIDAY).kind()).isEqualTo(CalendarDay.Kind.HOLIDAY);
            assertThat(eve.days().describe(FRIDAY).findName()).contains("Eve");
            assertThat(eve.between(london(FRIDAY, "00:00"), london(MONDAY, "00:00")))
                    .isEqualTo(Duration.ofHours(3));
            Instant thursday = london(FRIDAY.minusDays(1), "16:00");
            assertThat(eve.plus(thursday, Duration.ofHours(3))).isEqualTo(london(FRIDAY, "12:00"));
            assertThat(eve.plus(thursday, Duration.ofHours(5))).isEqualTo(london(MONDAY, "10:00"));
            assertThat(eve.minus(london(MONDAY, "10:00"), Term.businessHours(3)))
                    .isEqualTo(london(FRIDAY, "11:00"));
            assertThat(eve.days().plus(FRIDAY.minusDays(1), 1)).isEqualTo(FRIDAY);
            assertThat(eve.days().plus(MONDAY, -1)).isEqualTo(FRIDAY);
            assertThat(eve.days().roll(FRIDAY, Roll.FORWARD_OVER_HOLIDAYS)).isEqualTo(FRIDAY);
            assertThat(BusinessCalendar.parse(eve.toJson()).toJson()).isEqualTo(eve.toJson());
        }
    }

    @Test
    void aHolidayClosesUnlessItIsGivenHoursItself() {
        HolidaySource source = ShippedCalendars.get("gb-eng-wls");
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        Window morning = Window.parse("09:00-12:00");
        BusinessCalendarBuilder calendar =
                BusinessCalendar.in(LONDON).named("office").exception(christmas, morning);
        assertThat(calendar.holidays(source).build().days().isBusinessDay(christmas))
                .isFalse();
        assertThat(calendar.holiday(christmas, "Christmas", morning)
                        .holidays(source)
                        .build()
                        .days()
                        .isBusinessDay(christmas))
                .isTrue();
        assertThat(calendar.holiday(christmas, "Christmas").build().days().isBusinessDay(christmas))
                .isFalse();
        BusinessCalendar closed = calendar.holiday(christmas, "Christmas").build();
        assertThat(BusinessCalendar.parse(closed.toJson()).days().isBusinessDay(christmas))
                .as("what has no effect is not written, and so not read as hours of the holiday")
                .isFalse();
    }

    @Test
    void refusesWhatLiesBeyondItsRange() {
        for (Term far : List.of(
                Term.months(Integer.MAX_VALUE),
                Term.calendarDays(Integer.MAX_VALUE),
                Term.weeks(Integer.MIN_VALUE),
                Term.businessDays(Integer.MAX_VALUE),
                Term.months(2400))) {
            assertThatThrownBy(() -> office.plus(FRIDAY, far)).isInstanceOf(CalendarRangeException.class);
        }
    }

    @Test
    void clampsMonthsOnceFromTheStart() {
        LocalDate start = LocalDate.of(2026, 1, 31);
        assertThat(office.plus(start, Term.months(1))).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(office.plus(start, Term.months(1).plus(Term.months(2)))).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.months(1).plus(Term.weeks(1)))
                .withMessageContaining("units differ");
    }

    @Test
    void rollsCalendarDaysOnlyWhereTold() {
        assertThat(office.plus(FRIDAY, Term.calendarDays(1))).isEqualTo(SATURDAY);
        assertThat(office.with(Roll.FORWARD).plus(FRIDAY, Term.calendarDays(1))).isEqualTo(MONDAY);
        assertThat(office.with(Roll.BACKWARD).plus(FRIDAY, Term.calendarDays(2)))
                .isEqualTo(FRIDAY);
        BusinessCalendar holiday =
                BusinessCalendar.in(LONDON).holiday(FRIDAY, "Fair").build();
        assertThat(holiday.with(Roll.FORWARD_OVER_HOLIDAYS).plus(FRIDAY.minusWeeks(1), Term.weeks(1)))
                .isEqualTo(SATURDAY);
    }

    @Test
    void marksAnswersBeyondTheKnownHolidaysAsProvisional() {
        BusinessCalendar calendar = BusinessCalendar.in(LONDON)
                .validFrom(FRIDAY)
                .validThrough(MONDAY)
                .counting(TimeOfDay.END_OF_LOCAL_DAY)
                .build();
        Instant start = london(FRIDAY, "10:00");
        assertThat(calendar.findDue(start, Term.businessDays(1), List.of())
                        .orElseThrow()
                        .provisional())
                .as("ends with the last known day")
                .isFalse();
        assertThat(calendar.findDue(start, Term.businessDays(2), List.of())
                        .orElseThrow()
                        .provisional())
                .isTrue();
        assertThat(calendar.findDue(london(FRIDAY.minusDays(1), "10:00"), Term.businessDays(1), List.of())
                        .orElseThrow()
                        .provisional())
                .isTrue();
        assertThat(calendar.findValidThrough()).contains(MONDAY);
    }

    @Test
    void treatsZeroAsTold() {
        Instant saturday = london(SATURDAY, "12:00");
        assertThat(office.plus(saturday, Duration.ZERO)).isEqualTo(london(MONDAY, "09:00"));
        assertThat(office.minus(saturday, Duration.ZERO)).isEqualTo(london(FRIDAY, "17:00"));
        assertThat(office.days().plus(SATURDAY, 0)).isEqualTo(MONDAY);
        assertThat(office.days().minus(SATURDAY, 0)).isEqualTo(FRIDAY);
        BusinessCalendar unchanged = office.with(ZeroAmount.UNCHANGED);
        assertThat(unchanged.plus(saturday, Duration.ZERO)).isEqualTo(saturday);
        assertThat(unchanged.days().plus(SATURDAY, 0)).isEqualTo(SATURDAY);
        BusinessCalendar none = office.with(ZeroAmount.NO_DEADLINE);
        assertThat(none.findDue(saturday, Term.businessHours(0), List.of())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.plus(saturday, Duration.ZERO))
                .withMessageContaining("NO_DEADLINE");
        assertThatIllegalArgumentException().isThrownBy(() -> none.days().plus(SATURDAY, 0));
    }

    @Test
    void startsLateArrivalsOnTheNextDay() {
        LocalTime cutOff = LocalTime.of(16, 0);
        assertThat(office.startDate(london(FRIDAY, "15:59:59"), cutOff)).isEqualTo(FRIDAY);
        assertThat(office.startDate(london(FRIDAY, "16:00"), cutOff)).isEqualTo(MONDAY);
        assertThat(office.with(LateStart.NEXT_CALENDAR_DAY).startDate(london(FRIDAY, "16:00"), cutOff))
                .isEqualTo(SATURDAY);
    }

    @Test
    void movesADeadlineInDaysByItsPausesAsTold() {
        Instant start = london(FRIDAY, "10:00");
        Term days = Term.businessDays(3); // Wednesday
        List<Pause> pauses = List.of(new Pause(london(MONDAY, "13:00"), london(MONDAY.plusDays(1), "13:00")));
        assertThat(due(office, start, days, pauses)).isEqualTo(london(MONDAY.plusDays(3), "10:00"));
        assertThat(due(office.with(DayTargetPause.UNMOVED), start, days, pauses))
                .isEqualTo(london(MONDAY.plusDays(2), "10:00"));
        BusinessCalendar byDays = office.with(DayTargetPause.BUSINESS_DAYS, TimeOfDay.END_OF_LOCAL_DAY);
        assertThat(due(byDays, start, days, pauses)).isEqualTo(london(MONDAY.plusDays(4), "00:00"));
        assertThat(due(byDays, start, Term.weeks(1), pauses)).isEqualTo(london(FRIDAY.plusDays(9), "00:00"));
        assertThat(due(office, start, Term.exactHours(80), pauses)).isEqualTo(start.plus(Duration.ofHours(104)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.findDue(london(MONDAY, "14:00"), Term.businessDays(-1), pauses));
    }

    @Test
    void countsThePausedSecondAtTheEndWhereTold() {
        Instant ten = london(FRIDAY, "10:00");
        List<Pause> pauses = List.of(new Pause(ten, ten.plusSeconds(9)));
        assertThat(office.between(ten, ten.plusSeconds(60), pauses)).hasSeconds(51);
        assertThat(office.with(PauseEnd.INCLUSIVE_SECOND).between(ten, ten.plusSeconds(60), pauses))
                .hasSeconds(50);
    }

    @Test
    void isNotMovedByAPauseThatBeginsAtTheDeadline() {
        Instant ten = london(FRIDAY, "10:00");
        Instant due = ten.plusSeconds(3600);
        List<Pause> pauses = List.of(new Pause(due, due.plusSeconds(1800)));
        Term hour = Term.businessHours(1);
        assertThat(due(office, ten, hour, pauses)).isEqualTo(due);
        assertThat(due(office.with(LandingOnClose.NEXT_OPENING), ten, hour, pauses))
                .isEqualTo(due.plusSeconds(1800));
        assertThat(due(office, ten, Term.exactHours(1), pauses)).isEqualTo(due);
    }

    private static Instant due(BusinessCalendar calendar, Instant start, Term term, List<Pause> pauses) {
        return calendar.findDue(start, term, pauses).orElseThrow().at();
    }

    @Test
    void roundsResultsWhereTold() {
        Instant start = london(FRIDAY, "10:00");
        Instant end = start.plusMillis(90_500);
        assertThat(office.between(start, end)).isEqualTo(Duration.ofMillis(90_500));
        BusinessCalendar seconds = office.with(Rounding.NEAREST_SECOND);
        assertThat(seconds.between(start, end)).isEqualTo(Duration.ofSeconds(91));
        assertThat(seconds.between(end, start)).isEqualTo(Duration.ofSeconds(-91));
        BusinessCalendar minutes = office.with(Rounding.DOWN_TO_MINUTE);
        assertThat(minutes.between(start, end)).isEqualTo(Duration.ofMinutes(1));
        assertThat(minutes.plus(start, Duration.ofMillis(90_500))).isEqualTo(start.plusSeconds(60));
    }

    @Test
    void refusesToAddOnACalendarThatNeverOpensUnlessToldToRunAroundTheClock() {
        BusinessCalendar never = BusinessCalendar.in(LONDON)
                .named("never")
                .weekly(WeeklyHours.none())
                .build();
        Instant start = london(FRIDAY, "10:00");
        assertThatThrownBy(() -> never.plus(start, Duration.ofHours(1)))
                .isInstanceOfSatisfying(
                        CalendarRangeException.class,
                        e -> assertThat(e.calendar()).isEqualTo("never"))
                .hasMessageContaining("not open long enough");
        assertThatThrownBy(() -> never.days().plus(FRIDAY, 1)).isInstanceOf(CalendarRangeException.class);
        assertThat(never.between(start, start.plusSeconds(9_999_999))).isZero();
        assertThat(never.hours().findNextOpen(start)).isEqualTo(Optional.empty());
        assertThat(never.hours().segmentsFrom(start, 3)).isEmpty();
        assertThat(never.with(NeverOpen.WALL_CLOCK).plus(start, Duration.ofHours(1)))
                .isEqualTo(start.plusSeconds(3600));
    }

    @Test
    void failsLoudlyOutsideItsRange() {
        Instant start = london(FRIDAY, "10:00");
        assertThatThrownBy(() -> office.days().plus(FRIDAY, 100_000))
                .isInstanceOf(CalendarRangeException.class)
                .hasMessageContaining("100000 business days from 2026-06-05");
        assertThatThrownBy(() -> office.days().isBusinessDay(LocalDate.of(2200, 1, 1)))
                .isInstanceOf(CalendarRangeException.class)
                .hasMessageContaining("2200-01-01");
        assertThatThrownBy(() -> office.days().plus(FRIDAY, Integer.MAX_VALUE))
                .isInstanceOf(CalendarRangeException.class);
        assertThatThrownBy(() -> office.plus(start, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(CalendarRangeException.class);
        assertThatThrownBy(() -> office.plus(start, Duration.ofSeconds(Long.MIN_VALUE)))
                .isInstanceOf(CalendarRangeException.class);
        assertThatThrownBy(() -> office.between(Instant.MIN, start)).isInstanceOf(CalendarRangeException.class);
    }

    @Test
    void answersManyThreadsAtOnce() {
        BusinessCalendar shared = BusinessCalendar.in(LONDON).build();
        List<Integer> years =
                IntStream.range(0, 400).map(i -> i * 37 % 90).boxed().toList();
        List<Instant> parallel = years.parallelStream()
                .map(year -> shared.plus(london(FRIDAY, "10:00"), Duration.ofHours(2000L * (year - 30))))
                .toList();
        List<LocalDate> dates = years.parallelStream()
                .map(year -> shared.days().plus(FRIDAY, 250 * (year - 30) + 1))
                .toList();
        for (int i = 0; i < years.size(); i++) {
            BusinessCalendar fresh = BusinessCalendar.in(LONDON).build();
            int year = years.get(i);
            assertThat(parallel.get(i))
                    .isEqualTo(fresh.plus(london(FRIDAY, "10:00"), Duration.ofHours(2000L * (year - 30))));
            assertThat(dates.get(i)).isEqualTo(fresh.days().plus(FRIDAY, 250 * (year - 30) + 1));
        }
    }

    @Test
    void namesTheRulesItCountsWith() {
        BusinessCalendar named =
                BusinessCalendar.in(LONDON).named("gb").version("7").build();
        assertThat(named).hasToString("gb 7");
        assertThat(named.timeZoneVersion()).isNotBlank();
        assertThat(BusinessCalendar.in(ZoneOffset.UTC).build().timeZoneVersion())
                .isEmpty();
    }
}
