package dev.redress.store.jdbc;

import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One statement looks and adds; whether it touched a row is the answer, so a limit fails no statement. Thread-safe.
 */
final class OneStatementAdder implements TallyAdder {

    private static final int ATTEMPTS = 10;

    private final ArrayDialect dialect;
    private final String add;
    private final String addToMany;
    private final String read;

    OneStatementAdder(ArrayDialect dialect, Tables tables) {
        this.dialect = dialect;
        addToMany = tables.in(dialect.addToTally());
        add = tables.in(dialect.addToTallyAndRead());
        read = tables.in(Tallies.READ);
    }

    @Override
    public TallyResult add(Session session, Tenant tenant, TallyAdd tally) throws SQLException {
        @Nullable SQLException collision = null;
        long current = 0;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                OptionalLong now = tally.ceiling() < 0 ? OptionalLong.empty() : tryToAdd(session, tenant, tally);
                if (now.isPresent()) {
                    return new TallyResult.Added(now.getAsLong());
                }
                collision = null;
            } catch (SQLException e) {
                if (!goesOnAfter(e, session)) {
                    throw e;
                }
                collision = e;
            }
            current = Tallies.read(session, read, tenant, tally.key(), tally.window());
            if (current > tally.ceiling()) {
                return new TallyResult.LimitReached(current, tally.limit());
            }
        }
        if (collision != null) {
            throw collision;
        }
        // Refused each time, and each time somebody took away before it was asked why.
        return new TallyResult.LimitReached(current, tally.limit());
    }

    /** Two that begin the same tally collide, where the engine has no way round; the loser finds it there. */
    private boolean goesOnAfter(SQLException failure, Session session) {
        return (dialect.isUniqueViolation(failure) && !dialect.failureEndsTransaction())
                || (session.isFree() && dialect.isTransient(failure));
    }

    private OptionalLong tryToAdd(Session session, Tenant tenant, TallyAdd tally) throws SQLException {
        try (PreparedStatement statement = session.prepare(add)) {
            bind(session, statement, tenant, tally, tally.ceiling());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static void bind(Session session, PreparedStatement statement, Tenant tenant, TallyAdd tally, long ceiling)
            throws SQLException {
        session.binder(statement)
                .tenant(tenant)
                .text(tally.key())
                .text(tally.window())
                .number(Math.max(0, tally.amount()))
                .number(tally.amount())
                .number(ceiling);
    }

    @Override
    public boolean addAll(Session session, List<TallySums.Sum> sums) throws SQLException {
        try (PreparedStatement statement = session.prepare(addToMany)) {
            for (TallySums.Sum sum : sums) {
                if (sum.ceiling() < 0) {
                    return false;
                }
                bind(session, statement, sum.tenant(), sum.asAdd(), sum.ceiling());
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                if (count != 1) {
                    return false;
                }
            }
            return true;
        }
    }
}
