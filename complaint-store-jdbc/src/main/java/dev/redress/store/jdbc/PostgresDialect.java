package dev.redress.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** PostgreSQL 14 and later. */
final class PostgresDialect extends ArrayDialect {

    @Override
    String folder() {
        return "postgresql";
    }

    @Override
    CommitWriter commitWriter(Tables tables) {
        return new PostgresWriter(tables, new PostgresBulk(tables));
    }

    @Override
    BulkWriter bulkWriter(Tables tables) {
        return new PostgresBulk(tables);
    }

    /** The row-value form: written out with OR, PostgreSQL reads the index from its beginning. */
    @Override
    String after(String instant, boolean descending) {
        return " AND (" + instant + ", c.id) " + (descending ? "<" : ">") + " (?, ?)";
    }

    @Override
    void bindAfter(Binder to, Place place) throws SQLException {
        to.instant(place.at()).uuid(place.id());
    }

    /** The document crosses the network once, however many identities there are. */
    @Override
    String withIdentities(String condition) {
        return Reads.united(condition);
    }

    @Override
    int conditionsWithIdentities() {
        return 2;
    }

    @Override
    String arrayMark(ParameterTable.Type type) {
        return "?::" + elementName(type) + "[]";
    }

    @Override
    String elementName(ParameterTable.Type type) {
        return switch (type) {
            case TEXT -> "text";
            case UUID -> "uuid";
            case NUMBER -> "int8";
        };
    }

    @Override
    String seedEpoch() {
        return "INSERT INTO {epoch} (tenant, publication_head, clock_epoch, retention_epoch) VALUES (?, ?, 0, 0)"
                + " ON CONFLICT DO NOTHING";
    }

    @Override
    String seedProjection() {
        return "INSERT INTO {projection} (tenant, last_position) VALUES (?, 0) ON CONFLICT DO NOTHING";
    }

    /** Without VALUES: the driver could make one statement of a batch of those, and the counts would be lost. */
    @Override
    String addToTally() {
        return "INSERT INTO {tally} AS t (tenant, tally_key, tally_window, amount)"
                + " SELECT ?::text, ?::text, ?::text, ?::int8 ON CONFLICT (tenant, tally_key, tally_window)"
                + " DO UPDATE SET amount = GREATEST(t.amount + ?, 0) WHERE t.amount <= ?";
    }

    @Override
    String addToTallyAndRead() {
        return addToTally() + " RETURNING t.amount";
    }

    @Override
    String addToken() {
        return "INSERT INTO {token} (tenant, kind, token, complaint_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    }

    @Override
    String addTokens() {
        return "INSERT INTO {token} (tenant, kind, token, complaint_id) SELECT x.a, x.b, x.c, x.d FROM "
                + parameterTable(Tokens.ROW) + " ON CONFLICT DO NOTHING";
    }

    @Override
    boolean updatesReturnRows() {
        return true;
    }

    @Override
    boolean failureEndsTransaction() {
        return true;
    }

    @Override
    void lockSchema(Connection connection, Tables tables) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "dev.redress schema " + tables.prefix());
            statement.execute();
        }
    }

    @Override
    List<String> warnings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('server_encoding')")) {
            row.next();
            String encoding = row.getString(1);
            return "UTF8".equals(encoding)
                    ? List.of()
                    : List.of("the PostgreSQL database is encoded in " + encoding
                            + ", which cannot keep every character; create it with ENCODING 'UTF8'");
        }
    }
}
