package dev.redress.store.jdbc;

import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all rows of a tenant page by page along the primary keys, and rewrites complaints. Thread-safe. */
final class Scans {

    /** Reads one row, beginning with the given column. */
    private interface RowReader<T> {
        T read(ResultSet row, Session session) throws SQLException;
    }

    private final Dialect dialect;
    private final String complaints;
    private final String complaintsAfter;
    private final String entries;
    private final String entriesAfter;
    private final String sealed;
    private final String sealedAfter;
    private final String rewrite;

    Scans(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        String from = "SELECT " + Rows.COMPLAINT + " FROM {complaint} c WHERE c.tenant = ?";
        String order = " ORDER BY " + dialect.orderBy("c.tenant", "c.id", false) + " LIMIT ?";
        complaints = tables.in(from + order);
        complaintsAfter = tables.in(from + " AND c.id > ?" + order);
        entries = tables.in(scan(dialect, Rows.ENTRY, "{journal} j", "j.", "sequence", false));
        entriesAfter = tables.in(scan(dialect, Rows.ENTRY, "{journal} j", "j.", "sequence", true));
        sealed = tables.in(scan(dialect, Rows.SEALED, "{sealed} s", "s.", "slot", false));
        sealedAfter = tables.in(scan(dialect, Rows.SEALED, "{sealed} s", "s.", "slot", true));
        rewrite = tables.in("UPDATE {complaint} SET " + Parameters.STATE_SET
                + ", reference = ? WHERE tenant = ? AND id = ? AND version = ? AND head = ?");
    }

    /** In this form every engine begins within the index at the complaint, and passes over what comes before in it. */
    private static String scan(
            Dialect dialect, String columns, String table, String alias, String number, boolean after) {
        String complaint = alias + "complaint_id";
        return "SELECT " + columns + ", " + complaint + " FROM " + table + " WHERE " + alias + "tenant = ?"
                + (after ? " AND " + complaint + " >= ? AND (" + complaint + " > ? OR " + alias + number + " > ?)" : "")
                + " ORDER BY " + dialect.orderBy(alias + "tenant", complaint + ", " + alias + number, false)
                + " LIMIT ?";
    }

    List<ComplaintRecord> complaints(Session session, Tenant tenant, @Nullable ComplaintId after, int limit)
            throws SQLException {
        try (PreparedStatement statement = session.prepare(after == null ? complaints : complaintsAfter)) {
            Binder to = session.binder(statement).tenant(tenant);
            if (after != null) {
                to.id(after);
            }
            to.integer(limit);
            return rows(session, statement, (row, from) -> Rows.complaint(row, tenant, from.types()));
        }
    }

    List<OfComplaint<JournalEntry>> entries(
            Session session, Tenant tenant, @Nullable ComplaintId after, long sequence, int limit) throws SQLException {
        try (PreparedStatement statement = session.prepare(after == null ? entries : entriesAfter)) {
            bind(session.binder(statement).tenant(tenant), after, sequence).integer(limit);
            return rows(session, statement, (row, from) -> {
                ComplaintId id = from.types().id(row, 9);
                return new OfComplaint<>(id, Rows.entry(row, id, from.types()));
            });
        }
    }

    List<OfComplaint<SealedValue>> sealed(
            Session session, Tenant tenant, @Nullable ComplaintId after, int slot, int limit) throws SQLException {
        try (PreparedStatement statement = session.prepare(after == null ? sealed : sealedAfter)) {
            bind(session.binder(statement).tenant(tenant), after, slot).integer(limit);
            return rows(session, statement, (row, from) -> {
                ComplaintId id = from.types().id(row, 5);
                return new OfComplaint<>(id, Rows.sealed(row, id, 1));
            });
        }
    }

    private static Binder bind(Binder to, @Nullable ComplaintId after, long number) throws SQLException {
        return after == null ? to : to.id(after).id(after).number(number);
    }

    private static <T> List<T> rows(Session session, PreparedStatement statement, RowReader<T> reader)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(reader.read(row, session));
            }
        }
        return List.copyOf(rows);
    }

    boolean rewrite(Session session, ComplaintRecord record) throws SQLException {
        return Repetition.of(session, dialect, () -> rewriteOnce(session, record));
    }

    private boolean rewriteOnce(Session session, ComplaintRecord record) throws SQLException {
        try (PreparedStatement statement = session.prepare(rewrite)) {
            Binder to = session.binder(statement);
            Parameters.state(to, record);
            to.text(record.reference())
                    .tenant(record.tenant())
                    .id(record.id())
                    .number(record.version())
                    .head(record.head());
            return statement.executeUpdate() == 1;
        }
    }
}
