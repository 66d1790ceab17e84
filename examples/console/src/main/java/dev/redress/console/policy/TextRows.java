package dev.redress.console.policy;

import dev.redress.console.csv.CsvReader;
import dev.redress.console.csv.CsvRow;
import dev.redress.console.csv.RaggedRowException;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.output.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of texts. */
final class TextRows {

    private TextRows() {}

    /** All rows; those of another width than the header are left out and told. */
    static List<CsvRow> read(Path file, List<String> columns, OutputOptions output) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(file);
                Progress progress = output.progress()) {
            columns.forEach(reader.header()::index);
            while (true) {
                try {
                    CsvRow row = reader.next();
                    if (row == null) {
                        return rows;
                    }
                    rows.add(row);
                    progress.at(row.number(), reader.fractionRead());
                } catch (RaggedRowException e) {
                    output.err().println("redress-console: left out: " + e.getMessage());
                }
            }
        }
    }

    /** The first of several columns. */
    static String title(CsvRow row, List<String> columns) {
        return columns.size() == 1 ? "" : row.get(columns.get(0)).strip();
    }

    /** All columns but the first, or the only one. */
    static String text(CsvRow row, List<String> columns) {
        List<String> of = columns.size() == 1 ? columns : columns.subList(1, columns.size());
        return String.join(
                "\n", of.stream().map(column -> row.get(column).strip()).toList());
    }
}
