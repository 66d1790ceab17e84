package dev.redress.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins what is alike on average, the most alike first. Not thread-safe. */
final class Grouping {

    private final List<WeightedTerms> terms;
    private final double likeness;
    private final List<Pair> pairs = new ArrayList<>();

    /** Two texts and how alike they are. */
    private record Pair(int one, int other, double likeness) {}

    /** Texts taken together, with the sum of their terms. */
    private static final class Cluster {
        final List<Integer> members = new ArrayList<>();
        final WeightedTerms sum;

        Cluster(int member, WeightedTerms terms) {
            members.add(member);
            sum = terms.copy();
        }

        /** The mean of the likenesses of all pairs across, as the texts have length 1. */
        double likeness(Cluster other) {
            return sum.dot(other.sum) / ((double) members.size() * other.members.size());
        }

        void absorb(Cluster other) {
            members.addAll(other.members);
            sum.add(other.sum);
        }
    }

    Grouping(List<WeightedTerms> terms, double likeness) {
        this.terms = terms;
        this.likeness = likeness;
    }

    void offer(int one, int other) {
        double alike = terms.get(one).dot(terms.get(other));
        if (alike >= likeness) {
            pairs.add(new Pair(one, other, alike));
        }
    }

    /** Groups of at least two, each in order. */
    List<List<Integer>> groups() {
        pairs.sort(Comparator.comparingDouble((Pair each) -> -each.likeness())
                .thenComparing(Pair::one)
                .thenComparing(Pair::other));
        Map<Integer, Cluster> clusters = new HashMap<>();
        for (Pair pair : pairs) {
            Cluster one = clusters.computeIfAbsent(pair.one(), at -> new Cluster(at, terms.get(at)));
            Cluster other = clusters.computeIfAbsent(pair.other(), at -> new Cluster(at, terms.get(at)));
            if (one != other && one.likeness(other) >= likeness) {
                Cluster larger = one.members.size() >= other.members.size() ? one : other;
                Cluster smaller = larger == one ? other : one;
                larger.absorb(smaller);
                smaller.members.forEach(member -> clusters.put(member, larger));
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        clusters.forEach((member, cluster) -> {
            if (cluster.members.size() > 1 && Collections.min(cluster.members).equals(member)) {
                groups.add(cluster.members.stream().sorted().toList());
            }
        });
        return groups;
    }
}
