package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxMessage;
import dev.redress.store.SealedValue;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes many commits in one statement over arrays. In a transaction of its own a lost race for a command id fails the statement,
 * and with it everything. In the host's, entries go in ON CONFLICT DO NOTHING, which looks into each index twice, and are
 * counted: if one is missing, the race was lost, and all of it is undone without a failed statement. Thread-safe.
 */
final class PostgresBulk implements BulkWriter {

    private static final String[] COMPLAINT = {
        "int4",
        "text",
        "uuid",
        "text",
        "int8",
        "bytea",
        "text",
        "bool",
        "timestamptz",
        "text",
        "text",
        "text",
        "text",
        "timestamptz",
        "timestamptz",
        "int8",
        "text"
    };
    private static final String[] CHANGE = {
        "int4",
        "text",
        "uuid",
        "text",
        "int8",
        "bytea",
        "int8",
        "bytea",
        "text",
        "bool",
        "timestamptz",
        "text",
        "text",
        "text",
        "text",
        "timestamptz",
        "timestamptz",
        "int8",
        "text"
    };
    private static final String[] ENTRY = {
        "int4", "int8", "text", "bool", "timestamptz", "timestamptz", "text", "text", "bytea"
    };
    private static final String[] SEALED = {"int4", "int4", "text", "bytea", "bytea"};
    private static final String[] MESSAGE = {"int4", "int8", "int4", "text", "text", "text", "timestamptz"};

    /** What rows of other tables begin with; of a row that is to be written there is the place of its commit instead. */
    private static final String KEY = "tenant, complaint_id, ";

    private final String strict;
    private final String tolerant;

    PostgresBulk(Tables tables) {
        strict = tables.in(text(""));
        tolerant = tables.in(text(" ON CONFLICT DO NOTHING"));
    }

    private static String text(String onConflict) {
        return "WITH fresh AS (SELECT * FROM " + ArrayColumns.unnest(COMPLAINT) + " n (place, "
                + Parameters.COMPLAINT_COLUMNS + ")),"
                + " added AS (INSERT INTO {complaint} (" + Parameters.COMPLAINT_COLUMNS + ") SELECT "
                + Parameters.COMPLAINT_COLUMNS + " FROM fresh ON CONFLICT DO NOTHING RETURNING tenant, id),"
                + " changed AS (UPDATE {complaint} c SET version = n.version, head = n.head, stage = n.stage,"
                + " is_open = n.is_open, received_at = n.received_at, category = n.category, priority = n.priority,"
                + " channel = n.channel, assignee = n.assignee, wake_at = n.wake_at, due_at = n.due_at, epoch = n.epoch,"
                + " document = n.document, lease_until = NULL FROM " + ArrayColumns.unnest(CHANGE)
                + " n (place, tenant, id, reference, old_version, old_head,"
                + " version, head, stage, is_open, received_at, category, priority, channel, assignee, wake_at, due_at, epoch,"
                + " document) WHERE c.tenant = n.tenant AND c.id = n.id AND c.version = n.old_version"
                + " AND c.head = n.old_head AND c.reference = n.reference RETURNING n.place, c.tenant, c.id),"
                + " target AS (SELECT f.place, f.tenant, f.id FROM added a JOIN fresh f ON f.tenant = a.tenant"
                + " AND f.id = a.id UNION ALL SELECT place, tenant, id FROM changed),"
                + " entry AS (" + insert("{journal}", Parameters.ENTRY_COLUMNS, ENTRY) + onConflict + " RETURNING 1),"
                + " kept AS (" + insert("{sealed}", Parameters.SEALED_COLUMNS, SEALED) + "),"
                + " told AS (" + insert("{outbox}", Parameters.MESSAGE_COLUMNS, MESSAGE) + ")"
                + " SELECT t.place, (SELECT count(*) FROM entry) FROM target t";
    }

    private static String insert(String table, String columns, String[] types) {
        String own = columns.substring(KEY.length());
        return "INSERT INTO " + table + " (" + KEY + own + ") SELECT t.tenant, t.id, n." + own.replace(", ", ", n.")
                + " FROM " + ArrayColumns.unnest(types) + " n (place, " + own + ") JOIN target t ON t.place = n.place";
    }

    @Override
    public BitSet write(Session session, List<Commit> commits) throws SQLException {
        BitSet written = new BitSet();
        boolean kept = session.atomically(step -> {
            written.clear();
            long entries = 0;
            try (PreparedStatement statement = step.prepare(step.inHost() ? tolerant : strict)) {
                bind(step, statement, commits);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        written.set(row.getInt(1));
                        entries = row.getLong(2);
                    }
                }
            }
            return entries
                    == written.stream()
                            .mapToLong(each -> commits.get(each).entries().size())
                            .sum();
        });
        if (!kept) {
            written.clear();
        }
        return written;
    }

    private static void bind(Session session, PreparedStatement statement, List<Commit> commits) throws SQLException {
        ArrayColumns added = new ArrayColumns(COMPLAINT);
        ArrayColumns changed = new ArrayColumns(CHANGE);
        ArrayColumns entries = new ArrayColumns(ENTRY);
        ArrayColumns sealed = new ArrayColumns(SEALED);
        ArrayColumns messages = new ArrayColumns(MESSAGE);
        for (int place = 0; place < commits.size(); place++) {
            Commit commit = commits.get(place);
            ComplaintRecord next = commit.next();
            if (commit.expect() instanceof Expect.At at) {
                changed.add(place).add(next.tenant().name()).add(next.id().value());
                changed.add(next.reference()).add(at.version()).add(at.head().bytes());
                state(changed, next);
            } else {
                added.add(place).add(next.tenant().name()).add(next.id().value());
                state(added.add(next.reference()), next);
            }
            for (JournalEntry entry : commit.entries()) {
                entry(entries.add(place), entry);
            }
            for (SealedValue value : commit.sealed()) {
                sealed.add(place).add(value.slot()).add(Rows.persisted(value.kind()));
                sealed.add(value.salt()).add(value.value());
            }
            for (OutboxMessage message : commit.messages()) {
                message(messages.add(place), message);
            }
        }
        Binder to = session.binder(statement);
        added.bind(to);
        changed.bind(to);
        entries.bind(to);
        sealed.bind(to);
        messages.bind(to);
    }

    private static void state(ArrayColumns to, ComplaintRecord record) {
        to.add(record.version())
                .add(record.head().bytes())
                .add(record.stage())
                .add(record.open())
                .add(text(record.receivedAt()))
                .add(record.category())
                .add(record.priority())
                .add(record.channel())
                .add(record.assignee())
                .add(text(record.wakeAt()))
                .add(text(record.dueAt()))
                .add(record.epoch())
                .add(record.document());
    }

    private static void entry(ArrayColumns to, JournalEntry entry) {
        CommandId command = entry.commandId();
        to.add(entry.sequence())
                .add(entry.kind())
                .add(entry.neutral())
                .add(text(entry.occurredAt()))
                .add(text(entry.recordedAt()))
                .add(command == null ? null : command.value())
                .add(entry.body())
                .add(entry.hash().bytes());
    }

    private static void message(ArrayColumns to, OutboxMessage message) {
        to.add(message.key().sequence())
                .add(message.key().part())
                .add(message.lane())
                .add(message.kind())
                .add(message.body())
                .add(text(message.dueAt()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : Instants.postgresText(instant);
    }
}
