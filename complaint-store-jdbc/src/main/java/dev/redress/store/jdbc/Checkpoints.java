package dev.redress.store.jdbc;

import dev.redress.store.Checkpoint;
import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.Tenant;
import dev.redress.store.UnreadableRowException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps checkpoints. Nothing of them ever changes, so the number is the only thing that rivals can collide in. Thread-safe. */
final class Checkpoints {

    private final Dialect dialect;
    private final String latest;
    private final String page;
    private final String all;
    private final String heads;
    private final String changed;
    private final String changedAfter;
    private final String insert;
    private final String insertHead;

    Checkpoints(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        String select = "SELECT k.number, k.made_at, k.complaints, k.previous, k.digest, k.key_id, k.signature"
                + " FROM {checkpoint} k WHERE k.tenant = ?";
        latest = tables.in(select + " ORDER BY k.number DESC LIMIT 1");
        page = tables.in(select + " AND k.number > ? ORDER BY k.number LIMIT ?");
        all = tables.in(select + " ORDER BY k.number LIMIT ?");
        heads = tables.in("SELECT h.complaint_id, h.version, h.head FROM {checkpointed} h"
                + " WHERE h.tenant = ? AND h.number = ? ORDER BY h.complaint_id");
        String standing = "SELECT c.id, c.version, c.head FROM {complaint} c WHERE c.tenant = ?";
        String unseen = " AND NOT EXISTS (SELECT 1 FROM {checkpointed} h WHERE h.tenant = c.tenant"
                + " AND h.complaint_id = c.id AND h.version = c.version AND h.head = c.head)"
                + " ORDER BY " + dialect.orderBy("c.tenant", "c.id", false) + " LIMIT ?";
        changed = tables.in(standing + unseen);
        changedAfter = tables.in(standing + " AND c.id > ?" + unseen);
        insert = tables.in("INSERT INTO {checkpoint} (tenant, number, made_at, complaints, previous, digest, key_id,"
                + " signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insertHead = tables.in(
                "INSERT INTO {checkpointed} (tenant, number, complaint_id, version, head) VALUES (?, ?, ?, ?, ?)");
    }

    List<HeadAt> changed(Session session, Tenant tenant, @Nullable ComplaintId after, int limit) throws SQLException {
        try (PreparedStatement statement = session.prepare(after == null ? changed : changedAfter)) {
            Binder to = session.binder(statement).tenant(tenant);
            if (after != null) {
                to.id(after);
            }
            to.integer(limit);
            List<HeadAt> heads = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ComplaintId id = session.types().id(row, 1);
                    heads.add(head(row, id)
                            .orElseThrow(() -> UnreadableRowException.ofComplaint(
                                    id, new IllegalArgumentException("its head is no hash"))));
                }
            }
            return List.copyOf(heads);
        }
    }

    /** What is no head any more is none of those that the checkpoint holds, and its digest tells that one is missing. */
    List<HeadAt> heads(Session session, Tenant tenant, long number) throws SQLException {
        try (PreparedStatement statement = session.prepare(heads)) {
            session.binder(statement).tenant(tenant).number(number);
            List<HeadAt> heads = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    head(row, session.types().id(row, 1)).ifPresent(heads::add);
                }
            }
            return List.copyOf(heads);
        }
    }

    private static Optional<HeadAt> head(ResultSet row, ComplaintId id) throws SQLException {
        byte[] head = row.getBytes(3);
        return head != null && head.length == Head.LENGTH
                ? Optional.of(new HeadAt(id, row.getLong(2), Head.of(head)))
                : Optional.empty();
    }

    Optional<Checkpoint> latest(Session session, Tenant tenant) throws SQLException {
        try (PreparedStatement statement = session.prepare(latest)) {
            session.binder(statement).tenant(tenant);
            return read(session, statement, tenant).stream().findFirst();
        }
    }

    List<Checkpoint> page(Session session, Tenant tenant, long after, int limit) throws SQLException {
        boolean whole = after == Long.MIN_VALUE;
        try (PreparedStatement statement = session.prepare(whole ? all : page)) {
            Binder to = session.binder(statement).tenant(tenant);
            (whole ? to : to.number(after)).integer(limit);
            return read(session, statement, tenant);
        }
    }

    private static List<Checkpoint> read(Session session, PreparedStatement statement, Tenant tenant)
            throws SQLException {
        List<Checkpoint> read = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                read.add(checkpoint(row, tenant, session.types()));
            }
        }
        return List.copyOf(read);
    }

    private static Checkpoint checkpoint(ResultSet row, Tenant tenant, ColumnTypes types) throws SQLException {
        try {
            return new Checkpoint(
                    tenant,
                    row.getLong(1),
                    Objects.requireNonNull(types.instant(row, 2)),
                    row.getInt(3),
                    Head.of(row.getBytes(4)),
                    Head.of(row.getBytes(5)),
                    row.getString(6),
                    row.getString(7));
        } catch (RuntimeException e) {
            throw UnreadableRowException.ofCheckpoint(row.getLong(1), e);
        }
    }

    boolean add(Session session, Checkpoint checkpoint, List<HeadAt> of) throws SQLException {
        try {
            return session.atomically(step -> {
                Optional<Checkpoint> before = latest(step, checkpoint.tenant());
                long number = before.map(Checkpoint::number).orElse(0L) + 1;
                Head previous = before.map(Checkpoint::digest).orElse(Head.GENESIS);
                if (checkpoint.number() != number || !checkpoint.previous().equals(previous)) {
                    return false;
                }
                write(step, checkpoint, of);
                return true;
            });
        } catch (SQLException e) {
            // Somebody else has just written this number.
            if (dialect.isUniqueViolation(e) || (!session.inHost() && dialect.isTransient(e))) {
                return false;
            }
            throw e;
        }
    }

    private void write(Session session, Checkpoint checkpoint, List<HeadAt> of) throws SQLException {
        try (PreparedStatement statement = session.prepare(insert)) {
            session.binder(statement)
                    .tenant(checkpoint.tenant())
                    .number(checkpoint.number())
                    .instant(checkpoint.madeAt())
                    .integer(checkpoint.complaints())
                    .head(checkpoint.previous())
                    .head(checkpoint.digest())
                    .text(checkpoint.keyId())
                    .text(checkpoint.signature());
            statement.executeUpdate();
        }
        if (of.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = session.prepare(insertHead)) {
            for (HeadAt head : of) {
                session.binder(statement)
                        .tenant(checkpoint.tenant())
                        .number(checkpoint.number())
                        .id(head.complaint())
                        .number(head.version())
                        .head(head.head());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
