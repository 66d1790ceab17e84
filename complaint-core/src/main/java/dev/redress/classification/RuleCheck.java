package dev.redress.classification;

import dev.redress.json.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with rules. Not thread-safe. */
final class RuleCheck {

    private static final int HEAVIEST = 1_000_000;

    private final Set<String> seen = new HashSet<>();
    private final Faults faults;

    private RuleCheck(Faults faults) {
        this.faults = faults;
    }

    static void check(List<Rule> rules, Faults faults) {
        if (rules.isEmpty()) {
            faults.add("rules", "must not be empty");
        }
        RuleCheck check = new RuleCheck(faults);
        for (int i = 0; i < rules.size(); i++) {
            check.rule("rules[" + i + "]", rules.get(i));
        }
    }

    private void rule(String place, Rule rule) {
        if (rule.category().isBlank()) {
            faults.add(place + ".category", "must not be blank");
        }
        if (!(rule.weight() > 0 && rule.weight() <= HEAVIEST)) {
            faults.add(place + ".weight", "must be greater than 0 and at most " + HEAVIEST + ", was " + rule.weight());
        }
        if (rule.phrases().isEmpty()
                && rule.fields().isEmpty()
                && rule.channels().isEmpty()) {
            faults.add(place, "must have phrases, fields or channels");
        }
        for (String phrase : rule.phrases()) {
            String pattern = PhraseText.pattern(phrase);
            if (pattern.isEmpty()) {
                faults.add(place + ".phrases", "'" + phrase + "' holds no letter and no digit");
            }
            once(place + ".phrases", rule, "phrase " + pattern, phrase);
        }
        rule.fields()
                .forEach((key, values) -> values.forEach(
                        value -> once(place + ".fields." + key, rule, "field " + key + PhraseText.of(value), value)));
        rule.channels().forEach(channel -> once(place + ".channels", rule, "channel " + channel, channel));
    }

    private void once(String place, Rule rule, String what, String written) {
        if (!seen.add(rule.category() + "\n" + what)) {
            faults.add(place, "'" + written + "' speaks for " + rule.category() + " already");
        }
    }
}
