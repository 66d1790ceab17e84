package dev.redress.console.csv;

import java.util.List;

/**
 * One row below the header. Immutable.
 *
 * @param number 1 for the first row after the header, whatever lines the rows span
 * @param header the columns
 * @param fields one text for each column, as it stands in the file
 */
public record CsvRow(long number, CsvHeader header, List<String> fields) {

    /** Copies the fields. */
    public CsvRow {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param column the column's name
     * @return its text, untrimmed; empty where the file has nothing
     * @throws IllegalArgumentException if the file has no such column
     */
    public String get(String column) {
        return fields.get(header.index(column));
    }

    /** The number only: what a row says never reaches a log. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
