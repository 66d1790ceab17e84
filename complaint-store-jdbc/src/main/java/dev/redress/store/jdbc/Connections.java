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

    Connections(TransactionScope scope) {
        this.scope = scope;
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
            try {
                return inHost ? joined(connection, work) : owned(connection, work);
            } finally {
                Session.quietly(() -> scope.release(connection));
            }
        } catch (SQLException e) {
            throw failure(what.get(), e);
        }
    }

    private static <T> T joined(Connection connection, Work<T> work) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "TransactionScope: the host's connection must have autocommit off, was on; begin a transaction first");
        }
        return work.on(new Session(connection, true));
    }

    private static <T> T owned(Connection connection, Work<T> work) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
        try {
            return work.on(new Session(connection, false));
        } finally {
            if (!autoCommit) {
                Session.quietly(() -> connection.setAutoCommit(false));
            }
        }
    }

    static StoreException failure(String what, SQLException cause) {
        return new StoreException(
                what + " failed: SQLState " + cause.getSQLState() + ", error " + cause.getErrorCode()
                        + "; the database's answer is the cause of this exception",
                cause);
    }
}
