package dev.redress.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;

/**
 * The MariaDB or MySQL server that tests run on: the one that {@code REDRESS_TEST_MARIADB} names by a URL without a database,
 * {@code jdbc:mariadb://host:port/}, with {@code REDRESS_TEST_MARIADB_USER} and {@code REDRESS_TEST_MARIADB_PASSWORD}; else one on
 * this machine that lets root in without a password; else none, and the tests count as skipped.
 */
final class MariaDbServer {

    private static final Map<String, String> ENVIRONMENT = System.getenv();
    private static final String GIVEN = ENVIRONMENT.getOrDefault("REDRESS_TEST_MARIADB", "");
    private static final String URL = GIVEN.isEmpty() ? "jdbc:mariadb://127.0.0.1:3306/" : GIVEN;
    private static final String USER = ENVIRONMENT.getOrDefault("REDRESS_TEST_MARIADB_USER", "root");
    private static final String PASSWORD = ENVIRONMENT.getOrDefault("REDRESS_TEST_MARIADB_PASSWORD", "");
    private static final List<String> MADE = new CopyOnWriteArrayList<>();

    private MariaDbServer() {}

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (MADE.isEmpty()) {
                return;
            }
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String name : MADE) {
                    statement.execute("DROP DATABASE " + name);
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }));
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(URL + "?connectTimeout=5000", USER, PASSWORD);
    }

    /** A new database; it is dropped when the JVM ends. */
    static String newDatabase() {
        String name = "redress_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            MADE.add(name);
            return URL + name;
        } catch (SQLException e) {
            if (GIVEN.isEmpty()) {
                return Assumptions.abort(
                        "no MariaDB: REDRESS_TEST_MARIADB names none, and " + URL + " answers " + e.getMessage());
            }
            throw new AssertionError("REDRESS_TEST_MARIADB: no database could be made on " + URL, e);
        }
    }

    static void logIn(HikariConfig config) {
        config.setUsername(USER);
        config.setPassword(PASSWORD);
    }
}
