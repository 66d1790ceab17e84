package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tallies. One statement looks and adds; whether it touched a row is the answer, so a limit fails no statement. Thread-safe.
 */
final class Tallies {

    private static final int ATTEMPTS = 10;

    private final Dialect dialect;
    private final String add;
    private final String addToMany;
    private final String read;
    private final String readMany;

    Tallies(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        addToMany = tables.in(dialect.addToTally());
        add = tables.in(dialect.addToTallyAndRead());
        read = tables.in(
                "SELECT t.amount FROM {tally} t WHERE t.tenant = ? AND t.tally_key = ? AND t.tally_window = ?");
        String text = dialect.arrayMark(Dialect.ArrayType.TEXT);
        readMany = tables.in("SELECT t.tenant, t.tally_key, t.tally_window, t.amount FROM UNNEST(" + text + ", " + text
                + ", " + text + ") x (a, b, c) JOIN {tally} t"
                + " ON t.tenant = x.a AND t.tally_key = x.b AND t.tally_window = x.c");
    }

    /** Begins to sum up what the commits add, knowing what the tallies are; without a statement if they add nothing. */
    TallySums sumsFor(Session session, List<Commit> commits) throws SQLException {
        Set<TallySums.Key> keys = new LinkedHashSet<>();
        for (Commit commit : commits) {
            commit.tallies().forEach(tally -> keys.add(TallySums.Key.of(commit, tally)));
        }
        Map<TallySums.Key, Long> held = new HashMap<>();
        if (!keys.isEmpty()) {
            try (PreparedStatement statement = session.prepare(readMany)) {
                String text = dialect.elementName(Dialect.ArrayType.TEXT);
                new Binder(statement)
                        .array(
                                text,
                                keys.stream().map(key -> key.tenant().name()).toArray())
                        .array(text, keys.stream().map(TallySums.Key::key).toArray())
                        .array(text, keys.stream().map(TallySums.Key::window).toArray());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        Tenant tenant = new Tenant(row.getString(1));
                        held.put(new TallySums.Key(tenant, row.getString(2), row.getString(3)), row.getLong(4));
                    }
                }
            }
        }
        return new TallySums(held);
    }

    long read(Session session, Tenant tenant, String key, String window) throws SQLException {
        try (PreparedStatement statement = session.prepare(read)) {
            new Binder(statement).tenant(tenant).text(key).text(window);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Adds, or says what stands against it: then it does so now, and not only when the statement looked. */
    TallyResult add(Session session, Tenant tenant, TallyAdd tally) throws SQLException {
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
            current = read(session, tenant, tally.key(), tally.window());
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
            bind(statement, tenant, tally, tally.ceiling());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static void bind(PreparedStatement statement, Tenant tenant, TallyAdd tally, long ceiling)
            throws SQLException {
        new Binder(statement)
                .tenant(tenant)
                .text(tally.key())
                .text(tally.window())
                .number(Math.max(0, tally.amount()))
                .number(tally.amount())
                .number(ceiling);
    }

    /**
     * Adds the tallies of one commit, in a transaction that is rolled back if there is an answer.
     *
     * @return the first refusal, or null if all were added
     */
    CommitResult.@Nullable LimitReached addAll(Session session, Tenant tenant, List<TallyAdd> tallies)
            throws SQLException {
        for (TallyAdd tally : tallies) {
            if (add(session, tenant, tally) instanceof TallyResult.LimitReached reached) {
                return new CommitResult.LimitReached(tally.key(), tally.window(), reached.current(), reached.limit());
            }
        }
        return null;
    }

    /**
     * Adds the tallies of many commits, in a transaction that is rolled back if one cannot be added.
     *
     * @param sums each of another tally
     * @return whether all were added
     */
    boolean addSums(Session session, List<TallySums.Sum> sums) throws SQLException {
        if (sums.isEmpty()) {
            return true;
        }
        try (PreparedStatement statement = session.prepare(addToMany)) {
            for (TallySums.Sum sum : sums) {
                if (sum.ceiling() < 0) {
                    return false;
                }
                bind(statement, sum.tenant(), sum.asAdd(), sum.ceiling());
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
