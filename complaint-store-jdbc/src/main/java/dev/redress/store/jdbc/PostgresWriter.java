package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxMessage;
import dev.redress.store.SealedValue;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes a commit in one statement; see {@link PostgresSql} for how that is all or nothing. Thread-safe. */
final class PostgresWriter implements CommitWriter {

    /** Beyond these the statement would have too many shapes and parameters; arrays take what is larger. */
    private static final int MAX_ENTRIES = 16;

    private static final int MAX_SEALED = 32;
    private static final int MAX_MESSAGES = 16;

    private final Tables tables;
    private final BulkWriter large;
    private final String undoNew;
    private final String undoChange;
    private final Map<PostgresSql.Shape, String> texts = new ConcurrentHashMap<>();

    PostgresWriter(Tables tables, BulkWriter large) {
        this.tables = tables;
        this.large = large;
        this.undoNew = tables.in(PostgresSql.undo(true));
        this.undoChange = tables.in(PostgresSql.undo(false));
    }

    @Override
    public boolean write(Session session, Commit commit) throws SQLException {
        if (commit.entries().size() > MAX_ENTRIES
                || commit.sealed().size() > MAX_SEALED
                || commit.messages().size() > MAX_MESSAGES) {
            return large.write(session, List.of(commit)).get(0);
        }
        List<CommandId> commands = Parameters.commands(commit);
        PostgresSql.Shape shape = new PostgresSql.Shape(
                commit.expect() instanceof Expect.Absent,
                session.inHost(),
                commands.size(),
                commit.entries().size(),
                commit.sealed().size(),
                commit.messages().size());
        String sql = texts.computeIfAbsent(shape, each -> tables.in(PostgresSql.of(each)));
        long complaints;
        long entries;
        try (PreparedStatement statement = session.prepare(sql)) {
            bind(session.binder(statement), commit, commands, session.inHost());
            try (ResultSet counts = statement.executeQuery()) {
                counts.next();
                complaints = counts.getLong(1);
                entries = counts.getLong(2);
            }
        }
        boolean written = complaints == 1 && entries == commit.entries().size();
        if (!written && (complaints > 0 || entries > 0)) {
            undo(session, commit);
        }
        return written;
    }

    private static void bind(Binder to, Commit commit, List<CommandId> commands, boolean tolerant) throws SQLException {
        if (!(commit.expect() instanceof Expect.At at)) {
            Parameters.complaint(to, commit.next());
            Parameters.noneRecorded(to, commit, commands);
            bindEntries(to, commit);
        } else if (tolerant) {
            Parameters.condition(to, commit, at);
            Parameters.noneRecorded(to, commit, commands);
            bindEntries(to, commit);
            Parameters.state(to, commit.next());
            Parameters.condition(to, commit, at);
        } else {
            Parameters.state(to, commit.next());
            Parameters.condition(to, commit, at);
            Parameters.noneRecorded(to, commit, commands);
            bindEntries(to, commit);
        }
        for (SealedValue value : commit.sealed()) {
            Parameters.sealed(to, value);
        }
        for (OutboxMessage message : commit.messages()) {
            Parameters.message(to, message);
        }
    }

    private static void bindEntries(Binder to, Commit commit) throws SQLException {
        for (JournalEntry entry : commit.entries()) {
            Parameters.entry(to, entry);
        }
    }

    /** Reached only by the tolerant form, and only after a race for a command id that this commit lost. */
    private void undo(Session session, Commit commit) throws SQLException {
        boolean isNew = commit.expect() instanceof Expect.Absent;
        long before = commit.expect() instanceof Expect.At at ? at.version() : 0;
        try (PreparedStatement statement = session.prepare(isNew ? undoNew : undoChange)) {
            Binder to = session.binder(statement)
                    .tenant(commit.next().tenant())
                    .id(commit.next().id())
                    .number(before);
            if (isNew) {
                to.tenant(commit.next().tenant()).id(commit.next().id());
            }
            statement.executeUpdate();
        }
    }
}
