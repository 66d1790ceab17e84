package dev.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** The databases that tests run on, behind pools as hosts use them. */
final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** PostgreSQL is started once in a JVM, where its binaries run; elsewhere the test counts as skipped. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        postgres.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static HikariDataSource pool(String url, int connections) {
        return new HikariDataSource(config(url, connections));
    }

    static HikariConfig config(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (url.startsWith("jdbc:mariadb")) {
            MariaDbServer.logIn(config);
        } else if (url.startsWith("jdbc:mysql")) {
            MySqlServer.logIn(config);
        } else {
            config.setUsername(url.startsWith("jdbc:h2") ? "sa" : "postgres");
        }
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(20_000);
        return config;
    }

    /** A new database in memory; it lives as long as the JVM. */
    static String h2Memory() {
        return "jdbc:h2:mem:redress" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    }

    static String h2File(Path folder) {
        return "jdbc:h2:" + folder.resolve("redress").toAbsolutePath() + ";WRITE_DELAY=0";
    }

    /** A new database on the one server. */
    static String postgres() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        Assumptions.assumeTrue(
                os.startsWith("linux") && (arch.equals("amd64") || arch.equals("x86_64")),
                () -> "the PostgreSQL of the tests is for linux-amd64, this is " + os + "-" + arch);
        String name = "redress" + COUNT.incrementAndGet();
        run(Server.POSTGRES.getPostgresDatabase(), "CREATE DATABASE " + name);
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    static void run(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Closes an H2 file as a killed process leaves it: nothing that is not yet on disk is written any more. */
    static void killH2(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // The connection cannot be closed any more: 90121, the database is closed already.
            assertThat(e.getErrorCode()).isEqualTo(90121);
        }
    }
}
