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
 * A server that tests run on: the one that an environment variable names by a URL without a database, {@code jdbc:...://host:port/},
 * with the variable's name and {@code _USER} and {@code _PASSWORD} for who logs in, else root without a password.
 */
final class GivenServer {

    private static final Map<String, String> ENVIRONMENT = System.getenv();

    private final String name;
    private final String variable;
    private final boolean isGiven;
    private final String url;
    private final List<String> made = new CopyOnWriteArrayList<>();

    private GivenServer(String name, String variable, String otherwise) {
        this.name = name;
        this.variable = variable;
        String given = ENVIRONMENT.getOrDefault(variable, "");
        this.isGiven = !given.isEmpty();
        this.url = isGiven ? given : otherwise;
    }

    /**
     * @param otherwise where a server is looked for if the variable names none; may be empty
     */
    static GivenServer of(String name, String variable, String otherwise) {
        GivenServer server = new GivenServer(name, variable, otherwise);
        Runtime.getRuntime().addShutdownHook(new Thread(server::dropWhatWasMade));
        return server;
    }

    private void dropWhatWasMade() {
        if (made.isEmpty()) {
            return;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String database : made) {
                statement.execute("DROP DATABASE " + database);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "?connectTimeout=5000", user(), password());
    }

    private String user() {
        return ENVIRONMENT.getOrDefault(variable + "_USER", "root");
    }

    private String password() {
        return ENVIRONMENT.getOrDefault(variable + "_PASSWORD", "");
    }

    /** A new database; it is dropped when the JVM ends. Without a server the test counts as skipped. */
    String newDatabase() {
        if (url.isEmpty()) {
            return Assumptions.abort("no " + name + ": " + variable + " names none");
        }
        String database =
                "redress_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
            made.add(database);
            return url + database;
        } catch (SQLException e) {
            if (!isGiven) {
                return Assumptions.abort(
                        "no " + name + ": " + variable + " names none, and " + url + " answers " + e.getMessage());
            }
            throw new AssertionError(variable + ": no database could be made on " + url, e);
        }
    }

    void logIn(HikariConfig config) {
        config.setUsername(user());
        config.setPassword(password());
    }
}
