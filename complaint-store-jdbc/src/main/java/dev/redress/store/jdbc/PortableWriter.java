package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxMessage;
import dev.redress.store.SealedValue;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a commit in statements that every engine knows: complaint, journal, sealed values, messages, in one transaction or after a
 * savepoint of the host's. A collision fails a statement and undoes the whole, so this is for engines that let a transaction
 * go on after a failed statement. Thread-safe.
 */
final class PortableWriter implements CommitWriter {

    private final Tables tables;
    private final boolean looksFirst;
    private final String insert;
    private final String update;
    private final String updateOfOneCommand;
    private final String entry;
    private final String sealed;
    private final String message;

    /**
     * Makes the writer.
     *
     * @param looksFirst whether a change looks for its commands before it writes, and so fails no statement for a repeated one
     */
    PortableWriter(Tables tables, boolean looksFirst) {
        this.tables = tables;
        this.looksFirst = looksFirst;
        insert = tables.in(insertInto("{complaint}", Parameters.COMPLAINT_COLUMNS));
        update = tables.in(update());
        updateOfOneCommand = tables.in(update() + Parameters.noneRecorded(1));
        entry = tables.in(insertInto("{journal}", Parameters.ENTRY_COLUMNS));
        sealed = tables.in(insertInto("{sealed}", Parameters.SEALED_COLUMNS));
        message = tables.in(insertInto("{outbox}", Parameters.MESSAGE_COLUMNS));
    }

    static String insertInto(String table, String columns) {
        return "INSERT INTO " + table + " (" + columns + ") VALUES (" + Parameters.marks(columns.split(",", -1).length)
                + ")";
    }

    static String update() {
        return "UPDATE {complaint} SET " + Parameters.STATE_SET + Parameters.AT;
    }

    @Override
    public boolean write(Session session, Commit commit) throws SQLException {
        return session.atomically(step -> {
            if (!writeComplaint(step, commit)) {
                return false;
            }
            ComplaintRecord next = commit.next();
            try (PreparedStatement statement = step.prepare(entry)) {
                for (JournalEntry each : commit.entries()) {
                    Binder to = step.binder(statement).tenant(next.tenant()).id(next.id());
                    Parameters.entry(to, each);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            if (!commit.sealed().isEmpty()) {
                writeSealed(step, commit);
            }
            if (!commit.messages().isEmpty()) {
                writeMessages(step, commit);
            }
            return true;
        });
    }

    private boolean writeComplaint(Session session, Commit commit) throws SQLException {
        if (!(commit.expect() instanceof Expect.At at)) {
            try (PreparedStatement statement = session.prepare(insert)) {
                Parameters.complaint(session.binder(statement), commit.next());
                statement.executeUpdate();
                return true;
            }
        }
        List<CommandId> commands = looksFirst ? Parameters.commands(commit) : List.of();
        try (PreparedStatement statement = session.prepare(updateFor(commands.size()))) {
            Binder to = session.binder(statement);
            Parameters.state(to, commit.next());
            Parameters.condition(to, commit, at);
            Parameters.noneRecorded(to, commit, commands);
            return statement.executeUpdate() == 1;
        }
    }

    private String updateFor(int commands) {
        return switch (commands) {
            case 0 -> update;
            case 1 -> updateOfOneCommand;
            default -> tables.in(update() + Parameters.noneRecorded(commands));
        };
    }

    private void writeSealed(Session session, Commit commit) throws SQLException {
        try (PreparedStatement statement = session.prepare(sealed)) {
            for (SealedValue each : commit.sealed()) {
                Binder to = session.binder(statement)
                        .tenant(commit.next().tenant())
                        .id(commit.next().id());
                Parameters.sealed(to, each);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void writeMessages(Session session, Commit commit) throws SQLException {
        try (PreparedStatement statement = session.prepare(message)) {
            for (OutboxMessage each : commit.messages()) {
                Binder to = session.binder(statement)
                        .tenant(commit.next().tenant())
                        .id(commit.next().id());
                Parameters.message(to, each);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
