package dev.redress.console.policy;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.similarity.Burst;
import dev.redress.similarity.ComplaintText;
import dev.redress.similarity.Neighbour;
import dev.redress.similarity.ProblemGroup;
import dev.redress.similarity.ProblemIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups texts that tell the same problem. */
@Command(
        name = "similar",
        mixinStandardHelpOptions = true,
        description = "Groups complaints of the same problem, and finds the days on which there are too many.",
        footer =
                "recall_at_k: of the complaints with a known partner, the share that has one among its k nearest. "
                        + "pair_precision: of the pairs put into one group of which at least one is known, the share known to be alike.")
public final class SimilarCommand implements Callable<Integer> {

    private static final int NEAREST = 10;

    @Option(names = "--file", paramLabel = "CSV", required = true, description = "The file; .gz is read directly.")
    private @Nullable Path file;

    @Option(names = "--id", paramLabel = "COL", required = true, description = "The column that names a complaint.")
    private String id = "";

    @Option(
            names = "--text",
            paramLabel = "COL",
            split = ",",
            required = true,
            description = "The columns of the text; of several, the first is the title.")
    private List<String> text = List.of();

    @Option(names = "--time", paramLabel = "COL", description = "The column of the day; looks for bursts.")
    private @Nullable String time;

    @Option(
            names = "--pairs",
            paramLabel = "CSV:COL_A,COL_B",
            description = "Which are known to be alike: a file of pairs and its two columns.")
    private @Nullable String pairs;

    @Option(names = "--group", paramLabel = "COL", description = "Which are known to be alike: a column of the file.")
    private @Nullable String group;

    @Mixin
    private OutputOptions output = new OutputOptions();

    SimilarCommand() {}

    /** What was found. */
    private record Found(
            int count,
            List<ProblemGroup> groups,
            double micros,
            Gold.@Nullable Agreement agreement,
            @Nullable List<Burst> bursts) {}

    @Override
    public Integer call() throws IOException {
        Set<String> columns = new LinkedHashSet<>(text);
        columns.add(id);
        if (time != null) {
            columns.add(time);
        }
        if (group != null) {
            columns.add(group);
        }
        List<CsvRow> rows = named(TextRows.read(Objects.requireNonNull(file), List.copyOf(columns), output));
        Gold gold = gold(rows);
        List<ComplaintText> texts = rows.stream()
                .map(row -> new ComplaintText(row.get(id), TextRows.title(row, text), TextRows.text(row, text)))
                .toList();
        long start = System.nanoTime();
        ProblemIndex index = ProblemIndex.of(texts);
        Map<String, List<Neighbour>> nearest = new HashMap<>();
        texts.forEach(each -> nearest.put(each.key(), index.nearest(each, NEAREST)));
        double micros = (System.nanoTime() - start) / 1e3 / Math.max(1, texts.size());
        List<ProblemGroup> groups = index.groups(index.usualLikeness());
        print(new Found(
                texts.size(),
                groups,
                micros,
                gold == null ? null : gold.judge(nearest, groups),
                time == null ? null : Bursts.of(rows, time, texts).find()));
        return 0;
    }

    /** Rows without a name, or with one that was there before, are left out and told. */
    private List<CsvRow> named(List<CsvRow> rows) {
        Set<String> names = new HashSet<>();
        List<CsvRow> named = new ArrayList<>();
        for (CsvRow row : rows) {
            if (!row.get(id).isBlank() && names.add(row.get(id))) {
                named.add(row);
            }
        }
        if (named.size() < rows.size()) {
            output.err()
                    .println("redress-console: left out: " + (rows.size() - named.size())
                            + " rows whose --id is empty or was there before");
        }
        return named;
    }

    private @Nullable Gold gold(List<CsvRow> rows) throws IOException {
        if (pairs == null && group == null) {
            return null;
        }
        Gold gold = new Gold();
        if (group != null) {
            gold.addGroups(rows, id, group);
        }
        if (pairs != null) {
            int colon = pairs.lastIndexOf(':');
            List<String> columns = List.of(pairs.substring(colon + 1).split(",", -1));
            if (colon < 1 || columns.size() != 2) {
                throw new IllegalArgumentException("--pairs must be CSV:COL_A,COL_B, was '" + pairs + "'");
            }
            for (CsvRow row : TextRows.read(Path.of(pairs.substring(0, colon)), columns, output)) {
                gold.add(row.get(columns.get(0)), row.get(columns.get(1)));
            }
        }
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.get(id)));
        gold.retain(keys);
        return gold;
    }

    private void print(Found found) {
        if (!output.json()) {
            tell(found);
            return;
        }
        try (JsonOut out = output.document()) {
            out.field("n", found.count())
                    .array(
                            "groups",
                            () -> found.groups()
                                    .forEach(each -> out.element(
                                            () -> out.field("ids", each.keys()).field("terms", each.terms()))));
            Gold.Agreement agreement = found.agreement();
            if (agreement != null) {
                out.field("recall_at_1", agreement.recallAt1())
                        .field("recall_at_10", agreement.recallAt10())
                        .field("pair_precision", agreement.pairPrecision())
                        .field("pair_recall", agreement.pairRecall());
            }
            out.field("micros_per_item", found.micros());
            List<Burst> bursts = found.bursts();
            if (bursts != null) {
                out.array(
                        "bursts",
                        () -> bursts.forEach(each -> out.element(() -> out.field("from", each.from())
                                .field("to", each.to())
                                .field("size", each.size())
                                .field("expected", each.expected())
                                .field("terms", each.terms()))));
            }
        }
    }

    private void tell(Found found) {
        found.groups()
                .forEach(each -> output.out()
                        .println(each.keys().size() + " about " + String.join(", ", each.terms()) + ": "
                                + String.join(" ", each.keys())));
        output.out().println(found.groups().size() + " groups among " + found.count() + " complaints");
        Gold.Agreement agreement = found.agreement();
        if (agreement != null) {
            output.out()
                    .printf(
                            Locale.ROOT,
                            "known partner nearest: %.3f, among ten: %.3f; pairs: precision %.3f, recall %.3f%n",
                            agreement.recallAt1(),
                            agreement.recallAt10(),
                            agreement.pairPrecision(),
                            agreement.pairRecall());
        }
        List<Burst> bursts = found.bursts();
        if (bursts != null) {
            bursts.forEach(each -> output.out()
                    .println("burst from " + each.from() + " to " + each.to() + ": " + each.explanation() + "; about "
                            + String.join(", ", each.terms())));
        }
        output.out().flush();
    }
}
