package dev.redress.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DurationsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static DurationSample hours(int... hours) {
        DurationSample sample = new DurationSample();
        for (int each : hours) {
            sample.add(START, START.plus(Duration.ofHours(each)));
        }
        return sample;
    }

    @Test
    void noTimesHaveNoPercentile() {
        assertThat(Durations.of(hours())).isNull();
    }

    @Test
    void oneTimeIsEveryPercentile() {
        Duration seven = Duration.ofHours(7);
        assertThat(Durations.of(hours(7))).isEqualTo(new Durations(1, seven, seven, seven));
    }

    @Test
    void ofTenTheNinthIsTheNinetiethPercentile() {
        assertThat(Durations.of(hours(10, 9, 8, 7, 6, 5, 4, 3, 2, 1)))
                .isEqualTo(new Durations(10, Duration.ofHours(5), Duration.ofHours(9), Duration.ofHours(10)));
    }

    @Test
    void ofElevenTheTenthIsTheNinetiethPercentile() {
        assertThat(Durations.of(hours(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)))
                .isEqualTo(new Durations(11, Duration.ofHours(6), Duration.ofHours(10), Duration.ofHours(11)));
    }

    @Test
    void microsecondsCount() {
        DurationSample sample = new DurationSample();
        sample.add(START, START.plusNanos(1_999));
        assertThat(Durations.of(sample)).extracting(Durations::median).isEqualTo(Duration.ofNanos(1_000));
    }

    /** The definition read the other way: the least time such that at least p of a hundred are not longer. */
    @Property
    void thePercentileIsTheLeastTimeThatEnoughDoNotExceed(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 40) Integer> many) {
        int[] hours = many.stream().mapToInt(Integer::intValue).toArray();
        Durations durations = Durations.of(hours(hours));
        assertThat(durations)
                .isEqualTo(new Durations(hours.length, least(hours, 50), least(hours, 90), least(hours, 99)));
    }

    private static Duration least(int[] hours, int percent) {
        return Duration.ofHours(Arrays.stream(hours)
                .filter(hour ->
                        Arrays.stream(hours).filter(other -> other <= hour).count() * 100
                                >= (long) percent * hours.length)
                .min()
                .orElseThrow());
    }
}
