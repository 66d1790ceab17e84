package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the complaint states: a column, and where that is empty, the columns that say what it is about, each on its line.
 * Immutable.
 *
 * @param column the column with the complainant's words, or null if the data has none
 * @param intro what stands above the other columns, or null for nothing
 * @param columns the other columns
 */
record FactsRule(@Nullable String column, @Nullable String intro, List<String> columns) {

    static FactsRule read(JsonObject json, Set<String> all) {
        json.allow("column", "otherwise");
        String column = json.optionalText("column").orElse(null);
        if (column != null) {
            all.add(column);
        }
        JsonObject otherwise = json.object("otherwise").orElse(null);
        if (otherwise == null && column == null) {
            throw json.wrong("column", "or otherwise must be given");
        }
        if (otherwise == null) {
            return new FactsRule(column, null, List.of());
        }
        otherwise.allow("intro", "columns");
        List<String> columns = otherwise.texts("columns");
        all.addAll(columns);
        return new FactsRule(column, otherwise.optionalText("intro").orElse(null), columns);
    }

    String of(CsvRow row) {
        String words = column == null ? "" : row.get(column);
        if (!words.isBlank()) {
            return words;
        }
        List<String> lines = new ArrayList<>();
        for (String each : columns) {
            String value = row.get(each).strip();
            if (!value.isEmpty()) {
                lines.add(each + ": " + value);
            }
        }
        if (intro != null && !lines.isEmpty()) {
            lines.add(0, intro);
        }
        return String.join("\n", lines);
    }

    /** What to blame if the text is no good. */
    String source(CsvRow row) {
        return column != null && (columns.isEmpty() || !row.get(column).isBlank())
                ? column
                : String.join(" + ", columns);
    }
}
