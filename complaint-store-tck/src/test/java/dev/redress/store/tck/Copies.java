package dev.redress.store.tck;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** Copies with one thing changed. */
final class Copies {

    private Copies() {}

    static ComplaintRecord with(ComplaintRecord record, Consumer<ComplaintRecord.Builder> change) {
        ComplaintRecord.Builder columns = ComplaintRecord.builder(record.tenant(), record.id())
                .reference(record.reference())
                .at(record.version(), record.head())
                .stage(record.stage(), record.open())
                .receivedAt(record.receivedAt())
                .category(record.category())
                .priority(record.priority())
                .channel(record.channel())
                .assignee(record.assignee())
                .wakeAt(record.wakeAt(), record.epoch())
                .document(record.document());
        change.accept(columns);
        return columns.build();
    }

    /** A commit with the same tallies and tokens. */
    static Commit with(
            Commit commit, Expect expect, ComplaintRecord next, List<JournalEntry> entries, List<SealedValue> sealed) {
        return with(commit, expect, next, entries, sealed, commit.textTokensErased());
    }

    static Commit with(
            Commit commit,
            Expect expect,
            ComplaintRecord next,
            List<JournalEntry> entries,
            List<SealedValue> sealed,
            boolean textTokensErased) {
        return new Commit(
                expect,
                next,
                entries,
                sealed,
                commit.tallies(),
                commit.tokensAdded(),
                commit.tokensRemoved(),
                commit.messages(),
                commit.erasedSlots(),
                textTokensErased);
    }

    static ComplaintRecord at(ComplaintRecord record, long version, Head head) {
        return with(record, columns -> columns.at(version, head));
    }

    static JournalEntry inMillis(JournalEntry entry) {
        return new JournalEntry(
                entry.sequence(),
                entry.kind(),
                entry.neutral(),
                millis(entry.occurredAt()),
                millis(entry.recordedAt()),
                entry.commandId(),
                entry.body(),
                entry.hash());
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
