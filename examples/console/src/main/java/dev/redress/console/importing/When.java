package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows something is for: those in which each of the columns has one of its values. Immutable.
 *
 * @param values the values by column; empty for every row
 */
record When(Map<String, List<String>> values) {

    static When read(JsonObject json, String name, Set<String> columns) {
        Map<String, List<String>> values =
                json.object(name).map(JsonObject::all).orElse(Map.of());
        columns.addAll(values.keySet());
        return new When(values);
    }

    boolean holds(CsvRow row) {
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            if (!each.getValue().contains(row.get(each.getKey()).strip())) {
                return false;
            }
        }
        return true;
    }
}
