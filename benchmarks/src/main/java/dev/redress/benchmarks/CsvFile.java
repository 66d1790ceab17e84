package dev.redress.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/** Reads two columns of a well-formed CSV file. Stateless, thread-safe. */
final class CsvFile {

    private CsvFile() {}

    static void read(Path file, String one, String other, BiConsumer<String, String> row) throws IOException {
        List<List<String>> rows = rows(content(file));
        int oneAt = rows.get(0).indexOf(one);
        int otherAt = rows.get(0).indexOf(other);
        if (oneAt < 0 || otherAt < 0) {
            throw new IllegalArgumentException("no such column; there are " + rows.get(0));
        }
        for (List<String> each : rows.subList(1, rows.size())) {
            if (each.size() == rows.get(0).size()) {
                row.accept(each.get(oneAt), each.get(otherAt));
            }
        }
    }

    private static String content(Path file) throws IOException {
        try (InputStream plain = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                // A doubled quotation mark closes and opens again.
                if (!quoted && i > 0 && text.charAt(i - 1) == '"') {
                    field.append(c);
                }
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                field.append(c);
            } else {
                row.add(field.toString().strip());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
