package dev.redress.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.ComplaintStore;
import dev.redress.store.tck.ComplaintStoreTck;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2FileStoreTest extends ComplaintStoreTck {

    @TempDir
    private static Path folder;

    private static HikariDataSource dataSource;

    @BeforeAll
    static void open() {
        dataSource = Databases.pool(Databases.h2File(folder), 17);
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

    /** As a killed process leaves it: nothing is written any more. */
    @Override
    protected ComplaintStore reopen(ComplaintStore store) {
        Databases.killH2(dataSource);
        dataSource.close();
        open();
        return JdbcStore.on(dataSource);
    }
}
