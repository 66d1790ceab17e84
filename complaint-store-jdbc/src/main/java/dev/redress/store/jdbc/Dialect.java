package dev.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What differs between engines. Immutable. */
abstract sealed class Dialect permits H2Dialect, PostgresDialect {

    /** Types of array parameters, by the names the engines give them. */
    enum ArrayType {
        TEXT,
        UUID
    }

    /**
     * Finds the dialect of a database.
     *
     * @throws IllegalArgumentException if the engine is not one of ours
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> new H2Dialect();
            case "PostgreSQL" -> new PostgresDialect();
            default ->
                throw new IllegalArgumentException("JdbcStore: the database must be PostgreSQL or H2, was '" + product
                        + "'; implement dev.redress.store.ComplaintStore for another");
        };
    }

    /** The folder of the schema's scripts. */
    abstract String folder();

    abstract CommitWriter commitWriter(Tables tables);

    abstract BulkWriter bulkWriter(Tables tables);

    /** The condition that a row comes after a cursor in the search's order, with {@code c} the complaint. */
    abstract String after(boolean newestFirst);

    /** Sets the parameters of {@link #after}. */
    abstract void bindAfter(Binder to, Place place) throws SQLException;

    /** The query of a complaint, as {@code c}, together with its identities. */
    abstract String withIdentities(String condition);

    /** How often the condition stands in {@link #withIdentities}, and so its parameters. */
    abstract int conditionsWithIdentities();

    /** A parameter that takes an array. */
    abstract String arrayMark(ArrayType type);

    /** The name of an array's elements for {@link Connection#createArrayOf}. */
    abstract String elementName(ArrayType type);

    /** Adds a row of (tenant, genesis head, 0, 0) to the epochs if the tenant has none; best without failing. */
    abstract String seedEpoch();

    /**
     * Adds to a tally if it is not above a ceiling; touches one row, or none if it is above. Takes tenant, key, window, the amount
     * or 0 if that is negative, the amount, the ceiling. May fail where somebody else has just begun the tally, if the
     * transaction goes on after a failed statement.
     */
    abstract String addToTally();

    /** The same as a query, which gives the tally afterwards in one row, or no row. */
    abstract String addToTallyAndRead();

    /** Adds a row of (tenant, kind, token, complaint) to the tokens if it is not there; without failing. */
    abstract String addToken();

    /** What every WHERE begins with, AND included; nothing where the database needs no such thing. */
    String always() {
        return "";
    }

    /** Whether a failed statement leaves the transaction unusable. */
    abstract boolean failureEndsTransaction();

    /** Takes a lock that lets only one connection at a time make the schema, until the transaction ends. */
    abstract void lockSchema(Connection connection, Tables tables) throws SQLException;

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
