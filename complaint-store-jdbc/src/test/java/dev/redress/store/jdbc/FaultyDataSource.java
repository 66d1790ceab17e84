package dev.redress.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Fails one call on the way to the database, by its number. For one thread. */
final class FaultyDataSource {

    /** How the call fails. */
    enum Fault {
        /** It is not made. */
        BEFORE,
        /** It is made, and its answer is lost. */
        AFTER,
        /** It is not made, and the database has undone the transaction. */
        DEADLOCK,
        /** It is not made, and the connection is gone. */
        LOST_BEFORE,
        /** It is made, its answer is lost, and the connection is gone. */
        LOST_AFTER,
        /** It is not made, and neither is the rollback that follows; the connection stays. */
        STUCK
    }

    private static final Set<String> POINTS = Set.of(
            "prepareStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "commit",
            "setAutoCommit",
            "setSavepoint",
            "releaseSavepoint");

    private static final Set<String> ALWAYS = Set.of("close", "isClosed", "toString", "hashCode", "equals");

    /** A connection while somebody has it. */
    private static final class Handed {
        private final Connection connection;
        private final boolean autoCommit;
        private boolean lost;
        private boolean stuck;

        private Handed(Connection connection) throws SQLException {
            this.connection = connection;
            this.autoCommit = connection.getAutoCommit();
        }
    }

    private final HikariDataSource pool;
    private final DataSource proxy;
    private final List<String> reached = new ArrayList<>();
    private int at;
    private @Nullable Fault fault;
    private boolean struck;
    private int open;
    private boolean autoCommitChanged;

    FaultyDataSource(HikariDataSource pool) {
        this.pool = pool;
        InvocationHandler handler = (unused, method, arguments) -> {
            if (method.getName().equals("getConnection") && isHit("getConnection")) {
                // In each way before: a connection that was opened and yet not given out would be lost to anybody.
                throw new SQLException("there is no connection", "08001");
            }
            Object result = invoke(pool, method, arguments);
            if (!(result instanceof Connection connection)) {
                return result;
            }
            open++;
            return wrap(connection, Connection.class, new Handed(connection));
        };
        proxy = (DataSource)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, handler);
    }

    DataSource dataSource() {
        return proxy;
    }

    /** Lets the call of that number from now on, beginning with 1, fail. */
    void arm(int number, Fault how) {
        reached.clear();
        at = number;
        fault = how;
        struck = false;
        autoCommitChanged = false;
    }

    /** Lets nothing fail any more, and says whether anything has. */
    boolean disarm() {
        fault = null;
        return struck;
    }

    /** The calls since {@link #arm} that could have failed. */
    List<String> reached() {
        return List.copyOf(reached);
    }

    int open() {
        return open;
    }

    /** Whether a sound connection was given back with another autocommit, although the last call was not the one that failed. */
    boolean autoCommitChanged() {
        return autoCommitChanged;
    }

    private Object wrap(Object target, Class<?> type, Handed handed) {
        InvocationHandler handler = (unused, method, arguments) -> call(target, method, arguments, handed);
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler);
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments, Handed handed)
            throws Throwable {
        String name = method.getName();
        if (target instanceof Connection && name.equals("close")) {
            giveBack(handed);
        } else if (handed.lost && !ALWAYS.contains(name)) {
            throw new SQLException("the connection is gone", "08006");
        } else if (handed.stuck && name.equals("rollback")) {
            throw new SQLException("the rollback is not made either", "58030");
        } else if (POINTS.contains(name) && isHit(name)) {
            throw strike(Objects.requireNonNull(fault), target, method, arguments, handed);
        }
        Object result = invoke(target, method, arguments);
        if (result instanceof PreparedStatement) {
            return wrap(result, PreparedStatement.class, handed);
        }
        return result instanceof Statement ? wrap(result, Statement.class, handed) : result;
    }

    private boolean isHit(String name) {
        reached.add(name);
        boolean hit = fault != null && reached.size() == at;
        struck |= hit;
        return hit;
    }

    private void giveBack(Handed handed) throws SQLException {
        open--;
        if (handed.lost) {
            handed.connection.setAutoCommit(handed.autoCommit);
            pool.evictConnection(handed.connection);
        } else {
            boolean lastFailed = struck && at == reached.size();
            autoCommitChanged |= !lastFailed && !handed.stuck && handed.connection.getAutoCommit() != handed.autoCommit;
        }
    }

    private SQLException strike(Fault how, Object target, Method method, Object @Nullable [] arguments, Handed handed)
            throws Throwable {
        boolean made = how == Fault.AFTER || how == Fault.LOST_AFTER;
        if (made) {
            invoke(target, method, arguments);
        }
        handed.stuck = how == Fault.STUCK;
        if (how == Fault.BEFORE || how == Fault.AFTER || how == Fault.STUCK) {
            return new SQLException(how + " " + method.getName(), "58030");
        }
        if (!handed.connection.getAutoCommit()) {
            handed.connection.rollback();
        }
        if (how == Fault.DEADLOCK) {
            return new SQLTransactionRollbackException(how + " at " + method.getName(), "40001", 1213);
        }
        handed.lost = true;
        return new SQLException(how + " " + method.getName(), "08006");
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
