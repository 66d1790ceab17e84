package dev.redress.store.jdbc;

import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches by keyset, so that a page deep down costs what the first one costs, and counts. Thread-safe. */
final class Searches {

    private static final String HAS_WORD = " JOIN {token} %1$s ON %1$s.tenant = ? AND %1$s.kind = '"
            + Token.Kind.WORD.persistedName() + "' AND %1$s.token = ? AND %1$s.complaint_id = c.id";

    private final Dialect dialect;
    private final Tables tables;
    private final InstantRange instants;

    Searches(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        this.tables = tables;
        this.instants = dialect.instants();
    }

    /**
     * Searches.
     *
     * @param words tokens that each row must have, possibly none
     */
    Page<ComplaintRecord> search(Session session, Query query, List<Token> words) throws SQLException {
        Conditions conditions = new Conditions(dialect).add("SELECT " + Rows.COMPLAINT + " FROM {complaint} c");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).value();
            conditions.add(
                    String.format(HAS_WORD, "t" + i),
                    to -> to.tenant(query.tenant()).text(word));
        }
        conditions.add(" WHERE c.tenant = ?", to -> to.tenant(query.tenant()));
        if (!conditions.addAll(query.filters())) {
            return new Page<>(List.of(), null);
        }
        addPlace(query, conditions);
        // One row more tells whether a page follows.
        String order = dialect.orderBy(
                "c.tenant", instant(query.order()) + ", c.id", query.order().isDescending());
        conditions.add(" ORDER BY " + order + " LIMIT ?", to -> to.integer(query.limit() + 1));
        try (PreparedStatement statement = session.prepare(tables.in(conditions.toString()))) {
            conditions.bind(session.binder(statement));
            return page(session, statement, query);
        }
    }

    private static Page<ComplaintRecord> page(Session session, PreparedStatement statement, Query query)
            throws SQLException {
        List<ComplaintRecord> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (rows.size() == query.limit()) {
                    ComplaintRecord last = rows.get(rows.size() - 1);
                    return new Page<>(rows, query.order().place(last));
                }
                rows.add(Rows.complaint(row, query.tenant(), session.types()));
            }
        }
        return new Page<>(rows, null);
    }

    private static String instant(Order order) {
        return order == Order.DUE_FIRST ? "c.due_at" : "c.received_at";
    }

    /** Without a bound on the instant, H2 would read the primary key and sort; what has none is left out. */
    private void addPlace(Query query, Conditions conditions) {
        if (query.order() == Order.DUE_FIRST) {
            // PostgreSQL does not conclude it from a comparison of rows, and would not use the partial index.
            conditions.add(" AND c.due_at IS NOT NULL");
        }
        Cursor after = query.after();
        if (after != null) {
            boolean descending = query.order().isDescending();
            Place place = Place.after(after, descending, instants);
            conditions.add(dialect.after(instant(query.order()), descending), to -> dialect.bindAfter(to, place));
        } else if (query.order().isDescending()) {
            conditions.add(" AND " + instant(query.order()) + " <= ?", to -> to.instant(instants.max()));
        } else {
            conditions.add(" AND " + instant(query.order()) + " >= ?", to -> to.instant(instants.min()));
        }
    }

    List<GroupCount> count(Session session, Tenant tenant, List<Filter> filters, GroupBy by) throws SQLException {
        String column = column(by);
        Conditions conditions = new Conditions(dialect)
                .add("SELECT " + column + ", COUNT(*) FROM {complaint} c WHERE c.tenant = ?", to -> to.tenant(tenant));
        if (!conditions.addAll(filters)) {
            return List.of();
        }
        conditions.add(" GROUP BY " + column);
        List<GroupCount> counts = new ArrayList<>();
        try (PreparedStatement statement = session.prepare(tables.in(conditions.toString()))) {
            conditions.bind(session.binder(statement));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.add(new GroupCount(row.getString(1), row.getLong(2)));
                }
            }
        }
        return List.copyOf(counts);
    }

    Map<String, List<GroupCount>> countOfEach(
            Session session, Tenant tenant, List<Filter> filters, Set<String> assignees, GroupBy by)
            throws SQLException {
        Map<String, List<GroupCount>> counts = new HashMap<>();
        assignees.forEach(each -> counts.put(each, new ArrayList<>()));
        String column = column(by);
        Conditions conditions = new Conditions(dialect)
                .add(
                        "SELECT c.assignee, " + column + ", COUNT(*) FROM {complaint} c WHERE c.tenant = ?",
                        to -> to.tenant(tenant));
        if (!conditions.addAssignees(assignees) || !conditions.addAll(filters)) {
            return counts;
        }
        conditions.add(" GROUP BY c.assignee, " + column);
        try (PreparedStatement statement = session.prepare(tables.in(conditions.toString()))) {
            conditions.bind(session.binder(statement));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(new GroupCount(row.getString(2), row.getLong(3)));
                }
            }
        }
        return counts;
    }

    private static String column(GroupBy by) {
        return switch (by) {
            case STAGE -> "c.stage";
            case CATEGORY -> "c.category";
            case PRIORITY -> "c.priority";
            case CHANNEL -> "c.channel";
            case ASSIGNEE -> "c.assignee";
        };
    }
}
