package dev.redress.benchmarks;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The hand-written program: one statement a commit, complaint, journal and sealed values in it, in autocommit, on the condition of
 * version and head. It is given the rows and only puts new keys into them.
 */
final class RawLives {

    private static final String ENTRY =
            "(?::int8, ?::text, ?::bool, ?::timestamptz, ?::timestamptz, ?::text, ?::text, ?::bytea)";
    private static final String SEALED = "(?::int4, ?::text, ?::bytea, ?::bytea)";

    private final DataSource dataSource;
    private final String prefix;
    private final List<List<Commit>> lives;
    private final AtomicLong number = new AtomicLong();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    RawLives(DataSource dataSource, String prefix, List<List<Commit>> lives) {
        this.dataSource = dataSource;
        this.prefix = prefix;
        this.lives = lives;
    }

    void live(int which) throws SQLException {
        long own = number.incrementAndGet();
        UUID id = new UUID(System.currentTimeMillis() << 16 | 0x7000, own | Long.MIN_VALUE);
        for (Commit commit : lives.get(which % lives.size())) {
            write(commit, id, "raw-" + own);
        }
    }

    private void write(Commit commit, UUID id, String reference) throws SQLException {
        boolean isNew = commit.expect() instanceof Expect.Absent;
        int entries = commit.entries().size();
        int sealed = commit.sealed().size();
        String sql = texts.computeIfAbsent(isNew + "/" + entries + "/" + sealed, shape -> text(isNew, entries, sealed));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            ComplaintRecord next = commit.next();
            if (isNew) {
                statement.setString(at++, next.tenant().name());
                statement.setObject(at++, id);
                statement.setString(at++, reference);
            }
            at = state(statement, at, next);
            if (commit.expect() instanceof Expect.At seen) {
                statement.setString(at++, next.tenant().name());
                statement.setObject(at++, id);
                statement.setLong(at++, seen.version());
                statement.setBytes(at++, seen.head().bytes());
            }
            for (JournalEntry entry : commit.entries()) {
                CommandId command = entry.commandId();
                statement.setLong(at++, entry.sequence());
                statement.setString(at++, entry.kind());
                statement.setBoolean(at++, entry.neutral());
                instant(statement, at++, entry.occurredAt());
                instant(statement, at++, entry.recordedAt());
                statement.setString(at++, command == null ? null : reference + "-" + entry.sequence());
                statement.setString(at++, entry.body());
                statement.setBytes(at++, entry.hash().bytes());
            }
            for (SealedValue value : commit.sealed()) {
                statement.setInt(at++, value.slot());
                statement.setString(at++, value.kind() == SealedValue.Kind.IDENTITY ? "identity" : "text");
                statement.setBytes(at++, value.salt());
                statement.setBytes(at++, value.value());
            }
            try (ResultSet counts = statement.executeQuery()) {
                counts.next();
                if (counts.getLong(1) != 1) {
                    throw new IllegalStateException("nothing was written");
                }
            }
        }
    }

    private static int state(PreparedStatement statement, int from, ComplaintRecord next) throws SQLException {
        int at = from;
        statement.setLong(at++, next.version());
        statement.setBytes(at++, next.head().bytes());
        statement.setString(at++, next.stage());
        statement.setBoolean(at++, next.open());
        instant(statement, at++, next.receivedAt());
        statement.setString(at++, next.category());
        statement.setString(at++, next.priority());
        statement.setString(at++, next.channel());
        statement.setString(at++, next.assignee());
        instant(statement, at++, next.wakeAt());
        instant(statement, at++, next.dueAt());
        statement.setLong(at++, next.epoch());
        statement.setString(at++, next.document());
        return at;
    }

    private static void instant(PreparedStatement statement, int at, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(at, value.atOffset(ZoneOffset.UTC));
        }
    }

    private String text(boolean isNew, int entries, int sealed) {
        String complaint = isNew
                ? "INSERT INTO " + prefix
                        + "complaint (tenant, id, reference, version, head, stage, is_open, received_at, category, priority, channel,"
                        + " assignee, wake_at, due_at, epoch, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                : "UPDATE " + prefix
                        + "complaint SET version = ?, head = ?, stage = ?, is_open = ?, received_at = ?, category = ?, priority = ?,"
                        + " channel = ?, assignee = ?, wake_at = ?, due_at = ?, epoch = ?, document = ?, lease_until = NULL"
                        + " WHERE tenant = ? AND id = ? AND version = ? AND head = ?";
        return "WITH target AS (" + complaint + " RETURNING tenant, id), entry AS (INSERT INTO " + prefix
                + "journal (tenant, complaint_id, sequence, kind, neutral, occurred_at, recorded_at, command_id, body, hash)"
                + " SELECT t.tenant, t.id, v.* FROM target t CROSS JOIN (VALUES " + repeated(ENTRY, entries) + ") v)"
                + (sealed == 0
                        ? ""
                        : ", kept AS (INSERT INTO " + prefix
                                + "sealed (tenant, complaint_id, slot, kind, salt, content)"
                                + " SELECT t.tenant, t.id, v.* FROM target t CROSS JOIN (VALUES "
                                + repeated(SEALED, sealed)
                                + ") v)")
                + " SELECT count(*) FROM target";
    }

    private static String repeated(String what, int times) {
        return String.join(", ", Collections.nCopies(times, what));
    }
}
