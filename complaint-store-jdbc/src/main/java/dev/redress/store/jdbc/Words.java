package dev.redress.store.jdbc;

import dev.redress.store.HeadAt;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Replaces the words of a complaint while it holds its row, as commits do. Thread-safe. */
final class Words {

    private final Dialect dialect;
    private final String lock;
    private final String remove;
    private final String add;

    Words(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        lock = tables.in("SELECT c.version FROM {complaint} c WHERE c.tenant = ? AND c.id = ? AND c.version = ?"
                + " AND c.head = ? FOR UPDATE");
        remove = tables.in("DELETE FROM {token} WHERE tenant = ? AND complaint_id = ? AND kind = '"
                + Token.Kind.WORD.persistedName() + "'");
        add = tables.in(dialect.addToken());
    }

    boolean index(Session session, Tenant tenant, HeadAt at, List<Token> words) throws SQLException {
        return Repetition.inTransaction(session, dialect, step -> {
            boolean isThere = isThere(step, tenant, at);
            if (isThere) {
                replace(step, tenant, at, words);
            }
            return isThere;
        });
    }

    private boolean isThere(Session session, Tenant tenant, HeadAt at) throws SQLException {
        try (PreparedStatement statement = session.prepare(lock)) {
            session.binder(statement)
                    .tenant(tenant)
                    .id(at.complaint())
                    .number(at.version())
                    .head(at.head());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void replace(Session session, Tenant tenant, HeadAt at, List<Token> words) throws SQLException {
        try (PreparedStatement statement = session.prepare(remove)) {
            session.binder(statement).tenant(tenant).id(at.complaint());
            statement.executeUpdate();
        }
        if (words.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = session.prepare(add)) {
            for (Token word : words) {
                session.binder(statement)
                        .tenant(tenant)
                        .text(word.kind().persistedName())
                        .text(word.value())
                        .id(at.complaint());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
