package dev.redress.console.replay;

import dev.redress.console.csv.CsvReader;
import dev.redress.console.csv.CsvRow;
import dev.redress.console.csv.RaggedRowException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of a log by case: cases in the order of their first event, the events of each as the map's order says.
 *
 * @param cases the events by case
 * @param unreadable rows with more or fewer fields than the header, or without a case
 */
record EventLog(Map<String, List<LogEvent>> cases, List<Long> unreadable) {

    /**
     * Where a log says what.
     *
     * @param caseColumn which case
     * @param activityColumns what happened
     * @param timeColumn when
     */
    record Columns(String caseColumn, List<String> activityColumns, String timeColumn) {}

    private static final String EXAMPLE = "2026-01-31T09:30:00Z or 2026-01-31T09:30:00+01:00";

    static EventLog read(Path file, Columns columns, ReplayMap map) throws IOException {
        try (CsvReader reader = CsvReader.open(file)) {
            requireColumns(reader, columns);
            map.requireColumns(reader.header());
            EventLog log = new EventLog(new LinkedHashMap<>(), new ArrayList<>());
            while (log.add(reader, columns, map.order())) {
                // each call takes one row
            }
            if (map.order() != null) {
                log.cases.values().forEach(events -> events.sort(Comparator.comparingLong(LogEvent::order)));
            }
            log.requireSomethingReadable(String.valueOf(file.getFileName()), columns);
            return log;
        }
    }

    private static void requireColumns(CsvReader reader, Columns columns) {
        List<String> wanted = new ArrayList<>(columns.activityColumns());
        wanted.add(columns.caseColumn());
        wanted.add(columns.timeColumn());
        for (String column : wanted) {
            if (!reader.header().has(column)) {
                throw new IllegalArgumentException("the log has no column '" + column + "'; it has "
                        + String.join(", ", reader.header().columns()));
            }
        }
    }

    /** A log of which nothing can be read is the wrong file, or read by the wrong columns: no replay with an answer. */
    private void requireSomethingReadable(String file, Columns columns) {
        boolean readable = cases.values().stream().flatMap(List::stream).anyMatch(event -> event.at() != null);
        if (readable || events() == 0) {
            return;
        }
        throw new IllegalArgumentException(
                cases.isEmpty()
                        ? file
                                + ": no row can be read: each has more or fewer fields than the header, or nothing in column '"
                                + columns.caseColumn() + "', the case"
                        : file + ": no event can be read: column '" + columns.timeColumn()
                                + "' has no time of the expected form, such as " + EXAMPLE);
    }

    private boolean add(CsvReader reader, Columns columns, @Nullable String order) throws IOException {
        try {
            CsvRow row = reader.next();
            if (row == null) {
                return false;
            }
            String name = row.get(columns.caseColumn());
            if (name.isBlank()) {
                unreadable.add(row.number());
                return true;
            }
            String activity = String.join(
                    "/", columns.activityColumns().stream().map(row::get).toList());
            cases.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(new LogEvent(row, activity, time(row.get(columns.timeColumn())), place(row, order)));
        } catch (RaggedRowException ragged) {
            unreadable.add(ragged.row());
        }
        return true;
    }

    private static long place(CsvRow row, @Nullable String order) {
        if (order == null) {
            return row.number();
        }
        try {
            return Long.parseLong(row.get(order).strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("row " + row.number() + ": column '" + order
                    + "' is to number the events of a case, so a whole number is expected there");
        }
    }

    /** ISO 8601 with an offset; a blank instead of the T is what exports of pandas have. */
    private static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', 'T')).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    long events() {
        return unreadable.size() + cases.values().stream().mapToLong(List::size).sum();
    }
}
