package dev.redress.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * MariaDB 10.6 and later, and MySQL 8.0.17 and later. Their default isolation is REPEATABLE READ: reads show what was there when the
 * transaction began to read, writes meet what is there now. So every condition is decided by what a write touched, and why it
 * touched nothing is asked in the host's transaction by a read that locks, and so sees what is there now. Nothing looks by a
 * subquery of a writing statement: that would lock the gap where a key is missing, and two that look before they insert would
 * wait for each other.
 */
final class MariaDbDialect extends Dialect {

    /** The collation of the scripts: by code points, and a space at the end counts. */
    private static final String MARIADB_COLLATION = "utf8mb4_nopad_bin";

    private static final String MYSQL_COLLATION = "utf8mb4_0900_bin";
    private static final int FIRST_OF_COLLATION = 17;
    private static final Pattern THREE_NUMBERS = Pattern.compile("\\d+\\.\\d+\\.(\\d{1,9})");

    private static final int LOCK_TIMEOUT = 1205;
    private static final int RECORD_CHANGED = 1020;
    private static final int DUPLICATE = 1062;
    private static final int DUPLICATE_OF_KEY = 1586;
    private static final int SECONDS_FOR_SCHEMA = 60;

    private final String collation;
    private final Savepoints savepoints;

    private MariaDbDialect(String collation, Savepoints savepoints) {
        this.collation = collation;
        this.savepoints = savepoints;
    }

    /** A driver may call a MariaDB server MySQL; its version tells. */
    static MariaDbDialect of(DatabaseMetaData database) throws SQLException {
        String version = database.getDatabaseProductVersion();
        boolean isMariaDb = "MariaDB".equals(database.getDatabaseProductName()) || version.contains("MariaDB");
        int number = 1000 * database.getDatabaseMajorVersion() + database.getDatabaseMinorVersion();
        boolean hasCollation = number > 8_000 || (number == 8_000 && patch(version) >= FIRST_OF_COLLATION);
        if (isMariaDb ? number < 10_006 : !hasCollation) {
            throw new IllegalArgumentException("JdbcStore: "
                    + (isMariaDb ? "MariaDB must be 10.6" : "MySQL must be 8.0.17") + " or later, was " + version);
        }
        return new MariaDbDialect(
                isMariaDb ? MARIADB_COLLATION : MYSQL_COLLATION, savepoints(database.getConnection()));
    }

    /** The third number of a version, which JDBC does not give; what has none is taken as new enough. */
    private static int patch(String version) {
        Matcher numbers = THREE_NUMBERS.matcher(version);
        return numbers.lookingAt() ? Integer.parseInt(numbers.group(1)) : Integer.MAX_VALUE;
    }

    /** A node of a Galera cluster sends the others what was undone by a savepoint, unless it keeps a binary log. */
    private static Savepoints savepoints(Connection connection) throws SQLException {
        Set<String> on = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SHOW GLOBAL VARIABLES WHERE variable_name IN ('wsrep_on', 'log_bin')")) {
            while (row.next()) {
                if ("ON".equals(row.getString(2))) {
                    on.add(row.getString(1));
                }
            }
        }
        return on.contains("wsrep_on") ? new Savepoints(true, on.contains("log_bin")) : Savepoints.USUAL;
    }

    @Override
    String folder() {
        return "mariadb";
    }

    /** The driver takes one statement at a time, unless the host has allowed more. */
    @Override
    List<String> statements(String script) {
        return Stream.of(script.replace(MARIADB_COLLATION, collation).split(";\\R"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    @Override
    ColumnTypes columnTypes() {
        return ColumnTypes.PLAIN;
    }

    @Override
    InstantRange instants() {
        return Instants.FOUR_DIGITS;
    }

    @Override
    CommitWriter commitWriter(Tables tables) {
        return new PortableWriter(tables, false);
    }

    @Override
    BulkWriter bulkWriter(Tables tables) {
        return new PortableBulk(tables);
    }

    /** With the given columns ahead, as in the index, MariaDB would read the primary key and sort. */
    @Override
    String orderBy(String given, String columns, boolean descending) {
        return directed(columns, descending);
    }

    /** Like H2, MariaDB does not read a row-value comparison from the index. */
    @Override
    String after(String instant, boolean descending) {
        return H2Dialect.afterByColumns(instant, descending);
    }

    @Override
    void bindAfter(Binder to, Place place) throws SQLException {
        to.instant(place.at()).instant(place.at()).uuid(place.id());
    }

    @Override
    String withIdentities(String condition) {
        return Reads.united(condition);
    }

    @Override
    int conditionsWithIdentities() {
        return 2;
    }

    /** One JSON text of arrays; values go as hexadecimal digits, so that nothing of them is ever escaped or converted. */
    @Override
    String parameterTable(ParameterTable.Type... types) {
        List<String> paths = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            char name = ParameterTable.name(i);
            paths.add(name + " VARCHAR(1600) PATH '$[" + i + "]'");
            values.add(
                    switch (types[i]) {
                        case TEXT ->
                            "CONVERT(UNHEX(r." + name + ") USING utf8mb4) COLLATE " + collation + " AS " + name;
                        case UUID -> "UNHEX(r." + name + ") AS " + name;
                        case NUMBER -> "CAST(CONVERT(UNHEX(r." + name + ") USING utf8mb4) AS SIGNED) AS " + name;
                    });
        }
        return "(SELECT " + String.join(", ", values) + " FROM JSON_TABLE(?, '$[*]' COLUMNS ("
                + String.join(", ", paths) + ")) r) x";
    }

    @Override
    void bind(Binder to, ParameterTable table) throws SQLException {
        HexFormat hex = HexFormat.of();
        StringBuilder json = new StringBuilder("[");
        for (List<Object> row : table.rows()) {
            json.append(json.length() == 1 ? "[" : ",[");
            for (int i = 0; i < row.size(); i++) {
                byte[] value = row.get(i) instanceof UUID uuid
                        ? ColumnTypes.bytes(uuid)
                        : row.get(i).toString().getBytes(StandardCharsets.UTF_8);
                json.append(i == 0 ? "\"" : ",\"").append(hex.formatHex(value)).append('"');
            }
            json.append(']');
        }
        to.text(json.append(']').toString());
    }

    @Override
    String joinByKey(String table) {
        return "STRAIGHT_JOIN " + table + " FORCE INDEX (PRIMARY)";
    }

    @Override
    String isOneOf(String column, ParameterTable.Type type, int values) {
        return values == 0 ? "FALSE" : column + " IN (" + Parameters.marks(values) + ")";
    }

    @Override
    void bindOneOf(Binder to, ParameterTable.Type type, List<?> values) throws SQLException {
        for (Object value : values) {
            if (value instanceof UUID uuid) {
                to.uuid(uuid);
            } else {
                to.text(value.toString());
            }
        }
    }

    /** Also where the row is there, it is locked at once for writing: a shared lock first would be one to wait for. */
    @Override
    String seedEpoch() {
        return "INSERT INTO {epoch} (tenant, publication_head, clock_epoch, retention_epoch) VALUES (?, ?, 0, 0)"
                + " ON DUPLICATE KEY UPDATE tenant = tenant";
    }

    @Override
    String seedProjection() {
        return "INSERT INTO {projection} (tenant, last_position) VALUES (?, 0) ON DUPLICATE KEY UPDATE tenant = tenant";
    }

    @Override
    TallyAdder tallyAdder(Tables tables) {
        return new LockingAdder(this, tables);
    }

    @Override
    String addToken() {
        return "INSERT INTO {token} (tenant, kind, token, complaint_id) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE tenant = tenant";
    }

    @Override
    boolean failureEndsTransaction() {
        return false;
    }

    /**
     * When another node wins, Galera aborts the loser's transaction and says so at its next statement; but not if that is an insertion
     * of several rows in bulk, which is how the driver sends a batch: some of them then count by themselves.
     */
    @Override
    Savepoints savepoints() {
        return savepoints;
    }

    @Override
    boolean readsMayBeOld() {
        return true;
    }

    @Override
    String asOfNow() {
        return " LOCK IN SHARE MODE";
    }

    /** A lock by name, as statements that make tables end every transaction. */
    @Override
    void lockSchema(Connection connection, Tables tables) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT GET_LOCK(?, ?)")) {
            statement.setString(1, schemaLock(connection, tables));
            statement.setInt(2, SECONDS_FOR_SCHEMA);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) != 1) {
                    throw new SQLException("another connection has been making the tables '" + tables.prefix()
                            + "*' for more than " + SECONDS_FOR_SCHEMA + " s");
                }
            }
        }
    }

    @Override
    void unlockSchema(Connection connection, Tables tables) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DO RELEASE_LOCK(?)")) {
            statement.setString(1, schemaLock(connection, tables));
            statement.execute();
        }
    }

    /** Such locks belong to the server and not to the database, and MySQL's names have at most 64 characters. */
    private static String schemaLock(Connection connection, Tables tables) throws SQLException {
        int database = Objects.hashCode(connection.getCatalog());
        return String.format(Locale.ROOT, "dev.redress %08x %s", database, tables.prefix());
    }

    @Override
    List<String> warnings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@innodb_flush_log_at_trx_commit")) {
            row.next();
            String flush = row.getString(1);
            List<String> warnings = new ArrayList<>();
            if (!"1".equals(flush)) {
                warnings.add("the server runs with innodb_flush_log_at_trx_commit = " + flush
                        + ", so commits that were acknowledged can be lost when it stops; set it to 1");
            }
            if (!savepoints.lead()) {
                warnings.add("the server is a node of a Galera cluster with log_bin off, so what is refused inside a"
                        + " transaction of the host's ends that transaction; set log_bin and log_slave_updates");
            }
            return List.copyOf(warnings);
        }
    }

    @Override
    boolean isTransient(SQLException failure) {
        int code = failure.getErrorCode();
        return code == LOCK_TIMEOUT || code == RECORD_CHANGED || super.isTransient(failure);
    }

    @Override
    boolean isUniqueViolation(SQLException failure) {
        int code = failure.getErrorCode();
        return code == DUPLICATE || code == DUPLICATE_OF_KEY;
    }
}
