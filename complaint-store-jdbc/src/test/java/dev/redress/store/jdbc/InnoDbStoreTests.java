package dev.redress.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.ComplaintStore;
import dev.redress.store.tck.ComplaintStoreTck;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;

/** The kit over one database of a MariaDB or MySQL server. */
abstract class InnoDbStoreTests extends ComplaintStoreTck {

    private static HikariDataSource dataSource;

    static void open(String url) {
        dataSource = Databases.pool(url, 17);
        JdbcSchema.on(dataSource).create();
        JdbcSchema.on(dataSource).createProjections();
    }

    @AfterAll
    static void close() {
        if (dataSource != null) {
            dataSource.close();
            dataSource = null;
        }
    }

    @Override
    protected ComplaintStore newStore() {
        return JdbcStore.on(dataSource);
    }

    @Override
    protected void inHostTransaction(ComplaintStore store, boolean commit, Consumer<ComplaintStore> work)
            throws SQLException {
        HostTransactions.run(dataSource, commit, work);
    }

    /** Ends every session on the spot, as when the host's process dies, and opens new ones. */
    @Override
    protected ComplaintStore reopen(ComplaintStore store) {
        String url = dataSource.getJdbcUrl();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<Long> others = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SELECT id FROM information_schema.processlist"
                    + " WHERE db = database() AND id <> connection_id()")) {
                while (row.next()) {
                    others.add(row.getLong(1));
                }
            }
            for (long other : others) {
                statement.execute("KILL CONNECTION " + other);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        dataSource.close();
        dataSource = Databases.pool(url, 17);
        return JdbcStore.on(dataSource);
    }
}
