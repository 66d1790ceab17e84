package dev.redress.store.jdbc;

import dev.redress.store.Claim;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives out complaints that are due. Looks in three places, each in the order of an index: what wakes up by now; of each older
 * epoch, what wakes up later; and what never does. Thread-safe.
 */
final class DueComplaints {

    private static final String FIND = "SELECT c.id, c.wake_at FROM {complaint} c WHERE c.tenant = ?";
    private static final String OF_EPOCH = " AND c.is_open = TRUE AND c.epoch = ?";
    private static final String FREE = " AND (c.lease_until IS NULL OR c.lease_until <= ?)";

    private final Reads reads;
    private final InstantRange instants;
    private final ComplaintLeases leases;
    private final IdentityReads identities;
    private final boolean findsAndLeases;
    private final String waking;
    private final String nextEpoch;
    private final String laterOfEpoch;
    private final String neverOfEpoch;

    DueComplaints(Dialect dialect, Tables tables, Reads reads) {
        this.reads = reads;
        identities = new IdentityReads(dialect, tables);
        instants = dialect.instants();
        findsAndLeases = dialect.updatesReturnRows();
        String awake = awake(dialect);
        leases = new ComplaintLeases(dialect, tables, awake);
        waking = tables.in(awake);
        nextEpoch = tables.in("SELECT MIN(c.epoch) FROM {complaint} c WHERE c.tenant = ? AND c.is_open = TRUE"
                + " AND c.epoch >= ? AND c.epoch < ?");
        laterOfEpoch = tables.in(
                FIND + OF_EPOCH + " AND c.wake_at > ?" + FREE + order(dialect, "c.tenant, c.epoch", "c.wake_at, c.id"));
        neverOfEpoch = tables.in(FIND + OF_EPOCH + " AND c.wake_at IS NULL" + FREE
                + order(dialect, "c.tenant, c.epoch, c.wake_at", "c.id"));
    }

    /** The query of what wakes up by now; takes tenant, now, now, limit. */
    static String awake(Dialect dialect) {
        return FIND + " AND c.wake_at <= ?" + FREE + order(dialect, "c.tenant", "c.wake_at, c.id");
    }

    private static String order(Dialect dialect, String given, String columns) {
        return " ORDER BY " + dialect.orderBy(given, columns, false) + " LIMIT ?";
    }

    List<StoredComplaint> claim(Session session, Tenant tenant, Claim claim) throws SQLException {
        ComplaintLeases.Terms terms = new ComplaintLeases.Terms(
                tenant, instants.floor(claim.now()), claim.epoch(), instants.floor(claim.leaseUntil()));
        if (findsAndLeases) {
            Takings<ComplaintId, ComplaintRecord> takings = new Takings<>(claim.limit());
            leases.first(session, terms, claim.limit()).forEach(takings::add);
            takeOlder(session, terms, takings, ids -> leases.leaseAndRead(session, terms, ids));
            return identities.join(session, tenant, takings.taken());
        }
        Takings<ComplaintId, ComplaintId> takings = new Takings<>(claim.limit());
        takings.take(limit -> DueRow.ids(waking(session, terms, limit)), ids -> leases.lease(session, terms, ids));
        takeOlder(session, terms, takings, ids -> leases.lease(session, terms, ids));
        Map<ComplaintId, StoredComplaint> found = reads.findAll(session, tenant, takings.taken());
        return takings.taken().stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private <V> void takeOlder(
            Session session,
            ComplaintLeases.Terms terms,
            Takings<ComplaintId, V> takings,
            Takings.Lease<ComplaintId, V> lease)
            throws SQLException {
        if (takings.wanted() > 0) {
            List<Long> epochs = olderEpochs(session, terms);
            takings.take(limit -> ofEpochs(session, laterOfEpoch, terms, epochs, limit), lease);
            takings.take(limit -> ofEpochs(session, neverOfEpoch, terms, epochs, limit), lease);
        }
    }

    private List<DueRow> waking(Session session, ComplaintLeases.Terms terms, int limit) throws SQLException {
        try (PreparedStatement statement = session.prepare(waking)) {
            session.binder(statement)
                    .tenant(terms.tenant())
                    .instant(terms.now())
                    .instant(terms.now())
                    .integer(limit);
            return DueRow.read(session, statement);
        }
    }

    /** Usually none: then this is one look into an index. */
    private List<Long> olderEpochs(Session session, ComplaintLeases.Terms terms) throws SQLException {
        List<Long> epochs = new ArrayList<>();
        try (PreparedStatement statement = session.prepare(nextEpoch)) {
            long from = Long.MIN_VALUE;
            while (true) {
                session.binder(statement).tenant(terms.tenant()).number(from).number(terms.epoch());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    long epoch = row.getLong(1);
                    if (row.wasNull()) {
                        return epochs;
                    }
                    epochs.add(epoch);
                    from = epoch + 1;
                }
            }
        }
    }

    /** The first of several epochs together. */
    private List<ComplaintId> ofEpochs(
            Session session, String sql, ComplaintLeases.Terms terms, List<Long> epochs, int limit)
            throws SQLException {
        List<DueRow> all = new ArrayList<>();
        for (long epoch : epochs) {
            try (PreparedStatement statement = session.prepare(sql)) {
                Binder to = session.binder(statement)
                        .tenant(terms.tenant())
                        .number(epoch)
                        .instant(terms.now());
                if (sql.equals(laterOfEpoch)) {
                    to.instant(terms.now());
                }
                to.integer(limit);
                all.addAll(DueRow.read(session, statement));
            }
        }
        return DueRow.ids(all.stream().sorted(DueRow.ORDER).limit(limit).toList());
    }
}
