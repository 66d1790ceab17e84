package dev.redress.console.policy;

import dev.redress.console.csv.CsvRow;
import dev.redress.similarity.Neighbour;
import dev.redress.similarity.ProblemGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which complaints are known to have the same problem, and how well something agrees with that. Not thread-safe. */
final class Gold {

    private final Map<String, Set<String>> partners = new TreeMap<>();

    /** How well it agrees. */
    record Agreement(double recallAt1, double recallAt10, double pairPrecision, double pairRecall) {}

    void add(String one, String other) {
        if (!one.equals(other)) {
            partners.computeIfAbsent(one, absent -> new TreeSet<>()).add(other);
            partners.computeIfAbsent(other, absent -> new TreeSet<>()).add(one);
        }
    }

    /** Rows with the same value of a column, where there is one, have the same problem. */
    void addGroups(List<CsvRow> rows, String id, String group) {
        Map<String, Set<String>> members = new HashMap<>();
        for (CsvRow row : rows) {
            if (!row.get(group).isBlank()) {
                members.computeIfAbsent(row.get(group), absent -> new TreeSet<>())
                        .add(row.get(id));
            }
        }
        for (Set<String> each : members.values()) {
            each.forEach(one -> each.forEach(other -> add(one, other)));
        }
    }

    /** Leaves out what is not among the complaints read. */
    void retain(Set<String> keys) {
        partners.keySet().retainAll(keys);
        partners.values().forEach(each -> each.retainAll(keys));
        partners.values().removeIf(Set::isEmpty);
    }

    /**
     * Judges. Recall at k: of the complaints with a partner, the share that has one among its k nearest. Pairs: those in one group
     * of which at least one is known; two of which nothing is known are not judged, one known and one unknown is wrong.
     */
    Agreement judge(Map<String, List<Neighbour>> nearest, List<ProblemGroup> groups) {
        int atOne = 0;
        int atTen = 0;
        int known = 0;
        for (Map.Entry<String, Set<String>> each : partners.entrySet()) {
            List<String> found = nearest.getOrDefault(each.getKey(), List.of()).stream()
                    .map(Neighbour::key)
                    .toList();
            known += each.getValue().size();
            atOne += found.stream().limit(1).anyMatch(each.getValue()::contains) ? 1 : 0;
            atTen += found.stream().limit(10).anyMatch(each.getValue()::contains) ? 1 : 0;
        }
        int right = 0;
        int judged = 0;
        for (ProblemGroup group : groups) {
            Set<String> members = new HashSet<>(group.keys());
            for (String one : members) {
                Set<String> those = partners.getOrDefault(one, Set.of());
                for (String other : members) {
                    boolean judges = !one.equals(other) && (!those.isEmpty() || partners.containsKey(other));
                    judged += judges ? 1 : 0;
                    right += judges && those.contains(other) ? 1 : 0;
                }
            }
        }
        return new Agreement(
                share(atOne, partners.size()),
                share(atTen, partners.size()),
                share(right, judged),
                share(right, known));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
