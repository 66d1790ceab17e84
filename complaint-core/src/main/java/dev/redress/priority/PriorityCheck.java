package dev.redress.priority;

import dev.redress.complaint.Priority;
import dev.redress.complaint.Severity;
import dev.redress.json.Faults;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** What is wrong with a {@link WeightedPriority}. Stateless, thread-safe. */
final class PriorityCheck {

    private static final int MOST = 1_000;

    private PriorityCheck() {}

    static void check(WeightedPriority policy, Map<Factor, BigDecimal> full, Faults faults) {
        Map<Urgency, Integer> milder = new EnumMap<>(Urgency.class);
        for (Severity severity : Severity.values()) {
            int calmer = 0;
            for (Urgency urgency : Urgency.values()) {
                int points = policy.points(severity, urgency);
                String place = "matrix." + severity.persistedName() + "." + urgency.persistedName();
                int least = Math.max(calmer, milder.getOrDefault(urgency, 0));
                range(place, points, faults);
                if (points < least) {
                    faults.add(
                            place, "must be at least " + least + " as for what is less grave or urgent, was " + points);
                }
                milder.put(urgency, points);
                calmer = points;
            }
        }
        for (Factor factor : Factor.values()) {
            range("factors." + factor.persistedName() + ".weight", policy.weight(factor), faults);
        }
        full.forEach((factor, quantity) -> full(factor, quantity, faults));
        thresholds(policy, faults);
    }

    private static void full(Factor factor, BigDecimal quantity, Faults faults) {
        String place = "factors." + factor.persistedName() + ".fullAt";
        if (!factor.isCounted()) {
            faults.add(place, "makes no sense: it holds or does not hold");
        } else if (quantity.signum() <= 0 || !PriorityFacts.isWritable(quantity)) {
            faults.add(
                    place,
                    "must be greater than 0 and have at most 18 digits before and after the point, was " + quantity);
        }
    }

    private static void thresholds(WeightedPriority policy, Faults faults) {
        if (policy.from(Priority.LOW) != 0) {
            faults.add("from.low", "must be 0, was " + policy.from(Priority.LOW));
        }
        int below = 0;
        for (Priority each : Priority.values()) {
            int from = policy.from(each);
            if (from < below) {
                faults.add("from." + each.persistedName(), "must be at least " + below + ", was " + from);
            }
            below = from;
        }
    }

    private static void range(String place, int points, Faults faults) {
        if (points < 0 || points > MOST) {
            faults.add(place, "must be 0 to " + MOST + ", was " + points);
        }
    }
}
