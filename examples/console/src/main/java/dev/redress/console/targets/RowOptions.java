package dev.redress.console.targets;

import dev.redress.console.csv.CsvReader;
import dev.redress.console.csv.CsvRow;
import dev.redress.console.csv.RaggedRowException;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.output.Progress;
import dev.redress.console.rules.ZoneText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a file of opened and target times. */
final class RowOptions {

    @Option(names = "--file", paramLabel = "CSV", required = true, description = "The file; .gz is read directly.")
    private @Nullable Path file;

    @Option(names = "--opened", paramLabel = "COL", required = true, description = "When a row was opened.")
    String opened = "";

    @Option(names = "--target", paramLabel = "COL", required = true, description = "When it is due.")
    String target = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            required = true,
            description = "The zone of times without offset.",
            converter = ZoneText.class)
    ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--format",
            paramLabel = "PATTERN",
            description = "How times are written, such as 'MM/dd/yyyy hh:mm:ss a'; unless given, usual ways are tried.")
    private @Nullable String format;

    RowOptions() {}

    RowTimes times() {
        return new RowTimes(format, zone);
    }

    /** Reads the file; rows of another width than the header are left out. */
    void read(OutputOptions output, List<String> columns, Consumer<CsvRow> each) throws IOException {
        try (CsvReader reader = CsvReader.open(Objects.requireNonNull(file));
                Progress progress = output.progress()) {
            columns.forEach(reader.header()::index);
            while (true) {
                try {
                    CsvRow row = reader.next();
                    if (row == null) {
                        return;
                    }
                    each.accept(row);
                    progress.at(row.number(), reader.fractionRead());
                } catch (RaggedRowException e) {
                    output.err().println("redress-console: left out: " + e.getMessage());
                }
            }
        }
    }
}
