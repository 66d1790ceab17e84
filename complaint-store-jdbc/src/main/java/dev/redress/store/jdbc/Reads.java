package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up complaints and what belongs to them, one statement each. Thread-safe. */
final class Reads {

    private static final String IDENTITY = " AND s.kind = '" + Rows.persisted(SealedValue.Kind.IDENTITY) + "'";

    private final int conditions;
    private final String byId;
    private final String byReference;
    private final String byCommand;
    private final String journal;
    private final String sealed;

    Reads(Dialect dialect, Tables tables) {
        conditions = dialect.conditionsWithIdentities();
        byId = tables.in(dialect.withIdentities("c.tenant = ? AND c.id = ?"));
        byReference = tables.in(dialect.withIdentities("c.tenant = ? AND c.reference = ?"));
        byCommand =
                tables.in("SELECT j.complaint_id, j.sequence FROM {journal} j WHERE j.tenant = ? AND j.command_id = ?");
        journal = tables.in("SELECT " + Rows.ENTRY + " FROM {journal} j WHERE j.tenant = ? AND j.complaint_id = ?"
                + " AND j.sequence > ? ORDER BY j.sequence LIMIT ?");
        sealed = tables.in(
                "SELECT " + Rows.SEALED + " FROM {sealed} s WHERE s.tenant = ? AND s.complaint_id = ? ORDER BY s.slot");
    }

    /** One row for each identity, or for the complaint without any; the complaint in each of them. */
    static String joined(String condition) {
        return "SELECT " + Rows.COMPLAINT + ", " + Rows.SEALED + " FROM {complaint} c LEFT JOIN {sealed} s"
                + " ON s.tenant = c.tenant AND s.complaint_id = c.id" + IDENTITY + " WHERE " + condition;
    }

    /** One row for the complaint and one for each identity. Takes the condition's parameters twice. */
    static String united(String condition) {
        return "SELECT " + Rows.COMPLAINT + ", NULL, NULL, NULL, NULL FROM {complaint} c WHERE " + condition
                + " UNION ALL SELECT " + Parameters.repeated("NULL", Rows.COMPLAINT_COLUMNS) + ", " + Rows.SEALED
                + " FROM {complaint} c JOIN {sealed} s ON s.tenant = c.tenant AND s.complaint_id = c.id" + IDENTITY
                + " WHERE " + condition;
    }

    Optional<StoredComplaint> find(Session session, Tenant tenant, ComplaintId id) throws SQLException {
        try (PreparedStatement statement = session.prepare(byId)) {
            Binder to = session.binder(statement);
            for (int i = 0; i < conditions; i++) {
                to.tenant(tenant).id(id);
            }
            return stored(session, statement, tenant);
        }
    }

    Optional<StoredComplaint> findByReference(Session session, Tenant tenant, String reference) throws SQLException {
        try (PreparedStatement statement = session.prepare(byReference)) {
            Binder to = session.binder(statement);
            for (int i = 0; i < conditions; i++) {
                to.tenant(tenant).text(reference);
            }
            return stored(session, statement, tenant);
        }
    }

    private static Optional<StoredComplaint> stored(Session session, PreparedStatement statement, Tenant tenant)
            throws SQLException {
        @Nullable ComplaintRecord record = null;
        List<SealedValue> identities = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (record == null && row.getString(2) != null) {
                    record = Rows.complaint(row, tenant, session.types());
                }
                // A NULL reads as 0, and slots begin with 1.
                if (row.getInt(Rows.COMPLAINT_COLUMNS + 1) > 0) {
                    identities.add(Rows.sealed(row, Rows.COMPLAINT_COLUMNS + 1));
                }
            }
        }
        if (record == null) {
            return Optional.empty();
        }
        identities.sort(Comparator.comparingInt(SealedValue::slot));
        return Optional.of(new StoredComplaint(record, identities));
    }

    Optional<CommandRecord> findCommand(Session session, Tenant tenant, CommandId commandId) throws SQLException {
        try (PreparedStatement statement = session.prepare(byCommand)) {
            session.binder(statement).tenant(tenant).text(commandId.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new CommandRecord(commandId, session.types().id(row, 1), row.getLong(2)))
                        : Optional.empty();
            }
        }
    }

    List<JournalEntry> journal(Session session, Tenant tenant, ComplaintId id, long afterSequence, int limit)
            throws SQLException {
        try (PreparedStatement statement = session.prepare(journal)) {
            session.binder(statement)
                    .tenant(tenant)
                    .id(id)
                    .number(afterSequence)
                    .integer(limit);
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(Rows.entry(row, session.types()));
                }
            }
            return List.copyOf(entries);
        }
    }

    List<SealedValue> sealed(Session session, Tenant tenant, ComplaintId id) throws SQLException {
        try (PreparedStatement statement = session.prepare(sealed)) {
            session.binder(statement).tenant(tenant).id(id);
            List<SealedValue> values = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(Rows.sealed(row, 1));
                }
            }
            return List.copyOf(values);
        }
    }
}
