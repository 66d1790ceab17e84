package dev.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours: windows, weeks, single days, and nights on which clocks change. */
class OpenHoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final List<DayOfWeek> ALL = List.of(DayOfWeek.values());

    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 6, 6);
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    private static Instant london(LocalDate date, String time) {
        return LocalDateTime.of(date, LocalTime.parse(time)).atZone(LONDON).toInstant();
    }

    private static Instant newYork(String text) {
        return LocalDateTime.parse(text).atZone(NEW_YORK).toInstant();
    }

    @Test
    void countsExactHoursAndCalendarDaysDifferentlyWhenClocksChange() {
        BusinessCalendar calendar = BusinessCalendar.in(NEW_YORK).build();
        Instant start = newYork("2026-03-07T12:00");
        assertThat(calendar.plus(start, Term.exactHours(24))).isEqualTo(newYork("2026-03-08T13:00"));
        assertThat(calendar.plus(start, Term.calendarDays(1))).isEqualTo(newYork("2026-03-08T12:00"));
    }

    @Test
    void movesAnOpeningOutOfTheSkippedHourAndDropsAWindowWhollyInIt() {
        WeeklyHours late = WeeklyHours.none().with(DayOfWeek.SUNDAY, Window.parse("02:30-12:00"));
        BusinessCalendar moved = BusinessCalendar.in(NEW_YORK).weekly(late).build();
        assertThat(moved.hours().findNextOpen(newYork("2026-03-08T00:00"))).contains(newYork("2026-03-08T03:30"));
        WeeklyHours within = WeeklyHours.none().with(DayOfWeek.SUNDAY, Window.parse("02:15-02:45"));
        BusinessCalendar gone = BusinessCalendar.in(NEW_YORK).weekly(within).build();
        assertThat(gone.hours().findNextOpen(newYork("2026-03-08T00:00"))).contains(newYork("2026-03-15T02:15"));
    }

    /** The close at three is the very instant of the change, the opening at half past two lies before it on the wall. */
    @Test
    void movesAnOpeningAlsoAfterAWindowThatClosesWithTheSkippedHour() {
        BusinessCalendar calendar = BusinessCalendar.in(NEW_YORK)
                .weekly(WeeklyHours.none()
                        .with(DayOfWeek.SATURDAY, Window.parse("23:45-03:00"))
                        .with(DayOfWeek.SUNDAY, Window.parse("02:30-07:35")))
                .build();
        assertThat(calendar.hours().segmentsFrom(newYork("2033-03-12T12:00"), 2))
                .containsExactly(
                        new OpenSegment(newYork("2033-03-12T23:45"), newYork("2033-03-13T03:00")),
                        new OpenSegment(newYork("2033-03-13T03:30"), newYork("2033-03-13T07:35")));
    }

    @Test
    void takesTheFirstOfATimeThatComesTwice() {
        WeeklyHours night = WeeklyHours.none().with(DayOfWeek.SUNDAY, Window.parse("01:30-03:00"));
        BusinessCalendar calendar = BusinessCalendar.in(NEW_YORK).weekly(night).build();
        assertThat(calendar.hours().segmentsFrom(newYork("2026-11-01T00:00"), 1))
                .containsExactly(new OpenSegment(Instant.parse("2026-11-01T05:30:00Z"), newYork("2026-11-01T03:00")))
                .first()
                .extracting(OpenSegment::duration)
                .isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void endsADayAtItsLastCloseAlsoOverMidnightAndAroundABreak() {
        BusinessCalendar nights = BusinessCalendar.in(LONDON)
                .weekly(WeeklyHours.mondayToFriday(Window.parse("22:00-06:00")))
                .breakOn(MONDAY, Window.parse("23:00-00:30"))
                .counting(TimeOfDay.CLOSE_OF_BUSINESS)
                .build();
        assertThat(nights.plus(london(FRIDAY, "12:00"), Term.businessDays(1)))
                .isEqualTo(london(MONDAY.plusDays(1), "06:00"));
        assertThat(nights.hours().isOnBreak(london(MONDAY.plusDays(1), "00:29")))
                .isTrue();
        assertThat(nights.hours().isOpen(london(MONDAY.plusDays(1), "00:29"))).isFalse();
        assertThat(nights.hours().isOpen(london(MONDAY.plusDays(1), "00:30"))).isTrue();
    }

    @Test
    void aBreakBeginsWithItsFirstSecondAndEndsBeforeItsLast() {
        BusinessCalendar nights = BusinessCalendar.in(LONDON)
                .weekly(WeeklyHours.mondayToFriday(Window.parse("22:00-06:00")))
                .breakOn(MONDAY, Window.parse("23:00-00:30"))
                .breakOn(FRIDAY, Window.parse("12:00-13:00"))
                .build();
        OpenHours hours = nights.hours();
        assertThat(hours.isOnBreak(london(MONDAY, "22:59:59"))).isFalse();
        assertThat(hours.isOnBreak(london(MONDAY, "23:00"))).isTrue();
        assertThat(hours.isOnBreak(london(MONDAY, "00:15"))).isFalse();
        assertThat(hours.isOnBreak(london(MONDAY.plusDays(1), "00:29:59"))).isTrue();
        assertThat(hours.isOnBreak(london(MONDAY.plusDays(1), "00:30"))).isFalse();
        assertThat(hours.isOnBreak(london(MONDAY.plusDays(1), "23:15"))).isFalse();
        assertThat(hours.isOnBreak(london(FRIDAY, "11:59:59"))).isFalse();
        assertThat(hours.isOnBreak(london(FRIDAY, "12:59:59"))).isTrue();
        assertThat(hours.isOnBreak(london(FRIDAY, "13:00"))).isFalse();
        assertThat(hours.isOnBreak(london(SATURDAY, "12:30"))).isFalse();
    }

    @Test
    void segmentsOnBothSidesOfAnInstantAreCutThereAndCounted() {
        OpenHours hours = BusinessCalendar.in(LONDON)
                .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-17:00")))
                .build()
                .hours();
        OpenSegment friday = new OpenSegment(london(FRIDAY, "09:00"), london(FRIDAY, "17:00"));
        OpenSegment monday = new OpenSegment(london(MONDAY, "09:00"), london(MONDAY, "17:00"));
        assertThat(hours.segmentsFrom(london(FRIDAY, "09:00"), 2)).containsExactly(friday, monday);
        assertThat(hours.segmentsFrom(london(FRIDAY, "17:00"), 1)).containsExactly(monday);
        assertThat(hours.segmentsFrom(london(FRIDAY, "12:00"), 1))
                .containsExactly(new OpenSegment(london(FRIDAY, "12:00"), london(FRIDAY, "17:00")));
        assertThat(hours.segmentsBefore(london(MONDAY, "17:00"), 2)).containsExactly(monday, friday);
        assertThat(hours.segmentsBefore(london(MONDAY, "09:00"), 1)).containsExactly(friday);
        assertThat(hours.segmentsBefore(london(FRIDAY, "17:00"), 1)).containsExactly(friday);
        assertThat(hours.segmentsBefore(london(MONDAY, "12:00"), 2))
                .containsExactly(new OpenSegment(london(MONDAY, "09:00"), london(MONDAY, "12:00")), friday);
        assertThat(hours.segmentsFrom(london(FRIDAY, "12:00"), 0)).isEmpty();
        assertThat(hours.segmentsBefore(london(FRIDAY, "12:00"), 0)).isEmpty();
        assertThat(hours.segmentsFrom(london(FRIDAY, "12:00"), 1_000)).hasSize(1_000);
        assertThat(hours.segmentsBefore(london(FRIDAY, "12:00"), 1_000)).hasSize(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> hours.segmentsFrom(london(FRIDAY, "12:00"), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> hours.segmentsBefore(london(FRIDAY, "12:00"), -1));
    }

    @Test
    void theInstantOfAnOpeningAndOfACloseBelongWhereTheyAreSaidTo() {
        OpenHours hours = BusinessCalendar.in(LONDON)
                .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-17:00")))
                .build()
                .hours();
        assertThat(hours.findNextClose(london(FRIDAY, "16:59:59"))).contains(london(FRIDAY, "17:00"));
        assertThat(hours.findNextClose(london(FRIDAY, "17:00"))).contains(london(MONDAY, "17:00"));
        assertThat(hours.findPreviousOpen(london(MONDAY, "09:00"))).contains(london(FRIDAY, "17:00"));
        assertThat(hours.findPreviousOpen(london(MONDAY, "09:00:01"))).contains(london(MONDAY, "09:00:01"));
        assertThat(hours.findPreviousOpen(london(FRIDAY, "17:00"))).contains(london(FRIDAY, "17:00"));
        assertThat(hours.findPreviousOpen(london(FRIDAY, "17:00:01"))).contains(london(FRIDAY, "17:00"));
    }

    @Test
    void givesAMakeUpDayTheHoursOfTheChosenWeekday() {
        BusinessCalendar calendar = BusinessCalendar.in(LONDON)
                .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-17:00"))
                        .with(DayOfWeek.FRIDAY, Window.parse("09:00-12:00")))
                .makeUpDay(SATURDAY, DayOfWeek.FRIDAY)
                .makeUpDay(SATURDAY.plusWeeks(1))
                .makeUpDay(FRIDAY)
                .build();
        assertThat(calendar.days().describe(SATURDAY).windows()).containsExactly(Window.parse("09:00-12:00"));
        assertThat(calendar.days().describe(SATURDAY.plusWeeks(1)).windows())
                .containsExactly(Window.parse("09:00-17:00"));
        assertThat(calendar.days().describe(FRIDAY).windows()).containsExactly(Window.parse("09:00-12:00"));
        assertThat(calendar.days().describe(SATURDAY).kind()).isEqualTo(CalendarDay.Kind.MAKE_UP);
    }

    @Test
    void closesAHolidayWhateverElseIsSaidOfIt() {
        BusinessCalendarBuilder builder = BusinessCalendar.in(LONDON)
                .exception(SATURDAY, Window.allDay())
                .makeUpDay(SATURDAY)
                .holiday(SATURDAY, "Fair");
        CalendarDay closed = builder.build().days().describe(SATURDAY);
        assertThat(closed.isBusinessDay()).isFalse();
        assertThat(closed.kind()).isEqualTo(CalendarDay.Kind.HOLIDAY);
        assertThat(closed.findName()).contains("Fair");
        CalendarDay open = builder.notHoliday(SATURDAY).build().days().describe(SATURDAY);
        assertThat(open.kind()).isEqualTo(CalendarDay.Kind.EXCEPTION);
        assertThat(open.windows()).containsExactly(Window.allDay());
    }

    @Test
    void countsEachDayUnderTheHoursInForceOnIt() {
        BusinessCalendar calendar = BusinessCalendar.in(LONDON)
                .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-17:00")))
                .weeklyFrom(MONDAY, WeeklyHours.mondayToFriday(Window.parse("10:00-14:00")))
                .build();
        assertThat(calendar.between(london(FRIDAY, "00:00"), london(MONDAY.plusDays(1), "00:00")))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void keepsAnnualHolidaysToTheirDay() {
        BusinessCalendar calendar = BusinessCalendar.in(LONDON)
                .weekly(WeeklyHours.always())
                .annualHoliday(MonthDay.of(2, 29), "Leap day")
                .build();
        assertThat(calendar.days().isHoliday(LocalDate.of(2024, 2, 29))).isTrue();
        assertThat(calendar.days().isHoliday(LocalDate.of(2025, 2, 28))).isFalse();
        assertThat(calendar.days().isHoliday(LocalDate.of(2025, 3, 1))).isFalse();
        assertThat(calendar.days().describe(LocalDate.of(2024, 2, 29)).findName())
                .contains("Leap day");
    }

    @Test
    void opensItsClosingInstantOnlyWhereTold() {
        Instant close = london(FRIDAY, "17:00");
        BusinessCalendar office = BusinessCalendar.in(LONDON).build();
        BusinessCalendar inclusive = office.with(ClosingInstant.OPEN);
        assertThat(office.hours().isOpen(close)).isFalse();
        assertThat(inclusive.hours().isOpen(close)).isTrue();
        assertThat(inclusive.hours().isOpen(close.plusNanos(1))).isFalse();
    }

    @Test
    void neverClosesWhenOpenAroundTheClock() {
        BusinessCalendar always =
                BusinessCalendar.in(LONDON).weekly(WeeklyHours.always()).build();
        Instant start = london(FRIDAY, "10:00");
        assertThat(always.hours().findNextClose(start)).isEmpty();
        assertThat(always.plus(start, Duration.ofDays(3650))).isEqualTo(start.plus(Duration.ofDays(3650)));
    }

    @Test
    void readsWindowsAndRefusesWhatIsNone() {
        assertThat(Window.parse("22:00-06:00")).isEqualTo(Window.of(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        assertThat(Window.parse("00:00-24:00")).isEqualTo(Window.allDay()).hasToString("00:00-24:00");
        for (String text : List.of("", "9-17", "09:00", "09:00-25:00", "09:00-17:00:00.5")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Window.parse(text))
                    .withMessageStartingWith("window must");
        }
    }

    @Test
    void endsANightBeforeABreakOfTheNextMorning() {
        BusinessCalendar nights = BusinessCalendar.in(LONDON)
                .weekly(WeeklyHours.mondayToFriday(Window.parse("22:00-06:00")))
                .breakOn(MONDAY.plusDays(1), Window.parse("05:00-06:00"))
                .counting(TimeOfDay.CLOSE_OF_BUSINESS)
                .build();
        assertThat(nights.plus(london(FRIDAY, "12:00"), Term.businessDays(1)))
                .isEqualTo(london(MONDAY.plusDays(1), "05:00"));
    }

    /** The first table reaches from about one year before the first question to four years after it. */
    @Test
    void countsNightsAndBreaksAlsoAtTheEndsOfATable() {
        BusinessCalendarBuilder builder =
                BusinessCalendar.in(LONDON).weekly(WeeklyHours.none().with(ALL, Window.parse("22:00-06:00")));
        for (int day = -400; day < 1600; day++) {
            builder.breakOn(FRIDAY.plusDays(day), Window.parse("03:00-03:30"));
        }
        for (int day = -390; day < 1590; day++) {
            if (day == -340) {
                day = 1430;
            }
            BusinessCalendar calendar = builder.build();
            assertThat(calendar.hours().isOpen(london(FRIDAY, "01:00"))).isTrue();
            Instant noon = london(FRIDAY.plusDays(day), "12:00");
            assertThat(calendar.hours().segmentsFrom(noon, 2))
                    .as("day %s", day)
                    .containsExactly(
                            new OpenSegment(
                                    london(FRIDAY.plusDays(day), "22:00"), london(FRIDAY.plusDays(day + 1L), "03:00")),
                            new OpenSegment(
                                    london(FRIDAY.plusDays(day + 1L), "03:30"),
                                    london(FRIDAY.plusDays(day + 1L), "06:00")));
            assertThat(calendar.hours().isOpen(london(FRIDAY.plusDays(day), "01:00")))
                    .as("night before day %s", day)
                    .isTrue();
        }
    }
}
