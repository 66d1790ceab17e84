package dev.redress.console.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.redress.store.ComplaintStore;
import dev.redress.store.StoreException;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.store.memory.MemoryStore;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A store with what has to be closed behind it. Thread-safe, as the store is. */
public final class OpenStore implements AutoCloseable {

    private static final long PATIENCE_MS = 10_000;

    /** What H2 answers where a URL says IFEXISTS=TRUE, or a server makes none, and there is no such database. */
    private static final Set<Integer> H2_NO_DATABASE = Set.of(90146, 90149);

    private final ComplaintStore store;
    private final @Nullable HikariDataSource pool;
    private final @Nullable CountingDataSource counted;

    private OpenStore(ComplaintStore store, @Nullable HikariDataSource pool, @Nullable CountingDataSource counted) {
        this.store = store;
        this.pool = pool;
        this.counted = counted;
    }

    static OpenStore inMemory() {
        return new OpenStore(new MemoryStore(), null, null);
    }

    /**
     * A new database in the memory of this process.
     *
     * @param name its name
     * @return the store, to be closed
     */
    public static OpenStore embedded(String name) {
        return jdbc("jdbc:h2:mem:" + name, "sa", "", 2, false);
    }

    static OpenStore jdbc(
            String url, @Nullable String user, @Nullable String password, int connections, boolean counting) {
        HikariDataSource pool = pool(url, user, password, connections);
        try {
            CountingDataSource counted = counting ? new CountingDataSource(pool) : null;
            DataSource source = counted == null ? pool : counted.dataSource();
            JdbcSchema.on(source).create();
            return new OpenStore(JdbcStore.on(source), pool, counted);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** A database that is there, with its tables: nothing is made. */
    static OpenStore jdbcToRead(String url, @Nullable String user, @Nullable String password) {
        HikariDataSource pool = pool(url, user, password, 1);
        try {
            JdbcSchema.on(pool).check();
            return new OpenStore(JdbcStore.on(pool), pool, null);
        } catch (StoreException e) {
            pool.close();
            if (String.valueOf(e.getMessage()).contains(", are missing")) {
                throw new IllegalArgumentException(
                        "--store: no complaints are stored here; import or file some first", e);
            }
            throw e;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(
            String url, @Nullable String user, @Nullable String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
        }
        if (password != null) {
            config.setPassword(password);
        }
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE_MS);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            Throwable root = root(e);
            if (root instanceof SQLException sql && H2_NO_DATABASE.contains(sql.getErrorCode())) {
                throw new IllegalArgumentException(
                        "--store: there is no database at " + StoreOptions.withoutSecrets(url)
                                + "; import or file some complaints first",
                        e);
            }
            throw new IllegalArgumentException("--store: no connection: " + root.getMessage(), e);
        }
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /**
     * The store.
     *
     * @return to work on until it is closed
     */
    public ComplaintStore store() {
        return store;
    }

    /**
     * How many statements went to the database so far.
     *
     * @return empty if they are not counted, or there is no database
     */
    public OptionalLong statements() {
        return counted == null ? OptionalLong.empty() : OptionalLong.of(counted.statements());
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
