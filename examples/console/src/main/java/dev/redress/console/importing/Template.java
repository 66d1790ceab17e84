package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text with the values of columns in it: {@code Answered: {Company response}.} Immutable. */
final class Template {

    /** Texts and columns in turn, beginning with a text. */
    private final List<String> parts;

    private Template(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    static Template read(JsonObject json, String name, Set<String> columns) {
        String text = json.text(name);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw json.wrong(name, "has a { without a }");
            }
            parts.add(text.substring(from, open));
            parts.add(text.substring(open + 1, close));
            columns.add(text.substring(open + 1, close));
            from = close + 1;
        }
        parts.add(text.substring(from));
        return new Template(parts);
    }

    String fill(CsvRow row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i % 2 == 0 ? parts.get(i) : row.get(parts.get(i)).strip());
        }
        return text.toString();
    }
}
