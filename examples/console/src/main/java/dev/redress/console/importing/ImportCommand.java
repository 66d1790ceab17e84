package dev.redress.console.importing;

import dev.redress.console.csv.CsvReader;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.output.Progress;
import dev.redress.console.store.OpenStore;
import dev.redress.console.store.StoreOptions;
import dev.redress.desk.ComplaintDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings complaints in from a CSV file, with what happened to them and when. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Brings historic complaints in from a CSV file, with their real times.",
            "Running it again imports nothing twice. Exit 1 if rows were rejected."
        })
public final class ImportCommand implements Callable<Integer> {

    /** Measured from 100 to 2,000: no difference beyond noise. A batch is what is repeated after a crash. */
    private static final int BATCH = 500;

    private static final double NANOS = 1e9;

    @Option(names = "--file", required = true, paramLabel = "CSV", description = "The file; .gz is read directly.")
    private Path file = Path.of("");

    @Option(names = "--map", required = true, paramLabel = "JSON", description = "What its columns mean.")
    private Path map = Path.of("");

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where to write row, column, reason of bad rows; a new file.")
    private @Nullable Path rejects;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ImportCommand() {}

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Rejects.requireNew(rejects, Map.of("--file", file, "--map", map));
        ImportMap meaning = ImportMap.read(map);
        try (CsvReader reader = CsvReader.open(file)) {
            meaning.requireColumns(reader.header(), String.valueOf(file.getFileName()));
            try (Rejects refused = Rejects.to(rejects);
                    OpenStore open = store.open(1, false);
                    Progress progress = output.progress()) {
                ComplaintDesk desk = ComplaintDesk.using(open.store())
                        .tenant(store.tenant())
                        .customFields(meaning.customFields())
                        .build();
                ImportRun run = new ImportRun(reader, meaning, desk, refused, progress, BATCH);
                run.run();
                explain(refused);
                report(run, refused.count(), (System.nanoTime() - start) / NANOS);
                return refused.count() == 0 ? 0 : 1;
            }
        }
    }

    /** Without a file of rejects the first reasons, so that a map can be mended without a second run. */
    private void explain(Rejects refused) {
        if (rejects != null || refused.count() == 0) {
            return;
        }
        for (Reject reject : refused.first()) {
            String column = reject.column().isEmpty() ? "" : " column '" + reject.column() + "'";
            output.err().println("rejected: row " + reject.row() + column + ": " + reject.reason());
        }
        output.err().println("to see every rejected row, import again with --rejects FILE");
        output.err().flush();
    }

    private void report(ImportRun run, long refused, double seconds) {
        long rate = Math.round(run.rows() / seconds);
        if (output.json()) {
            try (JsonOut json = output.document()) {
                json.field("rows", run.rows())
                        .field("imported", run.imported())
                        .field("rejected", refused)
                        .field("already_present", run.present())
                        .field("rows_per_second", rate);
            }
        } else {
            output.out()
                    .printf(
                            "%d rows: %d imported, %d rejected, %d already present; %d rows a second%n",
                            run.rows(), run.imported(), refused, run.present(), rate);
            output.out().flush();
        }
    }
}
