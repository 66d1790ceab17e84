package dev.redress.store.jdbc;

import dev.redress.store.Claim;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives out messages that are due, each the first of its lane. Whether it is the first is asked once: messages come into a lane
 * only at its end, and so the first one stays the first until it is taken away. Rows that are locked are passed over. Thread-safe.
 */
final class MessageClaims {

    private static final ParameterTable.Type UUID = ParameterTable.Type.UUID;
    private static final ParameterTable.Type NUMBER = ParameterTable.Type.NUMBER;

    private static final String READY =
            "o.dead = FALSE AND o.due_at <= ? AND (o.lease_until IS NULL OR o.lease_until <= ?)";
    private static final String FIRST_OF_LANE = " AND NOT EXISTS (SELECT 1 FROM {outbox} e WHERE e.tenant = o.tenant"
            + " AND e.complaint_id = o.complaint_id AND e.lane = o.lane AND e.sequence <= o.sequence"
            + " AND (e.sequence < o.sequence OR e.part < o.part))";

    private static final Comparator<OutboxEntry> ORDER = Comparator.comparing(
                    (OutboxEntry entry) -> entry.message().dueAt())
            .thenComparing(entry -> entry.message().key());

    private record Terms(Tenant tenant, Instant now, Instant until) {}

    private final Dialect dialect;
    private final InstantRange instants;
    private final String find;
    private final String findAndLease;
    private final String lock;
    private final String lease;

    MessageClaims(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        instants = dialect.instants();
        String ready = "SELECT o.complaint_id, o.sequence, o.part FROM {outbox} o WHERE o.tenant = ? AND " + READY
                + FIRST_OF_LANE + " ORDER BY "
                + dialect.orderBy("o.tenant", "o.due_at, o.complaint_id, o.sequence, o.part", false) + " LIMIT ?";
        find = tables.in(ready);
        findAndLease = tables.in("WITH due AS (" + ready + " FOR NO KEY UPDATE OF o SKIP LOCKED) UPDATE {outbox} o"
                + " SET attempts = o.attempts + 1, lease_until = ? FROM due d WHERE o.tenant = ?"
                + " AND o.complaint_id = d.complaint_id AND o.sequence = d.sequence AND o.part = d.part"
                + " RETURNING " + Outbox.COLUMNS);
        lock = tables.in("SELECT " + Outbox.COLUMNS + " FROM " + dialect.parameterTable(UUID, NUMBER, NUMBER) + " "
                + dialect.joinByKey("{outbox} o") + " ON o.tenant = ? AND o.complaint_id = x.a AND o.sequence = x.b"
                + " AND o.part = x.c WHERE " + READY + " FOR UPDATE SKIP LOCKED");
        lease = tables.in("UPDATE {outbox} SET attempts = attempts + 1, lease_until = ?"
                + " WHERE tenant = ? AND complaint_id = ? AND sequence = ? AND part = ?");
    }

    List<OutboxEntry> claim(Session session, Tenant tenant, Claim claim) throws SQLException {
        Terms terms = new Terms(tenant, instants.floor(claim.now()), instants.floor(claim.leaseUntil()));
        if (dialect.updatesReturnRows()) {
            return findAndLease(session, terms, claim.limit());
        }
        Takings<OutboxKey, OutboxEntry> takings = new Takings<>(claim.limit());
        takings.take(
                limit -> find(session, terms, limit),
                keys -> Repetition.inTransaction(session, dialect, step -> lease(step, terms, keys)));
        return List.copyOf(takings.taken());
    }

    private List<OutboxEntry> findAndLease(Session session, Terms terms, int limit) throws SQLException {
        try (PreparedStatement statement = session.prepare(findAndLease)) {
            session.binder(statement)
                    .tenant(terms.tenant())
                    .instant(terms.now())
                    .instant(terms.now())
                    .integer(limit)
                    .instant(terms.until())
                    .tenant(terms.tenant());
            return Outbox.entries(session, statement).stream().sorted(ORDER).toList();
        }
    }

    private List<OutboxKey> find(Session session, Terms terms, int limit) throws SQLException {
        try (PreparedStatement statement = session.prepare(find)) {
            session.binder(statement)
                    .tenant(terms.tenant())
                    .instant(terms.now())
                    .instant(terms.now())
                    .integer(limit);
            List<OutboxKey> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(Outbox.key(session, row));
                }
            }
            return keys;
        }
    }

    private Map<OutboxKey, OutboxEntry> lease(Session session, Terms terms, List<OutboxKey> keys) throws SQLException {
        ParameterTable table = new ParameterTable(UUID, NUMBER, NUMBER);
        keys.forEach(key -> table.row(key.complaint().value(), key.sequence(), (long) key.part()));
        Map<OutboxKey, OutboxEntry> leased = new HashMap<>();
        try (PreparedStatement statement = session.prepare(lock)) {
            Binder to = session.binder(statement);
            dialect.bind(to, table);
            to.tenant(terms.tenant()).instant(terms.now()).instant(terms.now());
            for (OutboxEntry entry : Outbox.entries(session, statement)) {
                leased.put(entry.message().key(), new OutboxEntry(entry.message(), entry.attempts() + 1, false));
            }
        }
        if (!leased.isEmpty()) {
            try (PreparedStatement statement = session.prepare(lease)) {
                for (OutboxKey key : leased.keySet()) {
                    Outbox.key(session.binder(statement).instant(terms.until()).tenant(terms.tenant()), key);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
        return leased;
    }
}
