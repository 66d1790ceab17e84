package dev.redress.store.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/** Fails once, before or after the n-th call that reaches the database. Not thread-safe. */
final class FaultyDataSource {

    private static final Set<String> CALLS = Set.of(
            "getConnection",
            "prepareStatement",
            "createStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "setAutoCommit",
            "setSavepoint",
            "releaseSavepoint",
            "commit");

    private final DataSource proxy;
    private int left;
    private boolean after;
    private String state = "";
    private String failed = "";

    FaultyDataSource(DataSource target) {
        proxy = (DataSource) wrap(target, DataSource.class);
    }

    DataSource dataSource() {
        return proxy;
    }

    /** Fails at the n-th call from now on. */
    void failAt(int call, boolean afterIt, String sqlState) {
        left = call;
        after = afterIt;
        state = sqlState;
        failed = "";
    }

    void failNoMore() {
        left = 0;
    }

    /** The call that failed, or nothing if there were fewer calls. */
    String failed() {
        return failed;
    }

    private Object wrap(Object target, Class<?> type) {
        InvocationHandler handler = (unused, method, arguments) -> {
            boolean fails = CALLS.contains(method.getName()) && left > 0 && --left == 0;
            // A connection that was opened and yet not given out would be lost to anybody.
            boolean late = after && !method.getName().equals("getConnection");
            if (fails && !late) {
                throw fault(method.getName());
            }
            try {
                Object result = method.invoke(target, arguments);
                if (fails) {
                    throw fault(method.getName());
                }
                return wrapped(target, result);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler);
    }

    private SQLException fault(String call) {
        failed = call;
        return new SQLException("the test lets " + call + " fail", state);
    }

    private Object wrapped(Object target, Object result) {
        if (target instanceof DataSource && result instanceof Connection) {
            return wrap(result, Connection.class);
        }
        if (result instanceof PreparedStatement) {
            return wrap(result, PreparedStatement.class);
        }
        return result instanceof Statement ? wrap(result, Statement.class) : result;
    }
}
