package dev.redress.taxonomy;

import dev.redress.json.Faults;
import java.util.ArrayList;
import java.util.List;

/** Cuts RFC 4180 text into rows. A byte order mark and empty lines are left out. Not thread-safe. */
final class CsvRows {

    private final String text;
    private final Faults faults;
    private int at;

    private CsvRows(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    static List<List<String>> parse(String text, Faults faults) {
        CsvRows rows = new CsvRows(text, faults);
        List<List<String>> all = new ArrayList<>();
        while (rows.at < text.length()) {
            List<String> row = rows.row();
            if (row.size() > 1 || !row.get(0).isEmpty()) {
                all.add(row);
            }
        }
        return all;
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(field());
            if (at >= text.length()) {
                return fields;
            }
            char end = text.charAt(at++);
            if (end != ',') {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                return fields;
            }
        }
    }

    private String field() {
        StringBuilder field = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                at++;
                if (at < text.length() && text.charAt(at) == '"') {
                    field.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
                break;
            } else {
                field.append(c);
                at++;
            }
        }
        if (quoted) {
            faults.add("", "a quotation mark is opened and not closed");
        }
        return field.toString();
    }
}
