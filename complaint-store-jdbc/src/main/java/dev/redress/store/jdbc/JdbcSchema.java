package dev.redress.store.jdbc;

import dev.redress.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The tables of a {@link JdbcStore}. A host that has a migration tool can let that run the same scripts instead: they lie on
 * the class path under {@code dev/redress/store/jdbc/schema/h2}, {@code .../postgresql} and {@code .../mariadb}, named as Flyway wants them,
 * with a placeholder <code>${prefix}</code>. The last one is for MySQL too, with the collation {@code utf8mb4_0900_bin} in place
 * of {@code utf8mb4_nopad_bin}.
 *
 * <p>Immutable and thread-safe.
 */
public final class JdbcSchema {

    /** The schema version that this library reads and writes. */
    public static final int VERSION = 5;

    private static final List<String> SCRIPTS = List.of(
            "V1__complaints.sql", "V2__access.sql", "V3__text_tokens.sql", "V4__assignee.sql", "V5__handler.sql");
    private static final String PROJECTIONS = "V1000__projection.sql";
    private static final String FEED_COLUMN = "feed_position";
    private static final List<String> TABLES = List.of(
            "access",
            "checkpoint",
            "checkpointed",
            "complaint",
            "definition",
            "epoch",
            "journal",
            "outbox",
            "schema",
            "sealed",
            "tally",
            "token");
    private static final int ATTEMPTS = 3;

    private final DataSource dataSource;
    private final Tables tables;

    private JdbcSchema(DataSource dataSource, Tables tables) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.tables = tables;
    }

    /**
     * Names the database, with the usual table names.
     *
     * @param dataSource the database; its user must be allowed to make tables if {@link #create} is to be called
     * @return its schema
     */
    public static JdbcSchema on(DataSource dataSource) {
        return new JdbcSchema(dataSource, new Tables(Tables.DEFAULT_PREFIX));
    }

    /**
     * The same with other table names.
     *
     * @param prefix what the names begin with: a lower-case letter, then up to 20 of {@code a-z 0-9 _}
     * @return the schema
     * @throws IllegalArgumentException if the prefix is anything else
     */
    public JdbcSchema tablePrefix(String prefix) {
        return new JdbcSchema(dataSource, new Tables(prefix));
    }

    /**
     * Makes what is missing, and brings an older schema up to date; does nothing if all is there. Several nodes may call it at
     * the same time. A host that does not want a start to change its tables calls {@link #check()} then, and {@link #migrate()} when
     * it means to.
     *
     * @throws IllegalArgumentException if the database is none of PostgreSQL, MariaDB, MySQL and H2
     * @throws StoreException if the database refuses, or has a schema of a newer version
     */
    public void create() {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = dataSource.getConnection()) {
                createOn(connection);
                return;
            } catch (SQLException e) {
                // Two nodes that start at once can meet; the second time the tables are there.
                if (attempt == ATTEMPTS) {
                    throw Connections.failure("JdbcSchema: making the tables '" + tables.prefix() + "*'", e);
                }
            }
        }
    }

    /**
     * Brings the schema of an older version up to date, while nodes of that version go on working; does nothing if it is up to
     * date. Nothing that is stored is lost or rewritten.
     *
     * @throws IllegalArgumentException if the database is none of PostgreSQL, MariaDB, MySQL and H2
     * @throws StoreException if there is no schema, or one of a newer version, or the database refuses
     */
    public void migrate() {
        try (Connection connection = dataSource.getConnection()) {
            if (requireNotNewer(version(connection)) == 0) {
                throw new StoreException("JdbcSchema: there are no tables '" + tables.prefix()
                        + "*' to bring up to date; call create() for new ones, or check the prefix");
            }
        } catch (SQLException e) {
            throw Connections.failure("JdbcSchema: looking at the tables '" + tables.prefix() + "*'", e);
        }
        create();
    }

    /**
     * Adds what it takes to follow all journals as one ({@link dev.redress.store.ProjectionStore}), for hosts that keep projections of their own:
     * a table, and a column of the journal with an index. Each entry costs an index more when it is written, and an update when it is first
     * followed. Stores that were built before do not have the ability. Does nothing if all is there. The scripts are
     * under {@code dev/redress/store/jdbc/schema/optional}.
     *
     * @throws IllegalArgumentException if the database is none of PostgreSQL, MariaDB, MySQL and H2
     * @throws StoreException if the schema is missing or has another version, or the database refuses
     */
    public void createProjections() {
        List<String> unused = check();
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            underLock(connection, dialect, () -> {
                if (!hasProjections(connection, tables)) {
                    run(connection, dialect, "optional/" + dialect.folder() + "/" + PROJECTIONS);
                }
            });
        } catch (SQLException e) {
            throw Connections.failure("JdbcSchema: adding projections to the tables '" + tables.prefix() + "*'", e);
        }
    }

    /** Whether the column of the journal is there, which comes last. */
    static boolean hasProjections(Connection connection, Tables tables) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        boolean isUpper = database.storesUpperCaseIdentifiers();
        String table = tables.in("{journal}");
        try (ResultSet column = database.getColumns(
                connection.getCatalog(),
                connection.getSchema(),
                isUpper ? table.toUpperCase(Locale.ROOT) : table,
                isUpper ? FEED_COLUMN.toUpperCase(Locale.ROOT) : FEED_COLUMN)) {
            // An underscore stands for any character.
            while (column.next()) {
                if (table.equalsIgnoreCase(column.getString("TABLE_NAME"))
                        && FEED_COLUMN.equalsIgnoreCase(column.getString("COLUMN_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Work on the schema. */
    private interface Change {
        void make() throws SQLException;
    }

    private void createOn(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        if (requireNotNewer(version(connection)) == VERSION
                && missing(connection).isEmpty()) {
            return;
        }
        underLock(connection, dialect, () -> {
            // Scripts pass over what is there, so a table that got lost comes back.
            int version = requireNotNewer(version(connection));
            int present = missing(connection).isEmpty() ? version : 0;
            for (String script : SCRIPTS.subList(present, VERSION)) {
                run(connection, dialect, dialect.folder() + "/" + script);
            }
        });
    }

    private void run(Connection connection, Dialect dialect, String script) throws SQLException {
        String text = read(script).replace("${prefix}", tables.prefix());
        try (Statement statement = connection.createStatement()) {
            for (String part : dialect.statements(text)) {
                statement.execute(part);
            }
        }
    }

    private void underLock(Connection connection, Dialect dialect, Change change) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            dialect.lockSchema(connection, tables);
            change.make();
            connection.commit();
        } finally {
            Session.quietly(connection::rollback);
            Session.quietly(() -> dialect.unlockSchema(connection, tables));
            Session.quietly(() -> connection.setAutoCommit(autoCommit));
        }
    }

    /**
     * Looks whether the schema is there in the right version.
     *
     * @return what an operator should know about how the database is set up, in sentences; empty if all is well
     * @throws IllegalArgumentException if the database is none of PostgreSQL, MariaDB, MySQL and H2
     * @throws StoreException if the schema is missing in whole or in part or has another version, or the database
     *     fails
     */
    public List<String> check() {
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            int version = requireNotNewer(version(connection));
            if (version < VERSION) {
                throw new StoreException("JdbcSchema: the tables '" + tables.prefix() + "*' must have version "
                        + VERSION + (version == 0 ? ", are missing" : ", have " + version)
                        + (version == 0
                                ? "; call create() or run the scripts"
                                : "; call migrate() or run the scripts that are new"));
            }
            List<String> missing = missing(connection);
            if (!missing.isEmpty()) {
                throw new StoreException("JdbcSchema: the tables '" + tables.prefix() + "*' have version " + version
                        + ", but " + String.join(", ", missing) + " is missing; call create() or run the scripts");
            }
            return dialect.warnings(connection);
        } catch (SQLException e) {
            throw Connections.failure("JdbcSchema: looking at the tables '" + tables.prefix() + "*'", e);
        }
    }

    private int requireNotNewer(int version) {
        if (version > VERSION) {
            throw new StoreException("JdbcSchema: the tables '" + tables.prefix() + "*' must have version " + VERSION
                    + ", have " + version + "; use a newer version of this library");
        }
        return version;
    }

    /** The version that is there, 0 for none. Asks the catalogue first: a failed statement would end a transaction. */
    private int version(Connection connection) throws SQLException {
        if (!present(connection).contains(tables.in("{schema}"))) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(tables.in("SELECT MAX(version) FROM {schema}"))) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The names of the tables that this version has and the database has not. */
    private List<String> missing(Connection connection) throws SQLException {
        Set<String> present = present(connection);
        return TABLES.stream()
                .map(table -> tables.prefix() + table)
                .filter(table -> !present.contains(table))
                .toList();
    }

    private static Set<String> present(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet row = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static String read(String script) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream("schema/" + script)) {
            if (in == null) {
                throw new IllegalStateException("JdbcSchema: script " + script + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
