package dev.redress.taxonomy;

import dev.redress.complaint.Severity;
import dev.redress.json.Faults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A taxonomy as a table. Not thread-safe. */
final class TaxonomyTable {

    private static final List<String> KNOWN =
            List.of("code", "parent", "en", "zh", "keywords", "department", "severity");

    private final Faults faults;
    private final List<Category> categories = new ArrayList<>();
    private final List<String> header;

    private TaxonomyTable(List<String> header, Faults faults) {
        this.faults = faults;
        this.header = header;
    }

    static Taxonomy read(String id, int version, String csv) {
        Faults faults = new Faults();
        List<List<String>> rows = CsvRows.parse(csv, faults);
        TaxonomyTable table = new TaxonomyTable(rows.isEmpty() ? List.of() : rows.get(0), faults);
        boolean coded = table.header.contains("code");
        if (coded) {
            table.header.stream()
                    .filter(name -> !KNOWN.contains(name))
                    .forEach(name -> faults.add("column '" + name + "'", "is not known; known are " + KNOWN));
        }
        Map<String, Category> levels = new LinkedHashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != table.header.size()) {
                faults.add("row " + i, "has " + rows.get(i).size() + " fields, the header has " + table.header.size());
            } else if (coded) {
                table.coded(i, rows.get(i));
            } else {
                table.levels(i, rows.get(i), levels);
            }
        }
        table.categories.addAll(levels.values());
        Taxonomy taxonomy = new Taxonomy(id, version, table.categories, List.of(), Map.of());
        return TaxonomyCheck.checked(taxonomy, table.categories, faults);
    }

    private void coded(int row, List<String> fields) {
        String zh = field(fields, "zh");
        String en = field(fields, "en").isEmpty() ? zh : field(fields, "en");
        List<String> keywords = new ArrayList<>();
        for (String keyword : field(fields, "keywords").split(";", -1)) {
            if (!keyword.isBlank()) {
                keywords.add(keyword.strip());
            }
        }
        categories.add(new Category(
                field(fields, "code"),
                orNull(field(fields, "parent")),
                en,
                zh.isEmpty() ? en : zh,
                keywords,
                orNull(field(fields, "department")),
                severity(row, field(fields, "severity"))));
    }

    private String field(List<String> fields, String name) {
        int at = header.indexOf(name);
        return at < 0 ? "" : fields.get(at).strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable Severity severity(int row, String name) {
        try {
            return name.isEmpty() ? null : Severity.of(name);
        } catch (IllegalArgumentException e) {
            faults.add("row " + row + ".severity", "'" + name + "' means nothing here: " + e.getMessage());
            return null;
        }
    }

    /** Each field is a category below the one to its left; a row that ends early names a category that is no leaf. */
    private void levels(int row, List<String> fields, Map<String, Category> levels) {
        String path = "";
        boolean ended = false;
        boolean added = false;
        for (String field : fields) {
            String name = field.strip();
            if (ended && !name.isEmpty()) {
                faults.add("row " + row, "has a level below an empty one");
                return;
            }
            ended = name.isEmpty();
            if (!ended) {
                String parent = path;
                path = path.isEmpty() ? name : path + "/" + name;
                Category category = new Category(path, orNull(parent), name, name, List.of(), null, null);
                added = levels.putIfAbsent(path, category) == null;
            }
        }
        if (!added) {
            faults.add("row " + row, path.isEmpty() ? "is empty" : "says '" + path + "' again");
        }
    }
}
