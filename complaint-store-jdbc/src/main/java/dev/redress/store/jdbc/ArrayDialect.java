package dev.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An engine that takes arrays as parameters. Immutable. */
abstract sealed class ArrayDialect extends Dialect permits H2Dialect, PostgresDialect {

    /** A parameter that takes an array. */
    abstract String arrayMark(ParameterTable.Type type);

    /** The name of an array's elements for {@link Connection#createArrayOf}. */
    abstract String elementName(ParameterTable.Type type);

    /**
     * Adds to a tally if it is not above a ceiling; touches one row, or none if it is above. Takes tenant, key, window, the amount
     * or 0 if that is negative, the amount, the ceiling. May fail where somebody else has just begun the tally, if the
     * transaction goes on after a failed statement.
     */
    abstract String addToTally();

    /** The same as a query, which gives the tally afterwards in one row, or no row. */
    abstract String addToTallyAndRead();

    /** All columns of the index: H2 sorts by itself otherwise. */
    @Override
    final String orderBy(String given, String columns, boolean descending) {
        return directed(given + ", " + columns, descending);
    }

    @Override
    final TallyAdder tallyAdder(Tables tables) {
        return new OneStatementAdder(this, tables);
    }

    @Override
    final String parameterTable(ParameterTable.Type... types) {
        List<String> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            marks.add(arrayMark(types[i]));
            names.add(String.valueOf(ParameterTable.name(i)));
        }
        return "UNNEST(" + String.join(", ", marks) + ") x (" + String.join(", ", names) + ")";
    }

    @Override
    final void bind(Binder to, ParameterTable table) throws SQLException {
        for (int i = 0; i < table.types().size(); i++) {
            to.array(elementName(table.types().get(i)), table.column(i));
        }
    }

    @Override
    final String joinByKey(String table) {
        return "JOIN " + table;
    }

    @Override
    final String isOneOf(String column, ParameterTable.Type type, int values) {
        return column + " = ANY(" + arrayMark(type) + ")";
    }

    @Override
    final void bindOneOf(Binder to, ParameterTable.Type type, List<?> values) throws SQLException {
        to.array(elementName(type), values.toArray());
    }
}
