package dev.redress.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.desk.ComplaintDesk;
import dev.redress.store.jdbc.JdbcStore;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A node of a host with its own pool, desk and store.
 *
 * @param name its name
 * @param pool its connections
 * @param desk its desk
 * @param store the store by itself
 * @param host what keeps its own transactions
 */
record ClusterNode(String name, HikariDataSource pool, ComplaintDesk desk, JdbcStore store, ClusterHost host)
        implements AutoCloseable {

    static HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(4_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    static ClusterNode of(String name, String url, Instant begun, Path sent) {
        HikariDataSource pool = pool(url, 12);
        return new ClusterNode(
                name,
                pool,
                KilledWriter.desk(pool, begun, sent),
                JdbcStore.on(pool),
                new ClusterHost(pool, begun, sent));
    }

    @Override
    public void close() {
        pool.close();
    }
}
