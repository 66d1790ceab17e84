package dev.redress.similarity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * What some days tell more often than the others: terms by their log-likelihood ratio (Dunning, Computational Linguistics 19,
 * 1993). Stateless, thread-safe.
 */
final class Keyness {

    private static final int SHOWN = 6;
    private static final int LEAST = 3;
    /** The value beyond which chance is less likely than one in a thousand. */
    private static final double TELLING = 10.83;

    private Keyness() {}

    static List<String> terms(NavigableMap<LocalDate, List<ComplaintText>> texts, LocalDate from, LocalDate to) {
        Map<String, Integer> inside = new HashMap<>();
        Map<String, Integer> outside = new HashMap<>();
        int insiders = 0;
        int outsiders = 0;
        for (Map.Entry<LocalDate, List<ComplaintText>> day : texts.entrySet()) {
            boolean within = !day.getKey().isBefore(from) && !day.getKey().isAfter(to);
            insiders += within ? day.getValue().size() : 0;
            outsiders += within ? 0 : day.getValue().size();
            day.getValue().forEach(text -> count(text, within ? inside : outside));
        }
        double in = insiders;
        double out = outsiders;
        Map<String, Double> ratios = new HashMap<>();
        inside.forEach((term, count) -> {
            int others = outside.getOrDefault(term, 0);
            double ratio = ratio(count, others, in, out);
            if (count >= LEAST && count / in > others / Math.max(1, out) && ratio >= TELLING) {
                ratios.put(term, ratio);
            }
        });
        return ratios.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void count(ComplaintText text, Map<String, Integer> counts) {
        Set<String> terms = new HashSet<>(Terms.of(text.title() + "\n" + text.text()));
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    }

    private static double ratio(double with, double withOutside, double in, double out) {
        double expected = in * (with + withOutside) / (in + out);
        double expectedOutside = out * (with + withOutside) / (in + out);
        return 2 * (part(with, expected) + part(withOutside, expectedOutside));
    }

    private static double part(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
