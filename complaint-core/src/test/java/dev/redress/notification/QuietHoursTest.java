package dev.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Hours that are quiet by the wall clock, also in the nights in which it is put. */
class QuietHoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static QuietHours quiet(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), LONDON);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    @Test
    void overMidnightAndWithinADay() {
        QuietHours night = quiet("22:00", "07:00");
        assertThat(night.afterQuiet(at("2026-06-01T21:59"))).isEqualTo(at("2026-06-01T21:59"));
        assertThat(night.afterQuiet(at("2026-06-01T22:00"))).isEqualTo(at("2026-06-02T07:00"));
        assertThat(night.afterQuiet(at("2026-06-02T06:59"))).isEqualTo(at("2026-06-02T07:00"));
        assertThat(night.afterQuiet(at("2026-06-02T07:00"))).isEqualTo(at("2026-06-02T07:00"));
        QuietHours noon = quiet("12:00", "13:00");
        assertThat(noon.afterQuiet(at("2026-06-01T12:30"))).isEqualTo(at("2026-06-01T13:00"));
        assertThat(noon.afterQuiet(at("2026-06-01T23:30"))).isEqualTo(at("2026-06-01T23:30"));
        assertThat(quiet("07:00", "07:00").afterQuiet(at("2026-06-01T07:00"))).isEqualTo(at("2026-06-01T07:00"));
    }

    @Test
    void anHourThatComesTwiceIsQuietTwice() {
        QuietHours untilHalfPastOne = quiet("22:00", "01:30");
        ZonedDateTime first =
                LocalDateTime.parse("2026-10-25T01:15").atZone(LONDON).withEarlierOffsetAtOverlap();
        ZonedDateTime second = first.withLaterOffsetAtOverlap();
        assertThat(untilHalfPastOne.afterQuiet(first.toInstant()))
                .isEqualTo(first.plusMinutes(15).toInstant());
        assertThat(untilHalfPastOne.afterQuiet(second.toInstant()))
                .as("not the past")
                .isEqualTo(second.plusMinutes(15).toInstant());
    }

    @Test
    void whatEndsWithinASkippedHourEndsWhenTheClockIsPut() {
        QuietHours untilHalfPastOne = quiet("22:00", "01:30");
        assertThat(untilHalfPastOne.afterQuiet(at("2026-03-29T00:30"))).isEqualTo(at("2026-03-29T02:00"));
    }

    /** Walks minute by minute: the first that is not quiet. */
    @Property(tries = 400)
    void isTheFirstMinuteThatIsNotQuiet(
            @ForAll @IntRange(max = 95) int from,
            @ForAll @IntRange(max = 95) int to,
            @ForAll @IntRange(max = 47) int quarterHour,
            @ForAll boolean spring) {
        QuietHours hours =
                new QuietHours(LocalTime.ofSecondOfDay(from * 900L), LocalTime.ofSecondOfDay(to * 900L), LONDON);
        Instant start =
                at(spring ? "2026-03-28T20:00" : "2026-10-24T20:00").plus(Duration.ofMinutes(quarterHour * 15L));
        Instant expected = start;
        while (isQuiet(hours, LocalTime.ofInstant(expected, LONDON))) {
            expected = expected.plus(Duration.ofMinutes(1));
        }
        assertThat(hours.afterQuiet(start)).isEqualTo(expected);
    }

    private static boolean isQuiet(QuietHours hours, LocalTime time) {
        int now = time.toSecondOfDay();
        int from = hours.from().toSecondOfDay();
        int to = hours.to().toSecondOfDay();
        return from != to && Math.floorMod(now - from, 86_400) < Math.floorMod(to - from, 86_400);
    }
}
