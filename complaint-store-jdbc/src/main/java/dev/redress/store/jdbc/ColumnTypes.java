package dev.redress.store.jdbc;

import dev.redress.store.ComplaintId;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an engine keeps identifiers and instants. */
enum ColumnTypes {
    /** As UUID, and as date and time with an offset. */
    NATIVE {
        @Override
        void uuid(PreparedStatement statement, int position, UUID value) throws SQLException {
            statement.setObject(position, value);
        }

        @Override
        UUID uuid(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        @Override
        void instant(PreparedStatement statement, int position, @Nullable Instant value) throws SQLException {
            if (value == null) {
                statement.setNull(position, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                statement.setObject(position, value.atOffset(ZoneOffset.UTC));
            }
        }

        @Override
        @Nullable
        Instant instant(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }
    },

    /** As 16 bytes, and as date and time without an offset, in UTC: no driver converts those. */
    PLAIN {
        @Override
        void uuid(PreparedStatement statement, int position, UUID value) throws SQLException {
            statement.setBytes(position, bytes(value));
        }

        @Override
        UUID uuid(ResultSet row, int column) throws SQLException {
            ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
            return new UUID(bytes.getLong(), bytes.getLong());
        }

        @Override
        void instant(PreparedStatement statement, int position, @Nullable Instant value) throws SQLException {
            if (value == null) {
                statement.setNull(position, Types.TIMESTAMP);
            } else {
                statement.setObject(position, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
            }
        }

        @Override
        @Nullable
        Instant instant(ResultSet row, int column) throws SQLException {
            LocalDateTime value = row.getObject(column, LocalDateTime.class);
            return value == null ? null : value.toInstant(ZoneOffset.UTC);
        }
    };

    abstract void uuid(PreparedStatement statement, int position, UUID value) throws SQLException;

    abstract UUID uuid(ResultSet row, int column) throws SQLException;

    /** Neither the time zone of the JVM nor that of the session has a say. */
    abstract void instant(PreparedStatement statement, int position, @Nullable Instant value) throws SQLException;

    abstract @Nullable Instant instant(ResultSet row, int column) throws SQLException;

    ComplaintId id(ResultSet row, int column) throws SQLException {
        return new ComplaintId(uuid(row, column));
    }

    /** In the order in which identifiers are compared. */
    static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }
}
