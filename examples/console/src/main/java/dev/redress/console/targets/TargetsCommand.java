package dev.redress.console.targets;

import dev.redress.calendar.HolidaySource;
import dev.redress.clock.InferredTarget;
import dev.redress.clock.ObservedTarget;
import dev.redress.clock.TargetInference;
import dev.redress.console.csv.CsvRow;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.rules.CalendarChoice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Finds the clocks behind the due dates of an existing system. */
@Command(
        name = "targets",
        mixinStandardHelpOptions = true,
        description = "Finds the clock definitions that explain the due dates an old system has set.")
public final class TargetsCommand implements Callable<Integer> {

    private static final int FEW = 3;
    private static final int SHOWN = 5;

    @Mixin
    private RowOptions rows = new RowOptions();

    @Option(names = "--by", paramLabel = "COL", required = true, description = "Which rows have a clock in common.")
    private String by = "";

    @Option(names = "--calendar", paramLabel = "NAME|FILE", description = "Whose holidays count.")
    private @Nullable String calendar;

    @Option(
            names = "--tolerance",
            paramLabel = "2s",
            description = "By how much a computed due date may differ: 2s, 5m; 2s unless given.",
            converter = Tolerance.class)
    private Duration tolerance = Duration.ofSeconds(2);

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Map<String, Group> groups = new TreeMap<>();
    private int withoutTarget;

    TargetsCommand() {}

    /** The rows of one value. */
    private static final class Group {
        final List<ObservedTarget> observed = new ArrayList<>();
        final List<Long> numbers = new ArrayList<>();
    }

    /** What was found for one value. */
    private record Found(InferredTarget target, int rows, List<Long> unexplained) {}

    @Override
    public Integer call() throws IOException {
        HolidaySource holidays = calendar == null ? null : CalendarChoice.table(calendar);
        RowTimes times = rows.times();
        rows.read(output, List.of(rows.opened, rows.target, by), row -> add(row, times));
        TargetInference inference = TargetInference.in(rows.zone, holidays, tolerance);
        Map<String, Found> found = new TreeMap<>();
        int all = 0;
        int few = 0;
        int reproduced = 0;
        for (Map.Entry<String, Group> each : groups.entrySet()) {
            Group group = each.getValue();
            all += group.observed.size();
            if (group.observed.size() < FEW) {
                few += group.observed.size();
                continue;
            }
            InferredTarget target = inference.infer(group.observed);
            reproduced += target.reproduced();
            List<Long> unexplained = target.unexplained(group.observed, tolerance, SHOWN).stream()
                    .map(group.numbers::get)
                    .toList();
            found.put(each.getKey(), new Found(target, group.observed.size(), unexplained));
        }
        print(all, few, reproduced, found);
        return 0;
    }

    private void add(CsvRow row, RowTimes times) {
        Optional<Instant> opened = times.find(row.get(rows.opened));
        Optional<Instant> target = times.find(row.get(rows.target));
        if (opened.isEmpty() || target.isEmpty()) {
            withoutTarget++;
            return;
        }
        Group group = groups.computeIfAbsent(row.get(by), value -> new Group());
        group.observed.add(new ObservedTarget(opened.get(), target.get()));
        group.numbers.add(row.number());
    }

    private void print(int all, int few, int reproduced, Map<String, Found> found) {
        if (!output.json()) {
            found.forEach((value, each) -> output.out()
                    .println(value + ": " + each.target().explanation().en() + " ("
                            + each.target().reproduced() + " of " + each.rows() + ")"));
            output.out()
                    .println(reproduced + " of " + (all - few) + " reproduced; " + few
                            + " rows of values with too few; " + withoutTarget + " without target");
            output.out().flush();
            return;
        }
        try (JsonOut out = output.document()) {
            out.field("rows", all)
                    .field("without_target", withoutTarget)
                    .field("reproduced", reproduced)
                    .field("too_few", few)
                    .object(
                            "by",
                            () -> found.forEach((value, each) -> out.object(
                                    value,
                                    () -> out.raw(
                                                    "definition",
                                                    each.target().definition().toJson())
                                            .raw(
                                                    "calendar",
                                                    each.target().calendar().toJson())
                                            .field(
                                                    "explanation",
                                                    each.target().explanation().en())
                                            .field("rows", each.rows())
                                            .field("reproduced", each.target().reproduced())
                                            .field("unexplained", each.unexplained()))));
        }
    }

    /** A duration such as 2s. */
    static final class Tolerance implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                Duration read = Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
                if (!read.isNegative()) {
                    return read;
                }
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no duration, such as 2s or 5m");
            }
            throw new TypeConversionException("must not be negative, was " + value);
        }
    }
}
