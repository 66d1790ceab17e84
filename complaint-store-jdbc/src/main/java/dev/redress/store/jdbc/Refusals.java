package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.Head;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out, in one statement, why a commit was not written. Thread-safe. */
final class Refusals {

    private static final int COMMAND = 1;
    private static final int STATE = 2;
    private static final int REFERENCE = 3;

    private static final String RECORDED = "SELECT " + COMMAND
            + ", j.command_id, j.complaint_id, j.sequence, NULL FROM {journal} j WHERE j.tenant = ? AND j.command_id IN (";
    private static final String HELD = "SELECT " + STATE
            + ", c.reference, c.id, c.version, c.head FROM {complaint} c WHERE c.tenant = ? AND c.id = ?";
    private static final String TAKEN = "SELECT " + REFERENCE
            + ", c.reference, c.id, c.version, c.head FROM {complaint} c WHERE c.tenant = ? AND c.reference = ?";

    private final Dialect dialect;
    private final Tables tables;

    Refusals(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    /** The reason that comes first, or null if there is none any more, so that trying again is in order. */
    @Nullable
    CommitResult find(Session session, Commit commit) throws SQLException {
        ComplaintRecord next = commit.next();
        List<CommandId> commands = Parameters.commands(commit);
        Map<CommandId, CommitResult.Repeated> repeated = new HashMap<>();
        CommitResult.Stale held = new CommitResult.Stale(0, null);
        boolean taken = false;
        String reference = next.reference();
        try (PreparedStatement statement = session.prepare(sql(commands.size(), session.inHost()))) {
            Binder to = session.binder(statement);
            Parameters.noneRecorded(to, commit, commands);
            to.tenant(next.tenant()).id(next.id()).tenant(next.tenant()).text(next.reference());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    switch (row.getInt(1)) {
                        case COMMAND -> {
                            CommandId command = new CommandId(row.getString(2));
                            repeated.put(
                                    command,
                                    new CommitResult.Repeated(
                                            command, session.types().id(row, 3), row.getLong(4)));
                        }
                        case STATE -> {
                            held = new CommitResult.Stale(row.getLong(4), Head.of(row.getBytes(5)));
                            reference = row.getString(2);
                        }
                        default -> taken = !session.types().id(row, 3).equals(next.id());
                    }
                }
            }
        }
        for (CommandId command : commands) {
            if (repeated.containsKey(command)) {
                return repeated.get(command);
            }
        }
        CommitResult refusal = judge(commit, held.version(), held.head(), taken);
        if (refusal == null && !next.reference().equals(reference)) {
            throw new IllegalArgumentException("complaint " + next.id() + ": reference must stay '" + reference
                    + "', was '" + next.reference() + "'");
        }
        return refusal;
    }

    /** By itself a query sees what is there; in a transaction of the host's it may have to be told. */
    private String sql(int commands, boolean inHost) {
        List<String> parts = new ArrayList<>();
        if (commands > 0) {
            parts.add(RECORDED + Parameters.marks(commands) + ")");
        }
        parts.add(HELD);
        parts.add(TAKEN);
        String end = inHost ? dialect.asOfNow() : "";
        return tables.in(
                end.isEmpty()
                        ? String.join(" UNION ALL ", parts)
                        : "(" + String.join(end + ") UNION ALL (", parts) + end + ")");
    }

    /**
     * Judges what comes after the commands.
     *
     * @param version the version the store holds, 0 for none
     * @param head the head the store holds, null for none
     * @param taken whether another complaint has the reference
     * @return the refusal, or null if there is no reason for one
     */
    static @Nullable CommitResult judge(Commit commit, long version, @Nullable Head head, boolean taken) {
        boolean asExpected = commit.expect() instanceof Expect.At at
                ? version == at.version() && head != null && at.head().equals(head)
                : version == 0;
        if (!asExpected) {
            return new CommitResult.Stale(version, head);
        }
        return taken && commit.expect() instanceof Expect.Absent
                ? new CommitResult.ReferenceTaken(commit.next().reference())
                : null;
    }
}
