package dev.redress.store.jdbc;

import dev.redress.store.Tenant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** All rows of some tenants, as they stand in the tables. Rows of one complaint have one key; others have that of their tenant. */
final class RawRows {

    private static final List<String> TABLES = List.of(
            "complaint",
            "journal",
            "sealed",
            "outbox",
            "token",
            "tally",
            "definition",
            "epoch",
            "checkpoint",
            "checkpointed",
            "access");

    private RawRows() {}

    /** Reads them, without some columns. */
    static Map<String, Set<String>> of(
            DataSource dataSource, Collection<Tenant> tenants, Set<String> without, boolean byComplaint) {
        Map<String, Set<String>> rows = new TreeMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (Tenant tenant : tenants) {
                rows.put(tenant.name(), new TreeSet<>());
                for (String table : TABLES) {
                    read(connection, tenant, table, without, byComplaint, rows);
                }
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private static void read(
            Connection connection,
            Tenant tenant,
            String table,
            Set<String> without,
            boolean byComplaint,
            Map<String, Set<String>> rows)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM redress_" + table + " WHERE tenant = ?")) {
            statement.setString(1, tenant.name());
            try (ResultSet row = statement.executeQuery()) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    StringBuilder text = new StringBuilder(table);
                    String key = tenant.name();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        String name = columns.getColumnName(i).toLowerCase(Locale.ROOT);
                        Object value = row.getObject(i);
                        String shown =
                                value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
                        if (byComplaint
                                && (name.equals("complaint_id") || (table.equals("complaint") && name.equals("id")))) {
                            key = tenant.name() + "/" + shown;
                        }
                        if (!without.contains(name)) {
                            text.append(' ').append(name).append('=').append(shown);
                        }
                    }
                    rows.computeIfAbsent(key, unused -> new TreeSet<>()).add(text.toString());
                }
            }
        }
    }
}
