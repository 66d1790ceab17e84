package dev.redress.quickstart;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.desk.ComplaintDesk;
import dev.redress.store.StoreException;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.store.jdbc.TransactionScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** A host that keeps its own transactions, with a table of its own. Thread-safe. */
final class ClusterHost {

    static final String TABLE = "CREATE TABLE host_row (command VARCHAR(200) NOT NULL PRIMARY KEY)";

    /** The transaction that a thread is in, of whichever host. */
    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

    /** What is done in a transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final HikariDataSource pool;
    private final ComplaintDesk desk;

    ClusterHost(HikariDataSource pool, Instant begun, Path sent) {
        this.pool = pool;
        JdbcStore store = JdbcStore.using(pool)
                .transactions(TransactionScope.joining(CURRENT::get))
                .build();
        desk = inTransaction(connection -> KilledWriter.desk(store, begun, sent));
    }

    /** Joins the transaction of the thread. */
    ComplaintDesk desk() {
        return desk;
    }

    static void insert(Connection connection, String command) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO host_row (command) VALUES (?)")) {
            statement.setString(1, command);
            statement.executeUpdate();
        }
    }

    /** Whatever goes wrong, all is rolled back, and nothing is repeated here. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } finally {
                CURRENT.remove();
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException("a transaction of the host's", e);
        }
    }
}
