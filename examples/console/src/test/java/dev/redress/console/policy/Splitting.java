package dev.redress.console.policy;

import dev.redress.console.csv.CsvReader;
import dev.redress.console.csv.CsvRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Splits a file of rows. */
final class Splitting {

    private Splitting() {}

    /** A file of four fifths to learn from, and one of every fifth row to ask. */
    static Path[] everyFifth(Path file, Path folder) throws IOException {
        StringBuilder learned = new StringBuilder();
        StringBuilder asked = new StringBuilder();
        try (CsvReader reader = CsvReader.open(file)) {
            learned.append(line(reader.header().columns()));
            asked.append(line(reader.header().columns()));
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                (row.number() % 5 == 0 ? asked : learned).append(line(row.fields()));
            }
        }
        return new Path[] {
            Files.writeString(folder.resolve("learned.csv"), learned),
            Files.writeString(folder.resolve("asked.csv"), asked)
        };
    }

    private static String line(List<String> fields) {
        return fields.stream()
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }
}
