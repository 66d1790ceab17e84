package dev.redress.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A classifier by rules: phrases of the text, values of fields and the channel speak for categories, each with a weight. The
 * confidence in a category is its weights' sum divided by all weights that spoke, plus 1: what nobody disputes is the surer the more
 * speaks for it. It is no likelihood that was ever measured. All phrases are found in one pass over the text, however many there are.
 * Immutable; safe for use by many threads.
 */
public final class RuleClassifier implements ClassificationPolicy {

    private static final int REASONS = 20;
    private static final int ALTERNATIVES = 3;
    private static final double DOUBT = 1;

    private final List<Rule> rules;
    private final double abstainBelow;
    private final PhraseAutomaton automaton;
    /** What each pattern speaks for, by its number. */
    private final List<List<Voice>> phrases;

    private final Map<String, Map<String, List<Voice>>> fields = new TreeMap<>();
    private final Map<String, List<Voice>> channels = new LinkedHashMap<>();

    /** Something that speaks for a category. */
    private record Voice(String category, Reason reason) {}

    RuleClassifier(List<Rule> rules, double abstainBelow) {
        this.rules = rules;
        this.abstainBelow = abstainBelow;
        Map<String, List<Voice>> patterns = new LinkedHashMap<>();
        for (Rule rule : rules) {
            rule.phrases().forEach(phrase -> enter(patterns, PhraseText.pattern(phrase), rule, phrase));
            rule.channels().forEach(code -> enter(channels, code, rule, "channel: " + code));
            rule.fields().forEach((key, values) -> {
                Map<String, List<Voice>> byValue = fields.computeIfAbsent(key, absent -> new LinkedHashMap<>());
                values.forEach(value -> enter(byValue, PhraseText.of(value), rule, key + ": " + value));
            });
        }
        this.automaton = PhraseAutomaton.of(patterns.keySet());
        this.phrases = automaton.patterns().stream()
                .map(pattern -> List.copyOf(patterns.getOrDefault(pattern, List.of())))
                .toList();
    }

    private static void enter(Map<String, List<Voice>> voices, String at, Rule rule, String evidence) {
        voices.computeIfAbsent(at, absent -> new ArrayList<>())
                .add(new Voice(rule.category(), new Reason(evidence, rule.weight())));
    }

    /**
     * Begins to gather rules.
     *
     * @return the builder
     */
    public static RuleClassifierBuilder builder() {
        return new RuleClassifierBuilder();
    }

    /**
     * Reads rules.
     *
     * @param json one JSON object, see docs/policies.md
     * @return the classifier
     * @throws InvalidClassifierException if it is none, with all faults
     */
    public static RuleClassifier parse(String json) {
        return RuleForm.read(json);
    }

    /**
     * The rules as JSON that {@link #parse} reads.
     *
     * @return the text, on several lines
     */
    public String toJson() {
        return RuleForm.write(rules, abstainBelow);
    }

    /**
     * The categories the rules speak for, to be compared with the codes of a taxonomy.
     *
     * @return their codes, in the order of the rules
     */
    public List<String> categories() {
        return rules.stream().map(Rule::category).distinct().toList();
    }

    /** {@inheritDoc} The reasons are the phrases as the rules write them, and fields and channels as {@code key: value}. */
    @Override
    public Answer classify(Narrative narrative) {
        Map<String, Double> sums = new LinkedHashMap<>();
        List<Voice> heard = new ArrayList<>();
        double total = DOUBT;
        for (List<Voice> voices : heard(narrative)) {
            for (Voice voice : voices) {
                heard.add(voice);
                sums.merge(voice.category(), voice.reason().weight(), Double::sum);
                total += voice.reason().weight();
            }
        }
        if (heard.isEmpty()) {
            return Abstention.because("no rule applies");
        }
        double all = total;
        List<Alternative> ranking = sums.entrySet().stream()
                .map(sum -> new Alternative(sum.getKey(), sum.getValue() / all))
                .sorted(Comparator.comparingDouble(Alternative::confidence)
                        .reversed()
                        .thenComparing(Alternative::category))
                .limit(ALTERNATIVES + 1)
                .toList();
        return answer(ranking, heard);
    }

    private List<List<Voice>> heard(Narrative narrative) {
        List<List<Voice>> heard = new ArrayList<>();
        BiConsumer<Map<String, List<Voice>>, String> listen = (voices, to) -> {
            List<Voice> found = voices.get(to);
            if (found != null) {
                heard.add(found);
            }
        };
        if (!phrases.isEmpty()) {
            automaton.find(PhraseText.of(narrative.told())).stream().forEach(at -> heard.add(phrases.get(at)));
        }
        fields.forEach((key, values) -> {
            String value = narrative.fields().get(key);
            if (value != null) {
                listen.accept(values, PhraseText.of(value));
            }
        });
        if (narrative.channel() != null) {
            listen.accept(channels, narrative.channel());
        }
        return heard;
    }

    private Answer answer(List<Alternative> ranking, List<Voice> heard) {
        Alternative best = ranking.get(0);
        List<Reason> reasons = heard.stream()
                .filter(voice -> voice.category().equals(best.category()))
                .map(Voice::reason)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .limit(REASONS)
                .toList();
        boolean tied = ranking.size() > 1 && ranking.get(1).confidence() == best.confidence();
        if (tied || best.confidence() < abstainBelow) {
            String why = tied
                    ? "as much speaks for another category as for the best guess"
                    : String.format(
                            Locale.ROOT, "the best guess has %.2f, below %.2f", best.confidence(), abstainBelow);
            return new Abstention(why, reasons, ranking.subList(0, Math.min(ALTERNATIVES, ranking.size())));
        }
        return new Classification(best.category(), best.confidence(), reasons, ranking.subList(1, ranking.size()));
    }

    /** How many rules there are; phrases may quote complaints. */
    @Override
    public String toString() {
        return rules.size() + " rules for " + Set.copyOf(categories()).size() + " categories";
    }
}
