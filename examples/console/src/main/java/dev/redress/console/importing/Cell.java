package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: a column, its values translated where the map says how, or the same for every row. Immutable.
 *
 * @param column the column, or null for a constant
 * @param constant the constant, or null for a column
 * @param values what each value of the column stands for; empty if it stands for itself
 * @param otherwise what all other values stand for, or null if there must be none
 */
record Cell(
        @Nullable String column,
        @Nullable String constant,
        Map<String, String> values,
        @Nullable String otherwise) {

    /** Reads {@code {"column": ..., "values": {...}, "otherwise": ...}} or {@code {"constant": ...}}. */
    static Cell read(JsonObject json, Set<String> columns) {
        json.allow("column", "constant", "values", "otherwise", "kind", "system", "type", "personal", "patterns");
        String column = json.optionalText("column").orElse(null);
        String constant = json.optionalText("constant").orElse(null);
        if ((column == null) == (constant == null)) {
            throw json.wrong("column", "or constant must be given, and not both");
        }
        if (column != null) {
            columns.add(column);
        }
        Map<String, String> values = new LinkedHashMap<>();
        json.object("values").ifPresent(map -> map.names().forEach(name -> values.put(name, map.text(name))));
        return new Cell(column, constant, values, json.optionalText("otherwise").orElse(null));
    }

    /** The value for a row; empty if there is none. */
    String of(CsvRow row) throws BadRowException {
        if (constant != null) {
            return constant;
        }
        String text = raw(row);
        if (values.isEmpty()) {
            return text;
        }
        String meaning = values.getOrDefault(text, otherwise);
        if (meaning == null) {
            throw new BadRowException(
                    source(), text.isEmpty() ? "is empty" : "has a value that the map does not translate");
        }
        return meaning;
    }

    private String raw(CsvRow row) {
        return column == null ? "" : row.get(column).strip();
    }

    /** What to blame if the value is no good. */
    String source() {
        return column == null ? "" : column;
    }
}
