package dev.redress.classification;

import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import dev.redress.json.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of rules. Stateless, thread-safe. */
final class RuleForm {

    private static final int FORM = 1;

    private RuleForm() {}

    static RuleClassifier read(String text) {
        Faults faults = new Faults();
        JsonObject json = JsonObject.parse(text, faults);
        json.allow("form", "abstainBelow", "rules");
        if (json.integer("form", 0) != FORM) {
            json.wrong("form", "must be " + FORM);
        }
        RuleClassifierBuilder builder = RuleClassifier.builder();
        json.number("abstainBelow").map(BigDecimal::doubleValue).ifPresent(below -> {
            if (below >= 0 && below <= 1) {
                builder.abstainBelow(below);
            } else {
                json.wrong("abstainBelow", "must be 0 to 1, was " + below);
            }
        });
        json.objects("rules").forEach(each -> builder.add(rule(each)));
        return builder.build(faults);
    }

    private static Rule rule(JsonObject json) {
        json.allow("category", "weight", "phrases", "fields", "channels");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        json.object("fields")
                .ifPresent(all -> all.names().forEach(key -> fields.put(key, List.copyOf(all.texts(key)))));
        double weight = json.number("weight").map(BigDecimal::doubleValue).orElse(1.0);
        return new Rule(json.text("category"), weight, json.texts("phrases"), fields, json.texts("channels"));
    }

    static String write(List<Rule> rules, double abstainBelow) {
        JsonText json = JsonText.pretty().put("form", FORM).put("abstainBelow", BigDecimal.valueOf(abstainBelow));
        json.objects("rules", rules, (to, rule) -> {
            to.put("category", rule.category()).put("weight", BigDecimal.valueOf(rule.weight()));
            to.texts("phrases", rule.phrases());
            if (!rule.fields().isEmpty()) {
                to.object("fields", rule.fields(), (inner, fields) -> fields.forEach(inner::texts));
            }
            to.texts("channels", new ArrayList<>(rule.channels()));
        });
        return json.finish();
    }
}
