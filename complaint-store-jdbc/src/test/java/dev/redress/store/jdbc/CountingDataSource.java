package dev.redress.store.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts what goes to the database: executions, ends of transactions, savepoints, open connections. */
final class CountingDataSource {

    private static final Set<String> SENT = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "commit",
            "rollback",
            "setSavepoint",
            "releaseSavepoint");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final DataSource proxy;

    CountingDataSource(DataSource target) {
        proxy = (DataSource) wrap(target, DataSource.class);
    }

    DataSource dataSource() {
        return proxy;
    }

    /** Names of the calls since the last time, in their order. */
    List<String> sent() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    int open() {
        return open.get();
    }

    int mostOpen() {
        return mostOpen.get();
    }

    private Object wrap(Object target, Class<?> type) {
        InvocationHandler handler = (unused, method, arguments) -> {
            count(target, method);
            try {
                Object result = method.invoke(target, arguments);
                return wrapped(target, result);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler);
    }

    private void count(Object target, Method method) {
        if (SENT.contains(method.getName())) {
            sent.add(method.getName());
        }
        if (target instanceof Connection && method.getName().equals("close")) {
            open.decrementAndGet();
        }
    }

    private Object wrapped(Object target, Object result) {
        if (target instanceof DataSource && result instanceof Connection) {
            mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
            return wrap(result, Connection.class);
        }
        if (result instanceof PreparedStatement) {
            return wrap(result, PreparedStatement.class);
        }
        return result instanceof Statement ? wrap(result, Statement.class) : result;
    }
}
