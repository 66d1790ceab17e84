package dev.redress.store.jdbc;

import dev.redress.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Runs each call on one connection of the scope. Thread-safe. */
final class Connections {

    /** What a call does. */
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    private final TransactionScope scope;
    private final ColumnTypes types;
    private final Savepoints savepoints;

    Connections(TransactionScope scope, Dialect dialect) {
        this.scope = scope;
        this.types = dialect.columnTypes();
        this.savepoints = dialect.savepoints();
    }

    boolean inHostTransaction() {
        return scope.inHostTransaction();
    }

    /**
     * Takes a connection, does the work, gives the connection back.
     *
     * @param what names the work in the message of a failure; identifiers only
     * @param work the work
     * @return what the work gave
     */
    <T> T use(Supplier<String> what, Work<T> work) {
        try {
            boolean inHost = scope.inHostTransaction();
            Connection connection = scope.acquire();
            if (connection == null) {
                throw new IllegalStateException(what.get() + ": TransactionScope gave no connection; call inside a"
                        + " transaction of the host, or use a store with transactions of its own");
            }
            try {
                return inHost ? joined(connection, work) : owned(connection, work);
            } finally {
                Session.quietly(() -> scope.release(connection));
            }
        } catch (SQLException e) {
            throw failure(what.get(), e);
        }
    }

    private <T> T joined(Connection connection, Work<T> work) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "TransactionScope: the host's connection must have autocommit off, was on; begin a transaction first");
        }
        return work.on(new Session(connection, true, types, savepoints));
    }

    private <T> T owned(Connection connection, Work<T> work) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        Session session = new Session(connection, false, types, savepoints);
        try {
            if (!autoCommit) {
                connection.setAutoCommit(true);
            }
            return work.on(session);
        } finally {
            if (autoCommit) {
                session.leaveTransaction();
            } else {
                Session.quietly(() -> connection.setAutoCommit(false));
            }
        }
    }

    static StoreException failure(String what, SQLException cause) {
        return new StoreException(
                what + " failed: SQLState " + cause.getSQLState() + ", error " + cause.getErrorCode() + "; "
                        + Hints.of(cause),
                cause);
    }
}
