package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tokens by which complaints are found. Whoever changes them has the complaint's row, so no two collide. Thread-safe.
 */
final class Tokens {

    /** A token with all that makes its row. */
    static final ParameterTable.Type[] ROW = {
        ParameterTable.Type.TEXT, ParameterTable.Type.TEXT, ParameterTable.Type.TEXT, ParameterTable.Type.UUID
    };

    private static final String COMES_AFTER = " AND t.complaint_id > ?";

    private final Dialect dialect;
    private final String add;
    private final @Nullable String addMany;
    private final String remove;
    private final String erase;
    private final String find;
    private final String findAfter;

    Tokens(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        add = tables.in(dialect.addToken());
        String many = dialect.addTokens();
        addMany = many == null ? null : tables.in(many);
        remove = tables.in("DELETE FROM {token} WHERE tenant = ? AND kind = ? AND token = ? AND complaint_id = ?");
        erase = tables.in(
                "DELETE FROM {token} WHERE tenant = ? AND complaint_id = ? AND kind IN (" + kindsOfText() + ")");
        find = tables.in(find(dialect, ""));
        findAfter = tables.in(find(dialect, COMES_AFTER));
    }

    /** Spelled out, so that an index over these kinds alone is known to do. */
    private static String kindsOfText() {
        return Arrays.stream(Token.Kind.values())
                .filter(Token.Kind::isOfText)
                .map(kind -> "'" + kind.persistedName() + "'")
                .collect(Collectors.joining(", "));
    }

    private static String find(Dialect dialect, String condition) {
        return "SELECT t.complaint_id FROM {token} t WHERE t.tenant = ? AND t.kind = ? AND t.token = ?" + condition
                + " ORDER BY " + dialect.orderBy("t.tenant, t.kind, t.token", "t.complaint_id", false) + " LIMIT ?";
    }

    List<ComplaintId> find(Session session, Tenant tenant, Token token, @Nullable ComplaintId after, int limit)
            throws SQLException {
        try (PreparedStatement statement = session.prepare(after == null ? find : findAfter)) {
            Binder to = session.binder(statement)
                    .tenant(tenant)
                    .text(token.kind().persistedName())
                    .text(token.value());
            if (after != null) {
                to.id(after);
            }
            to.integer(limit);
            List<ComplaintId> ids = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(session.types().id(row, 1));
                }
            }
            return List.copyOf(ids);
        }
    }

    /** Changes the tokens of all the commits in one transaction; a batch for those that go and one for those that come. */
    void change(Session session, List<Commit> commits) throws SQLException {
        eraseText(session, commits);
        batch(session, remove, commits, Commit::tokensRemoved);
        if (addMany == null) {
            batch(session, add, commits, Commit::tokensAdded);
        } else {
            addMany(session, addMany, commits);
        }
    }

    /** One statement for all of them: a complaint can have dozens, and a bulk call brings thousands of complaints. */
    private void addMany(Session session, String sql, List<Commit> commits) throws SQLException {
        ParameterTable rows = new ParameterTable(ROW);
        for (Commit commit : commits) {
            for (Token token : commit.tokensAdded()) {
                rows.row(
                        commit.next().tenant().name(),
                        token.kind().persistedName(),
                        token.value(),
                        commit.next().id().value());
            }
        }
        if (rows.rows().isEmpty()) {
            return;
        }
        try (PreparedStatement statement = session.prepare(sql)) {
            dialect.bind(session.binder(statement), rows);
            statement.executeUpdate();
        }
    }

    private void eraseText(Session session, List<Commit> commits) throws SQLException {
        if (commits.stream().noneMatch(Commit::textTokensErased)) {
            return;
        }
        try (PreparedStatement statement = session.prepare(erase)) {
            for (Commit commit : commits) {
                if (commit.textTokensErased()) {
                    session.binder(statement)
                            .tenant(commit.next().tenant())
                            .id(commit.next().id());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void batch(Session session, String sql, List<Commit> commits, Function<Commit, List<Token>> tokens)
            throws SQLException {
        if (commits.stream().allMatch(commit -> tokens.apply(commit).isEmpty())) {
            return;
        }
        try (PreparedStatement statement = session.prepare(sql)) {
            for (Commit commit : commits) {
                for (Token token : tokens.apply(commit)) {
                    session.binder(statement)
                            .tenant(commit.next().tenant())
                            .text(token.kind().persistedName())
                            .text(token.value())
                            .id(commit.next().id());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
