package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.Head;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges many commits by one look at the database, so that only those are tried that can succeed. A refusal found here is final:
 * a recorded command stays recorded, and a version once passed never comes back. Thread-safe.
 */
final class Census {

    /**
     * What is to be done with a commit.
     *
     * @param together whether it is to be written together with others; if not, and there is no refusal, it is to be tried by
     *     itself after them, having something in common with one before it
     * @param refusal the answer, or null if the commit is to be tried
     */
    record Verdict(boolean together, @Nullable CommitResult refusal) {}

    private static final int COMMAND = 1;
    private static final int STATE = 2;
    private static final int REFERENCE = 3;

    private static final ParameterTable.Type TEXT = ParameterTable.Type.TEXT;
    private static final ParameterTable.Type UUID = ParameterTable.Type.UUID;

    /** What must be unique within a tenant: an identifier, a command, a reference. */
    private record Key(String tenant, Object value) {}

    private record Reference(String text) {}

    private record State(long version, Head head) {}

    /** What the database holds of all that the commits name. */
    private record Found(Map<Key, CommitResult> commands, Map<Key, State> states, Map<Key, ComplaintId> references) {}

    private final Dialect dialect;
    private final String sql;

    Census(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        sql = tables.in("SELECT " + COMMAND + ", j.tenant, j.command_id, j.complaint_id, j.sequence, NULL FROM "
                + dialect.parameterTable(TEXT, TEXT) + " JOIN {journal} j ON j.tenant = x.a AND j.command_id = x.b"
                + " UNION ALL SELECT " + STATE + ", c.tenant, NULL, c.id, c.version, c.head FROM "
                + dialect.parameterTable(TEXT, UUID) + " JOIN {complaint} c ON c.tenant = x.a AND c.id = x.b"
                + " UNION ALL SELECT " + REFERENCE + ", c.tenant, c.reference, c.id, c.version, c.head FROM "
                + dialect.parameterTable(TEXT, TEXT) + " JOIN {complaint} c ON c.tenant = x.a AND c.reference = x.b");
    }

    Verdict[] judge(Session session, List<Commit> commits) throws SQLException {
        Found found = look(session, commits);
        boolean current = !(session.inHost() && dialect.readsMayBeOld());
        Set<Key> used = new HashSet<>();
        Verdict[] verdicts = new Verdict[commits.size()];
        for (int i = 0; i < verdicts.length; i++) {
            Commit commit = commits.get(i);
            CommitResult refusal = refusal(commit, found, current);
            if (refusal != null) {
                verdicts[i] = new Verdict(false, refusal);
                continue;
            }
            boolean fresh = true;
            for (Key key : contested(commit)) {
                fresh &= used.add(key);
            }
            verdicts[i] = new Verdict(fresh, null);
        }
        return verdicts;
    }

    /** A complaint that may have changed since it was seen refuses nothing: whoever tries to write finds out. */
    private static @Nullable CommitResult refusal(Commit commit, Found found, boolean current) {
        ComplaintRecord next = commit.next();
        String tenant = next.tenant().name();
        for (CommandId command : Parameters.commands(commit)) {
            CommitResult repeated = found.commands().get(new Key(tenant, command));
            if (repeated != null) {
                return repeated;
            }
        }
        if (!current) {
            return null;
        }
        State state = found.states().get(new Key(tenant, next.id()));
        ComplaintId holder = found.references().get(new Key(tenant, new Reference(next.reference())));
        boolean taken = holder != null && !holder.equals(next.id());
        return state == null
                ? Refusals.judge(commit, 0, null, taken)
                : Refusals.judge(commit, state.version(), state.head(), taken);
    }

    /** Whether no two of the commits have anything in common that must be unique. */
    static boolean nothingShared(List<Commit> commits) {
        Set<Key> used = new HashSet<>();
        return commits.stream().flatMap(each -> contested(each).stream()).allMatch(used::add);
    }

    /** What two commits must not both have if they are to be written together. */
    private static List<Key> contested(Commit commit) {
        String tenant = commit.next().tenant().name();
        List<Key> keys = new ArrayList<>(2);
        for (CommandId command : Parameters.commands(commit)) {
            keys.add(new Key(tenant, command));
        }
        if (commit.expect() instanceof Expect.Absent) {
            keys.add(new Key(tenant, new Reference(commit.next().reference())));
        }
        return keys;
    }

    private Found look(Session session, List<Commit> commits) throws SQLException {
        Found found = new Found(new HashMap<>(), new HashMap<>(), new HashMap<>());
        try (PreparedStatement statement = session.prepare(sql)) {
            bind(session.binder(statement), commits);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String tenant = row.getString(2);
                    ComplaintId id = session.types().id(row, 4);
                    switch (row.getInt(1)) {
                        case COMMAND -> {
                            CommandId command = new CommandId(row.getString(3));
                            found.commands()
                                    .put(
                                            new Key(tenant, command),
                                            new CommitResult.Repeated(command, id, row.getLong(5)));
                        }
                        case STATE ->
                            found.states()
                                    .put(new Key(tenant, id), new State(row.getLong(5), Head.of(row.getBytes(6))));
                        default -> found.references().put(new Key(tenant, new Reference(row.getString(3))), id);
                    }
                }
            }
        }
        return found;
    }

    private void bind(Binder to, List<Commit> commits) throws SQLException {
        ParameterTable commands = new ParameterTable(TEXT, TEXT);
        ParameterTable complaints = new ParameterTable(TEXT, UUID);
        ParameterTable references = new ParameterTable(TEXT, TEXT);
        for (Commit commit : commits) {
            ComplaintRecord next = commit.next();
            String tenant = next.tenant().name();
            for (CommandId command : Parameters.commands(commit)) {
                commands.row(tenant, command.value());
            }
            complaints.row(tenant, next.id().value());
            if (commit.expect() instanceof Expect.Absent) {
                references.row(tenant, next.reference());
            }
        }
        dialect.bind(to, commands);
        dialect.bind(to, complaints);
        dialect.bind(to, references);
    }
}
