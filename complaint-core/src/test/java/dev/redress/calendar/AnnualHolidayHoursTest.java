package dev.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Half days of every year: Christmas Eve is a Thursday in 2026, a Friday in 2027, a Sunday in 2028. */
class AnnualHolidayHoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final MonthDay EVE = MonthDay.of(12, 24);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 24);
    private static final LocalDate SUNDAY = LocalDate.of(2028, 12, 24);
    private static final Window MORNING = Window.parse("09:00-12:00");
    private static final Window NOON = Window.parse("13:00-14:00");

    private static BusinessCalendarBuilder office() {
        return BusinessCalendar.in(LONDON).named("office").annualHoliday(EVE, "Eve", NOON, MORNING);
    }

    private static Duration open(BusinessCalendar calendar, LocalDate date) {
        Instant from = date.atStartOfDay(LONDON).toInstant();
        return calendar.between(from, date.plusDays(1).atStartOfDay(LONDON).toInstant());
    }

    @Test
    void aHolidayOfEveryYearIsOpenInHoursOfItsOwn() {
        BusinessCalendar parsed = BusinessCalendar.parse("""
                {"name": "office", "zone": "Europe/London",
                 "annual": [{"day": "12-24", "holiday": "Eve", "hours": ["09:00-12:00", "13:00-14:00"]}]}
                """);
        for (BusinessCalendar eve : List.of(office().build(), parsed)) {
            for (LocalDate date : List.of(THURSDAY, THURSDAY.plusYears(1))) {
                assertThat(eve.days().isBusinessDay(date)).isTrue();
                assertThat(eve.days().isHoliday(date)).isTrue();
                assertThat(eve.days().describe(date).findName()).contains("Eve");
                assertThat(open(eve, date)).isEqualTo(Duration.ofHours(4));
                assertThat(eve.days().roll(date, Roll.FORWARD_OVER_HOLIDAYS)).isEqualTo(date);
            }
            assertThat(BusinessCalendar.parse(eve.toJson()).toJson())
                    .isEqualTo(eve.toJson())
                    .contains("09:00-12:00", "13:00-14:00");
        }
    }

    @Test
    void itOpensNoDayThatIsClosedOtherwise() {
        BusinessCalendar eve = office().build();
        assertThat(eve.days().isBusinessDay(SUNDAY)).isFalse();
        assertThat(eve.days().isHoliday(SUNDAY)).isTrue();
        assertThat(open(eve, SUNDAY)).isZero();
        BusinessCalendar madeUp = office().makeUpDay(SUNDAY).build();
        assertThat(open(madeUp, SUNDAY)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void withoutHoursItIsClosed() {
        BusinessCalendar closed = BusinessCalendar.in(LONDON)
                .named("office")
                .annualHoliday(EVE, "Eve", MORNING)
                .annualHoliday(EVE, "Eve")
                .build();
        assertThat(open(closed, THURSDAY)).isZero();
        assertThat(BusinessCalendar.parse(closed.toJson()).toJson()).isEqualTo(closed.toJson());
    }

    @Test
    void whatIsSaidOfOneDateGoesBeforeIt() {
        BusinessCalendar closed = office().holiday(THURSDAY, "Closed this year").build();
        assertThat(open(closed, THURSDAY)).isZero();
        assertThat(open(closed, THURSDAY.plusYears(1))).isEqualTo(Duration.ofHours(4));
        BusinessCalendar short2026 =
                office().holiday(THURSDAY, "Short", Window.parse("09:00-10:00")).build();
        assertThat(open(short2026, THURSDAY)).isEqualTo(Duration.ofHours(1));
        BusinessCalendar works = office().notHoliday(THURSDAY).build();
        assertThat(open(works, THURSDAY)).isEqualTo(Duration.ofHours(8));
        for (BusinessCalendar each : List.of(closed, short2026, works)) {
            BusinessCalendar read = BusinessCalendar.parse(each.toJson());
            assertThat(read.toJson()).isEqualTo(each.toJson());
            assertThat(open(read, THURSDAY)).isEqualTo(open(each, THURSDAY));
        }
    }

    @Test
    void aSourceDoesNotCloseItAndOneDateThatIsClosedStaysSo() {
        LocalDate friday = LocalDate.of(2026, 12, 25);
        MonthDay christmas = MonthDay.of(12, 25);
        HolidaySource source = ShippedCalendars.get("gb-eng-wls");
        BusinessCalendar before = BusinessCalendar.in(LONDON)
                .named("office")
                .annualHoliday(christmas, "Christmas", MORNING)
                .holidays(source)
                .build();
        BusinessCalendar after = BusinessCalendar.in(LONDON)
                .named("office")
                .holidays(source)
                .annualHoliday(christmas, "Christmas", MORNING)
                .build();
        for (BusinessCalendar each : List.of(before, after, BusinessCalendar.parse(after.toJson()))) {
            assertThat(open(each, friday)).isEqualTo(Duration.ofHours(3));
            assertThat(each.days().describe(friday).findName()).contains("Christmas");
        }
        assertThat(after.toJson()).isEqualTo(before.toJson());
        BusinessCalendar closed = BusinessCalendar.in(LONDON)
                .annualHoliday(christmas, "Christmas", MORNING)
                .holiday(friday, "Closed this year")
                .holidays(source)
                .build();
        assertThat(open(closed, friday)).isZero();
        BusinessCalendar closedLater = BusinessCalendar.in(LONDON)
                .annualHoliday(christmas, "Christmas", MORNING)
                .holidays(source)
                .holiday(friday, "Closed this year")
                .build();
        assertThat(open(closedLater, friday)).isZero();
    }
}
