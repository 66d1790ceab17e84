package dev.redress.store.jdbc;

import dev.redress.store.Filter;
import dev.redress.store.UnsupportedFilterException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The conditions of a statement about complaints, as {@code c}, with their parameters in order. Each value is a parameter, each column a
 * constant of ours. Not thread-safe.
 */
final class Conditions {

    /** Sets the parameters of one condition. */
    interface Binding {
        void to(Binder binder) throws SQLException;
    }

    private final Dialect dialect;
    private final InstantRange instants;
    private final StringBuilder sql = new StringBuilder();
    private final List<Binding> bindings = new ArrayList<>();

    Conditions(Dialect dialect) {
        this.dialect = dialect;
        this.instants = dialect.instants();
    }

    /** Adds a piece of the statement with its parameters. */
    Conditions add(String piece, Binding binding) {
        sql.append(piece);
        bindings.add(binding);
        return this;
    }

    Conditions add(String piece) {
        sql.append(piece);
        return this;
    }

    /** Sets all parameters. */
    void bind(Binder binder) throws SQLException {
        for (Binding binding : bindings) {
            binding.to(binder);
        }
    }

    @Override
    public String toString() {
        return sql.toString();
    }

    /** Adds what filters ask for; false if it can hold for no row. */
    boolean addAll(List<Filter> filters) {
        boolean canHold = true;
        for (Filter filter : filters) {
            canHold &= add(filter);
        }
        return canHold;
    }

    private boolean add(Filter filter) {
        if (filter instanceof Filter.StageIn in) {
            return addOneOf("stage", in.names());
        } else if (filter instanceof Filter.OpenIs is) {
            add(" AND c.is_open = ?", to -> to.flag(is.value()));
            return true;
        } else if (filter instanceof Filter.CategoryIs is) {
            return addEqual("category", is.code());
        } else if (filter instanceof Filter.PriorityIs is) {
            return addEqual("priority", is.name());
        } else if (filter instanceof Filter.ChannelIs is) {
            return addEqual("channel", is.name());
        } else if (filter instanceof Filter.AssigneeIs is) {
            return addEqual("assignee", is.hostId());
        } else if (filter instanceof Filter.ReceivedBetween between) {
            return addSpan(between);
        } else if (filter instanceof Filter.DueBy by) {
            add(" AND c.due_at <= ?", to -> to.instant(instants.floor(by.at())));
            return !by.at().isBefore(instants.min());
        }
        throw new UnsupportedFilterException(filter);
    }

    /** Adds that one of several handles it; false if that can hold for no row. */
    boolean addAssignees(Collection<String> hostIds) {
        return addOneOf("assignee", hostIds);
    }

    private boolean addOneOf(String column, Collection<String> values) {
        List<String> kept = values.stream().filter(Texts::isKept).toList();
        add(
                " AND " + dialect.isOneOf("c." + column, ParameterTable.Type.TEXT, kept.size()),
                to -> dialect.bindOneOf(to, ParameterTable.Type.TEXT, kept));
        return !kept.isEmpty();
    }

    private boolean addEqual(String column, String value) {
        add(" AND c." + column + " = ?", to -> to.text(value));
        return Texts.isKept(value);
    }

    /** Kept instants are whole microseconds, so both ends may move up to the next one. */
    private boolean addSpan(Filter.ReceivedBetween between) {
        Instant to = between.to();
        if (between.from().isAfter(instants.max()) || to.isBefore(instants.min())) {
            return false;
        }
        add(
                " AND c.received_at >= ? AND c.received_at " + (to.isAfter(instants.max()) ? "<=" : "<") + " ?",
                binder -> binder.instant(instants.ceiling(between.from())).instant(instants.ceiling(to)));
        return true;
    }
}
