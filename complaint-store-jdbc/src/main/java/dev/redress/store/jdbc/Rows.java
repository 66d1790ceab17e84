package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import dev.redress.store.UnreadableRowException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** Reads rows into the SPI's records, and names the columns in the order it reads them. */
final class Rows {

    /** Columns of a complaint, but the tenant, which whoever asks knows. */
    static final String COMPLAINT =
            "c.id, c.reference, c.version, c.head, c.stage, c.is_open, c.received_at, c.category,"
                    + " c.priority, c.channel, c.assignee, c.wake_at, c.due_at, c.epoch, c.document";

    /** How many columns {@link #COMPLAINT} has. */
    static final int COMPLAINT_COLUMNS = 15;

    static final String ENTRY =
            "j.sequence, j.kind, j.neutral, j.occurred_at, j.recorded_at, j.command_id, j.body, j.hash";
    static final String SEALED = "s.slot, s.kind, s.salt, s.content";
    static final String DEFINITION =
            "d.id, d.version, d.body, d.digest, d.published_at, d.published_by, d.previous_head, d.head";

    private static final String IDENTITY = "identity";
    private static final String TEXT = "text";

    private Rows() {}

    static String persisted(SealedValue.Kind kind) {
        return switch (kind) {
            case IDENTITY -> IDENTITY;
            case TEXT -> TEXT;
        };
    }

    private static SealedValue.Kind sealedKind(String persisted) {
        return switch (persisted) {
            case IDENTITY -> SealedValue.Kind.IDENTITY;
            case TEXT -> SealedValue.Kind.TEXT;
            default ->
                throw new StoreException("no kind of sealed value is called '" + persisted
                        + "'; the row was written by a newer version of this library");
        };
    }

    static ComplaintRecord complaint(ResultSet row, Tenant tenant, ColumnTypes types) throws SQLException {
        ComplaintId id = types.id(row, 1);
        try {
            return complaint(row, tenant, id, types);
        } catch (RuntimeException e) {
            throw UnreadableRowException.ofComplaint(id, e);
        }
    }

    private static ComplaintRecord complaint(ResultSet row, Tenant tenant, ComplaintId id, ColumnTypes types)
            throws SQLException {
        return ComplaintRecord.builder(tenant, id)
                .reference(row.getString(2))
                .at(row.getLong(3), Head.of(row.getBytes(4)))
                .stage(row.getString(5), row.getBoolean(6))
                .receivedAt(instant(row, 7, types))
                .category(row.getString(8))
                .priority(row.getString(9))
                .channel(row.getString(10))
                .assignee(row.getString(11))
                .wakeAt(types.instant(row, 12), row.getLong(14))
                .dueAt(types.instant(row, 13))
                .document(row.getString(15))
                .build();
    }

    static JournalEntry entry(ResultSet row, ComplaintId id, ColumnTypes types) throws SQLException {
        try {
            return entry(row, types);
        } catch (RuntimeException e) {
            throw UnreadableRowException.ofEntry(id, row.getLong(1), e);
        }
    }

    private static JournalEntry entry(ResultSet row, ColumnTypes types) throws SQLException {
        String command = row.getString(6);
        return new JournalEntry(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                instant(row, 4, types),
                instant(row, 5, types),
                command == null ? null : new CommandId(command),
                row.getString(7),
                Head.of(row.getBytes(8)));
    }

    /** Reads the columns of {@link #SEALED}, the first of them at the given place. */
    static SealedValue sealed(ResultSet row, ComplaintId id, int first) throws SQLException {
        try {
            return sealed(row, first);
        } catch (RuntimeException e) {
            throw UnreadableRowException.ofSealed(id, row.getInt(first), e);
        }
    }

    private static SealedValue sealed(ResultSet row, int first) throws SQLException {
        return SealedValue.of(
                row.getInt(first),
                sealedKind(row.getString(first + 1)),
                row.getBytes(first + 2),
                row.getBytes(first + 3));
    }

    static Definition definition(ResultSet row, Tenant tenant, Definition.Kind kind, ColumnTypes types)
            throws SQLException {
        return new Definition(
                tenant,
                kind,
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                Head.of(row.getBytes(4)),
                instant(row, 5, types),
                row.getString(6),
                Head.of(row.getBytes(7)),
                Head.of(row.getBytes(8)));
    }

    private static Instant instant(ResultSet row, int column, ColumnTypes types) throws SQLException {
        return Objects.requireNonNull(types.instant(row, column));
    }
}
