package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Commits to try a store with. */
final class Samples {

    static final Tenant TENANT = Tenant.DEFAULT;
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.000001Z");

    private static final AtomicLong COUNT = new AtomicLong();

    private Samples() {}

    static ComplaintId id() {
        return new ComplaintId(UUID.randomUUID());
    }

    static CommandId command() {
        return new CommandId("command-" + COUNT.incrementAndGet());
    }

    static Head head() {
        return Head.of(ByteBuffer.allocate(Head.LENGTH)
                .putLong(COUNT.incrementAndGet())
                .array());
    }

    static Commit filing(CommandId... commands) {
        return filing("R-" + COUNT.incrementAndGet(), record -> record, commands);
    }

    static Commit filing(String reference, UnaryOperator<ComplaintRecord.Builder> columns, CommandId... commands) {
        return filing(TENANT, reference, columns, commands);
    }

    static Commit filing(Tenant tenant, CommandId... commands) {
        return filing(tenant, "R-" + COUNT.incrementAndGet(), record -> record, commands);
    }

    static Commit filing(
            Tenant tenant, String reference, UnaryOperator<ComplaintRecord.Builder> columns, CommandId... commands) {
        List<JournalEntry> entries = entries(0, commands);
        ComplaintRecord.Builder record = ComplaintRecord.builder(tenant, id())
                .reference(reference)
                .stage("received", true)
                .receivedAt(NOON)
                .document("{}");
        return new Commit(
                Expect.absent(), at(columns.apply(record), entries), entries, List.of(sealed(1, 100), sealed(2, 0)));
    }

    static Commit change(Commit before, CommandId... commands) {
        return change(before, record -> record, commands);
    }

    static Commit change(Commit before, UnaryOperator<ComplaintRecord.Builder> columns, CommandId... commands) {
        ComplaintRecord old = before.next();
        List<JournalEntry> entries = entries(old.version(), commands);
        ComplaintRecord.Builder record = ComplaintRecord.builder(old.tenant(), old.id())
                .reference(old.reference())
                .stage("accepted", true)
                .receivedAt(old.receivedAt())
                .document("{\"changed\":true}");
        int slot = Math.toIntExact(old.version()) + 100;
        return new Commit(
                Expect.at(old.version(), old.head()),
                at(columns.apply(record), entries),
                entries,
                List.of(sealed(slot, 10)));
    }

    private static ComplaintRecord at(ComplaintRecord.Builder record, List<JournalEntry> entries) {
        JournalEntry last = entries.get(entries.size() - 1);
        return record.at(last.sequence(), last.hash()).build();
    }

    private static List<JournalEntry> entries(long after, CommandId... commands) {
        List<JournalEntry> entries = new ArrayList<>();
        for (CommandId command : commands) {
            long sequence = after + entries.size() + 1;
            entries.add(new JournalEntry(sequence, "noted", false, NOON, NOON, command, "{}", head()));
        }
        if (entries.isEmpty()) {
            entries.add(new JournalEntry(after + 1, "noted", false, NOON, NOON, null, "{}", head()));
        }
        return entries;
    }

    static SealedValue sealed(int slot, int length) {
        SealedValue.Kind kind = slot % 2 == 1 ? SealedValue.Kind.IDENTITY : SealedValue.Kind.TEXT;
        return SealedValue.of(slot, kind, new byte[SealedValue.SALT_LENGTH], new byte[length]);
    }
}
