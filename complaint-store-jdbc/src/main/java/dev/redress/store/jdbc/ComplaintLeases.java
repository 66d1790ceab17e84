package dev.redress.store.jdbc;

import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
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
 * Leases complaints on condition that they are still due and nobody's; committed when a call returns. Rows that are locked are
 * passed over: whoever has them is about to change them. Thread-safe.
 */
final class ComplaintLeases {

    /**
     * What a claim asks for.
     *
     * @param tenant whose
     * @param now until when complaints are due, and leases have ended
     * @param epoch before which open complaints are due
     * @param until when the lease ends
     */
    record Terms(Tenant tenant, Instant now, long epoch, Instant until) {}

    private static final Comparator<ComplaintRecord> ORDER = Comparator.comparing(
                    ComplaintRecord::wakeAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(ComplaintRecord::id);

    private static final ParameterTable.Type UUID = ParameterTable.Type.UUID;
    private static final String DUE = "(c.wake_at <= ? OR (c.is_open = TRUE AND c.epoch < ?))"
            + " AND (c.lease_until IS NULL OR c.lease_until <= ?)";

    private final Dialect dialect;
    private final String findAndLease;
    private final String leaseAtOnce;
    private final String lock;
    private final String lease;

    /**
     * Makes it.
     *
     * @param waking the query of the complaints that wake up; takes tenant, now, now, limit
     */
    ComplaintLeases(Dialect dialect, Tables tables, String waking) {
        this.dialect = dialect;
        findAndLease = tables.in(leasing(waking));
        leaseAtOnce = tables.in(leasing("SELECT c.id FROM {complaint} c WHERE c.tenant = ? AND "
                + dialect.isOneOf("c.id", UUID, 1) + " AND " + DUE));
        lock = tables.in("SELECT c.id FROM " + dialect.parameterTable(UUID) + " " + dialect.joinByKey("{complaint} c")
                + " ON c.tenant = ? AND c.id = x.a WHERE " + DUE + " FOR UPDATE SKIP LOCKED");
        lease = tables.in("UPDATE {complaint} SET lease_until = ? WHERE tenant = ? AND id = ?");
    }

    private static String leasing(String query) {
        return "WITH due AS (" + query + " FOR NO KEY UPDATE OF c SKIP LOCKED) UPDATE {complaint} c SET lease_until = ?"
                + " FROM due d WHERE c.tenant = ? AND c.id = d.id RETURNING " + Rows.COMPLAINT;
    }

    /** Finds, leases and reads the first complaints that wake up, in one statement, where updates return rows. */
    List<ComplaintRecord> first(Session session, Terms terms, int limit) throws SQLException {
        try (PreparedStatement statement = session.prepare(findAndLease)) {
            session.binder(statement)
                    .tenant(terms.tenant())
                    .instant(terms.now())
                    .instant(terms.now())
                    .integer(limit)
                    .instant(terms.until())
                    .tenant(terms.tenant());
            return leased(session, statement, terms.tenant()).stream()
                    .sorted(ORDER)
                    .toList();
        }
    }

    /** Leases and reads those of some complaints that are to be had, in one statement, where updates return rows. */
    Map<ComplaintId, ComplaintRecord> leaseAndRead(Session session, Terms terms, List<ComplaintId> ids)
            throws SQLException {
        try (PreparedStatement statement = session.prepare(leaseAtOnce)) {
            Binder to = session.binder(statement).tenant(terms.tenant());
            dialect.bindOneOf(to, UUID, ids.stream().map(ComplaintId::value).toList());
            bindDue(to, terms);
            to.instant(terms.until()).tenant(terms.tenant());
            Map<ComplaintId, ComplaintRecord> byId = new HashMap<>();
            leased(session, statement, terms.tenant()).forEach(each -> byId.put(each.id(), each));
            return byId;
        }
    }

    private static List<ComplaintRecord> leased(Session session, PreparedStatement statement, Tenant tenant)
            throws SQLException {
        List<ComplaintRecord> records = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                records.add(Rows.complaint(row, tenant, session.types()));
            }
        }
        return records;
    }

    /** Leases those of some complaints that are to be had; gives each for itself. */
    Map<ComplaintId, ComplaintId> lease(Session session, Terms terms, List<ComplaintId> ids) throws SQLException {
        List<ComplaintId> leased = Repetition.inTransaction(session, dialect, step -> lockAndLease(step, terms, ids));
        Map<ComplaintId, ComplaintId> byId = new HashMap<>();
        leased.forEach(id -> byId.put(id, id));
        return byId;
    }

    private List<ComplaintId> lockAndLease(Session session, Terms terms, List<ComplaintId> ids) throws SQLException {
        ParameterTable keys = new ParameterTable(UUID);
        ids.forEach(id -> keys.row(id.value()));
        List<ComplaintId> locked = new ArrayList<>();
        try (PreparedStatement statement = session.prepare(lock)) {
            Binder to = session.binder(statement);
            dialect.bind(to, keys);
            bindDue(to.tenant(terms.tenant()), terms);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    locked.add(session.types().id(row, 1));
                }
            }
        }
        if (!locked.isEmpty()) {
            try (PreparedStatement statement = session.prepare(lease)) {
                for (ComplaintId id : locked) {
                    session.binder(statement)
                            .instant(terms.until())
                            .tenant(terms.tenant())
                            .id(id);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
        return locked;
    }

    private static void bindDue(Binder to, Terms terms) throws SQLException {
        to.instant(terms.now()).number(terms.epoch()).instant(terms.now());
    }
}
