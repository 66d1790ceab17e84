package dev.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedCalendarsTest {

    @ParameterizedTest
    @MethodSource("dev.redress.calendar.ShippedCalendars#names")
    void saysWhereItsDatesAreFrom(String name) {
        HolidayTable table = ShippedCalendars.get(name);
        assertThat(table.name()).isEqualTo(name);
        assertThat(table.source()).isNotBlank();
        assertThat(table.licence()).isNotBlank();
        assertThat(table.days())
                .hasSizeGreaterThan(20)
                .allSatisfy(day -> assertThat(day.date())
                        .isBetween(
                                table.findValidFrom().orElseThrow(),
                                table.findValidThrough().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("dev.redress.calendar.ShippedCalendars#names")
    void knowsTheDatesOfItsSource(String name) {
        Optional<Path> folder = SharedFiles.find("calendars");
        assumeTrue(folder.isPresent(), "the sources lie beside the repository, in shared/calendars");
        Map<?, ?> source = (Map<?, ?>) CaseJson.read(folder.get().resolve(name + ".json"));
        String first = dates(source, "holidays").iterator().next().substring(0, 4);
        Map<Boolean, TreeSet<String>> shipped = ShippedCalendars.get(name).days().stream()
                // The Chinese one goes further back than the file beside the repository.
                .filter(day -> day.date().toString().compareTo(first) >= 0)
                .collect(Collectors.partitioningBy(
                        day -> day.kind() == SpecialDay.Kind.MAKE_UP,
                        Collectors.mapping(day -> day.date().toString(), Collectors.toCollection(TreeSet::new))));
        assertThat(shipped.get(false)).isEqualTo(dates(source, "holidays"));
        assertThat(shipped.get(true)).isEqualTo(dates(source, "makeup_workdays"));
    }

    private static Set<String> dates(Map<?, ?> source, String member) {
        Set<String> dates = new TreeSet<>();
        if (source.get(member) instanceof Map<?, ?> named) {
            named.keySet().forEach(date -> dates.add(date.toString()));
        }
        return dates;
    }

    @Test
    void worksOnMakeUpDaysInChina() {
        BusinessCalendar calendar = BusinessCalendar.in(ZoneId.of("Asia/Shanghai"))
                .named("cn")
                .holidays(ShippedCalendars.get("cn"))
                .build();
        LocalDate holiday = LocalDate.of(2026, 10, 1);
        LocalDate makeUp = LocalDate.of(2026, 10, 10);
        assertThat(calendar.days().isBusinessDay(holiday)).isFalse();
        assertThat(calendar.days().describe(holiday).findName()).contains("国庆节");
        assertThat(calendar.days().isBusinessDay(makeUp)).isTrue();
        assertThat(calendar.days().describe(makeUp).windows()).containsExactly(Window.parse("09:00-17:00"));
        assertThat(calendar.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
    }

    /** By the notices for 2013 and 2015, the second with a day that was a holiday once. */
    @Test
    void knowsChineseDaysOfYearsPast() {
        BusinessCalendar calendar = BusinessCalendar.in(ZoneId.of("Asia/Shanghai"))
                .holidays(ShippedCalendars.get("cn"))
                .build();
        assertThat(calendar.days().isBusinessDay(LocalDate.of(2013, 1, 5))).isTrue();
        assertThat(calendar.days().isBusinessDay(LocalDate.of(2013, 2, 11))).isFalse();
        assertThat(calendar.days().isBusinessDay(LocalDate.of(2015, 9, 3))).isFalse();
        assertThat(calendar.days().isBusinessDay(LocalDate.of(2015, 9, 6))).isTrue();
    }

    @Test
    void closesOnlyTheEveningOfAPartHoliday() {
        BusinessCalendar calendar = BusinessCalendar.in(ZoneId.of("Australia/Brisbane"))
                .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-20:00")))
                .holidays(ShippedCalendars.get("au-qld"))
                .build();
        LocalDate eve = LocalDate.of(2026, 12, 24);
        assertThat(calendar.days().isBusinessDay(eve)).isTrue();
        assertThat(calendar.hours().findNextClose(Instant.parse("2026-12-24T00:00:00Z")))
                .contains(Instant.parse("2026-12-24T08:00:00Z"));
    }

    @Test
    void namesWhatShipsWhenAskedForAnother() {
        assertThat(ShippedCalendars.find("../module-info")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShippedCalendars.get("atlantis"))
                .withMessageContaining("atlantis")
                .withMessageContaining("gb-eng-wls");
    }

    @Test
    void isNarrowestWhereSeveralSourcesMeet() {
        BusinessCalendar calendar = BusinessCalendar.in(ZoneId.of("Europe/London"))
                .holidays(ShippedCalendars.get("gb-eng-wls"))
                .holidays(ShippedCalendars.get("ie"))
                .build();
        assertThat(calendar.findValidThrough()).contains(LocalDate.of(2027, 12, 31));
        assertThat(calendar.days().isBusinessDay(LocalDate.of(2026, 3, 17))).isFalse();
        assertThat(calendar.days().isBusinessDay(LocalDate.of(2026, 8, 31))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"form\": 2}",
                "{\"form\": \"1\"}",
                "{\"form\": 1, \"holidays\": []}",
                "{\"form\": 1, \"holidays\": {\"2026-02-30\": \"x\"}}",
                "{\"form\": 1, \"holidays\": {\"2026-02-28\": 7}}",
                "{\"form\": 1, \"closed_from\": {\"2026-02-28\": [\"25:00\", \"x\"]}}",
                "{\"form\": 1, \"name\": \"x\""
            })
    void refusesWhatIsNoHolidayTable(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .withMessageStartingWith("holiday table");
    }

    @Test
    void passesOverMembersItDoesNotKnow() {
        String text = "{\"form\": 1, \"later\": {\"a\": [1, 2]}, \"holidays\": {\"2026-05-01\": \"May Day\"}}";
        HolidayTable table = HolidayTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(table.days()).containsExactly(SpecialDay.holiday(LocalDate.of(2026, 5, 1), "May Day"));
    }
}
