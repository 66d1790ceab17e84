package dev.redress.priority;

import dev.redress.complaint.Priority;
import dev.redress.complaint.Severity;
import dev.redress.json.Faults;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Settings of a {@link WeightedPriority}, at first the shipped ones. What is wrong with them is told by {@link #build}, all of it at
 * once. Not thread-safe.
 */
public final class WeightedPriorityBuilder {

    private final Map<Severity, Map<Urgency, Integer>> matrix = new EnumMap<>(Severity.class);
    private final Map<Factor, Integer> weights = new EnumMap<>(Factor.class);
    private final Map<Factor, BigDecimal> full = new EnumMap<>(Factor.class);
    private final Map<Priority, Integer> from = new EnumMap<>(Priority.class);
    private Severity assumed = Severity.MEDIUM;

    WeightedPriorityBuilder() {
        row(Severity.LOW, 10, 15, 25, 40);
        row(Severity.MEDIUM, 20, 30, 40, 55);
        row(Severity.HIGH, 35, 50, 60, 75);
        row(Severity.CRITICAL, 60, 70, 80, 90);
        weight(Factor.SAFETY, 40).weight(Factor.VULNERABLE, 15).weight(Factor.LEGAL, 15);
        weight(Factor.MEDIA, 15).weight(Factor.AMOUNT, 10).weight(Factor.REPEAT, 10);
        weight(Factor.SAME_PROBLEM, 15).weight(Factor.TIME_LOST, 10);
        fullAt(Factor.AMOUNT, BigDecimal.valueOf(10_000)).fullAt(Factor.REPEAT, BigDecimal.valueOf(3));
        fullAt(Factor.SAME_PROBLEM, BigDecimal.TEN).timeLostFullAt(Duration.ofDays(10));
        from(Priority.NORMAL, 25).from(Priority.HIGH, 50).from(Priority.CRITICAL, 75);
    }

    private void row(Severity severity, int... points) {
        Urgency[] urgencies = Urgency.values();
        for (int i = 0; i < points.length; i++) {
            cell(severity, urgencies[i], points[i]);
        }
    }

    /**
     * Sets a cell of the matrix.
     *
     * @param severity its row
     * @param urgency its column
     * @param points 0 to 1,000; not less than for a lower severity or urgency
     * @return this
     */
    public WeightedPriorityBuilder cell(Severity severity, Urgency urgency, int points) {
        matrix.computeIfAbsent(severity, absent -> new EnumMap<>(Urgency.class)).put(urgency, points);
        return this;
    }

    /**
     * Sets the weight of a factor.
     *
     * @param factor which
     * @param points the most it adds, 0 to 1,000; 0 if it is not to count
     * @return this
     */
    public WeightedPriorityBuilder weight(Factor factor, int points) {
        weights.put(factor, points);
        return this;
    }

    /**
     * Sets at which quantity a counted factor adds its whole weight; half of it adds half.
     *
     * @param factor a counted one
     * @param quantity greater than 0; seconds for the time lost
     * @return this
     */
    public WeightedPriorityBuilder fullAt(Factor factor, BigDecimal quantity) {
        full.put(factor, quantity);
        return this;
    }

    /**
     * Sets after how much lost time {@link Factor#TIME_LOST} adds its whole weight.
     *
     * @param lost greater than 0
     * @return this
     */
    public WeightedPriorityBuilder timeLostFullAt(Duration lost) {
        return fullAt(Factor.TIME_LOST, BigDecimal.valueOf(lost.toSeconds()));
    }

    /**
     * Sets from how many points on a priority is given.
     *
     * @param priority not the lowest, which is given below all others
     * @param points not fewer than for a lower priority
     * @return this
     */
    public WeightedPriorityBuilder from(Priority priority, int points) {
        from.put(priority, points);
        return this;
    }

    /**
     * Sets which severity is taken where none is known.
     *
     * @param severity medium unless set
     * @return this
     */
    public WeightedPriorityBuilder assuming(Severity severity) {
        this.assumed = severity;
        return this;
    }

    /**
     * Builds the policy.
     *
     * @return the policy; later calls on this builder do not touch it
     * @throws InvalidPriorityException if anything is wrong, with all faults
     */
    public WeightedPriority build() {
        return build(new Faults());
    }

    WeightedPriority build(Faults faults) {
        WeightedPriority built = new WeightedPriority(this);
        PriorityCheck.check(built, full(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidPriorityException(faults.all());
        }
        return built;
    }

    Map<Severity, Map<Urgency, Integer>> matrix() {
        Map<Severity, Map<Urgency, Integer>> copy = new EnumMap<>(Severity.class);
        matrix.forEach((severity, row) -> copy.put(severity, Collections.unmodifiableMap(new EnumMap<>(row))));
        return copy;
    }

    Map<Factor, Integer> weights() {
        return new EnumMap<>(weights);
    }

    Map<Factor, BigDecimal> full() {
        return new EnumMap<>(full);
    }

    Map<Priority, Integer> from() {
        return new EnumMap<>(from);
    }

    Severity assumed() {
        return assumed;
    }
}
