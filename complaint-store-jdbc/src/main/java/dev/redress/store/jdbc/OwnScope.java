package dev.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection of its own for each call. */
record OwnScope(DataSource dataSource) implements TransactionScope {

    @Override
    public Connection acquire() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean inHostTransaction() {
        return false;
    }
}
