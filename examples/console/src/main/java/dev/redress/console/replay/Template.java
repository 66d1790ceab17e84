package dev.redress.console.replay;

import dev.redress.console.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with columns of the log in braces. Immutable.
 *
 * @param parts literal texts and columns, in order
 */
record Template(List<Part> parts) {

    /**
     * One part.
     *
     * @param literal the text, or null if it is a column
     * @param column the column, or null if it is a text
     */
    record Part(@Nullable String literal, @Nullable String column) {}

    Template {
        parts = List.copyOf(parts);
    }

    static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open != at) {
                parts.add(new Part(text.substring(at, open < 0 ? text.length() : open), null));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("opens a brace for a column and does not close it");
            }
            parts.add(new Part(null, text.substring(open + 1, close)));
            at = close + 1;
        }
        return new Template(parts);
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Part part : parts) {
            if (part.column() != null) {
                columns.add(part.column());
            }
        }
        return columns;
    }

    String fill(CsvRow row) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.column() == null ? part.literal() : row.get(part.column()));
        }
        return text.toString();
    }
}
