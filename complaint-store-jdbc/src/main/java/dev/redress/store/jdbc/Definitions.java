package dev.redress.store.jdbc;

import dev.redress.store.Definition;
import dev.redress.store.DefinitionStore.Published;
import dev.redress.store.Head;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps definitions. The tenant's row of heads and epochs is the lock: whoever moves the head from the one the caller saw is the
 * only one who publishes, so the definition itself cannot collide. Thread-safe.
 */
final class Definitions {

    private static final int ATTEMPTS = 4;

    /** Where this would lock more than it looks at, the insertion that follows finds out. */
    private static final String NEW = " AND NOT EXISTS (SELECT 1 FROM {definition} d"
            + " WHERE d.tenant = ? AND d.kind = ? AND d.id = ? AND d.version = ?)";

    private final Dialect dialect;
    private final String seed;
    private final String moveHead;
    private final String insert;
    private final String one;
    private final String oneNow;
    private final String latest;
    private final String epochs;

    Definitions(Dialect dialect, Tables tables) {
        this.dialect = dialect;
        seed = tables.in(dialect.seedEpoch());
        moveHead = tables.in("UPDATE {epoch} SET publication_head = ?, clock_epoch = clock_epoch + ?,"
                + " retention_epoch = retention_epoch + ? WHERE tenant = ? AND publication_head = ?"
                + (dialect.readsMayBeOld() ? "" : NEW));
        insert = tables.in("INSERT INTO {definition} (tenant, kind, id, version, body, digest, published_at,"
                + " published_by, previous_head, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        String select =
                "SELECT " + Rows.DEFINITION + " FROM {definition} d WHERE d.tenant = ? AND d.kind = ? AND d.id = ?";
        one = tables.in(select + " AND d.version = ?");
        oneNow = tables.in(select + " AND d.version = ?" + dialect.asOfNow());
        latest = tables.in(select + " ORDER BY d.version DESC LIMIT 1");
        epochs = tables.in(
                "SELECT e.publication_head, e.clock_epoch, e.retention_epoch FROM {epoch} e WHERE e.tenant = ?");
    }

    Published publish(Session session, Definition definition) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                if (session.atomically(step -> write(step, definition))) {
                    return Published.PUBLISHED;
                }
                return exists(session, definition) ? Published.EXISTS : Published.HEAD_MOVED;
            } catch (SQLException e) {
                boolean collided = dialect.isUniqueViolation(e) && !dialect.failureEndsTransaction();
                if (collided && exists(session, definition)) {
                    return Published.EXISTS;
                }
                // Where seeding can fail, it does so because somebody else has just seeded.
                boolean again = collided || (dialect.isTransient(e) && !session.inHost());
                if (!again || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** In a transaction of the host's, as of now. */
    private boolean exists(Session session, Definition definition) throws SQLException {
        try (PreparedStatement statement = session.prepare(session.inHost() ? oneNow : one)) {
            session.binder(statement)
                    .tenant(definition.tenant())
                    .text(definition.kind().persistedName())
                    .text(definition.id())
                    .integer(definition.version());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private boolean write(Session session, Definition definition) throws SQLException {
        String tenant = definition.tenant().name();
        String kind = definition.kind().persistedName();
        try (PreparedStatement statement = session.prepare(seed)) {
            session.binder(statement).text(tenant).head(Head.GENESIS);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = session.prepare(moveHead)) {
            Definition.Epoch raised = definition.kind().raises();
            Binder to = session.binder(statement)
                    .head(definition.head())
                    .number(raised == Definition.Epoch.CLOCK ? 1 : 0)
                    .number(raised == Definition.Epoch.RETENTION ? 1 : 0)
                    .text(tenant)
                    .head(definition.previousHead());
            if (!dialect.readsMayBeOld()) {
                to.text(tenant).text(kind).text(definition.id()).integer(definition.version());
            }
            if (statement.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement statement = session.prepare(insert)) {
            session.binder(statement)
                    .text(tenant)
                    .text(kind)
                    .text(definition.id())
                    .integer(definition.version())
                    .text(definition.body())
                    .head(definition.digest())
                    .instant(definition.publishedAt())
                    .text(definition.publishedBy())
                    .head(definition.previousHead())
                    .head(definition.head());
            statement.executeUpdate();
        }
        return true;
    }

    Optional<Definition> find(Session session, Tenant tenant, Definition.Kind kind, String id, int version)
            throws SQLException {
        try (PreparedStatement statement = session.prepare(one)) {
            session.binder(statement)
                    .tenant(tenant)
                    .text(kind.persistedName())
                    .text(id)
                    .integer(version);
            return read(session, statement, tenant, kind);
        }
    }

    Optional<Definition> latest(Session session, Tenant tenant, Definition.Kind kind, String id) throws SQLException {
        try (PreparedStatement statement = session.prepare(latest)) {
            session.binder(statement).tenant(tenant).text(kind.persistedName()).text(id);
            return read(session, statement, tenant, kind);
        }
    }

    private static Optional<Definition> read(
            Session session, PreparedStatement statement, Tenant tenant, Definition.Kind kind) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(Rows.definition(row, tenant, kind, session.types())) : Optional.empty();
        }
    }

    Head head(Session session, Tenant tenant) throws SQLException {
        try (PreparedStatement statement = session.prepare(epochs)) {
            session.binder(statement).tenant(tenant);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Head.of(row.getBytes(1)) : Head.GENESIS;
            }
        }
    }

    long epoch(Session session, Tenant tenant, Definition.Epoch epoch) throws SQLException {
        try (PreparedStatement statement = session.prepare(epochs)) {
            session.binder(statement).tenant(tenant);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return 0;
                }
                return switch (epoch) {
                    case NONE -> 0;
                    case CLOCK -> row.getLong(2);
                    case RETENTION -> row.getLong(3);
                };
            }
        }
    }
}
