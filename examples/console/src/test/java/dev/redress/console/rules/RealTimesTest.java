package dev.redress.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.ShippedCalendars;
import dev.redress.calendar.SpecialDay;
import dev.redress.calendar.WeeklyHours;
import dev.redress.console.Run;
import dev.redress.console.csv.CsvReader;
import dev.redress.console.csv.CsvRow;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How long real systems took, reckoned with the library's calendars. */
class RealTimesTest {

    @Test
    void baltimoreCountsTheDaysBetweenTwoDates() throws IOException {
        BusinessCalendar everyDay = BusinessCalendar.in(ZoneId.of("America/New_York"))
                .weekly(WeeklyHours.always())
                .build();
        DateTimeFormatter format = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);
        int rows = 0;
        try (CsvReader csv = CsvReader.open(Run.data("baltimore_311_2018.csv.gz"))) {
            for (CsvRow row = csv.next(); row != null; row = csv.next()) {
                if (row.get("CloseDate").isEmpty() || row.get("DaysOpen").isEmpty()) {
                    continue;
                }
                LocalDate opened =
                        LocalDateTime.parse(row.get("CreatedDate"), format).toLocalDate();
                LocalDate closed =
                        LocalDateTime.parse(row.get("CloseDate"), format).toLocalDate();
                assertThat(everyDay.days().between(opened, closed))
                        .as("row %d", row.number())
                        .isEqualTo(Integer.parseInt(row.get("DaysOpen")));
                rows++;
            }
        }
        assertThat(rows).isEqualTo(4927);
    }

    @Test
    void repliesToCitizensInChineseWorkingDays() throws IOException {
        BusinessCalendar china = BusinessCalendar.in(ZoneId.of("Asia/Shanghai"))
                .holidays(ShippedCalendars.get("cn"))
                .build();
        Map<LocalDate, SpecialDay.Kind> special = ShippedCalendars.get("cn").days().stream()
                .collect(Collectors.toMap(SpecialDay::date, SpecialDay::kind, (one, other) -> one));
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss", Locale.ROOT);
        List<Integer> days = new ArrayList<>();
        try (CsvReader csv = CsvReader.open(Run.data("zh_gov_replies.csv.gz"))) {
            for (CsvRow row = csv.next(); row != null; row = csv.next()) {
                LocalDate asked = LocalDateTime.parse(row.get("留言时间"), format).toLocalDate();
                LocalDate told = LocalDateTime.parse(row.get("答复时间"), format).toLocalDate();
                int counted = china.days().between(asked, told);
                assertThat(counted).as("row %d", row.number()).isEqualTo(walked(special, asked, told));
                days.add(counted);
            }
        }
        days.sort(null);
        assertThat(days).hasSize(1189);
        assertThat(days.get(594)).isEqualTo(MEDIAN);
        assertThat(days.get(1069)).isEqualTo(NINETY);
    }

    private static final int MEDIAN = 8;
    private static final int NINETY = 28;

    /** The working days after the first date up to the second, one by one. */
    private static int walked(Map<LocalDate, SpecialDay.Kind> special, LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            SpecialDay.Kind kind = special.get(day);
            count += kind == SpecialDay.Kind.MAKE_UP || (weekday && kind != SpecialDay.Kind.HOLIDAY) ? 1 : 0;
        }
        return count;
    }
}
