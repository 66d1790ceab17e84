package dev.redress.console.stats;

import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.store.OpenStore;
import dev.redress.console.store.StoreOptions;
import dev.redress.desk.ComplaintDesk;
import dev.redress.statistics.Dimension;
import dev.redress.statistics.Statistics;
import dev.redress.statistics.StatisticsQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sums up the complaints of a store. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = {
            "Sums up complaints: counts, times, clocks, outcomes, satisfaction, redress, causes, trend by week, waiting.",
            "",
            "Times run from receipt, nights and weekends included; a percentile is the exact nearest rank. What cannot be"
                    + " computed is left out."
        })
public final class StatsCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--from",
            paramLabel = "D",
            description = "Only those received from this day or instant on: 2026-01-31 or 2026-01-31T09:30:00Z.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "D", description = "Only those received before this day or instant.")
    private @Nullable String to;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Where days and weeks begin; UTC unless given.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--by",
            paramLabel = "DIM",
            description = "Also each group of complaints alike in this: ${COMPLETION-CANDIDATES}. May be repeated.",
            converter = DimensionName.class,
            completionCandidates = DimensionName.All.class)
    private List<Dimension> by = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    StatsCommand() {}

    @Override
    public Integer call() {
        if (from != null && to != null && !instant("--to", to).isAfter(instant("--from", from))) {
            throw usage("--to must be after --from, which is " + from + "; was " + to, null);
        }
        StatisticsQuery query = StatisticsQuery.in(zone).by(by.toArray(Dimension[]::new));
        query = from == null ? query : query.receivedFrom(instant("--from", from));
        query = to == null ? query : query.receivedBefore(instant("--to", to));
        try (OpenStore open = store.openToRead()) {
            Statistics statistics = ComplaintDesk.using(open.store())
                    .tenant(store.tenant())
                    .build()
                    .statistics(query);
            if (output.json()) {
                try (JsonOut json = output.document()) {
                    FiguresJson.write(json, statistics);
                }
            } else {
                new FiguresText(output.out()).print(statistics);
            }
        }
        return 0;
    }

    private Instant instant(String option, String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            String message = option + " must be a day or an instant as in 2026-01-31 or 2026-01-31T09:30:00Z, was '"
                    + text + "'";
            throw usage(message, e);
        }
    }

    private RuntimeException usage(String message, @Nullable Throwable cause) {
        return spec == null
                ? new IllegalArgumentException(message, cause)
                : new ParameterException(spec.commandLine(), message, cause);
    }

    /** Dimensions by their stable names. */
    static final class DimensionName implements CommandLine.ITypeConverter<Dimension> {

        /** The names, for the help. */
        static final class All extends ArrayList<String> {
            private static final long serialVersionUID = 1L;

            All() {
                super(Arrays.stream(Dimension.values())
                        .map(Dimension::persistedName)
                        .toList());
            }
        }

        @Override
        public Dimension convert(String value) {
            try {
                return Dimension.of(value);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(
                        "unknown dimension '" + value + "'; known: " + String.join(", ", new All()));
            }
        }
    }
}
