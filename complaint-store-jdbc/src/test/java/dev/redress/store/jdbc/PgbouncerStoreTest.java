package dev.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.ComplaintStore;
import dev.redress.store.tck.ComplaintStoreTck;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL behind pgbouncer in transaction pooling, with fewer connections to the server than to the pooler: a connection meets
 * another session of the server in each transaction. {@code .ci/cluster} starts one and says where it is.
 */
class PgbouncerStoreTest extends ComplaintStoreTck {

    private static final int CONNECTIONS = 17;

    private static HikariDataSource dataSource;

    @BeforeAll
    static void open() {
        String pooler = System.getProperty("redress.pgbouncer");
        Assumptions.assumeTrue(pooler != null, "no redress.pgbouncer; .ci/cluster starts one and gives it");
        String name = "redress" + ProcessHandle.current().pid();
        try (HikariDataSource server = Databases.pool(url(pooler, "postgres"), 1)) {
            Databases.run(server, "CREATE DATABASE " + name);
        }
        dataSource = Databases.pool(url(pooler, name), CONNECTIONS);
        JdbcSchema.on(dataSource).create();
        JdbcSchema.on(dataSource).createProjections();
    }

    private static String url(String pooler, String database) {
        return "jdbc:postgresql://" + pooler + "/" + database + "?prepareThreshold=0";
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

    /** The pooler keeps its sessions, as it does when a host's process dies. */
    @Override
    protected ComplaintStore reopen(ComplaintStore store) {
        String url = dataSource.getJdbcUrl();
        dataSource.close();
        dataSource = Databases.pool(url, CONNECTIONS);
        return JdbcStore.on(dataSource);
    }

    /** Else all of the above would have been tried without what it is for. */
    @Test
    void oneConnectionMeetsSeveralSessions() throws SQLException {
        Set<Integer> sessions = new HashSet<>();
        try (Connection one = dataSource.getConnection();
                Connection other = dataSource.getConnection()) {
            sessions.add(session(one));
            other.setAutoCommit(false);
            for (int i = 0; i < 10; i++) {
                session(other);
                sessions.add(session(one));
                other.rollback();
                sessions.add(session(one));
            }
            other.setAutoCommit(true);
        }
        assertThat(sessions).hasSizeGreaterThan(1);
    }

    private static int session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
