package dev.redress.priority;

import dev.redress.complaint.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is told about a complaint; no person, no text. Whoever asks counts and measures; made anew when the facts change.
 * Immutable.
 */
public final class PriorityFacts {

    private static final int DIGITS = 18;

    private final @Nullable Severity severity;
    private final Urgency urgency;
    private final Map<Factor, BigDecimal> quantities;

    private PriorityFacts(@Nullable Severity severity, Urgency urgency, Map<Factor, BigDecimal> quantities) {
        this.severity = severity;
        this.urgency = urgency;
        this.quantities = quantities;
    }

    /**
     * A complaint of usual urgency, of which nothing else is known.
     *
     * @param severity how grave it is; null if nobody has assessed it and its category has no usual severity
     * @return the facts
     */
    public static PriorityFacts of(@Nullable Severity severity) {
        return new PriorityFacts(severity, Urgency.NORMAL, Map.of());
    }

    /**
     * The same with another severity.
     *
     * @param other how grave it is
     * @return new facts
     */
    public PriorityFacts withSeverity(Severity other) {
        return new PriorityFacts(other, urgency, quantities);
    }

    /**
     * The same with an urgency.
     *
     * @param other how urgent it is
     * @return a copy
     */
    public PriorityFacts withUrgency(Urgency other) {
        return new PriorityFacts(severity, other, quantities);
    }

    /**
     * The same with a factor that holds.
     *
     * @param flag one that is not counted
     * @return a copy
     * @throws IllegalArgumentException if the factor is counted
     */
    public PriorityFacts with(Factor flag) {
        if (flag.isCounted()) {
            throw new IllegalArgumentException(flag.persistedName() + " is counted: say how much");
        }
        return with(flag, BigDecimal.ONE);
    }

    /**
     * The same with money at stake.
     *
     * @param amount how much, not negative, in the currency that the policy is written for
     * @return a copy
     */
    public PriorityFacts withAmount(BigDecimal amount) {
        return with(Factor.AMOUNT, amount);
    }

    /**
     * The same by a complainant who has complained before.
     *
     * @param earlier how many earlier complaints, not negative
     * @return a copy
     */
    public PriorityFacts withEarlierComplaints(int earlier) {
        return with(Factor.REPEAT, BigDecimal.valueOf(earlier));
    }

    /**
     * The same with others who complain about the same problem.
     *
     * @param others how many other complaints, not negative
     * @return a copy
     */
    public PriorityFacts withSameProblem(int others) {
        return with(Factor.SAME_PROBLEM, BigDecimal.valueOf(others));
    }

    /**
     * The same with time already lost.
     *
     * @param lost how much, not negative: by misdirection, by lying about, since receipt, as the host reckons it
     * @return a copy
     */
    public PriorityFacts withTimeLost(Duration lost) {
        return with(Factor.TIME_LOST, BigDecimal.valueOf(lost.toSeconds()));
    }

    private PriorityFacts with(Factor factor, BigDecimal quantity) {
        if (quantity.signum() < 0 || !isWritable(quantity)) {
            throw new IllegalArgumentException(factor.persistedName()
                    + " must not be negative and have at most 18 digits before and after the point, was " + quantity);
        }
        Map<Factor, BigDecimal> more = new EnumMap<>(Factor.class);
        more.putAll(quantities);
        more.put(factor, quantity);
        return new PriorityFacts(severity, urgency, Collections.unmodifiableMap(more));
    }

    /** Whether it can be written out; 1E+999999999 would fill the memory. */
    static boolean isWritable(BigDecimal quantity) {
        return quantity.scale() <= DIGITS
                && quantity.scale() >= -DIGITS
                && quantity.precision() - quantity.scale() <= DIGITS;
    }

    /**
     * How grave it is.
     *
     * @return the severity, or empty if nobody knows
     */
    public Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }

    /**
     * How urgent it is.
     *
     * @return the urgency
     */
    public Urgency urgency() {
        return urgency;
    }

    /**
     * How much there is of a factor.
     *
     * @param factor which
     * @return 1 for one that holds; 0 if there is nothing of it
     */
    public BigDecimal quantity(Factor factor) {
        return quantities.getOrDefault(factor, BigDecimal.ZERO);
    }

    /** Severity and urgency only. */
    @Override
    public String toString() {
        return (severity == null ? "unknown" : severity.persistedName()) + " x " + urgency.persistedName();
    }
}
