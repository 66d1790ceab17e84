package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class InstantTextProperties {

    @Property(tries = 5_000)
    void writesWhatTheJdkWrites(
            @ForAll @LongRange(min = -70_000_000_000L, max = 260_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(max = 3) int cut) {
        int[] units = {1, 1_000, 1_000_000, 1_000_000_000};
        Instant instant = Instant.ofEpochSecond(second, nano - nano % units[cut]);
        assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
        assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
    }

    @Example
    void readsNothingThatTheJdkDoesNotRead() {
        for (String text : new String[] {
            "2026-02-30T09:00:00Z", "2026-13-01T09:00:00Z", "2026-01-01T25:00:00Z", "2026-01-01T09:00:0xZ", "", "Z"
        }) {
            assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeParseException.class);
        }
    }

    @Example
    void writesTheEnds() {
        for (Instant instant : new Instant[] {
            Instant.EPOCH,
            Instant.MIN,
            Instant.MAX,
            Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"),
            Instant.parse("1969-12-31T23:59:59.000001Z")
        }) {
            assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
            assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
        }
    }
}
