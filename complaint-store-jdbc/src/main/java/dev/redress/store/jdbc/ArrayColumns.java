package dev.redress.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array for each column, for PostgreSQL's {@code unnest}. Not thread-safe. */
final class ArrayColumns {

    private record Column(String type, List<@Nullable Object> values) {}

    private final List<Column> columns = new ArrayList<>();
    private int next;

    /**
     * Begins with empty columns.
     *
     * @param types names of the elements' types, one for each column; {@code timestamptz} goes as text
     */
    ArrayColumns(String... types) {
        for (String type : types) {
            columns.add(new Column("timestamptz".equals(type) ? "text" : type, new ArrayList<>()));
        }
    }

    /** The call of {@code unnest} that gives the rows back. */
    static String unnest(String... types) {
        List<String> marks = new ArrayList<>();
        for (String type : types) {
            marks.add("timestamptz".equals(type) ? "?::text[]::timestamptz[]" : "?::" + type + "[]");
        }
        return "unnest(" + String.join(", ", marks) + ")";
    }

    /** Adds the next value of the current row; after the last column a new row begins. */
    ArrayColumns add(@Nullable Object value) {
        columns.get(next).values().add(value);
        next = (next + 1) % columns.size();
        return this;
    }

    void bind(Binder to) throws SQLException {
        for (Column column : columns) {
            to.array(column.type(), typed(column));
        }
    }

    /** The driver sends arrays of these types in binary form. */
    private static @Nullable Object[] typed(Column column) {
        List<@Nullable Object> values = column.values();
        return switch (column.type()) {
            case "text" -> values.toArray(new String[0]);
            case "int8" -> values.toArray(new Long[0]);
            case "int4" -> values.toArray(new Integer[0]);
            case "bool" -> values.toArray(new Boolean[0]);
            case "bytea" -> values.toArray(new byte[0][]);
            default -> values.toArray();
        };
    }
}
