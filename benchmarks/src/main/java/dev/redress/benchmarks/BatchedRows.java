package dev.redress.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The hand-written import: it has nothing to decide, render or hash, for it is given the rows. One transaction and three
 * prepared statements a batch.
 */
final class BatchedRows {

    private static final String[] TABLES = {"complaint", "journal", "sealed"};
    private static final String[] KEYS = {"id", "complaint_id", "complaint_id"};

    /** The rows of some complaints, a list for each table. */
    private record Batch(List<List<@Nullable Object[]>> tables) {
        int rows() {
            return tables.stream().mapToInt(List::size).sum();
        }
    }

    private final String[] inserts;
    private final List<Batch> batches;

    private BatchedRows(String[] inserts, List<Batch> batches) {
        this.inserts = inserts;
        this.batches = batches;
    }

    /** Takes all rows out of a database, in batches of so many complaints. */
    static BatchedRows of(DataSource database, String prefix, int complaints) throws SQLException {
        String[] inserts = new String[TABLES.length];
        List<Batch> batches = new ArrayList<>();
        Map<Object, Integer> places = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int table = 0; table < TABLES.length; table++) {
                String order = table == 0 ? " ORDER BY received_at, id" : "";
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + prefix + TABLES[table] + order)) {
                    int columns = rows.getMetaData().getColumnCount();
                    inserts[table] =
                            "INSERT INTO " + prefix + TABLES[table] + " VALUES (?" + ", ?".repeat(columns - 1) + ")";
                    while (rows.next()) {
                        Object key = rows.getObject(KEYS[table]);
                        int place = places.computeIfAbsent(key, unused -> places.size());
                        while (batches.size() <= place / complaints) {
                            batches.add(new Batch(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
                        }
                        batches.get(place / complaints).tables().get(table).add(row(rows, columns));
                    }
                }
            }
        }
        return new BatchedRows(inserts, batches);
    }

    private static @Nullable Object[] row(ResultSet rows, int columns) throws SQLException {
        @Nullable Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = rows.getObject(i + 1);
        }
        return row;
    }

    int rows() {
        return batches.stream().mapToInt(Batch::rows).sum();
    }

    void write(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (Batch batch : batches) {
                for (int table = 0; table < TABLES.length; table++) {
                    write(connection, inserts[table], batch.tables().get(table));
                }
                connection.commit();
            }
        }
    }

    private static void write(Connection connection, String insert, List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
