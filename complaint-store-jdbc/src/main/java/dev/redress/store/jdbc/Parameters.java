package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxMessage;
import dev.redress.store.SealedValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Column lists of what a commit writes, and the parameters in their order. */
final class Parameters {

    /** What an update changes: all but the keys; a complaint's reference never changes. Whatever was leased is so no longer. */
    static final String STATE_SET = "version = ?, head = ?, stage = ?, is_open = ?, received_at = ?, category = ?,"
            + " priority = ?, channel = ?, assignee = ?, wake_at = ?, due_at = ?, epoch = ?, document = ?, lease_until = NULL";

    /** The condition of a change: the state that the caller saw, and the reference that never changes. */
    static final String AT = " WHERE tenant = ? AND id = ? AND version = ? AND head = ? AND reference = ?";

    static final String COMPLAINT_COLUMNS =
            "tenant, id, reference, version, head, stage, is_open, received_at, category,"
                    + " priority, channel, assignee, wake_at, due_at, epoch, document";
    static final String ENTRY_COLUMNS =
            "tenant, complaint_id, sequence, kind, neutral, occurred_at, recorded_at, command_id, body, hash";
    static final String SEALED_COLUMNS = "tenant, complaint_id, slot, kind, salt, content";
    static final String MESSAGE_COLUMNS = "tenant, complaint_id, sequence, part, lane, kind, body, due_at";

    private Parameters() {}

    static void complaint(Binder to, ComplaintRecord record) throws SQLException {
        to.tenant(record.tenant()).id(record.id()).text(record.reference());
        state(to, record);
    }

    static void state(Binder to, ComplaintRecord record) throws SQLException {
        to.number(record.version())
                .head(record.head())
                .text(record.stage())
                .flag(record.open())
                .instant(record.receivedAt())
                .text(record.category())
                .text(record.priority())
                .text(record.channel())
                .text(record.assignee())
                .instant(record.wakeAt())
                .instant(record.dueAt())
                .number(record.epoch())
                .text(record.document());
    }

    /** Sets the parameters of {@link #AT}. */
    static void condition(Binder to, Commit commit, Expect.At at) throws SQLException {
        to.tenant(commit.next().tenant())
                .id(commit.next().id())
                .number(at.version())
                .head(at.head())
                .text(commit.next().reference());
    }

    /** An entry's own columns, those after the complaint's keys. */
    static void entry(Binder to, JournalEntry entry) throws SQLException {
        CommandId command = entry.commandId();
        to.number(entry.sequence())
                .text(entry.kind())
                .flag(entry.neutral())
                .instant(entry.occurredAt())
                .instant(entry.recordedAt())
                .text(command == null ? null : command.value())
                .text(entry.body())
                .head(entry.hash());
    }

    /** A sealed value's own columns, those after the complaint's keys. */
    static void sealed(Binder to, SealedValue value) throws SQLException {
        to.integer(value.slot())
                .text(Rows.persisted(value.kind()))
                .bytes(value.salt())
                .bytes(value.value());
    }

    /** A message's own columns, those after the complaint's keys. */
    static void message(Binder to, OutboxMessage message) throws SQLException {
        to.number(message.key().sequence())
                .integer(message.key().part())
                .text(message.lane())
                .text(message.kind())
                .text(message.body())
                .instant(message.dueAt());
    }

    /** The commands of a commit, in the order of its entries. */
    static List<CommandId> commands(Commit commit) {
        List<CommandId> commands = new ArrayList<>(1);
        for (JournalEntry entry : commit.entries()) {
            if (entry.commandId() != null) {
                commands.add(entry.commandId());
            }
        }
        return commands;
    }

    /** The condition that none of so many commands is recorded; empty for none. Takes the tenant and the commands. */
    static String noneRecorded(int commands) {
        return commands == 0
                ? ""
                : " AND NOT EXISTS (SELECT 1 FROM {journal} r WHERE r.tenant = ? AND r.command_id IN ("
                        + marks(commands) + "))";
    }

    static void noneRecorded(Binder to, Commit commit, List<CommandId> commands) throws SQLException {
        if (!commands.isEmpty()) {
            to.tenant(commit.next().tenant());
            for (CommandId command : commands) {
                to.text(command.value());
            }
        }
    }

    static String marks(int count) {
        return repeated("?", count);
    }

    static String repeated(String what, int count) {
        return String.join(", ", Collections.nCopies(count, what));
    }
}
