package dev.redress.priority;

import dev.redress.complaint.Priority;
import dev.redress.complaint.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Points from a matrix of severity and urgency, plus points for each factor: its whole weight if it holds; if it is counted, the share
 * of its weight that the quantity has of the one at which it counts in full. The sum decides the priority. Whole points, so that the
 * same facts give the same answer everywhere. The shipped numbers are a judgement, not a finding; see docs/policies.md. Immutable; safe
 * for use by many threads.
 */
public final class WeightedPriority implements PriorityPolicy {

    /** What the answer calls the part of severity and urgency. */
    public static final String MATRIX = "matrix";

    private final Map<Severity, Map<Urgency, Integer>> matrix;
    private final Map<Factor, Integer> weights;
    private final Map<Factor, BigDecimal> full;
    private final Map<Priority, Integer> from;
    private final Severity assumed;

    WeightedPriority(WeightedPriorityBuilder builder) {
        this.matrix = builder.matrix();
        this.weights = builder.weights();
        this.full = builder.full();
        this.from = builder.from();
        this.assumed = builder.assumed();
    }

    /**
     * The shipped numbers.
     *
     * @return the policy
     */
    public static WeightedPriority shipped() {
        return builder().build();
    }

    /**
     * Begins with the shipped numbers.
     *
     * @return the builder
     */
    public static WeightedPriorityBuilder builder() {
        return new WeightedPriorityBuilder();
    }

    /**
     * Reads a policy; what is not said is as shipped.
     *
     * @param json one JSON object, see docs/policies.md
     * @return the policy
     * @throws InvalidPriorityException if it is none, with all faults
     */
    public static WeightedPriority parse(String json) {
        return PriorityForm.read(json);
    }

    /**
     * The whole policy as JSON that {@link #parse} reads.
     *
     * @return the text, on several lines
     */
    public String toJson() {
        return PriorityForm.write(this);
    }

    @Override
    public Prioritisation prioritise(PriorityFacts facts) {
        List<Contribution> contributions = new ArrayList<>();
        Severity severity = facts.severity().orElse(assumed);
        String seen = severity.persistedName() + " x " + facts.urgency().persistedName();
        contributions.add(new Contribution(
                MATRIX,
                facts.severity().isPresent() ? seen : seen + ", severity assumed",
                points(severity, facts.urgency())));
        for (Factor factor : Factor.values()) {
            int points = points(factor, facts.quantity(factor));
            if (points > 0) {
                contributions.add(
                        new Contribution(factor.persistedName(), seen(factor, facts.quantity(factor)), points));
            }
        }
        int sum = contributions.stream().mapToInt(Contribution::points).sum();
        return new Prioritisation(priority(sum), sum, contributions);
    }

    private int points(Factor factor, BigDecimal quantity) {
        BigDecimal most = fullAt(factor);
        return BigDecimal.valueOf(weight(factor))
                .multiply(quantity.min(most))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private String seen(Factor factor, BigDecimal quantity) {
        if (!factor.isCounted()) {
            return "yes";
        }
        return written(factor, quantity) + ", full at " + written(factor, fullAt(factor));
    }

    private static String written(Factor factor, BigDecimal quantity) {
        return factor == Factor.TIME_LOST
                ? Duration.ofSeconds(quantity.longValue()).toString()
                : quantity.stripTrailingZeros().toPlainString();
    }

    private Priority priority(int points) {
        Priority reached = Priority.LOW;
        for (Priority each : Priority.values()) {
            reached = points >= from(each) ? each : reached;
        }
        return reached;
    }

    /**
     * The points of a cell of the matrix.
     *
     * @param severity its row
     * @param urgency its column
     * @return the points
     */
    public int points(Severity severity, Urgency urgency) {
        return matrix.getOrDefault(severity, Map.of()).getOrDefault(urgency, 0);
    }

    /**
     * The most points that a factor adds.
     *
     * @param factor which
     * @return 0 if it does not count
     */
    public int weight(Factor factor) {
        return weights.getOrDefault(factor, 0);
    }

    /**
     * At which quantity a factor adds its whole weight.
     *
     * @param factor which
     * @return 1 for one that is not counted; seconds for the time lost
     */
    public BigDecimal fullAt(Factor factor) {
        return full.getOrDefault(factor, BigDecimal.ONE);
    }

    /**
     * From how many points on a priority is given.
     *
     * @param priority which
     * @return 0 for the lowest
     */
    public int from(Priority priority) {
        return from.getOrDefault(priority, 0);
    }

    /**
     * Which severity is taken where none is known.
     *
     * @return the severity
     */
    public Severity assumed() {
        return assumed;
    }

    /** The weights. */
    @Override
    public String toString() {
        return "priority by " + weights;
    }
}
