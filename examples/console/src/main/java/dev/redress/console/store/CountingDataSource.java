package dev.redress.console.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/**
 * Counts the statements that go to a database: each execution is one, a batch is one, reads count, ends of transactions do
 * not. Thread-safe.
 */
final class CountingDataSource {

    private final LongAdder statements = new LongAdder();
    private final DataSource proxy;

    CountingDataSource(DataSource target) {
        proxy = wrap(target, DataSource.class);
    }

    DataSource dataSource() {
        return proxy;
    }

    long statements() {
        return statements.sum();
    }

    private <T> T wrap(T target, Class<T> type) {
        InvocationHandler handler = (unused, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                statements.increment();
            }
            try {
                return wrapped(method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection connection) {
            return wrap(connection, Connection.class);
        } else if (result instanceof CallableStatement statement) {
            return wrap(statement, CallableStatement.class);
        } else if (result instanceof PreparedStatement statement) {
            return wrap(statement, PreparedStatement.class);
        }
        return result instanceof Statement statement ? wrap(statement, Statement.class) : result;
    }
}
