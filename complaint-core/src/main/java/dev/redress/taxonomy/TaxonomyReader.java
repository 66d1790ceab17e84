package dev.redress.taxonomy;

import dev.redress.complaint.Severity;
import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import dev.redress.json.JsonText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of a taxonomy. Stateless, thread-safe. */
final class TaxonomyReader {

    private static final int FORM = 1;

    private TaxonomyReader() {}

    static Taxonomy read(JsonObject json, Faults faults) {
        json.allow("form", "id", "version", "categories", "changes", "regulators");
        if (json.integer("form", 0) != FORM) {
            json.wrong("form", "must be " + FORM);
        }
        List<Category> categories = json.objects("categories").stream()
                .map(TaxonomyReader::category)
                .toList();
        List<CategoryChange> changes =
                json.objects("changes").stream().map(TaxonomyReader::change).toList();
        Map<String, Map<String, String>> regulators = new LinkedHashMap<>();
        json.object("regulators")
                .ifPresent(all -> all.names().forEach(name -> {
                    Map<String, String> codes = new LinkedHashMap<>();
                    all.object(name).ifPresent(map -> map.names().forEach(code -> codes.put(code, map.text(code))));
                    regulators.put(name, Collections.unmodifiableMap(codes));
                }));
        Taxonomy taxonomy = new Taxonomy(
                json.text("id"),
                json.integer("version", 0),
                categories,
                changes,
                Collections.unmodifiableMap(regulators));
        return TaxonomyCheck.checked(taxonomy, categories, faults);
    }

    private static Category category(JsonObject json) {
        json.allow("code", "parent", "en", "zh", "keywords", "department", "severity");
        String zh = json.optionalText("zh").orElse("");
        String en = json.optionalText("en").orElse(zh);
        return new Category(
                json.text("code"),
                json.optionalText("parent").orElse(null),
                en,
                zh.isEmpty() ? en : zh,
                json.texts("keywords"),
                json.optionalText("department").orElse(null),
                json.parsed("severity", Severity::of));
    }

    private static CategoryChange change(JsonObject json) {
        json.allow("from", "to", "since");
        return new CategoryChange(new ArrayList<>(json.texts("from")), json.text("to"), json.integer("since", 0));
    }

    static String write(Taxonomy taxonomy) {
        JsonText json = JsonText.pretty();
        json.put("form", FORM).put("id", taxonomy.id()).put("version", taxonomy.version());
        json.objects("categories", taxonomy.categories(), (to, each) -> {
            to.put("code", each.code()).put("parent", each.parent());
            to.put("en", each.en()).put("zh", each.zh().equals(each.en()) ? null : each.zh());
            to.texts("keywords", each.keywords()).put("department", each.department());
            Severity severity = each.severity();
            to.put("severity", severity == null ? null : severity.persistedName());
        });
        json.objects(
                "changes",
                taxonomy.changes(),
                (to, each) -> to.texts("from", each.from()).put("to", each.to()).put("since", each.since()));
        if (!taxonomy.regulators().isEmpty()) {
            json.object(
                    "regulators",
                    taxonomy.regulators(),
                    (to, all) -> all.forEach(
                            (name, codes) -> to.object(name, codes, (inner, map) -> map.forEach(inner::put))));
        }
        return json.finish();
    }
}
