package dev.redress.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** H2 2.4 and later. */
final class H2Dialect extends ArrayDialect {

    private static final int LOCK_TIMEOUT = 50200;
    private static final int CONCURRENT_UPDATE = 90131;

    /**
     * Keeps H2 from giving an old answer. H2 keeps the last result of a prepared query and gives it again while the tables
     * it reads are marked as unchanged (OPTIMIZE_REUSE_RESULTS). A commit sets the mark just before it becomes visible, so a
     * query that runs between the two keeps the old rows under the new mark and repeats them until the next change. Seen with
     * 2.4.240. A query that is not deterministic is never kept.
     */
    @Override
    String always() {
        return "RAND() >= 0 AND ";
    }

    @Override
    String folder() {
        return "h2";
    }

    @Override
    CommitWriter commitWriter(Tables tables) {
        return new PortableWriter(tables, true);
    }

    @Override
    BulkWriter bulkWriter(Tables tables) {
        return new PortableBulk(tables);
    }

    /** H2 does not read a row-value comparison from the index as far as the identifier, but stops early with this form. */
    @Override
    String after(String instant, boolean descending) {
        return afterByColumns(instant, descending);
    }

    static String afterByColumns(String instant, boolean descending) {
        return descending
                ? " AND " + instant + " <= ? AND (" + instant + " < ? OR c.id < ?)"
                : " AND " + instant + " >= ? AND (" + instant + " > ? OR c.id > ?)";
    }

    @Override
    void bindAfter(Binder to, Place place) throws SQLException {
        to.instant(place.at()).instant(place.at()).uuid(place.id());
    }

    /** In process the document costs nothing to repeat, and H2 takes four times as long for a union. */
    @Override
    String withIdentities(String condition) {
        return Reads.joined(condition);
    }

    @Override
    int conditionsWithIdentities() {
        return 1;
    }

    @Override
    String arrayMark(ParameterTable.Type type) {
        return "CAST(? AS " + elementName(type) + " ARRAY)";
    }

    @Override
    String elementName(ParameterTable.Type type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case UUID -> "UUID";
            case NUMBER -> "BIGINT";
        };
    }

    @Override
    String seedEpoch() {
        return "MERGE INTO {epoch} e USING (VALUES (CAST(? AS VARCHAR(64)))) v (tenant) ON e.tenant = v.tenant"
                + " WHEN NOT MATCHED THEN INSERT (tenant, publication_head, clock_epoch, retention_epoch)"
                + " VALUES (v.tenant, ?, 0, 0)";
    }

    @Override
    String seedProjection() {
        return "MERGE INTO {projection} p USING (VALUES (CAST(? AS VARCHAR(64)))) v (tenant) ON p.tenant = v.tenant"
                + " WHEN NOT MATCHED THEN INSERT (tenant, last_position) VALUES (v.tenant, 0)";
    }

    @Override
    String addToTally() {
        return "MERGE INTO {tally} t USING (VALUES (CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(200)),"
                + " CAST(? AS VARCHAR(200)), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT)))"
                + " v (tenant, tally_key, tally_window, first_amount, amount, ceiling)"
                + " ON t.tenant = v.tenant AND t.tally_key = v.tally_key AND t.tally_window = v.tally_window"
                + " WHEN MATCHED AND t.amount <= v.ceiling THEN UPDATE SET amount = GREATEST(t.amount + v.amount, 0)"
                + " WHEN NOT MATCHED THEN INSERT (tenant, tally_key, tally_window, amount)"
                + " VALUES (v.tenant, v.tally_key, v.tally_window, v.first_amount)";
    }

    @Override
    String addToTallyAndRead() {
        return "SELECT amount FROM FINAL TABLE (" + addToTally() + ")";
    }

    @Override
    String addToken() {
        return "MERGE INTO {token} t USING (VALUES (CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(20)),"
                + " CAST(? AS VARCHAR(100)), CAST(? AS UUID))) v (tenant, kind, token, complaint_id)"
                + " ON t.tenant = v.tenant AND t.kind = v.kind AND t.token = v.token"
                + " AND t.complaint_id = v.complaint_id"
                + " WHEN NOT MATCHED THEN INSERT (tenant, kind, token, complaint_id)"
                + " VALUES (v.tenant, v.kind, v.token, v.complaint_id)";
    }

    @Override
    boolean failureEndsTransaction() {
        return false;
    }

    @Override
    void lockSchema(Connection connection, Tables tables) {
        // DDL takes H2's own lock on the catalogue and commits by itself.
    }

    /** Without WRITE_DELAY=0, H2 answers before the commit is on disk, and a killed process loses what it acknowledged. */
    @Override
    List<String> warnings(Connection connection) throws SQLException {
        String sql = "SELECT DATABASE_PATH(),"
                + " (SELECT MAX(setting_value) FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY')";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            boolean durable = !row.next() || row.getString(1) == null || "0".equals(row.getString(2));
            return durable
                    ? List.of()
                    : List.of("the H2 file database is open with WRITE_DELAY " + row.getString(2)
                            + ", so commits that were acknowledged can be lost when the process is killed;"
                            + " add ;WRITE_DELAY=0 to its URL");
        }
    }

    @Override
    boolean isTransient(SQLException failure) {
        int code = failure.getErrorCode();
        return code == LOCK_TIMEOUT || code == CONCURRENT_UPDATE || super.isTransient(failure);
    }
}
