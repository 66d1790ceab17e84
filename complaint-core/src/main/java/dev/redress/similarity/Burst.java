package dev.redress.similarity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Days on which more was complained of than the days before explain. Immutable.
 *
 * @param from the first day
 * @param to the last day, inclusive
 * @param size how many complaints in these days
 * @param expected how many the days before led one to expect
 * @param terms what they tell more often than the others, the most telling first; empty where texts were not looked at; quotes
 *     the complaints
 * @param explanation the counts, the test and its result in English
 */
public record Burst(LocalDate from, LocalDate to, int size, double expected, List<String> terms, String explanation) {

    /** Copies the terms. */
    public Burst {
        terms = List.copyOf(terms);
    }

    /**
     * The same, with what these days tell more often than the others.
     *
     * @param texts complaints by day, some of these days and some of others
     * @return a copy with their terms
     */
    public Burst telling(Map<LocalDate, List<ComplaintText>> texts) {
        return new Burst(from, to, size, expected, Keyness.terms(new TreeMap<>(texts), from, to), explanation);
    }

    /** The days and the size only: what complaints say never reaches a log. */
    @Override
    public String toString() {
        return size + " from " + from + " to " + to;
    }
}
