package dev.redress.store.jdbc;

import dev.redress.store.ComplaintId;
import dev.redress.store.OfComplaint;
import dev.redress.store.ProjectedEntry;
import dev.redress.store.ProjectionStore;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries their places in the order of all as they are read: what is seen is committed, and what commits later gets a later place.
 * So no transaction that stays open holds others up, and places stand in the table, so that a backup can be followed on. Whoever gives
 * places holds the tenant's row. Thread-safe.
 */
final class Projections implements ProjectionStore {

    private static final Pattern CURSOR = Pattern.compile("[1-9][0-9]{0,17}");

    private final Connections connections;
    private final Dialect dialect;
    private final String since;
    private final String seed;
    private final String lock;
    private final String unplaced;
    private final String place;
    private final String move;

    Projections(Connections connections, Dialect dialect, Tables tables) {
        this.connections = connections;
        this.dialect = dialect;
        since = tables.in("SELECT " + Rows.ENTRY + ", j.complaint_id, j.feed_position FROM {journal} j"
                + " WHERE j.tenant = ? AND j.feed_position > ? ORDER BY "
                + dialect.orderBy("j.tenant", "j.feed_position", false) + " LIMIT ?");
        seed = tables.in(dialect.seedProjection());
        lock = tables.in("SELECT p.last_position FROM {projection} p WHERE p.tenant = ? FOR UPDATE");
        unplaced = tables.in("SELECT j.complaint_id, j.sequence FROM {journal} j WHERE j.tenant = ?"
                + " AND j.feed_position IS NULL ORDER BY "
                + dialect.orderBy("j.tenant, j.feed_position", "j.complaint_id, j.sequence", false) + " LIMIT ?");
        place = tables.in(
                "UPDATE {journal} SET feed_position = ? WHERE tenant = ? AND complaint_id = ? AND sequence = ?");
        move = tables.in("UPDATE {projection} SET last_position = ? WHERE tenant = ?");
    }

    @Override
    public List<ProjectedEntry> entriesSince(Tenant tenant, @Nullable String cursor, int limit) {
        ProjectionStore.requireLimit(limit);
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw new IllegalArgumentException("cursor is not one that this store gave out");
        }
        if (connections.inHostTransaction()) {
            throw new IllegalStateException(
                    "following the journals of tenant " + tenant + ": must not be inside the"
                            + " host's transaction, which may see an earlier state than others have read; read before it begins");
        }
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        return connections.use(
                () -> "following the journals of tenant " + tenant, session -> follow(session, tenant, after, limit));
    }

    private List<ProjectedEntry> follow(Session session, Tenant tenant, long after, int limit) throws SQLException {
        List<ProjectedEntry> placed = since(session, tenant, after, limit);
        if (placed.size() == limit) {
            return placed;
        }
        int missing = limit - placed.size();
        if (!unplaced(session, tenant, 1).isEmpty()) {
            boolean unused = Repetition.inTransaction(session, dialect, step -> giveOut(step, tenant, missing));
        }
        // Read again either way: others may have given out between the two looks.
        return since(session, tenant, after, limit);
    }

    private List<ProjectedEntry> since(Session session, Tenant tenant, long after, int limit) throws SQLException {
        try (PreparedStatement statement = session.prepare(since)) {
            session.binder(statement).tenant(tenant).number(after).integer(limit);
            List<ProjectedEntry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ComplaintId id = session.types().id(row, 9);
                    entries.add(new ProjectedEntry(row.getString(10), id, Rows.entry(row, id, session.types())));
                }
            }
            return List.copyOf(entries);
        }
    }

    /** The lock comes before any look, so that what others have given out since is seen. */
    private boolean giveOut(Session session, Tenant tenant, int limit) throws SQLException {
        long last = lock(session, tenant);
        List<OfComplaint<Long>> entries = unplaced(session, tenant, limit);
        if (entries.isEmpty()) {
            return true;
        }
        try (PreparedStatement statement = session.prepare(place)) {
            for (OfComplaint<Long> entry : entries) {
                last++;
                session.binder(statement)
                        .number(last)
                        .tenant(tenant)
                        .id(entry.complaint())
                        .number(entry.row());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = session.prepare(move)) {
            session.binder(statement).number(last).tenant(tenant);
            statement.executeUpdate();
        }
        return true;
    }

    private long lock(Session session, Tenant tenant) throws SQLException {
        try (PreparedStatement statement = session.prepare(seed)) {
            session.binder(statement).tenant(tenant);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = session.prepare(lock)) {
            session.binder(statement).tenant(tenant);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<OfComplaint<Long>> unplaced(Session session, Tenant tenant, int limit) throws SQLException {
        try (PreparedStatement statement = session.prepare(unplaced)) {
            session.binder(statement).tenant(tenant).integer(limit);
            List<OfComplaint<Long>> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ComplaintId id = session.types().id(row, 1);
                    entries.add(new OfComplaint<>(id, row.getLong(2)));
                }
            }
            return entries;
        }
    }
}
