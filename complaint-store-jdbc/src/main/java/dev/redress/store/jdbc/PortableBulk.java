package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxMessage;
import dev.redress.store.SealedValue;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

/** Writes many commits by JDBC batches, a batch for each table. Thread-safe. */
final class PortableBulk implements BulkWriter {

    /** Sets the parameters of the rows of one commit, and adds each row to the batch. */
    private interface Batching {
        void rows(Session session, PreparedStatement statement, Commit commit) throws SQLException;
    }

    private final String update;
    private final String insert;
    private final String entry;
    private final String sealed;
    private final String message;

    PortableBulk(Tables tables) {
        update = tables.in(PortableWriter.update());
        insert = tables.in(PortableWriter.insertInto("{complaint}", Parameters.COMPLAINT_COLUMNS));
        entry = tables.in(PortableWriter.insertInto("{journal}", Parameters.ENTRY_COLUMNS));
        sealed = tables.in(PortableWriter.insertInto("{sealed}", Parameters.SEALED_COLUMNS));
        message = tables.in(PortableWriter.insertInto("{outbox}", Parameters.MESSAGE_COLUMNS));
    }

    @Override
    public BitSet write(Session session, List<Commit> commits) throws SQLException {
        BitSet written = new BitSet();
        session.atomically(step -> {
            written.clear();
            BitSet changed = new BitSet();
            for (int i = 0; i < commits.size(); i++) {
                changed.set(i, commits.get(i).expect() instanceof Expect.At);
            }
            BitSet added = new BitSet();
            added.set(0, commits.size());
            added.andNot(changed);
            // First the changes: those whose condition does not hold must not get any other row.
            int[] counts = batch(step, update, at(changed, commits), PortableBulk::stateRow);
            int row = 0;
            for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
                // A driver that sends batches in bulk may not know how many rows each has changed.
                if (counts[row] < 0) {
                    written.clear();
                    return false;
                }
                written.set(i, counts[row++] == 1);
            }
            batch(step, insert, at(added, commits), PortableBulk::complaintRow);
            written.or(added);
            List<Commit> done = at(written, commits);
            batch(step, entry, done, PortableBulk::entryRows);
            if (done.stream().anyMatch(commit -> !commit.sealed().isEmpty())) {
                batch(step, sealed, done, PortableBulk::sealedRows);
            }
            if (done.stream().anyMatch(commit -> !commit.messages().isEmpty())) {
                batch(step, message, done, PortableBulk::messageRows);
            }
            return true;
        });
        return written;
    }

    private static List<Commit> at(BitSet positions, List<Commit> commits) {
        return positions.stream().mapToObj(commits::get).toList();
    }

    private static int[] batch(Session session, String sql, List<Commit> commits, Batching rows) throws SQLException {
        if (commits.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = session.prepare(sql)) {
            for (Commit commit : commits) {
                rows.rows(session, statement, commit);
            }
            return statement.executeBatch();
        }
    }

    private static void stateRow(Session session, PreparedStatement statement, Commit commit) throws SQLException {
        if (commit.expect() instanceof Expect.At at) {
            Binder to = session.binder(statement);
            Parameters.state(to, commit.next());
            Parameters.condition(to, commit, at);
            statement.addBatch();
        }
    }

    private static void complaintRow(Session session, PreparedStatement statement, Commit commit) throws SQLException {
        Parameters.complaint(session.binder(statement), commit.next());
        statement.addBatch();
    }

    private static void entryRows(Session session, PreparedStatement statement, Commit commit) throws SQLException {
        for (JournalEntry entry : commit.entries()) {
            Parameters.entry(keys(session, statement, commit), entry);
            statement.addBatch();
        }
    }

    private static void sealedRows(Session session, PreparedStatement statement, Commit commit) throws SQLException {
        for (SealedValue value : commit.sealed()) {
            Parameters.sealed(keys(session, statement, commit), value);
            statement.addBatch();
        }
    }

    private static void messageRows(Session session, PreparedStatement statement, Commit commit) throws SQLException {
        for (OutboxMessage each : commit.messages()) {
            Parameters.message(keys(session, statement, commit), each);
            statement.addBatch();
        }
    }

    private static Binder keys(Session session, PreparedStatement statement, Commit commit) throws SQLException {
        return session.binder(statement)
                .tenant(commit.next().tenant())
                .id(commit.next().id());
    }
}
