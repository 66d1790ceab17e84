package dev.redress.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A schema of PostgreSQL for one contender, with a pool whose connections see no other; dropped on closing. */
final class OwnSchema implements AutoCloseable {

    private final String name;
    private final HikariDataSource pool;

    /** Makes the schema anew, whatever an earlier run may have left of it. */
    OwnSchema(String address, String user, String name, int threads) throws SQLException {
        this.name = name;
        try (Connection connection = DriverManager.getConnection(address, user, null);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
            statement.execute("CREATE SCHEMA " + name);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.addDataSourceProperty("currentSchema", name);
        config.addDataSourceProperty("ApplicationName", name);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(2 * threads + 2);
        pool = new HikariDataSource(config);
    }

    String name() {
        return name;
    }

    DataSource dataSource() {
        return pool;
    }

    /** Closes all connections, so that the contenders' pools do not together exceed what the server admits. */
    void release() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** The one number that a query gives. */
    long number(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            SweptComplaints.execute(pool, "DROP SCHEMA " + name + " CASCADE");
        } finally {
            pool.close();
        }
    }
}
