package dev.redress.store.jdbc;

import java.util.ArrayList;
import java.util.List;

/** Rows that are joined with a table, as parameters of a query. Not thread-safe. */
final class ParameterTable {

    /** What a column holds. */
    enum Type {
        /** Strings of at most 200 characters. */
        TEXT,
        /** Values of {@link java.util.UUID}. */
        UUID,
        /** Values of {@link Long}. */
        NUMBER
    }

    private final List<Type> types;
    private final List<List<Object>> rows = new ArrayList<>();

    /** Begins without rows. */
    ParameterTable(Type... types) {
        this.types = List.of(types);
    }

    ParameterTable row(Object... values) {
        rows.add(List.of(values));
        return this;
    }

    List<Type> types() {
        return types;
    }

    List<List<Object>> rows() {
        return rows;
    }

    Object[] column(int number) {
        return rows.stream().map(row -> row.get(number)).toArray();
    }

    /** The name of a column in the query: a, b, c. */
    static char name(int number) {
        return (char) ('a' + number);
    }
}
