package dev.redress.store.jdbc;

import java.sql.Connection;
import java.util.function.Supplier;

/** The host's connection, in the host's transaction. */
record JoiningScope(Supplier<Connection> connection) implements TransactionScope {

    @Override
    public Connection acquire() {
        return connection.get();
    }

    @Override
    public void release(Connection unused) {
        // The host's: it commits, rolls back and closes.
    }

    @Override
    public boolean inHostTransaction() {
        return true;
    }
}
