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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks up complaints and what belongs to them, one statement each. Thread-safe. */
final class Reads {

    private static final int CHUNK = 200;

    static final String IDENTITY = " AND s.kind = '" + Rows.persisted(SealedValue.Kind.IDENTITY) + "'";

    private final Dialect dialect;
    private final Tables tables;
    private final int conditions;
    private final String byId;
    private final String byReference;
    private final String byCommand;
    private final String wholeJournal;
    private final String journal;
    private final String sealed;

    Reads(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        this.tables = tables;
        conditions = dialect.conditionsWithIdentities();
        byId = tables.in(dialect.withIdentities("c.tenant = ? AND c.id = ?"));
        byReference = tables.in(dialect.withIdentities("c.tenant = ? AND c.reference = ?"));
        byCommand =
                tables.in("SELECT j.complaint_id, j.sequence FROM {journal} j WHERE j.tenant = ? AND j.command_id = ?");
        String entries = "SELECT " + Rows.ENTRY + " FROM {journal} j WHERE j.tenant = ? AND j.complaint_id = ?";
        String inOrder = " ORDER BY j.sequence LIMIT ?";
        wholeJournal = tables.in(entries + inOrder);
        journal = tables.in(entries + " AND j.sequence > ?" + inOrder);
        sealed = tables.in(
                "SELECT " + Rows.SEALED + " FROM {sealed} s WHERE s.tenant = ? AND s.complaint_id = ? ORDER BY s.slot");
    }

    /** One row for each identity, or for a complaint without any; the complaint in each of them. */
    static String joined(String condition) {
        return "SELECT " + Rows.COMPLAINT + ", " + Rows.SEALED + " FROM {complaint} c LEFT JOIN {sealed} s"
                + " ON s.tenant = c.tenant AND s.complaint_id = c.id" + IDENTITY + " WHERE " + condition;
    }

    /** One row for each complaint and one for each identity. Takes the condition's parameters twice. */
    static String united(String condition) {
        return "SELECT " + Rows.COMPLAINT + ", NULL, NULL, NULL, NULL FROM {complaint} c WHERE " + condition
                + " UNION ALL SELECT c.id, " + Parameters.repeated("NULL", Rows.COMPLAINT_COLUMNS - 1) + ", "
                + Rows.SEALED
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

    /** Finds many complaints, a few statements for all of them; those that are not there are missing. */
    Map<ComplaintId, StoredComplaint> findAll(Session session, Tenant tenant, List<ComplaintId> ids)
            throws SQLException {
        Map<ComplaintId, StoredComplaint> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<UUID> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK)).stream()
                    .map(ComplaintId::value)
                    .toList();
            String condition = "c.tenant = ? AND " + dialect.isOneOf("c.id", ParameterTable.Type.UUID, chunk.size());
            try (PreparedStatement statement = session.prepare(tables.in(dialect.withIdentities(condition)))) {
                Binder to = session.binder(statement);
                for (int i = 0; i < conditions; i++) {
                    dialect.bindOneOf(to.tenant(tenant), ParameterTable.Type.UUID, chunk);
                }
                found.putAll(storedById(session, statement, tenant));
            }
        }
        return found;
    }

    /** Reads the sealed values of many complaints, a few statements for all of them; those that have none are missing. */
    Map<ComplaintId, List<SealedValue>> sealedOfAll(Session session, Tenant tenant, List<ComplaintId> ids)
            throws SQLException {
        Map<ComplaintId, List<SealedValue>> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<UUID> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK)).stream()
                    .map(ComplaintId::value)
                    .toList();
            String sql = "SELECT " + Rows.SEALED + ", s.complaint_id FROM {sealed} s WHERE s.tenant = ? AND "
                    + dialect.isOneOf("s.complaint_id", ParameterTable.Type.UUID, chunk.size())
                    + " ORDER BY s.complaint_id, s.slot";
            try (PreparedStatement statement = session.prepare(tables.in(sql))) {
                dialect.bindOneOf(session.binder(statement).tenant(tenant), ParameterTable.Type.UUID, chunk);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        ComplaintId id = session.types().id(row, 5);
                        found.computeIfAbsent(id, unused -> new ArrayList<>()).add(Rows.sealed(row, id, 1));
                    }
                }
            }
        }
        return found;
    }

    private static Optional<StoredComplaint> stored(Session session, PreparedStatement statement, Tenant tenant)
            throws SQLException {
        return storedById(session, statement, tenant).values().stream().findFirst();
    }

    private static Map<ComplaintId, StoredComplaint> storedById(
            Session session, PreparedStatement statement, Tenant tenant) throws SQLException {
        Map<ComplaintId, ComplaintRecord> records = new HashMap<>();
        Map<ComplaintId, List<SealedValue>> identities = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ComplaintId id = session.types().id(row, 1);
                if (row.getString(2) != null && !records.containsKey(id)) {
                    records.put(id, Rows.complaint(row, tenant, session.types()));
                }
                // A NULL reads as 0, and slots begin with 1.
                if (row.getInt(Rows.COMPLAINT_COLUMNS + 1) > 0) {
                    identities
                            .computeIfAbsent(id, unused -> new ArrayList<>())
                            .add(Rows.sealed(row, id, Rows.COMPLAINT_COLUMNS + 1));
                }
            }
        }
        Map<ComplaintId, StoredComplaint> stored = new HashMap<>();
        records.forEach((id, record) -> {
            List<SealedValue> own = identities.getOrDefault(id, new ArrayList<>());
            own.sort(Comparator.comparingInt(SealedValue::slot));
            stored.put(id, new StoredComplaint(record, own));
        });
        return stored;
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
        boolean whole = afterSequence == Long.MIN_VALUE;
        try (PreparedStatement statement = session.prepare(whole ? wholeJournal : journal)) {
            Binder to = session.binder(statement).tenant(tenant).id(id);
            (whole ? to : to.number(afterSequence)).integer(limit);
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(Rows.entry(row, id, session.types()));
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
                    values.add(Rows.sealed(row, id, 1));
                }
            }
            return List.copyOf(values);
        }
    }
}
