package dev.redress.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Complaints that can be asked which of them tell the same. Candidates are found by {@link Signatures}, as a store would find them,
 * and then compared by all their terms. Immutable; safe for use by many threads.
 */
public final class ProblemIndex {

    private static final int SHOWN = 6;
    private static final double LIKENESS = 0.25;
    private static final double UNSPACED_LIKENESS = 0.12;
    /** Signatures that more complaints than this have are no sign: nothing is looked up by them. */
    private static final int COMMON = 2_000;

    private final List<ComplaintText> texts;
    private final TermStatistics statistics;
    private final List<WeightedTerms> terms = new ArrayList<>();
    private final List<List<String>> signatures = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<Integer>> bySignature = new HashMap<>();

    private ProblemIndex(List<ComplaintText> texts, TermStatistics statistics) {
        this.texts = List.copyOf(texts);
        this.statistics = statistics;
        for (int i = 0; i < texts.size(); i++) {
            ComplaintText each = texts.get(i);
            if (positions.put(each.key(), i) != null) {
                throw new IllegalArgumentException("two complaints have the key '" + each.key() + "'");
            }
            WeightedTerms weighted = WeightedTerms.of(each, statistics);
            terms.add(weighted);
            signatures.add(Signatures.of(each, weighted));
            for (String token : signatures.get(i)) {
                bySignature.computeIfAbsent(token, absent -> new ArrayList<>()).add(i);
            }
        }
    }

    /**
     * Indexes complaints, with the statistics of themselves.
     *
     * @param texts the complaints, each of its own key
     * @return the index
     * @throws IllegalArgumentException if two have the same key
     */
    public static ProblemIndex of(List<ComplaintText> texts) {
        return new ProblemIndex(texts, TermStatistics.of(texts));
    }

    /**
     * Indexes complaints.
     *
     * @param texts the complaints, each of its own key
     * @param statistics which words are rare
     * @return the index
     * @throws IllegalArgumentException if two have the same key
     */
    public static ProblemIndex of(List<ComplaintText> texts, TermStatistics statistics) {
        return new ProblemIndex(texts, statistics);
    }

    /**
     * The complaints most like one.
     *
     * @param text the one; it need not be in the index, and is never its own neighbour
     * @param count at most how many; not negative
     * @return the most alike first
     */
    public List<Neighbour> nearest(ComplaintText text, int count) {
        WeightedTerms own = WeightedTerms.of(text, statistics);
        Map<Integer, Double> likeness = new HashMap<>();
        for (int each : candidates(Signatures.of(text, own))) {
            if (!texts.get(each).key().equals(text.key())) {
                likeness.put(each, own.dot(terms.get(each)));
            }
        }
        return likeness.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(count)
                .map(each -> new Neighbour(
                        texts.get(each.getKey()).key(),
                        Math.min(1, each.getValue()),
                        own.shared(terms.get(each.getKey()), SHOWN)))
                .toList();
    }

    private Set<Integer> candidates(List<String> tokens) {
        Set<Integer> found = new TreeSet<>();
        for (String token : tokens) {
            List<Integer> having = bySignature.getOrDefault(token, List.of());
            if (having.size() <= COMMON) {
                found.addAll(having);
            }
        }
        return found;
    }

    /**
     * The likeness at which groups are usually good proposals: pairs of Chinese characters differ more between two tellings of the
     * same than words do.
     *
     * @return 0.12 where most texts have more Chinese pairs than words, otherwise 0.25
     */
    public double usualLikeness() {
        long unspaced = texts.stream()
                .filter(each -> Terms.isMostlyUnspaced(each.title() + each.text()))
                .count();
        return 2 * unspaced > texts.size() ? UNSPACED_LIKENESS : LIKENESS;
    }

    /**
     * Groups complaints of one problem: the most alike first, two groups become one while their members are alike on average
     * (average linkage over candidate pairs), so that a chain of small likenesses makes no group.
     *
     * @param likeness how alike they must be on average; 0 exclusive to 1
     * @return groups of at least two, the largest first
     */
    public List<ProblemGroup> groups(double likeness) {
        if (!(likeness > 0 && likeness <= 1)) {
            throw new IllegalArgumentException("likeness must be above 0 and at most 1, was " + likeness);
        }
        Grouping grouping = new Grouping(terms, likeness);
        for (int i = 0; i < texts.size(); i++) {
            for (int other : candidates(signatures.get(i))) {
                if (other > i) {
                    grouping.offer(i, other);
                }
            }
        }
        return named(grouping.groups());
    }

    /**
     * Finds template letters: texts that are nearly the same word for word, as advocacy groups and claims firms hand out.
     *
     * @param overlap which share of their runs of three words two letters must have in common; 0 exclusive to 1, for example 0.6
     * @return groups of at least two, the largest first
     */
    public List<ProblemGroup> templates(double overlap) {
        if (!(overlap > 0 && overlap <= 1)) {
            throw new IllegalArgumentException("overlap must be above 0 and at most 1, was " + overlap);
        }
        List<Set<Long>> shingles = texts.stream().map(Signatures::shingles).toList();
        int[] first = new int[texts.size()];
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
            for (int earlier : candidates(signatures.get(i))) {
                boolean leads = earlier < i && first[earlier] == earlier;
                if (leads && Signatures.overlap(shingles.get(earlier), shingles.get(i)) >= overlap) {
                    first[i] = earlier;
                    break;
                }
            }
            groups.computeIfAbsent(first[i], absent -> new ArrayList<>()).add(i);
        }
        return named(groups.values().stream().filter(each -> each.size() > 1).toList());
    }

    private List<ProblemGroup> named(List<List<Integer>> groups) {
        return groups.stream()
                .sorted(Comparator.comparingInt((List<Integer> each) -> -each.size())
                        .thenComparing(each -> each.get(0)))
                .map(members -> new ProblemGroup(
                        members.stream().map(each -> texts.get(each).key()).toList(), evidence(members)))
                .toList();
    }

    /** The heaviest terms of all together that at least half of them have. */
    private List<String> evidence(List<Integer> members) {
        WeightedTerms all = terms.get(members.get(0)).copy();
        members.stream().skip(1).forEach(each -> all.add(terms.get(each)));
        return all.heaviest(SHOWN * 10).stream()
                .filter(term -> 2
                                * members.stream()
                                        .filter(each -> terms.get(each).has(term))
                                        .count()
                        >= members.size())
                .limit(SHOWN)
                .toList();
    }
}
