package dev.redress.store.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between engines. Immutable. */
abstract sealed class Dialect permits ArrayDialect, MariaDbDialect {

    /**
     * Finds the dialect of a database.
     *
     * @throws IllegalArgumentException if the engine is not one of ours
     */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        return switch (database.getDatabaseProductName()) {
            case "H2" -> new H2Dialect();
            case "PostgreSQL" -> new PostgresDialect();
            case "MariaDB", "MySQL" -> MariaDbDialect.of(database);
            default ->
                throw new IllegalArgumentException(
                        "JdbcStore: the database must be PostgreSQL, MariaDB, MySQL or H2, was '"
                                + database.getDatabaseProductName()
                                + "'; implement dev.redress.store.ComplaintStore for another");
        };
    }

    /** The statements of a script; in one piece where the driver takes it so. */
    List<String> statements(String script) {
        return List.of(script);
    }

    ColumnTypes columnTypes() {
        return ColumnTypes.NATIVE;
    }

    InstantRange instants() {
        return Instants.WIDE;
    }

    /** The folder of the schema's scripts. */
    abstract String folder();

    abstract CommitWriter commitWriter(Tables tables);

    abstract BulkWriter bulkWriter(Tables tables);

    /**
     * The order that an index has, so that nothing is sorted.
     *
     * @param given the index's first columns, for which the query gives one value each
     * @param columns those that follow and make the order
     * @param descending whether from the last to the first
     */
    abstract String orderBy(String given, String columns, boolean descending);

    static String directed(String columns, boolean descending) {
        return descending ? columns.replace(",", " DESC,") + " DESC" : columns;
    }

    /** The condition that a row comes after a cursor in the search's order, by an instant and the identifier of {@code c}. */
    abstract String after(String instant, boolean descending);

    /** Sets the parameters of {@link #after}. */
    abstract void bindAfter(Binder to, Place place) throws SQLException;

    /** The query of a complaint, as {@code c}, together with its identities. */
    abstract String withIdentities(String condition);

    /** How often the condition stands in {@link #withIdentities}, and so its parameters. */
    abstract int conditionsWithIdentities();

    /** A table called x, with columns a, b, c and so on, of rows that are parameters. */
    abstract String parameterTable(ParameterTable.Type... types);

    /** Sets the parameters of {@link #parameterTable}. */
    abstract void bind(Binder to, ParameterTable table) throws SQLException;

    /**
     * What joins a table with {@link #parameterTable} by the table's whole primary key, so that no other row is read: what is read
     * for an update is locked on some engines, whether it is wanted or not.
     */
    abstract String joinByKey(String table);

    /** Whether an update can say what it changed, so that looking and leasing are one statement. */
    boolean updatesReturnRows() {
        return false;
    }

    /** The condition that a column is one of some values. */
    abstract String isOneOf(String column, ParameterTable.Type type, int values);

    /** Sets the parameters of {@link #isOneOf}. */
    abstract void bindOneOf(Binder to, ParameterTable.Type type, List<?> values) throws SQLException;

    /** Adds a row of (tenant, genesis head, 0, 0) to the epochs if the tenant has none; best without failing. */
    abstract String seedEpoch();

    /** Adds a row of (tenant, 0) to the projections if the tenant has none; without failing. */
    abstract String seedProjection();

    abstract TallyAdder tallyAdder(Tables tables);

    /** Adds a row of (tenant, kind, token, complaint) to the tokens if it is not there; without failing. */
    abstract String addToken();

    /** What every WHERE begins with, AND included; nothing where the database needs no such thing. */
    String always() {
        return "";
    }

    /**
     * Adds those rows of (tenant, kind, token, complaint) of a {@link #parameterTable} to the tokens that are not there, in one statement;
     * null where one statement for each is as quick.
     */
    @Nullable
    String addTokens() {
        return null;
    }

    /** Whether a failed statement leaves the transaction unusable. */
    abstract boolean failureEndsTransaction();

    Savepoints savepoints() {
        return Savepoints.USUAL;
    }

    /**
     * Whether a transaction may go on seeing what was there when it began to read, while what it writes meets what is there now.
     * Answers inside the host's transaction must not be drawn from such reads.
     */
    boolean readsMayBeOld() {
        return false;
    }

    /** What a query ends with to see what is there now, also where {@link #readsMayBeOld}. */
    String asOfNow() {
        return "";
    }

    /** Takes a lock that lets only one connection at a time make the schema, until the transaction ends or {@link #unlockSchema}. */
    abstract void lockSchema(Connection connection, Tables tables) throws SQLException;

    /** Gives back the lock, if it does not end with the transaction. */
    void unlockSchema(Connection connection, Tables tables) throws SQLException {
        // The transaction has ended.
    }

    /** What an operator should know about how the database is set up. */
    abstract List<String> warnings(Connection connection) throws SQLException;

    /** Whether the same transaction, done again, can be expected to go through. */
    boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("40");
    }

    /** Whether a unique key had the value already. */
    boolean isUniqueViolation(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }
}
