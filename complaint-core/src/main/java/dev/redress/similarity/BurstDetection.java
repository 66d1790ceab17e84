package dev.redress.similarity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds bursts in counts per day. Each day is compared with the {@value #WINDOW} days before it: under a negative binomial
 * distribution of their mean and variance (Poisson where they vary no more than chance), how likely are as many complaints or more?
 * A day is an alarm if that is less likely than the allowed false alarms a day, shared out among the series watched at once
 * (Bonferroni). Days of a burst do not count as the past of later ones, until it has lasted {@value #NEW_LEVEL} days: then it is the
 * new level. Weekly and yearly patterns are not modelled; they widen the variance, and so make the test more careful. Immutable;
 * safe for use by many threads.
 */
public final class BurstDetection {

    private static final int WINDOW = 56;
    private static final int LEAST_HISTORY = 14;
    private static final int NEW_LEVEL = 14;
    private static final int LEAST_SIZE = 5;
    /** As if this many complaints had come in before the history began: nothing is expected with certainty. */
    private static final double PRIOR = 1;

    private static final double DAYS_OF_MONTH = 30.4;

    private final double falseAlarmsPerMonth;
    private final int series;

    private BurstDetection(double falseAlarmsPerMonth, int series) {
        this.falseAlarmsPerMonth = falseAlarmsPerMonth;
        this.series = series;
    }

    /**
     * A detection with a limit to false alarms.
     *
     * @param falseAlarmsPerMonth how many false alarms a month are put up with, in all series together; greater than 0, for example
     *     0.1
     * @param series how many series are watched at once: categories, products, places, clusters; at least 1
     * @return the detection
     */
    public static BurstDetection allowing(double falseAlarmsPerMonth, int series) {
        if (!(falseAlarmsPerMonth > 0 && falseAlarmsPerMonth <= DAYS_OF_MONTH)) {
            throw new IllegalArgumentException(
                    "falseAlarmsPerMonth must be above 0 and at most 30.4, was " + falseAlarmsPerMonth);
        }
        if (series < 1) {
            throw new IllegalArgumentException("series must be at least 1, was " + series);
        }
        return new BurstDetection(falseAlarmsPerMonth, series);
    }

    /** A day that is too much. */
    private record Alarm(LocalDate day, int count, Expectation expected, double chance) {}

    /**
     * Finds the bursts of one series.
     *
     * @param counts complaints by day; days that are missing between the first and the last have none
     * @return the bursts, in order; alarms on days that follow each other, or with one day between, are one burst
     */
    public List<Burst> find(Map<LocalDate, Integer> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        NavigableMap<LocalDate, Integer> days = new TreeMap<>(counts);
        double limit = falseAlarmsPerMonth / DAYS_OF_MONTH / series;
        List<List<Alarm>> bursts = new ArrayList<>();
        List<Integer> past = new ArrayList<>();
        List<Alarm> current = new ArrayList<>();
        for (LocalDate day = days.firstKey(); !day.isAfter(days.lastKey()); day = day.plusDays(1)) {
            int count = days.getOrDefault(day, 0);
            Expectation expected = Expectation.of(past.subList(Math.max(0, past.size() - WINDOW), past.size()), PRIOR);
            double chance = past.size() < LEAST_HISTORY || count < LEAST_SIZE ? 1 : expected.chanceOfAtLeast(count);
            boolean over = !current.isEmpty()
                    && current.get(current.size() - 1).day().plusDays(2).isBefore(day);
            if (over) {
                current = new ArrayList<>();
            }
            if (chance >= limit) {
                past.add(count);
                continue;
            }
            if (current.isEmpty()) {
                bursts.add(current);
            }
            current.add(new Alarm(day, count, expected, chance));
            if (current.size() >= NEW_LEVEL) {
                past.add(count);
            }
        }
        return bursts.stream().map(alarms -> burst(alarms, days, limit)).toList();
    }

    /**
     * Finds the bursts of one series, and what they tell.
     *
     * @param texts the complaints by day; days that are missing between the first and the last have none
     * @return the bursts, in order, each with its terms
     */
    public List<Burst> findAmong(Map<LocalDate, List<ComplaintText>> texts) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        texts.forEach((day, those) -> counts.put(day, those.size()));
        return find(counts).stream().map(each -> each.telling(texts)).toList();
    }

    private static Burst burst(List<Alarm> alarms, NavigableMap<LocalDate, Integer> days, double limit) {
        LocalDate from = alarms.get(0).day();
        LocalDate to = alarms.get(alarms.size() - 1).day();
        int size = days.subMap(from, true, to, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        Alarm worst = alarms.stream()
                .min((one, other) -> Double.compare(one.chance(), other.chance()))
                .orElseThrow();
        double daily = worst.expected().mean();
        long length = to.toEpochDay() - from.toEpochDay() + 1;
        String explanation = String.format(
                Locale.ROOT,
                "%d complaints on %s, where the days before had %.1f on average with a variance of %.1f; so many or more by"
                        + " chance: %.1e, an alarm below %.1e",
                worst.count(),
                worst.day(),
                daily,
                worst.expected().variance(),
                worst.chance(),
                limit);
        return new Burst(from, to, size, daily * length, List.of(), explanation);
    }
}
