package dev.redress.filelog;

import dev.redress.filelog.Table.Found;
import dev.redress.filelog.Table.Held;
import dev.redress.filelog.Table.Kept;
import dev.redress.filelog.Table.Queued;
import dev.redress.filelog.Table.Row;
import dev.redress.filelog.Table.Written;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxEntry;
import dev.redress.store.StoreException;
import dev.redress.store.TallyAdd;
import dev.redress.store.Tenant;
import java.util.ArrayList;
import java.util.List;

/** How a commit ends, and what it writes if it takes place. The order of the questions is that of {@link CommitResult}. */
final class Commits {

    private Commits() {}

    static CommitResult judge(Rows rows, Commit commit) {
        ComplaintRecord next = commit.next();
        Tenant tenant = next.tenant();
        for (JournalEntry entry : commit.entries()) {
            CommandRecord first =
                    entry.commandId() == null ? null : rows.get(Table.COMMANDS, tenant, entry.commandId());
            if (first != null) {
                return new CommitResult.Repeated(first.commandId(), first.complaintId(), first.sequence());
            }
        }
        Held held = rows.get(Table.COMPLAINTS, tenant, next.id());
        Expect found = held == null
                ? Expect.absent()
                : Expect.at(held.record().version(), held.record().head());
        if (!found.equals(commit.expect())) {
            return found instanceof Expect.At at
                    ? new CommitResult.Stale(at.version(), at.head())
                    : new CommitResult.Stale(0, null);
        }
        if (held == null && rows.get(Table.REFERENCES, tenant, next.reference()) != null) {
            return new CommitResult.ReferenceTaken(next.reference());
        }
        for (TallyAdd add : commit.tallies()) {
            long current = tally(rows, tenant, add.key(), add.window());
            if (current > add.ceiling()) {
                return new CommitResult.LimitReached(add.key(), add.window(), current, add.limit());
            }
        }
        return CommitResult.Committed.INSTANCE;
    }

    /** What to write. The complaint's row ends its lease; in the order of the commit, an erasure last. */
    static List<Row> rows(Rows rows, Commit commit) {
        ComplaintRecord next = commit.next();
        Tenant tenant = next.tenant();
        ComplaintId id = next.id();
        requireRight(rows, commit);
        List<Row> batch = new ArrayList<>();
        batch.add(Table.COMPLAINTS.row(new Held(next, null), tenant, id));
        batch.add(Table.REFERENCES.row(id, tenant, next.reference()));
        for (JournalEntry entry : commit.entries()) {
            batch.add(Table.ENTRIES.row(new Written(id, entry), tenant, id, entry.sequence()));
            if (entry.commandId() != null) {
                CommandRecord command = new CommandRecord(entry.commandId(), id, entry.sequence());
                batch.add(Table.COMMANDS.row(command, tenant, entry.commandId()));
            }
        }
        commit.sealed().forEach(each -> batch.add(Table.SEALED.row(new Kept(id, each), tenant, id, each.slot())));
        commit.tallies().forEach(each -> batch.add(added(rows, tenant, each)));
        if (commit.textTokensErased()) {
            rows.after(Table.TOKENS, tenant)
                    .filter(each ->
                            each.complaint().equals(id) && each.token().kind().isOfText())
                    .forEach(each -> batch.add(Table.TOKENS.row(null, tenant, each.token(), id)));
        }
        commit.tokensAdded().forEach(each -> batch.add(Table.TOKENS.row(new Found(each, id), tenant, each, id)));
        commit.tokensRemoved().forEach(each -> batch.add(Table.TOKENS.row(null, tenant, each, id)));
        commit.messages().stream()
                .map(each -> new Queued(new OutboxEntry(each, 0, false), null))
                .forEach(each -> batch.add(
                        Table.OUTBOX.row(each, tenant, each.entry().message().key())));
        commit.erasedSlots().forEach(slot -> batch.add(Table.SEALED.row(null, tenant, id, slot)));
        return batch;
    }

    /** What no answer is for: errors of the caller. */
    private static void requireRight(Rows rows, Commit commit) {
        ComplaintRecord next = commit.next();
        Held held = rows.get(Table.COMPLAINTS, next.tenant(), next.id());
        if (held != null && !held.record().reference().equals(next.reference())) {
            throw new IllegalArgumentException("complaint " + next.id() + ": its reference cannot change");
        }
        commit.sealed().forEach(value -> {
            if (rows.get(Table.SEALED, next.tenant(), next.id(), value.slot()) != null) {
                throw new StoreException("complaint " + next.id() + ": slot " + value.slot() + " was filled before");
            }
        });
    }

    static long tally(Rows rows, Tenant tenant, String key, String window) {
        Long amount = rows.get(Table.TALLIES, tenant, key, window);
        return amount == null ? 0 : amount;
    }

    /** The tally after an addition that its limit allows. */
    static Row added(Rows rows, Tenant tenant, TallyAdd add) {
        long sum = tally(rows, tenant, add.key(), add.window()) + add.amount();
        return Table.TALLIES.row(Math.max(0, sum), tenant, add.key(), add.window());
    }
}
