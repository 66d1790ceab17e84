package dev.redress.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BurstDetectionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static Map<LocalDate, Integer> poisson(int days, double mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<LocalDate, Integer> counts = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            int count = 0;
            for (double product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
                count++;
            }
            counts.put(FIRST.plusDays(day), count);
        }
        return counts;
    }

    @Test
    void findsADayThatThePastDoesNotExplainAndSaysWhy() {
        Map<LocalDate, Integer> counts = poisson(90, 6, 1);
        counts.put(FIRST.plusDays(70), 60);
        counts.put(FIRST.plusDays(71), 40);
        assertThat(BurstDetection.allowing(0.1, 1).find(counts)).singleElement().satisfies(burst -> {
            assertThat(burst.from()).isEqualTo(FIRST.plusDays(70));
            assertThat(burst.to()).isEqualTo(FIRST.plusDays(71));
            assertThat(burst.size()).isEqualTo(100);
            assertThat(burst.expected()).isCloseTo(12, within(3.0));
            assertThat(burst.explanation())
                    .contains("60 complaints on 2026-03-12", "by chance", "an alarm below 3.3e-03");
        });
    }

    @Test
    void keepsWithinTheFalseAlarmsAllowed() {
        int months = 0;
        int alarms = 0;
        for (long seed = 0; seed < 40; seed++) {
            alarms +=
                    BurstDetection.allowing(0.5, 1).find(poisson(365, 8, seed)).size();
            months += 12;
        }
        assertThat((double) alarms / months).isLessThan(0.5);
    }

    @Test
    void takesALastingRiseAsTheNewLevel() {
        Map<LocalDate, Integer> counts = poisson(60, 5, 3);
        poisson(120, 30, 4).forEach((day, count) -> counts.put(day.plusDays(60), count));
        List<Burst> bursts = BurstDetection.allowing(0.1, 1).find(counts);
        assertThat(bursts).hasSize(1);
        assertThat(bursts.get(0).to()).isBefore(FIRST.plusDays(60 + 56));
    }

    @Test
    void asksForMoreWhenMoreSeriesAreWatched() {
        Map<LocalDate, Integer> counts = new TreeMap<>(poisson(60, 6, 5));
        counts.put(FIRST.plusDays(60), 17);
        assertThat(BurstDetection.allowing(0.1, 1).find(counts)).hasSize(1);
        assertThat(BurstDetection.allowing(0.1, 1_000).find(counts)).isEmpty();
    }

    @Test
    void tellsWhatABurstIsAbout() {
        Map<LocalDate, List<ComplaintText>> texts = new TreeMap<>();
        for (int day = 0; day < 40; day++) {
            texts.put(FIRST.plusDays(day), Collections.nCopies(3, new ComplaintText("k", "", "slow internet")));
        }
        texts.put(FIRST.plusDays(40), Collections.nCopies(50, new ComplaintText("k", "", "data cap on internet")));
        assertThat(BurstDetection.allowing(0.1, 1).findAmong(texts))
                .singleElement()
                .satisfies(burst ->
                        assertThat(burst.terms()).contains("data", "cap").doesNotContain("slow"));
    }

    @Test
    void saysNothingWithoutHistory() {
        assertThat(BurstDetection.allowing(1, 1).find(Map.of())).isEmpty();
        assertThat(BurstDetection.allowing(1, 1).find(Map.of(FIRST, 500))).isEmpty();
    }

    @Test
    void reckonsTheChancesOfKnownDistributions() {
        assertThat(new Expectation(2, 2).chanceOfAtLeast(3)).isCloseTo(0.32332, within(1e-4));
        assertThat(new Expectation(1, 2).chanceOfAtLeast(3)).isCloseTo(0.125, within(1e-4));
        assertThat(new Expectation(6, 40).chanceOfAtLeast(0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        assertThatThrownBy(() -> BurstDetection.allowing(0, 1)).hasMessageContaining("was 0.0");
        assertThatThrownBy(() -> BurstDetection.allowing(1, 0))
                .hasMessageContaining("series must be at least 1, was 0");
    }
}
