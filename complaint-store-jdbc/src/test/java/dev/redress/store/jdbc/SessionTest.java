package dev.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that has aborted a transaction without failing a statement, as a Galera node can: its savepoints are gone. */
class SessionTest {

    private static final Savepoints GALERA = new Savepoints(true, true);

    private final SQLException noSuchSavepoint = new SQLException("SAVEPOINT does not exist", "42000", 1305);

    private final List<String> calls = new ArrayList<>();
    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void whatFollowedAnAbortThatNobodyNoticedDoesNotCount() throws SQLException {
        Session session = new Session(without("releaseSavepoint"), false, ColumnTypes.NATIVE, GALERA);

        assertThatExceptionOfType(SQLTransactionRollbackException.class)
                .isThrownBy(() -> session.atomically(SessionTest::write))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("40001"))
                .withCause(noSuchSavepoint);
        assertThat(calls).containsSubsequence("setAutoCommit", "setSavepoint", "releaseSavepoint", "rollback");
        assertThat(calls).doesNotContain("commit");
        assertThat(rows()).isZero();
    }

    @Test
    void aTransactionThatIsStillTheSameCounts() throws SQLException {
        Session session = new Session(without("nothing"), false, ColumnTypes.NATIVE, GALERA);

        assertThat(session.atomically(SessionTest::write)).isTrue();
        assertThat(calls).containsSubsequence("setSavepoint", "releaseSavepoint", "commit");
        assertThat(rows()).isOne();
    }

    @Test
    void whereNoAbortGoesUnnoticedNobodyAsks() throws SQLException {
        Session session = new Session(without("nothing"), false, ColumnTypes.NATIVE, Savepoints.USUAL);

        assertThat(session.atomically(SessionTest::write)).isTrue();
        assertThat(calls).doesNotContain("setSavepoint");
    }

    /** Else the caller would take a collision for all that happened, and go on in a transaction that the host did not begin. */
    @Test
    void withoutAWayBackInTheHostsTransactionThatIsTheFailure() throws SQLException {
        database.setAutoCommit(false);
        Session session = new Session(without("rollback"), true, ColumnTypes.NATIVE, GALERA);
        SQLException collision = new SQLException("duplicate", "23000", 1062);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> session.atomically(step -> {
                    throw collision;
                }))
                .isSameAs(noSuchSavepoint)
                .satisfies(e -> assertThat(e.getSuppressed()).contains(collision));
        assertThat(calls).endsWith("rollback", "abort");
    }

    @Test
    void whereSavepointsDoNotLeadBackTheHostCannotCommit() throws SQLException {
        database.setAutoCommit(false);
        Session session = new Session(without("nothing"), true, ColumnTypes.NATIVE, new Savepoints(true, false));

        assertThat(session.atomically(SessionTest::write)).as("what is kept").isTrue();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> session.atomically(step -> false))
                .withMessageContaining("log_bin");
        assertThat(calls).endsWith("setSavepoint", "abort");
    }

    private static boolean write(Session session) throws SQLException {
        try (PreparedStatement statement = session.prepare("INSERT INTO t VALUES (1)")) {
            return statement.executeUpdate() == 1;
        }
    }

    private int rows() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM t")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The database, which no longer knows the savepoint when it is to release it or go back to it. */
    private Connection without(String way) {
        return (Connection) Proxy.newProxyInstance(
                SessionTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                    calls.add(method.getName());
                    boolean isOfSavepoint = values != null && values[0] instanceof Savepoint;
                    if (method.getName().equals(way) && isOfSavepoint) {
                        throw noSuchSavepoint;
                    }
                    try {
                        return method.invoke(database, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
