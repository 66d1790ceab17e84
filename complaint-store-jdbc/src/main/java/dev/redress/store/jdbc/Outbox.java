package dev.redress.store.jdbc;

import dev.redress.store.Claim;
import dev.redress.store.ComplaintId;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settles messages that were given out, and lists those that were given up; by key, a statement each. Thread-safe. */
final class Outbox {

    /** Columns of a message, in the order in which {@link #entries} reads them. */
    static final String COLUMNS =
            "o.complaint_id, o.sequence, o.part, o.lane, o.kind, o.body, o.due_at, o.attempts, o.dead";

    private static final String OF_KEY = " WHERE tenant = ? AND complaint_id = ? AND sequence = ? AND part = ?";
    private static final String OF_CLAIM = OF_KEY + " AND attempts = ? AND dead = FALSE";
    private static final String COMES_AFTER = " AND o.complaint_id >= ?"
            + " AND (o.complaint_id > ? OR o.sequence > ? OR (o.sequence = ? AND o.part > ?))";

    private final Dialect dialect;
    private final String delivered;
    private final String postpone;
    private final String bury;
    private final String revive;
    private final String dead;
    private final String deadAfter;

    Outbox(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        delivered = tables.in("DELETE FROM {outbox}" + OF_KEY);
        postpone = tables.in("UPDATE {outbox} SET due_at = ?, lease_until = NULL" + OF_CLAIM);
        bury = tables.in("UPDATE {outbox} SET dead = TRUE, lease_until = NULL" + OF_CLAIM);
        revive = tables.in("UPDATE {outbox} SET due_at = ?, attempts = 0, dead = FALSE, lease_until = NULL" + OF_KEY
                + " AND dead = TRUE");
        dead = tables.in(dead(dialect, ""));
        deadAfter = tables.in(dead(dialect, COMES_AFTER));
    }

    private static String dead(Dialect dialect, String condition) {
        return "SELECT " + COLUMNS + " FROM {outbox} o WHERE o.tenant = ? AND o.dead = TRUE" + condition + " ORDER BY "
                + dialect.orderBy("o.tenant", "o.complaint_id, o.sequence, o.part", false) + " LIMIT ?";
    }

    boolean delivered(Session session, Tenant tenant, OutboxKey key) throws SQLException {
        return change(session, delivered, to -> key(to.tenant(tenant), key));
    }

    boolean postpone(Session session, Tenant tenant, OutboxKey key, int attempts, Instant dueAt) throws SQLException {
        return change(
                session,
                postpone,
                to -> key(to.instant(dueAt).tenant(tenant), key).integer(attempts));
    }

    boolean bury(Session session, Tenant tenant, OutboxKey key, int attempts) throws SQLException {
        return change(session, bury, to -> key(to.tenant(tenant), key).integer(attempts));
    }

    boolean revive(Session session, Tenant tenant, OutboxKey key, Instant dueAt) throws SQLException {
        return change(session, revive, to -> key(to.instant(dueAt).tenant(tenant), key));
    }

    private interface Binding {
        void to(Binder binder) throws SQLException;
    }

    private boolean change(Session session, String sql, Binding parameters) throws SQLException {
        return Repetition.of(session, dialect, () -> {
            try (PreparedStatement statement = session.prepare(sql)) {
                parameters.to(session.binder(statement));
                return statement.executeUpdate() == 1;
            }
        });
    }

    static Binder key(Binder to, OutboxKey key) throws SQLException {
        return to.id(key.complaint()).number(key.sequence()).integer(key.part());
    }

    List<OutboxEntry> dead(Session session, Tenant tenant, @Nullable OutboxKey after, int limit) throws SQLException {
        if (limit < 1 || limit > Claim.MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "limit of dead letters must be 1 to " + Claim.MAX_LIMIT + ", was " + limit);
        }
        try (PreparedStatement statement = session.prepare(after == null ? dead : deadAfter)) {
            Binder to = session.binder(statement).tenant(tenant);
            if (after != null) {
                to.id(after.complaint())
                        .id(after.complaint())
                        .number(after.sequence())
                        .number(after.sequence())
                        .integer(after.part());
            }
            to.integer(limit);
            return List.copyOf(entries(session, statement));
        }
    }

    /** Reads rows of {@link #COLUMNS}. */
    static List<OutboxEntry> entries(Session session, PreparedStatement statement) throws SQLException {
        List<OutboxEntry> entries = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                OutboxMessage message = new OutboxMessage(
                        key(session, row),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Objects.requireNonNull(session.types().instant(row, 7)));
                entries.add(new OutboxEntry(message, row.getInt(8), row.getBoolean(9)));
            }
        }
        return entries;
    }

    /** Reads the first three columns. */
    static OutboxKey key(Session session, ResultSet row) throws SQLException {
        ComplaintId complaint = session.types().id(row, 1);
        return new OutboxKey(complaint, row.getLong(2), row.getInt(3));
    }
}
