package dev.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Fractions of a second are exact or refused, and never cut without a word. */
class FractionsOfSecondsTest {

    private static final BusinessCalendar OFFICE =
            BusinessCalendar.in(ClockReadingTest.LONDON).named("office").build();

    private static ClockDefinition limit(String json) {
        return ClockDefinition.parse("""
                {"id": "reply", "name": {"en": "Reply", "zh": "答复"}, "limit": %s}
                """.formatted(json));
    }

    @Test
    void aLimitKeepsItsFractionsInJsonInWordsAndWhenItIsRead() {
        ClockDefinition half = ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .limit(Term.exactTime(Duration.ofMillis(1_500)))
                .build();
        assertThat(half.toJson()).contains("1.5").contains("\"seconds\"");
        assertThat(ClockDefinition.parse(half.toJson()).limit()).isEqualTo(half.limit());
        Instant received = Instant.parse("2026-03-02T10:00:00.123456789Z");
        ClockReading reading = half.read(ClockFacts.receivedAt(received).build(), OFFICE, received);
        assertThat(reading.findDue()).contains(Instant.parse("2026-03-02T10:00:01.623456789Z"));
        assertThat(reading.explain().text().en()).contains("1.5 seconds");
        assertThat(reading.explain().text().zh()).contains("1.5秒");
        for (String amount : new String[] {
            "{\"amount\": 0.000000001, \"unit\": \"seconds\"}",
            "{\"amount\": 3600.25, \"unit\": \"business_seconds\"}",
            "{\"amount\": 0.00025, \"unit\": \"hours\"}",
            "{\"amount\": 2.5, \"unit\": \"business_minutes\"}"
        }) {
            ClockDefinition clock = limit(amount);
            assertThat(ClockDefinition.parse(clock.toJson()).limit()).as(amount).isEqualTo(clock.limit());
        }
    }

    @Test
    void businessTimeCountsFractionsToo() {
        Instant received = Instant.parse("2026-03-02T16:59:59.75Z");
        ClockReading reading = limit("{\"amount\": 1.5, \"unit\": \"business_seconds\"}")
                .read(ClockFacts.receivedAt(received).build(), OFFICE, received);
        assertThat(reading.findDue()).contains(Instant.parse("2026-03-03T09:00:01.25Z"));
    }

    @Test
    void whatIsFinerThanANanosecondIsRefusedWithWhatIsPossible() {
        assertThatThrownBy(() -> limit("{\"amount\": 0.0000000001, \"unit\": \"seconds\"}"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("limit.amount must be exact to the nanosecond")
                .hasMessageContaining("was 0.0000000001");
        assertThatThrownBy(() -> limit("{\"amount\": 1.5, \"unit\": \"business_days\"}"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("limit.amount must be a whole number");
    }

    @Test
    void aCutOffKeepsItsFractionAndHoursOfACalendarHaveNone() {
        ClockDefinition clock = ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .limit(Term.businessDays(1))
                .cutOff(LocalTime.parse("16:00:00.5"))
                .build();
        assertThat(ClockDefinition.parse(clock.toJson()).findCutOff()).contains(LocalTime.parse("16:00:00.5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.parse("""
                        {"name": "office", "zone": "UTC",
                         "days": [{"date": "2026-03-02", "hours": ["09:00:00.5-17:00"]}]}
                        """))
                .withMessageContaining("days[0].hours")
                .withMessageContaining("full seconds");
    }
}
