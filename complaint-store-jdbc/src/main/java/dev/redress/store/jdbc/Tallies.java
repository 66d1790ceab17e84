package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps tallies. Thread-safe. */
final class Tallies {

    static final String READ =
            "SELECT t.amount FROM {tally} t WHERE t.tenant = ? AND t.tally_key = ? AND t.tally_window = ?";

    private static final ParameterTable.Type TEXT = ParameterTable.Type.TEXT;

    private final Dialect dialect;
    private final TallyAdder adder;
    private final String read;
    private final String readMany;
    private final String forget;

    Tallies(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        adder = dialect.tallyAdder(tables);
        read = tables.in(READ);
        readMany = tables.in(readMany(dialect));
        forget =
                tables.in("DELETE FROM {tally} WHERE tenant = ? AND tally_key = ? AND tally_window = ? AND amount = 0");
    }

    static String readMany(Dialect dialect) {
        return "SELECT t.tenant, t.tally_key, t.tally_window, t.amount FROM " + dialect.parameterTable(TEXT, TEXT, TEXT)
                + " JOIN {tally} t ON t.tenant = x.a AND t.tally_key = x.b AND t.tally_window = x.c";
    }

    /** Begins to sum up what the commits add, knowing what the tallies are; without a statement if they add nothing. */
    TallySums sumsFor(Session session, List<Commit> commits) throws SQLException {
        Set<TallySums.Key> keys = new LinkedHashSet<>();
        for (Commit commit : commits) {
            commit.tallies().forEach(tally -> keys.add(TallySums.Key.of(commit, tally)));
        }
        return new TallySums(keys.isEmpty() ? Map.of() : read(session, dialect, readMany, keys));
    }

    /** Reads many tallies by {@link #readMany}; those that are not there are missing. */
    static Map<TallySums.Key, Long> read(Session session, Dialect dialect, String sql, Collection<TallySums.Key> keys)
            throws SQLException {
        ParameterTable table = new ParameterTable(TEXT, TEXT, TEXT);
        keys.forEach(key -> table.row(key.tenant().name(), key.key(), key.window()));
        Map<TallySums.Key, Long> held = new HashMap<>();
        try (PreparedStatement statement = session.prepare(sql)) {
            dialect.bind(session.binder(statement), table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Tenant tenant = new Tenant(row.getString(1));
                    held.put(new TallySums.Key(tenant, row.getString(2), row.getString(3)), row.getLong(4));
                }
            }
        }
        return held;
    }

    long read(Session session, Tenant tenant, String key, String window) throws SQLException {
        return read(session, read, tenant, key, window);
    }

    /** Reads one tally by a query such as {@link #READ}. */
    static long read(Session session, String sql, Tenant tenant, String key, String window) throws SQLException {
        try (PreparedStatement statement = session.prepare(sql)) {
            session.binder(statement).tenant(tenant).text(key).text(window);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Adds, or says what stands against it. What comes back to nothing leaves no row: what was taken back is not remembered. */
    TallyResult add(Session session, Tenant tenant, TallyAdd tally) throws SQLException {
        TallyResult result = adder.add(session, tenant, tally);
        if (result instanceof TallyResult.Added added && added.now() == 0) {
            try (PreparedStatement statement = session.prepare(forget)) {
                session.binder(statement).tenant(tenant).text(tally.key()).text(tally.window());
                statement.executeUpdate();
            }
        }
        return result;
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
        return sums.isEmpty() || adder.addAll(session, sums);
    }
}
