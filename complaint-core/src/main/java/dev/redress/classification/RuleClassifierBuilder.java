package dev.redress.classification;

import dev.redress.json.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gathers rules. What is wrong with them is told by {@link #build}, all of it at once; each call is a rule, counted from 0. Not
 * thread-safe.
 */
public final class RuleClassifierBuilder {

    private final List<Rule> rules = new ArrayList<>();
    private double abstainBelow = 0.5;

    RuleClassifierBuilder() {}

    /**
     * Phrases in title or text that speak for a category, each once, however often it occurs. Case, punctuation and the width of
     * characters do not matter; a phrase of words is found as whole words, unless it ends with an asterisk: {@code refund*} finds
     * "refunds" too.
     *
     * @param category code of the category
     * @param weight how much each phrase speaks for it, greater than 0. A single one of weight 1, undisputed, gives a confidence of
     *     0.5, one of weight 4 gives 0.8
     * @param phrases at least one
     * @return this
     */
    public RuleClassifierBuilder phrases(String category, double weight, List<String> phrases) {
        return add(new Rule(category, weight, phrases, Map.of(), List.of()));
    }

    /**
     * A value of a field that speaks for a category, whatever its case and punctuation.
     *
     * @param category code of the category
     * @param weight how much, greater than 0 and at most a million
     * @param key key of the field
     * @param value the value
     * @return this
     */
    public RuleClassifierBuilder field(String category, double weight, String key, String value) {
        return add(new Rule(category, weight, List.of(), Map.of(key, List.of(value)), List.of()));
    }

    /**
     * A channel that speaks for a category.
     *
     * @param category code of the category
     * @param weight how much, greater than 0 and at most a million
     * @param channel code of the channel
     * @return this
     */
    public RuleClassifierBuilder channel(String category, double weight, String channel) {
        return add(new Rule(category, weight, List.of(), Map.of(), List.of(channel)));
    }

    /**
     * Below which confidence the rules leave the choice to a person.
     *
     * @param confidence 0 (they never abstain if one applies) to 1; 0.5 unless set
     * @return this
     */
    public RuleClassifierBuilder abstainBelow(double confidence) {
        Alternative.check(confidence);
        this.abstainBelow = confidence;
        return this;
    }

    RuleClassifierBuilder add(Rule rule) {
        rules.add(rule);
        return this;
    }

    /**
     * Builds the classifier.
     *
     * @return the classifier; later calls on this builder do not touch it
     * @throws InvalidClassifierException if there is no rule or one is wrong, with all faults
     */
    public RuleClassifier build() {
        return build(new Faults());
    }

    RuleClassifier build(Faults faults) {
        RuleCheck.check(rules, faults);
        if (!faults.isEmpty()) {
            throw new InvalidClassifierException("rules", faults.all());
        }
        return new RuleClassifier(List.copyOf(rules), abstainBelow);
    }
}
