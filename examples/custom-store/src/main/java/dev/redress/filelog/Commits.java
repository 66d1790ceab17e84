package dev.redress.filelog;

import dev.redress.filelog.Tables.Kept;
import dev.redress.filelog.Tables.TallyKey;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.LimitReached;
import dev.redress.store.CommitResult.ReferenceTaken;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.CommitResult.Stale;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.TallyAdd;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a commit ends, and what it changes if it takes place. The order of the questions is that of {@link CommitResult}. */
final class Commits {

    private Commits() {}

    static CommitResult judge(Tables tables, Commit commit) {
        for (JournalEntry entry : commit.entries()) {
            CommandRecord first = entry.commandId() == null ? null : tables.commands.get(entry.commandId());
            if (first != null) {
                return new Repeated(first.commandId(), first.complaintId(), first.sequence());
            }
        }
        ComplaintRecord next = commit.next();
        Kept kept = tables.complaints.get(next.id());
        if (!isAsExpected(kept, commit.expect())) {
            return kept == null ? new Stale(0, null) : new Stale(kept.record.version(), kept.record.head());
        }
        if (kept == null && tables.references.containsKey(next.reference())) {
            return new ReferenceTaken(next.reference());
        }
        for (TallyAdd add : commit.tallies()) {
            long current = tables.tally(new TallyKey(add.key(), add.window()));
            if (current > add.ceiling()) {
                return new LimitReached(add.key(), add.window(), current, add.limit());
            }
        }
        return Committed.INSTANCE;
    }

    private static boolean isAsExpected(@Nullable Kept kept, Expect expect) {
        if (expect instanceof Expect.At at) {
            return kept != null
                    && kept.record.version() == at.version()
                    && kept.record.head().equals(at.head());
        }
        return kept == null;
    }

    /** The complaint's row comes first; its lease ends with the commit. */
    static List<Change> changes(Tables tables, Commit commit) {
        ComplaintId id = commit.next().id();
        Kept kept = tables.complaints.get(id);
        ComplaintRecord next = kept == null ? commit.next() : withReference(commit.next(), kept.record.reference());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.PutComplaint(next, null));
        commit.entries().forEach(each -> changes.add(new Change.AddEntry(id, each)));
        for (SealedValue value : commit.sealed()) {
            if (kept != null && kept.sealed.containsKey(value.slot())) {
                throw new StoreException("complaint " + id + ": slot " + value.slot() + " was filled before");
            }
            changes.add(new Change.Seal(id, value));
        }
        commit.tallies().forEach(each -> changes.add(added(tables, each)));
        commit.tokensAdded().forEach(each -> changes.add(new Change.AddToken(id, each)));
        commit.tokensRemoved().forEach(each -> changes.add(new Change.RemoveToken(id, each)));
        commit.messages().forEach(each -> changes.add(new Change.PutMessage(new OutboxEntry(each, 0, false), null)));
        commit.erasedSlots().stream()
                .filter(slot -> kept != null && kept.sealed.containsKey(slot))
                .forEach(slot -> changes.add(new Change.Erase(id, slot)));
        return changes;
    }

    /** The tally after an addition that its limit allows. */
    static Change.SetTally added(Tables tables, TallyAdd add) {
        TallyKey key = new TallyKey(add.key(), add.window());
        return new Change.SetTally(key, Math.max(0, tables.tally(key) + add.amount()));
    }

    /** A complaint's reference never changes by a commit. */
    private static ComplaintRecord withReference(ComplaintRecord record, String reference) {
        if (record.reference().equals(reference)) {
            return record;
        }
        return ComplaintRecord.builder(record.tenant(), record.id())
                .reference(reference)
                .at(record.version(), record.head())
                .stage(record.stage(), record.open())
                .receivedAt(record.receivedAt())
                .category(record.category())
                .priority(record.priority())
                .channel(record.channel())
                .assignee(record.assignee())
                .wakeAt(record.wakeAt(), record.epoch())
                .dueAt(record.dueAt())
                .document(record.document())
                .build();
    }
}
