package dev.redress.console.replay;

import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.console.csv.CsvHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the activities of a log mean. Immutable.
 *
 * @param name the file's name, for messages
 * @param order column that numbers a case's events, or null if they stand in the log in order
 * @param by who acted
 * @param facts what the filing states
 * @param complainant who complains, or null if the log does not say
 * @param priorities column and values of priorities, or null if the map knows none
 * @param outcome whether a resolved complaint was found right
 * @param rules by activity, in the order they are tried
 */
record ReplayMap(
        String name,
        @Nullable String order,
        Template by,
        Template facts,
        @Nullable Template complainant,
        @Nullable Priorities priorities,
        Outcome outcome,
        Map<String, List<Rule>> rules) {

    /**
     * How the log writes priorities. Immutable.
     *
     * @param column where
     * @param values what each value means
     */
    record Priorities(String column, Map<String, Priority> values) {

        Priorities {
            values = Map.copyOf(values);
        }
    }

    ReplayMap {
        rules = Map.copyOf(rules);
    }

    /** Checks that the log has every column that the map names. */
    void requireColumns(CsvHeader header) {
        for (String column : columns()) {
            if (!header.has(column)) {
                throw new IllegalArgumentException(name + " names column '" + column
                        + "', which the log does not have; it has " + String.join(", ", header.columns()));
            }
        }
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        Stream.concat(
                        Stream.of(by, facts, complainant),
                        rules.values().stream()
                                .flatMap(List::stream)
                                .flatMap(rule -> rule.steps().stream())
                                .map(Step::argument))
                .filter(Objects::nonNull)
                .forEach(template -> columns.addAll(template.columns()));
        if (order != null) {
            columns.add(order);
        }
        if (priorities != null) {
            columns.add(priorities.column());
        }
        return columns;
    }
}
