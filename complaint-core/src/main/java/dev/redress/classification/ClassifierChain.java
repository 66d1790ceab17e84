package dev.redress.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks one policy after the other until one is sure enough. One that throws or answers null is passed over. The last reasons of an
 * answer are remarks of weight 0: which policy it is from, which ones failed and by what kind of exception, never its message, which
 * may quote the complaint. Calls in the caller's thread and waits as long as each policy takes; one that calls another machine has to
 * limit its time itself. Immutable; safe for use by many threads if its policies are.
 */
public final class ClassifierChain implements ClassificationPolicy {

    private final List<Link> links;

    /** A policy with the confidence from which on its category is taken. */
    private record Link(String name, ClassificationPolicy policy, double sureFrom) {}

    private ClassifierChain(List<Link> links) {
        this.links = links;
    }

    /**
     * A chain without a policy; it abstains.
     *
     * @return the chain, to be continued by {@link #then}
     */
    public static ClassifierChain empty() {
        return new ClassifierChain(List.of());
    }

    /**
     * The same chain with a further policy, which counts as sure whenever it does not abstain.
     *
     * @param name what remarks call it; not blank, once in a chain
     * @param policy the policy
     * @return a copy
     */
    public ClassifierChain then(String name, ClassificationPolicy policy) {
        return then(name, policy, 0);
    }

    /**
     * The same chain with a further policy.
     *
     * @param name what remarks call it; not blank, once in a chain
     * @param policy the policy
     * @param sureFrom the confidence from which on its category is taken, 0 to 1
     * @return a copy
     */
    public ClassifierChain then(String name, ClassificationPolicy policy, double sureFrom) {
        Objects.requireNonNull(policy, "policy");
        Alternative.check(sureFrom);
        if (name.isBlank() || links.stream().anyMatch(link -> link.name().equals(name))) {
            throw new IllegalArgumentException("name must be one of its own and not blank, was '" + name + "'");
        }
        List<Link> longer = new ArrayList<>(links);
        longer.add(new Link(name, policy, sureFrom));
        return new ClassifierChain(List.copyOf(longer));
    }

    @Override
    public Answer classify(Narrative narrative) {
        List<Reason> failures = new ArrayList<>();
        Guess best = null;
        for (Link link : links) {
            Answer answer = ask(link, narrative, failures);
            if (answer instanceof Classification found && found.confidence() >= link.sureFrom()) {
                return new Classification(
                        found.category(),
                        found.confidence(),
                        remarked(found.reasons(), "answered by " + link.name(), failures),
                        found.alternatives());
            }
            if (answer != null) {
                Guess guess = Guess.of(link.name(), answer);
                best = best == null || guess.confidence() > best.confidence() ? guess : best;
            }
        }
        return abstention(best, failures);
    }

    /** Asks a policy; null if it failed. */
    private static @Nullable Answer ask(Link link, Narrative narrative, List<Reason> failures) {
        String how = "null";
        try {
            Answer answer = link.policy().classify(narrative);
            if (answer != null) {
                return answer;
            }
        } catch (Exception | LinkageError | StackOverflowError e) {
            // Whatever a host's policy does wrong, the others are still to be asked.
            how = e.getClass().getSimpleName();
        }
        failures.add(new Reason(link.name() + " failed: " + how, 0));
        return null;
    }

    private static Answer abstention(@Nullable Guess best, List<Reason> failures) {
        String failed = failures.isEmpty() ? "" : "; failed: " + failures.size();
        if (best == null) {
            return new Abstention("no policy answered" + failed, List.copyOf(failures), List.of());
        }
        return new Abstention(
                "no policy was sure enough; " + best.name() + ": " + best.why() + failed,
                remarked(best.answer().reasons(), "guessed by " + best.name(), failures),
                best.alternatives());
    }

    private static List<Reason> remarked(List<Reason> reasons, String remark, List<Reason> failures) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(new Reason(remark, 0));
        all.addAll(failures);
        return all;
    }

    /** What a policy said that was not sure enough. */
    private record Guess(String name, Answer answer, String why, List<Alternative> alternatives) {

        static Guess of(String name, Answer answer) {
            if (answer instanceof Abstention abstention) {
                return new Guess(name, answer, abstention.why(), answer.alternatives());
            }
            Classification unsure = (Classification) answer;
            List<Alternative> alternatives = new ArrayList<>();
            alternatives.add(new Alternative(unsure.category(), unsure.confidence()));
            alternatives.addAll(unsure.alternatives());
            return new Guess(name, answer, "is not sure enough", List.copyOf(alternatives));
        }

        double confidence() {
            return alternatives.isEmpty() ? 0 : alternatives.get(0).confidence();
        }
    }
}
