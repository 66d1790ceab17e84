package dev.redress.store.jdbc;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import dev.redress.store.UnreadableRowException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps who read what. Rows are only added, and lose at most their reader. Thread-safe. */
final class Accesses {

    private final Dialect dialect;
    private final Tables tables;
    private final String insert;
    private final String forget;

    Accesses(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        this.tables = tables;
        insert = tables.in("INSERT INTO {access} (tenant, chain, sequence, complaint_id, read_at, body, previous, hash,"
                + " slot, salt, reader) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        forget = tables.in("UPDATE {access} SET slot = NULL, salt = NULL, reader = NULL"
                + " WHERE tenant = ? AND chain = ? AND sequence = ?");
    }

    boolean add(Session session, AccessEntry entry) throws SQLException {
        if (session.inHost() && session.isReadOnly()) {
            throw new StoreException("access " + entry.key() + ": the host's transaction is read-only; read inside one"
                    + " that may write");
        }
        try {
            return Repetition.inTransaction(session, dialect, step -> {
                write(step, entry);
                return true;
            });
        } catch (SQLException e) {
            if (dialect.isUniqueViolation(e)) {
                return false;
            }
            throw e;
        }
    }

    private void write(Session session, AccessEntry entry) throws SQLException {
        try (PreparedStatement statement = session.prepare(insert)) {
            session.binder(statement)
                    .tenant(entry.tenant())
                    .text(entry.key().chain())
                    .number(entry.key().sequence())
                    .id(entry.complaint())
                    .instant(entry.at())
                    .text(entry.body())
                    .head(entry.previous())
                    .head(entry.hash());
            SealedValue reader = entry.reader();
            if (reader == null) {
                statement.setNull(9, Types.INTEGER);
                statement.setNull(10, Types.VARBINARY);
                statement.setNull(11, Types.VARBINARY);
            } else {
                statement.setInt(9, reader.slot());
                statement.setBytes(10, reader.salt());
                statement.setBytes(11, reader.value());
            }
            statement.executeUpdate();
        }
    }

    List<AccessEntry> page(
            Session session, Tenant tenant, @Nullable ComplaintId complaint, @Nullable AccessKey after, int limit)
            throws SQLException {
        String sql =
                "SELECT a.chain, a.sequence, a.complaint_id, a.read_at, a.body, a.previous, a.hash, a.slot, a.salt,"
                        + " a.reader FROM {access} a WHERE a.tenant = ?"
                        + (complaint == null ? "" : " AND a.complaint_id = ?")
                        + (after == null ? "" : " AND a.chain >= ? AND (a.chain > ? OR a.sequence > ?)")
                        + " ORDER BY "
                        + (complaint == null
                                ? dialect.orderBy("a.tenant", "a.chain, a.sequence", false)
                                : dialect.orderBy("a.tenant, a.complaint_id", "a.chain, a.sequence", false))
                        + " LIMIT ?";
        try (PreparedStatement statement = session.prepare(tables.in(sql))) {
            Binder to = session.binder(statement).tenant(tenant);
            if (complaint != null) {
                to.id(complaint);
            }
            if (after != null) {
                to.text(after.chain()).text(after.chain()).number(after.sequence());
            }
            to.integer(limit);
            List<AccessEntry> page = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(entry(session, tenant, row));
                }
            }
            return List.copyOf(page);
        }
    }

    private static AccessEntry entry(Session session, Tenant tenant, ResultSet row) throws SQLException {
        AccessKey key = new AccessKey(row.getString(1), row.getLong(2));
        ComplaintId complaint = session.types().id(row, 3);
        try {
            return new AccessEntry(
                    tenant,
                    key,
                    complaint,
                    Objects.requireNonNull(session.types().instant(row, 4)),
                    row.getString(5),
                    Head.of(row.getBytes(6)),
                    Head.of(row.getBytes(7)),
                    reader(row));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw UnreadableRowException.ofAccess(complaint, key, e);
        }
    }

    /** All of it is there, or nothing: somebody who took only the salt away would hide who read. */
    private static @Nullable SealedValue reader(ResultSet row) throws SQLException {
        int slot = row.getInt(8);
        boolean isSlotGone = row.wasNull();
        byte[] salt = row.getBytes(9);
        byte[] value = row.getBytes(10);
        if (isSlotGone && salt == null && value == null) {
            return null;
        } else if (isSlotGone || salt == null || value == null) {
            throw new IllegalArgumentException("of who read, the slot, the salt or the value is missing");
        }
        return SealedValue.of(slot, SealedValue.Kind.IDENTITY, salt, value);
    }

    void forget(Session session, Tenant tenant, List<AccessKey> keys) throws SQLException {
        if (!keys.isEmpty()) {
            Repetition.inTransaction(session, dialect, step -> forgetAll(step, tenant, keys));
        }
    }

    private boolean forgetAll(Session session, Tenant tenant, List<AccessKey> keys) throws SQLException {
        try (PreparedStatement statement = session.prepare(forget)) {
            for (AccessKey key : keys) {
                session.binder(statement).tenant(tenant).text(key.chain()).number(key.sequence());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return true;
    }
}
