package dev.redress.store.jdbc;

import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Locks the tally, which it begins with 0 if need be, looks, and adds. For engines that cannot add on condition in one statement
 * and tell whether they did. Thread-safe.
 */
final class LockingAdder implements TallyAdder {

    private final Dialect dialect;
    private final String lock;
    private final String readLocked;
    private final String readManyLocked;
    private final String readNow;
    private final String add;

    LockingAdder(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        lock = tables.in("INSERT INTO {tally} (tenant, tally_key, tally_window, amount) VALUES (?, ?, ?, 0)"
                + " ON DUPLICATE KEY UPDATE amount = amount");
        readLocked = tables.in(Tallies.READ + " FOR UPDATE");
        readManyLocked = tables.in(Tallies.readMany(dialect) + " FOR UPDATE");
        readNow = tables.in(Tallies.READ + dialect.asOfNow());
        add = tables.in("UPDATE {tally} SET amount = GREATEST(amount + ?, 0)"
                + " WHERE tenant = ? AND tally_key = ? AND tally_window = ?");
    }

    @Override
    public TallyResult add(Session session, Tenant tenant, TallyAdd tally) throws SQLException {
        if (tally.ceiling() < 0) {
            long current = Tallies.read(session, readNow, tenant, tally.key(), tally.window());
            return new TallyResult.LimitReached(current, tally.limit());
        }
        if (!session.isFree()) {
            return addLocked(session, tenant, tally);
        }
        return Repetition.inTransaction(session, dialect, step -> addLocked(step, tenant, tally));
    }

    private TallyResult addLocked(Session session, Tenant tenant, TallyAdd tally) throws SQLException {
        try (PreparedStatement statement = session.prepare(lock)) {
            session.binder(statement).tenant(tenant).text(tally.key()).text(tally.window());
            statement.executeUpdate();
        }
        long current = Tallies.read(session, readLocked, tenant, tally.key(), tally.window());
        if (current > tally.ceiling()) {
            return new TallyResult.LimitReached(current, tally.limit());
        }
        try (PreparedStatement statement = session.prepare(add)) {
            session.binder(statement)
                    .number(tally.amount())
                    .tenant(tenant)
                    .text(tally.key())
                    .text(tally.window());
            statement.executeUpdate();
        }
        return new TallyResult.Added(Math.max(0, current + tally.amount()));
    }

    @Override
    public boolean addAll(Session session, List<TallySums.Sum> sums) throws SQLException {
        try (PreparedStatement statement = session.prepare(lock)) {
            for (TallySums.Sum sum : sums) {
                session.binder(statement).tenant(sum.tenant()).text(sum.key()).text(sum.window());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        Map<TallySums.Key, Long> held = Tallies.read(
                session,
                dialect,
                readManyLocked,
                sums.stream().map(TallySums.Sum::tally).toList());
        if (!sums.stream().allMatch(sum -> held.getOrDefault(sum.tally(), 0L) <= sum.ceiling())) {
            return false;
        }
        try (PreparedStatement statement = session.prepare(add)) {
            for (TallySums.Sum sum : sums) {
                session.binder(statement)
                        .number(sum.amount())
                        .tenant(sum.tenant())
                        .text(sum.key())
                        .text(sum.window());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return true;
    }
}
