package dev.redress.similarity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * In how many complaints each term occurs: the rarer, the more it says that two complaints share it. Immutable; safe for use by
 * many threads.
 */
public final class TermStatistics {

    private final Map<String, Integer> occurrences;
    private final int texts;

    private TermStatistics(Map<String, Integer> occurrences, int texts) {
        this.occurrences = occurrences;
        this.texts = texts;
    }

    /**
     * Counts.
     *
     * @param texts complaints, such as those of the last years
     * @return the counts
     */
    public static TermStatistics of(Collection<ComplaintText> texts) {
        Map<String, Integer> occurrences = new HashMap<>();
        for (ComplaintText each : texts) {
            Set<String> terms = new HashSet<>(Terms.of(each.title()));
            terms.addAll(Terms.of(each.text()));
            terms.forEach(term -> occurrences.merge(term, 1, Integer::sum));
        }
        return new TermStatistics(occurrences, texts.size());
    }

    /**
     * How many complaints were counted.
     *
     * @return 0 or more
     */
    public int texts() {
        return texts;
    }

    /** How telling a term is; one never seen is as telling as one seen once. */
    double weight(String term) {
        return Math.log((1.0 + texts) / Math.max(1, occurrences.getOrDefault(term, 1)));
    }
}
