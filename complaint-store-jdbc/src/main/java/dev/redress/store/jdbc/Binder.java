package dev.redress.store.jdbc;

import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.Tenant;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement one after another. Not thread-safe. */
final class Binder {

    private final PreparedStatement statement;
    private final ColumnTypes types;
    private int position;

    Binder(PreparedStatement statement, ColumnTypes types) {
        this.statement = statement;
        this.types = types;
    }

    Binder text(@Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(++position, Types.VARCHAR);
        } else {
            statement.setString(++position, value);
        }
        return this;
    }

    Binder tenant(Tenant value) throws SQLException {
        return text(value.name());
    }

    Binder id(ComplaintId value) throws SQLException {
        return uuid(value.value());
    }

    Binder uuid(UUID value) throws SQLException {
        types.uuid(statement, ++position, value);
        return this;
    }

    Binder number(long value) throws SQLException {
        statement.setLong(++position, value);
        return this;
    }

    Binder integer(int value) throws SQLException {
        statement.setInt(++position, value);
        return this;
    }

    Binder flag(boolean value) throws SQLException {
        statement.setBoolean(++position, value);
        return this;
    }

    Binder head(Head value) throws SQLException {
        return bytes(value.bytes());
    }

    Binder bytes(byte[] value) throws SQLException {
        statement.setBytes(++position, value);
        return this;
    }

    Binder instant(@Nullable Instant value) throws SQLException {
        types.instant(statement, ++position, value);
        return this;
    }

    Binder array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(++position, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
