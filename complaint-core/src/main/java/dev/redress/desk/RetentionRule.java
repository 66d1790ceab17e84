package dev.redress.desk;

import dev.redress.complaint.Outcome;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StageKind;
import dev.redress.statistics.Outcomes;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How long ended complaints of some kind keep what is personal, and what of it is erased then. Of several rules the first that fits a
 * complaint decides. Immutable.
 *
 * <pre>{@code
 * RetentionRule.named("declined").endedAs(StageKind.DECLINED).after(Period.ofYears(1)).erasing(Erasure.thePersonBehind());
 * }</pre>
 */
public final class RetentionRule {

    private static final int MAX_NAME = 100;

    private final String name;
    private final Set<String> categories;
    private final Set<StageKind> stages;
    private final Set<Outcome> outcomes;
    private final Period age;
    private final Erasure what;

    private RetentionRule(
            String name,
            Set<String> categories,
            Set<StageKind> stages,
            Set<Outcome> outcomes,
            Period age,
            Erasure what) {
        this.name = name;
        this.categories = Set.copyOf(categories);
        this.stages = Set.copyOf(stages);
        this.outcomes = Set.copyOf(outcomes);
        this.age = age;
        this.what = what;
    }

    /**
     * A rule for every ended complaint, which erases the person behind it at once: say for which, and after what time.
     *
     * @param name what the rule is called, 1 to 100 characters; it stands in the journal as the reason of an erasure
     * @return the rule
     * @throws IllegalArgumentException if the name is empty or too long
     */
    public static RetentionRule named(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "retention rule's name must have 1 to " + MAX_NAME + " characters, had " + name.length());
        }
        return new RetentionRule(name, Set.of(), Set.of(), Set.of(), Period.ZERO, Erasure.thePersonBehind());
    }

    /**
     * The same for some categories only.
     *
     * @param codes the categories; those given before stay
     * @return a new rule
     */
    public RetentionRule category(String... codes) {
        return new RetentionRule(name, and(categories, List.of(codes)), stages, outcomes, age, what);
    }

    /**
     * The same for some ends only.
     *
     * @param ends the stages of ended complaints; those given before stay
     * @return a new rule
     * @throws IllegalArgumentException if complaints at one of them are open
     */
    public RetentionRule endedAs(StageKind... ends) {
        for (StageKind end : ends) {
            if (end.isOpen()) {
                throw new IllegalArgumentException("retention rule '" + name + "': complaints at " + end.persistedName()
                        + " are open, and open ones are kept");
            }
        }
        return new RetentionRule(name, categories, and(stages, List.of(ends)), outcomes, age, what);
    }

    /**
     * The same for some outcomes only; a complaint without an outcome does not fit then.
     *
     * @param decided the outcomes; those given before stay
     * @return a new rule
     */
    public RetentionRule outcome(Outcome... decided) {
        return new RetentionRule(name, categories, stages, and(outcomes, List.of(decided)), age, what);
    }

    /**
     * The same after another time.
     *
     * @param afterItEnded how long after the complaint ended, counted in the calendar of UTC; not negative
     * @return a new rule
     * @throws IllegalArgumentException if it is negative
     */
    public RetentionRule after(Period afterItEnded) {
        if (afterItEnded.isNegative()) {
            throw new IllegalArgumentException(
                    "retention rule '" + name + "': time must not be negative, was " + afterItEnded);
        }
        return new RetentionRule(name, categories, stages, outcomes, afterItEnded, what);
    }

    /**
     * The same with something else to be erased.
     *
     * @param erased {@link Erasure#thePersonBehind()} or {@link Erasure#everything()}
     * @return a new rule
     * @throws IllegalArgumentException if it is one party or one value
     */
    public RetentionRule erasing(Erasure erased) {
        if (!(erased instanceof Erasure.ThePersonBehind || erased instanceof Erasure.Everything)) {
            throw new IllegalArgumentException(
                    "retention rule '" + name
                            + "' must erase the person behind or everything; a party or a value is not the same in every complaint");
        }
        return new RetentionRule(name, categories, stages, outcomes, age, erased);
    }

    private static <T> Set<T> and(Set<T> before, List<T> more) {
        Set<T> all = new HashSet<>(before);
        all.addAll(more);
        return all;
    }

    /**
     * What it is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * What it erases.
     *
     * @return the erasure
     */
    public Erasure what() {
        return what;
    }

    /** When it erases; empty if it does not fit the complaint. */
    Optional<Instant> due(Snapshot complaint) {
        boolean fits = !complaint.stage().kind().isOpen()
                && (categories.isEmpty()
                        || categories.contains(
                                Objects.requireNonNullElse(complaint.handling().category(), "")))
                && (stages.isEmpty() || stages.contains(complaint.stage().kind()))
                && (outcomes.isEmpty()
                        || Outcomes.of(complaint).filter(outcomes::contains).isPresent());
        return fits
                ? Optional.of(complaint
                        .since()
                        .atOffset(ZoneOffset.UTC)
                        .plus(age)
                        .toInstant()
                        .truncatedTo(ChronoUnit.MICROS))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "RetentionRule[" + name + ", after " + age + "]";
    }
}
