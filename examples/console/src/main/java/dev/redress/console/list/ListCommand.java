package dev.redress.console.list;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.StageKind;
import dev.redress.console.dossier.Summary;
import dev.redress.console.output.Columns;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.store.OpenStore;
import dev.redress.console.store.StoreOptions;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.store.Cursor;
import dev.redress.store.Page;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists complaints, the latest receipt first, a page at a time. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists complaints, the latest receipt first; ends with the cursor of the next page, if there is one.")
public final class ListCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--stage",
            paramLabel = "S",
            description = "Only those in this stage: ${COMPLETION-CANDIDATES}.",
            converter = StageName.class,
            completionCandidates = StageName.All.class)
    private @Nullable StageKind stage;

    @Option(names = "--category", paramLabel = "C", description = "Only those of this category.")
    private @Nullable String category;

    @Option(
            names = "--overdue",
            description = "Only open ones that the organisation is late with, what was due first, first.")
    private boolean overdue;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description =
                    "Only those that hold each of these words; reads texts, so it takes longer the more there are.")
    private @Nullable String text;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most, 1 to 1000; 50 unless given.")
    private int limit = 50;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "The page after a cursor that a list ended with.",
            converter = CursorText.class)
    private @Nullable Cursor after;

    @Spec
    private @Nullable CommandSpec spec;

    ListCommand() {}

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw usage("--limit must be 1 to " + MOST + ", was " + limit);
        }
        if (text != null && text.isBlank()) {
            throw usage("--text must have a word or more, was empty");
        }
        try (OpenStore open = store.openToRead()) {
            ComplaintDesk desk =
                    ComplaintDesk.using(open.store()).tenant(store.tenant()).build();
            print(text == null ? desk.search(search()) : desk.search(search(), text));
            return 0;
        }
    }

    private Search search() {
        Search search = Search.all().limit(limit);
        search = stage == null ? search : search.in(stage);
        search = category == null ? search : search.category(category);
        search = overdue ? search.open().dueBy(Instant.now()).dueFirst() : search;
        return after == null ? search : search.after(after);
    }

    private void print(Page<Complaint<?>> page) {
        for (Complaint<?> complaint : page.rows()) {
            if (output.json()) {
                try (JsonOut line = output.document()) {
                    Summary.write(line, complaint);
                }
            } else {
                output.out().println(line(complaint));
            }
        }
        page.nextCursor().ifPresent(this::cursor);
        output.out().flush();
    }

    private void cursor(Cursor next) {
        if (output.json()) {
            try (JsonOut line = output.document()) {
                line.field("cursor", next);
            }
        } else {
            PrintWriter out = output.out();
            out.println("more: --after " + next);
        }
    }

    private static String line(Complaint<?> complaint) {
        return Columns.pad(complaint.reference(), 13)
                + Columns.pad(complaint.stage().kind().persistedName(), 14)
                + Columns.pad(complaint.receivedAt().toString(), 28)
                + Columns.pad(complaint.filing().channel().code(), 14)
                + complaint.category().orElse("-");
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalArgumentException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }

    /** Stages by the names that stores and files know. */
    static final class StageName implements CommandLine.ITypeConverter<StageKind> {

        /** The names, for the help. */
        static final class All extends java.util.ArrayList<String> {
            private static final long serialVersionUID = 1L;

            All() {
                super(Arrays.stream(StageKind.values())
                        .map(StageKind::persistedName)
                        .toList());
            }
        }

        @Override
        public StageKind convert(String value) {
            try {
                return StageKind.of(value);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(
                        "unknown stage '" + value + "'; known: " + String.join(", ", new All()));
            }
        }
    }

    /** Cursors as an earlier page printed them. */
    static final class CursorText implements CommandLine.ITypeConverter<Cursor> {
        @Override
        public Cursor convert(String value) {
            try {
                return Cursor.parse(value);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }
}
