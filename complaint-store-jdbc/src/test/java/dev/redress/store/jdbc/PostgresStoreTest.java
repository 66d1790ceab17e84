package dev.redress.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.ComplaintStore;
import dev.redress.store.tck.ComplaintStoreTck;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStoreTest extends ComplaintStoreTck {

    private static HikariDataSource dataSource;

    @BeforeAll
    static void open() {
        dataSource = Databases.pool(Databases.postgres(), 17);
        JdbcSchema.on(dataSource).create();
        JdbcSchema.on(dataSource).createProjections();
    }

    @AfterAll
    static void close() {
        if (dataSource != null) {
            dataSource.close();
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
        Databases.run(
                dataSource,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        dataSource.close();
        dataSource = Databases.pool(url, 17);
        return JdbcStore.on(dataSource);
    }
}
