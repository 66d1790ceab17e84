package dev.redress.store.jdbc;

import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the identities that belong to complaints just read, on PostgreSQL. A statement of its own: the one that leased them may
 * give a row that was committed after that statement began, and would not see what else came with it. Thread-safe.
 */
final class IdentityReads {

    private static final ParameterTable.Type UUID = ParameterTable.Type.UUID;

    private final Dialect dialect;
    private final String sql;

    IdentityReads(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        // OFFSET 0 makes it a look into the index for each complaint, whatever the table's statistics are.
        sql = tables.in("SELECT x.a, " + Rows.SEALED + " FROM " + dialect.parameterTable(UUID)
                + " CROSS JOIN LATERAL (SELECT s.* FROM {sealed} s WHERE s.tenant = ? AND s.complaint_id = x.a"
                + Reads.IDENTITY
                + " OFFSET 0) s");
    }

    List<StoredComplaint> join(Session session, Tenant tenant, List<ComplaintRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return List.of();
        }
        Map<ComplaintId, List<SealedValue>> identities = new HashMap<>();
        ParameterTable ids = new ParameterTable(UUID);
        for (ComplaintRecord each : records) {
            identities.put(each.id(), new ArrayList<>());
            ids.row(each.id().value());
        }
        try (PreparedStatement statement = session.prepare(sql)) {
            Binder to = session.binder(statement);
            dialect.bind(to, ids);
            to.tenant(tenant);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ComplaintId id = session.types().id(row, 1);
                    List<SealedValue> own = identities.get(id);
                    if (own != null) {
                        own.add(Rows.sealed(row, id, 2));
                    }
                }
            }
        }
        List<StoredComplaint> stored = new ArrayList<>(records.size());
        for (ComplaintRecord each : records) {
            List<SealedValue> own = identities.getOrDefault(each.id(), new ArrayList<>());
            own.sort(Comparator.comparingInt(SealedValue::slot));
            stored.add(new StoredComplaint(each, own));
        }
        return stored;
    }
}
