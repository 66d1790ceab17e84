package dev.redress.taxonomy;

import dev.redress.json.Faults;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a taxonomy is whole. Stateless, thread-safe. */
final class TaxonomyCheck {

    private static final int LONGEST_CODE = 100;

    private TaxonomyCheck() {}

    /** The taxonomy; throws if anything is wrong with it or was before. */
    static Taxonomy checked(Taxonomy taxonomy, List<Category> categories, Faults faults) {
        if (taxonomy.version() < 1) {
            faults.add("version", "must be at least 1, was " + taxonomy.version());
        }
        if (categories.isEmpty()) {
            faults.add("categories", "must not be empty");
        }
        Map<String, Category> byCode = new HashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            check("categories[" + i + "]", categories.get(i), byCode, faults);
        }
        for (int i = 0; i < categories.size(); i++) {
            checkParent("categories[" + i + "]", categories.get(i), byCode, faults);
        }
        checkChanges(taxonomy, byCode.keySet(), faults);
        taxonomy.regulators()
                .forEach((name, codes) -> codes.keySet().stream()
                        .filter(code -> !byCode.containsKey(code))
                        .forEach(code ->
                                faults.add("regulators." + name, "names '" + code + "', which is no category")));
        if (!faults.isEmpty()) {
            throw new InvalidTaxonomyException(taxonomy.id(), faults.all());
        }
        return taxonomy;
    }

    private static void check(String place, Category category, Map<String, Category> byCode, Faults faults) {
        String code = category.code();
        if (code.isBlank() || code.length() > LONGEST_CODE || code.chars().anyMatch(Character::isISOControl)) {
            faults.add(place + ".code", "must be 1 to " + LONGEST_CODE + " characters on one line");
        }
        if (category.en().isBlank()) {
            faults.add(place, "must have a name, en or zh");
        }
        if (byCode.putIfAbsent(code, category) != null) {
            faults.add(place + ".code", "'" + code + "' is used twice");
        }
    }

    private static void checkParent(String place, Category category, Map<String, Category> byCode, Faults faults) {
        Set<String> seen = new HashSet<>();
        String parent = category.parent();
        if (parent != null && !byCode.containsKey(parent)) {
            faults.add(place + ".parent", "names '" + parent + "', which is no category");
        }
        Category at = category;
        while (at != null && seen.add(at.code())) {
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        if (at != null && at.code().equals(category.code())) {
            faults.add(place + ".parent", "leads in a circle back to '" + category.code() + "'");
        }
    }

    private static void checkChanges(Taxonomy taxonomy, Set<String> codes, Faults faults) {
        Set<String> changed = new HashSet<>();
        for (int i = 0; i < taxonomy.changes().size(); i++) {
            CategoryChange change = taxonomy.changes().get(i);
            String place = "changes[" + i + "]";
            if (change.from().isEmpty()) {
                faults.add(place + ".from", "is missing");
            }
            if (change.since() < 1 || change.since() > taxonomy.version()) {
                faults.add(
                        place + ".since", "must be a version, 1 to " + taxonomy.version() + ", was " + change.since());
            }
            for (String from : change.from()) {
                if (codes.contains(from)) {
                    faults.add(place + ".from", "'" + from + "' is still a category");
                } else if (!changed.add(from)) {
                    faults.add(place + ".from", "'" + from + "' was changed before");
                }
            }
            if (taxonomy.find(change.to()).isEmpty()) {
                faults.add(place + ".to", "'" + change.to() + "' leads to no category");
            }
        }
    }
}
