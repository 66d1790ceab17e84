package dev.redress.store.jdbc;

import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
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
                .append(dialect.orderBy("c.tenant", "c.received_at, c.id", query.newestFirst()))
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
                    return new Page<>(rows, new Cursor(last.receivedAt(), last.id()));
                }
                rows.add(Rows.complaint(row, query.tenant(), session.types()));
            }
        }
        return new Page<>(rows, null);
    }

    /** Without a bound on the time of receipt, H2 would read the primary key and sort. */
    private void addPlace(Query query, StringBuilder sql, List<Binding> bindings) {
        Cursor after = query.after();
        if (after != null) {
            sql.append(dialect.after(query.newestFirst()));
            Place place = Place.after(after, query.newestFirst(), instants);
            bindings.add(to -> dialect.bindAfter(to, place));
        } else if (query.newestFirst()) {
            sql.append(" AND c.received_at <= ?");
            bindings.add(to -> to.instant(instants.max()));
        } else {
            sql.append(" AND c.received_at >= ?");
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
