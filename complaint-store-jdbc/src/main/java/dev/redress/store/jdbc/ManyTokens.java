package dev.redress.store.jdbc;

import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for many tokens in one statement, the latest complaints of each: a common one is not read to its end. Thread-safe. */
final class ManyTokens {

    private static final int CHUNK = 32;

    private final Tables tables;

    ManyTokens(Tables tables) {
        this.tables = tables;
    }

    Map<Token, List<ComplaintId>> find(Session session, Tenant tenant, List<Token> tokens, int limit)
            throws SQLException {
        Map<Token, List<ComplaintId>> found = new HashMap<>();
        for (int from = 0; from < tokens.size(); from += CHUNK) {
            List<Token> chunk = tokens.subList(from, Math.min(tokens.size(), from + CHUNK));
            try (PreparedStatement statement = session.prepare(tables.in(sql(chunk.size())))) {
                Binder to = session.binder(statement);
                for (Token token : chunk) {
                    to.tenant(tenant)
                            .text(token.kind().persistedName())
                            .text(token.value())
                            .integer(limit);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.computeIfAbsent(chunk.get(row.getInt(1)), unused -> new ArrayList<>())
                                .add(session.types().id(row, 2));
                    }
                }
            }
        }
        // What a union gives has no order of its own.
        found.values().forEach(ids -> ids.sort(Comparator.reverseOrder()));
        return found;
    }

    /** The number says which token a row is of; kind and value need not come back. */
    private static String sql(int tokens) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < tokens; i++) {
            each.add("(SELECT " + i + " AS which, t.complaint_id FROM {token} t WHERE t.tenant = ? AND t.kind = ?"
                    + " AND t.token = ? ORDER BY t.complaint_id DESC LIMIT ?)");
        }
        return String.join(" UNION ALL ", each);
    }
}
