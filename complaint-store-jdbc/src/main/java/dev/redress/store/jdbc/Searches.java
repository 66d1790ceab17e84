package dev.redress.store.jdbc;

import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.UnsupportedFilterException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Searches by keyset: a page deep down costs what the first one costs. Thread-safe. */
final class Searches {

    /** Sets the parameters of one condition. */
    private interface Binding {
        void to(Binder binder) throws SQLException;
    }

    private final Dialect dialect;
    private final InstantRange instants;
    private final String select;

    Searches(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        this.instants = dialect.instants();
        this.select = tables.in("SELECT " + Rows.COMPLAINT + " FROM {complaint} c WHERE c.tenant = ?");
    }

    Page<ComplaintRecord> search(Session session, Query query) throws SQLException {
        StringBuilder sql = new StringBuilder(select);
        List<Binding> bindings = new ArrayList<>();
        bindings.add(to -> to.tenant(query.tenant()));
        for (Filter filter : query.filters()) {
            if (!add(filter, sql, bindings)) {
                return new Page<>(List.of(), null);
            }
        }
        addPlace(query, sql, bindings);
        // One row more tells whether a page follows.
        sql.append(" ORDER BY ")
                .append(dialect.orderBy(
                        "c.tenant",
                        instant(query.order()) + ", c.id",
                        query.order().isDescending()))
                .append(" LIMIT ?");
        bindings.add(to -> to.integer(query.limit() + 1));
        try (PreparedStatement statement = session.prepare(sql.toString())) {
            Binder binder = session.binder(statement);
            for (Binding binding : bindings) {
                binding.to(binder);
            }
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
    private void addPlace(Query query, StringBuilder sql, List<Binding> bindings) {
        if (query.order() == Order.DUE_FIRST) {
            // PostgreSQL does not conclude it from a comparison of rows, and would not use the partial index.
            sql.append(" AND c.due_at IS NOT NULL");
        }
        Cursor after = query.after();
        if (after != null) {
            boolean descending = query.order().isDescending();
            sql.append(dialect.after(instant(query.order()), descending));
            Place place = Place.after(after, descending, instants);
            bindings.add(to -> dialect.bindAfter(to, place));
        } else if (query.order().isDescending()) {
            sql.append(" AND ").append(instant(query.order())).append(" <= ?");
            bindings.add(to -> to.instant(instants.max()));
        } else {
            sql.append(" AND ").append(instant(query.order())).append(" >= ?");
            bindings.add(to -> to.instant(instants.min()));
        }
    }

    /** Adds the condition of a filter; false if it can hold for no row. */
    private boolean add(Filter filter, StringBuilder sql, List<Binding> bindings) {
        if (filter instanceof Filter.StageIn in) {
            List<String> names = in.names().stream().filter(Texts::isKept).toList();
            sql.append(" AND ").append(dialect.isOneOf("c.stage", ParameterTable.Type.TEXT, names.size()));
            bindings.add(to -> dialect.bindOneOf(to, ParameterTable.Type.TEXT, names));
            return !names.isEmpty();
        } else if (filter instanceof Filter.OpenIs is) {
            sql.append(" AND c.is_open = ?");
            bindings.add(to -> to.flag(is.value()));
            return true;
        } else if (filter instanceof Filter.CategoryIs is) {
            return addEqual("category", is.code(), sql, bindings);
        } else if (filter instanceof Filter.PriorityIs is) {
            return addEqual("priority", is.name(), sql, bindings);
        } else if (filter instanceof Filter.ChannelIs is) {
            return addEqual("channel", is.name(), sql, bindings);
        } else if (filter instanceof Filter.AssigneeIs is) {
            return addEqual("assignee", is.hostId(), sql, bindings);
        } else if (filter instanceof Filter.ReceivedBetween between) {
            return addSpan(between, sql, bindings);
        } else if (filter instanceof Filter.DueBy by) {
            sql.append(" AND c.due_at <= ?");
            bindings.add(to -> to.instant(instants.floor(by.at())));
            return !by.at().isBefore(instants.min());
        }
        throw new UnsupportedFilterException(filter);
    }

    /** The column is a constant of this class; the value is a parameter. */
    private static boolean addEqual(String column, String value, StringBuilder sql, List<Binding> bindings) {
        sql.append(" AND c.").append(column).append(" = ?");
        bindings.add(to -> to.text(value));
        return Texts.isKept(value);
    }

    /** Kept instants are whole microseconds, so both ends may move up to the next one. */
    private boolean addSpan(Filter.ReceivedBetween between, StringBuilder sql, List<Binding> bindings) {
        Instant to = between.to();
        if (between.from().isAfter(instants.max()) || to.isBefore(instants.min())) {
            return false;
        }
        sql.append(" AND c.received_at >= ? AND c.received_at ")
                .append(to.isAfter(instants.max()) ? "<=" : "<")
                .append(" ?");
        bindings.add(binder -> binder.instant(instants.ceiling(between.from())).instant(instants.ceiling(to)));
        return true;
    }
}
