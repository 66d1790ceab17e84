package dev.redress.store.jdbc;

import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.Tenant;
import dev.redress.store.Wake;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets when something is next to be done about complaints that are as they were seen. Thread-safe. */
final class WakeUps {

    private static final String[] WAKE = {"uuid", "int8", "bytea", "timestamptz", "timestamptz", "int8"};

    private final Dialect dialect;
    private final String atOnce;
    private final String lock;
    private final String set;

    WakeUps(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        atOnce = tables.in("UPDATE {complaint} c SET wake_at = n.wake_at, due_at = n.due_at, epoch = n.epoch,"
                + " lease_until = NULL FROM "
                + ArrayColumns.unnest(WAKE) + " n (id, version, head, wake_at, due_at, epoch)"
                + " WHERE c.tenant = ? AND c.id = n.id AND c.version = n.version AND c.head = n.head");
        lock = tables.in("SELECT c.id, c.version, c.head FROM " + dialect.parameterTable(ParameterTable.Type.UUID) + " "
                + dialect.joinByKey("{complaint} c") + " ON c.tenant = ? AND c.id = x.a FOR UPDATE");
        set = tables.in(
                "UPDATE {complaint} SET wake_at = ?, due_at = ?, epoch = ?, lease_until = NULL WHERE tenant = ? AND id = ?");
    }

    int settle(Session session, Tenant tenant, List<Wake> wakes) throws SQLException {
        if (wakes.isEmpty()) {
            return 0;
        }
        // In the order in which bulk commits take their locks.
        List<Wake> ordered =
                wakes.stream().sorted(Comparator.comparing(Wake::id)).toList();
        return dialect.updatesReturnRows()
                ? Repetition.of(session, dialect, () -> settleAtOnce(session, tenant, ordered))
                : Repetition.inTransaction(session, dialect, step -> lockAndSettle(step, tenant, ordered));
    }

    private int settleAtOnce(Session session, Tenant tenant, List<Wake> wakes) throws SQLException {
        ArrayColumns rows = new ArrayColumns(WAKE);
        for (Wake wake : wakes) {
            rows.add(wake.id().value()).add(wake.version()).add(wake.head().bytes());
            rows.add(text(wake.wakeAt())).add(text(wake.dueAt())).add(wake.epoch());
        }
        try (PreparedStatement statement = session.prepare(atOnce)) {
            Binder to = session.binder(statement);
            rows.bind(to);
            to.tenant(tenant);
            return statement.executeUpdate();
        }
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : Instants.postgresText(at);
    }

    /** What a driver says that an update has changed may not be what it was to change, so that is looked at first. */
    private int lockAndSettle(Session session, Tenant tenant, List<Wake> wakes) throws SQLException {
        Map<ComplaintId, Wake> asked = new HashMap<>();
        ParameterTable keys = new ParameterTable(ParameterTable.Type.UUID);
        for (Wake wake : wakes) {
            asked.put(wake.id(), wake);
            keys.row(wake.id().value());
        }
        List<Wake> right = new ArrayList<>();
        try (PreparedStatement statement = session.prepare(lock)) {
            Binder to = session.binder(statement);
            dialect.bind(to, keys);
            to.tenant(tenant);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Wake wake = asked.get(session.types().id(row, 1));
                    if (wake != null
                            && wake.version() == row.getLong(2)
                            && wake.head().equals(Head.of(row.getBytes(3)))) {
                        right.add(wake);
                    }
                }
            }
        }
        if (!right.isEmpty()) {
            try (PreparedStatement statement = session.prepare(set)) {
                for (Wake wake : right) {
                    session.binder(statement)
                            .instant(wake.wakeAt())
                            .instant(wake.dueAt())
                            .number(wake.epoch())
                            .tenant(tenant)
                            .id(wake.id());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
        return right.size();
    }
}
