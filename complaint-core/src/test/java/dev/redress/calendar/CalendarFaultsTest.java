package dev.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a calendar's JSON is said once, at its place, with what is expected. */
class CalendarFaultsTest {

    private static final String WEEK = "\"weekly\": [{\"hours\": {\"monday\": [\"09:00-17:00\"]}}]";

    private static String message(String json) {
        IllegalArgumentException refused =
                catchThrowableOfType(IllegalArgumentException.class, () -> BusinessCalendar.parse(json));
        assertThat(refused).isNotNull();
        return refused.getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
            "zone": "Mars/Olympus"# zone must be a time zone such as Europe/London, was 'Mars/Olympus'
            "zone": "UTC", "days": [{"date": "31 March", "holiday": "x"}]# days[0].date must be a date such as 2026-03-31, was '31 March'
            "zone": "UTC", "days": [{"holiday": "x"}]# days[0].date is missing
            "zone": "UTC", "annual": [{"day": "25.12.", "holiday": "x"}]# annual[0].day must be month and day such as 12-25, was '25.12.'
            "zone": "UTC", "days": [{"date": "2026-05-01", "holiday": "x"}, {"date": "2026-05-01", "hours": ["09:00-12:00"]}]# days[1].date '2026-05-01' comes twice; say all of what is special of a day in one entry
            "zone": "UTC", "annual": [{"day": "05-01", "holiday": "x"}, {"day": "05-01", "holiday": "y"}]# annual[1].day '05-01' comes twice; say all of the holiday of a day in one entry
            "zone": "UTC", "days": [{"date": "2026-05-01", "holiday": "x", "not_holiday": true}]# days[0].not_holiday cannot be said of a holiday; leave one of the two out
            "zone": "UTC", "valid_from": "2026-05-01", "valid_through": "2026-04-01"# valid_through must not be before 2026-05-01, was 2026-04-01
            "zone": "UTC", "days": [{"date": "2026-05-01", "like": "monday"}]# days[0].like belongs to make_up, the name of what the day makes up for
            "zone": "UTC", "days": [{"date": "2026-05-01"}]# days[0].date must have what is special about it: holiday, not_holiday, hours, make_up or breaks
            "zone": "UTC", "days": {"date": "2026-05-01"}# days must be a list
            "zone": "UTC", "valid_through": "2026"# valid_through must be a date such as 2026-03-31, was '2026'
            """)
    void aFaultIsToldOnceAndInPlainWords(String fields, String fault) {
        assertThat(message("{\"form\": 1, \"name\": \"x\", " + fields + ", " + WEEK + "}"))
                .isEqualTo("calendar x: " + fault);
    }

    @Test
    void aBlankNameIsAFault() {
        assertThat(message("{\"form\": 1, \"name\": \" \", \"zone\": \"UTC\", " + WEEK + "}"))
                .contains("name must not be blank");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(message("{\"form\": 1, \"name\": \"x\", \"valid_from\": \"soon\", " + WEEK + "}"))
                .contains("zone is missing; for example Europe/London", "valid_from must be a date");
    }

    /** Else a desk would publish it, and nobody could read it any more. */
    @Test
    void nothingIsBuiltThatCouldNotBeReadAgain() {
        BusinessCalendarBuilder office = BusinessCalendar.in(ZoneId.of("UTC")).named("office");
        assertThatThrownBy(() -> office.validFrom(LocalDate.of(2027, 1, 1))
                        .validThrough(LocalDate.of(2026, 12, 31))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calendar office: valid_through must not be before 2027-01-01, was 2026-12-31; of several"
                        + " sources the calendar is valid where all are");
        assertThatThrownBy(
                        () -> BusinessCalendar.in(ZoneId.of("UTC")).named(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name must not be blank");
    }

    @Test
    void whatHasNoNameIsCalledByNone() {
        assertThatThrownBy(() -> BusinessCalendar.parse("{\"form\": 1, \"zone\": \"UTC\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calendar: name is missing");
    }

    @Test
    @SuppressWarnings("NullAway") // nulls are what is tested
    void whatIsNullIsNamedAtOnce() {
        BusinessCalendarBuilder office = BusinessCalendar.in(ZoneId.of("UTC"));
        assertThatThrownBy(() -> BusinessCalendar.in(null)).hasMessage("zone");
        assertThatThrownBy(() -> office.named(null)).hasMessage("name");
        assertThatThrownBy(() -> office.weekly(null)).hasMessage("hours");
        assertThatThrownBy(() -> office.holiday(null, "x")).hasMessage("date");
        assertThatThrownBy(() -> office.build().with((Convention) null)).hasMessage("choice");
    }
}
