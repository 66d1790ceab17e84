package dev.redress.similarity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of a text, or of several, with their weights; those of one text have length 1. Not thread-safe. */
final class WeightedTerms {

    private final Map<String, Double> weights;

    private WeightedTerms(Map<String, Double> weights) {
        this.weights = weights;
    }

    static WeightedTerms of(ComplaintText text, TermStatistics statistics) {
        Map<String, Double> weights = new HashMap<>();
        double square = 0;
        for (Map.Entry<String, Double> each : Terms.counts(text).entrySet()) {
            double weight = (1 + Math.log(each.getValue())) * statistics.weight(each.getKey());
            weights.put(each.getKey(), weight);
            square += weight * weight;
        }
        double length = Math.sqrt(square);
        if (length > 0) {
            weights.replaceAll((term, weight) -> weight / length);
        }
        return new WeightedTerms(weights);
    }

    boolean has(String term) {
        return weights.containsKey(term);
    }

    WeightedTerms copy() {
        return new WeightedTerms(new HashMap<>(weights));
    }

    void add(WeightedTerms other) {
        other.weights.forEach((term, weight) -> weights.merge(term, weight, Double::sum));
    }

    double dot(WeightedTerms other) {
        if (weights.size() > other.weights.size()) {
            return other.dot(this);
        }
        double sum = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            Double weight = other.weights.get(each.getKey());
            sum += weight == null ? 0 : weight * each.getValue();
        }
        return sum;
    }

    /** The weightiest terms. */
    List<String> heaviest(int count) {
        return heaviest(weights, count);
    }

    /** The terms that both have, those first that make them alike the most. */
    List<String> shared(WeightedTerms other, int count) {
        Map<String, Double> shared = new HashMap<>();
        weights.forEach((term, weight) -> {
            Double there = other.weights.get(term);
            if (there != null) {
                shared.put(term, weight * there);
            }
        });
        return heaviest(shared, count);
    }

    private static List<String> heaviest(Map<String, Double> of, int count) {
        return of.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }
}
