package dev.redress.console.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a file, each of its own name. Immutable. */
public final class CsvHeader {

    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    CsvHeader(String file, List<String> columns) throws MalformedCsvException {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            if (positions.put(columns.get(i), i) != null) {
                throw new MalformedCsvException(file + ": the header names column '" + columns.get(i) + "' twice");
            }
        }
    }

    /**
     * The names.
     *
     * @return in the file's order
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * Whether there is a column.
     *
     * @param column its name, compared character by character
     * @return whether the header has it
     */
    public boolean has(String column) {
        return positions.containsKey(column);
    }

    /**
     * Where a column stands.
     *
     * @param column its name
     * @return 0 for the first
     * @throws IllegalArgumentException if there is none of that name
     */
    public int index(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException(
                    "the file has no column '" + column + "'; it has " + String.join(", ", columns));
        }
        return position;
    }
}
