package dev.redress.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.ComplaintStore;
import dev.redress.store.tck.ComplaintStoreTck;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2MemoryStoreTest extends ComplaintStoreTck {

    private static HikariDataSource dataSource;

    @BeforeAll
    static void open() {
        dataSource = Databases.pool(Databases.h2Memory(), 17);
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
}
