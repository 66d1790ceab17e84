package dev.redress.classification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

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

    private final List<String> categories;

    /** Something that speaks for a category, known by its place among the categories. */
    private record Voice(int category, Reason reason) {}

    RuleClassifier(List<Rule> rules, double abstainBelow) {
        this.rules = rules;
        this.abstainBelow = abstainBelow;
        Map<String, Integer> places = new LinkedHashMap<>();
        rules.forEach(rule -> places.putIfAbsent(rule.category(), places.size()));
        this.categories = List.copyOf(places.keySet());
        Map<String, List<Voice>> patterns = new LinkedHashMap<>();
        for (Rule rule : rules) {
            int category = places.getOrDefault(rule.category(), 0);
            BiFunction<String, String, Voice> voice =
                    (key, words) -> new Voice(category, new Reason(key + words, rule.weight()));
            rule.phrases().forEach(phrase -> enter(patterns, PhraseText.pattern(phrase), voice.apply("", phrase)));
            rule.channels().forEach(code -> enter(channels, code, voice.apply("channel: ", code)));
            rule.fields().forEach((key, values) -> {
                Map<String, List<Voice>> byValue = fields.computeIfAbsent(key, absent -> new LinkedHashMap<>());
                values.forEach(value -> enter(byValue, PhraseText.of(value), voice.apply(key + ": ", value)));
            });
        }
        this.automaton = PhraseAutomaton.of(patterns.keySet());
        this.phrases = automaton.patterns().stream()
                .map(pattern -> List.copyOf(patterns.getOrDefault(pattern, List.of())))
                .toList();
    }

    private static void enter(Map<String, List<Voice>> voices, String at, Voice voice) {
        voices.computeIfAbsent(at, absent -> new ArrayList<>()).add(voice);
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
        return categories;
    }

    /** {@inheritDoc} The reasons are the phrases as the rules write them, and fields and channels as {@code key: value}. */
    @Override
    public Answer classify(Narrative narrative) {
        List<Voice> heard = heard(narrative);
        if (heard.isEmpty()) {
            return Abstention.because("no rule applies");
        }
        double[] sums = new double[categories.size()];
        double all = DOUBT;
        for (Voice voice : heard) {
            sums[voice.category()] += voice.reason().weight();
            all += voice.reason().weight();
        }
        return answer(ranking(sums, all), heard);
    }

    private List<Voice> heard(Narrative narrative) {
        List<Voice> heard = new ArrayList<>();
        if (!phrases.isEmpty()) {
            BitSet found = automaton.find(PhraseText.of(narrative.told()));
            for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(at + 1)) {
                heard.addAll(phrases.get(at));
            }
        }
        fields.forEach((key, values) -> {
            String value = narrative.fields().get(key);
            if (value != null) {
                heard.addAll(values.getOrDefault(PhraseText.of(value), List.of()));
            }
        });
        String channel = narrative.channel();
        if (channel != null) {
            heard.addAll(channels.getOrDefault(channel, List.of()));
        }
        return heard;
    }

    /** The categories that something speaks for, the likeliest first, as many as are told. */
    private List<Alternative> ranking(double[] sums, double all) {
        List<Alternative> ranking = new ArrayList<>();
        while (ranking.size() <= ALTERNATIVES) {
            int best = 0;
            for (int i = 1; i < sums.length; i++) {
                best = sums[i] > sums[best] ? i : best;
            }
            if (sums[best] <= 0) {
                break;
            }
            ranking.add(new Alternative(categories.get(best), sums[best] / all));
            sums[best] = 0;
        }
        return ranking;
    }

    private Answer answer(List<Alternative> ranking, List<Voice> heard) {
        Alternative best = ranking.get(0);
        int place = categories.indexOf(best.category());
        List<Reason> reasons = heard.stream()
                .filter(voice -> voice.category() == place)
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
        return rules.size() + " rules for " + categories.size() + " categories";
    }
}
