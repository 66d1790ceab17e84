package dev.redress.filelog;

import dev.redress.filelog.Table.Found;
import dev.redress.filelog.Table.Held;
import dev.redress.filelog.Table.Kept;
import dev.redress.filelog.Table.Queued;
import dev.redress.filelog.Table.Row;
import dev.redress.filelog.Table.Written;
import dev.redress.store.Claim;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.StoredComplaint;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import dev.redress.store.Wake;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store of one process: a log in a directory, and all that it says in memory. What a call changed is forced to the disk before it
 * returns. Thread-safe: one call at a time.
 */
public final class FileLogStore extends FileLogRecords implements ComplaintStore, Closeable {

    private FileLogStore(Rows rows) {
        super(rows);
    }

    /**
     * Opens the store, and makes it if there is none.
     *
     * @param directory where the log is; nothing else may be there
     * @return the store
     * @throws StoreException if another store has the directory open, or the log is damaged or cannot be read
     */
    public static FileLogStore open(Path directory) {
        try {
            return new FileLogStore(new Rows(directory));
        } catch (IOException e) {
            throw new StoreException("store in " + directory + " cannot be opened", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        rows.close();
    }

    @Override
    public boolean inHostTransaction() {
        return false;
    }

    @Override
    public CommitResult commit(Commit commit) {
        return commitAll(List.of(commit)).get(0);
    }

    @Override
    public synchronized List<CommitResult> commitAll(List<Commit> commits) {
        Stream<String> keys = commits.stream().map(Commit::next).map(next -> next.tenant() + "/" + next.id());
        if (commits.size() > MAX_BULK || keys.distinct().count() < commits.size()) {
            throw new IllegalArgumentException("at most " + MAX_BULK
                    + " commits go in one call, each of another complaint, were " + commits.size());
        }
        List<CommitResult> results = new ArrayList<>();
        try {
            for (Commit commit : commits) {
                CommitResult result = Commits.judge(rows, commit);
                if (result == CommitResult.Committed.INSTANCE) {
                    rows.change(Commits.rows(rows, commit));
                }
                results.add(result);
            }
        } finally {
            rows.force(); // also what came before a commit that failed: memory shows it already
        }
        return results;
    }

    private @Nullable ComplaintRecord record(Tenant tenant, ComplaintId id) {
        Held held = rows.get(Table.COMPLAINTS, tenant, id);
        return held == null ? null : held.record();
    }

    private StoredComplaint stored(ComplaintRecord record) {
        List<SealedValue> sealed = sealed(record.tenant(), record.id());
        return new StoredComplaint(
                record,
                sealed.stream()
                        .filter(value -> value.kind() == SealedValue.Kind.IDENTITY)
                        .toList());
    }

    @Override
    public synchronized Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
        return Optional.ofNullable(record(tenant, id)).map(this::stored);
    }

    @Override
    public synchronized Optional<StoredComplaint> findByReference(Tenant tenant, String reference) {
        return Optional.ofNullable(rows.get(Table.REFERENCES, tenant, reference))
                .flatMap(id -> find(tenant, id));
    }

    @Override
    public synchronized Optional<CommandRecord> findCommand(Tenant tenant, CommandId commandId) {
        return Optional.ofNullable(rows.get(Table.COMMANDS, tenant, commandId));
    }

    @Override
    public synchronized List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
        Stream<Written> found = rows.after(Table.ENTRIES, tenant, id, afterSequence);
        return first(limit, found.takeWhile(each -> each.complaint().equals(id)).map(Written::entry));
    }

    @Override
    public synchronized List<SealedValue> sealed(Tenant tenant, ComplaintId id) {
        return rows.after(Table.SEALED, tenant, id)
                .takeWhile(each -> each.complaint().equals(id))
                .map(Kept::value)
                .toList();
    }

    @Override
    public synchronized Page<ComplaintRecord> search(Query query) {
        return Searches.search(rows.after(Table.COMPLAINTS, query.tenant()).map(Held::record), query);
    }

    @Override
    public synchronized TallyResult tally(Tenant tenant, TallyAdd add) {
        long current = tallied(tenant, add.key(), add.window());
        if (current > add.ceiling()) {
            return new TallyResult.LimitReached(current, add.limit());
        }
        write(List.of(Commits.added(rows, tenant, add)));
        return new TallyResult.Added(tallied(tenant, add.key(), add.window()));
    }

    @Override
    public synchronized long tallied(Tenant tenant, String key, String window) {
        return Commits.tally(rows, tenant, key, window);
    }

    @Override
    public synchronized List<ComplaintId> findByToken(
            Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
        Stream<Found> found = rows.after(Table.TOKENS, tenant, token, after);
        return first(limit, found.takeWhile(each -> each.token().equals(token)).map(Found::complaint));
    }

    @Override
    public synchronized List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
        List<ComplaintRecord> due = Searches.due(rows.after(Table.COMPLAINTS, tenant), claim);
        write(due.stream().map(each -> row(each, claim.leaseUntil())).toList());
        return due.stream().map(this::stored).toList();
    }

    private static Row row(ComplaintRecord record, @Nullable Instant leaseUntil) {
        return Table.COMPLAINTS.row(new Held(record, leaseUntil), record.tenant(), record.id());
    }

    @Override
    public synchronized int settle(Tenant tenant, List<Wake> wakes) {
        Wake.requireSeparate(wakes);
        List<Row> batch = new ArrayList<>();
        for (Wake wake : wakes) {
            ComplaintRecord record = record(tenant, wake.id());
            if (record != null && head(record).equals(new HeadAt(wake.id(), wake.version(), wake.head()))) {
                batch.add(row(record.waking(wake.wakeAt(), wake.dueAt(), wake.epoch()), null));
            }
        }
        write(batch);
        return batch.size();
    }

    @Override
    public synchronized List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
        Claim checked = new Claim(now, 0, leaseUntil, limit); // has the same ranges
        List<OutboxEntry> claimed = Searches.dueMessages(rows.after(Table.OUTBOX, tenant), checked).stream()
                .map(entry -> new OutboxEntry(entry.message(), entry.attempts() + 1, false))
                .toList();
        write(claimed.stream().map(entry -> row(tenant, entry, leaseUntil)).toList());
        return claimed;
    }

    private static Row row(Tenant tenant, OutboxEntry entry, @Nullable Instant leaseUntil) {
        return Table.OUTBOX.row(
                new Queued(entry, leaseUntil), tenant, entry.message().key());
    }

    @Override
    public synchronized boolean delivered(Tenant tenant, OutboxKey key) {
        return rows.get(Table.OUTBOX, tenant, key) != null && write(List.of(Table.OUTBOX.row(null, tenant, key)));
    }

    @Override
    public synchronized boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt) {
        return message(tenant, key)
                .filter(entry -> !entry.dead() && entry.attempts() == attempts)
                .map(entry -> new OutboxEntry(dueAt(entry.message(), dueAt), attempts, false))
                .map(entry -> write(List.of(row(tenant, entry, null))))
                .isPresent();
    }

    @Override
    public synchronized boolean bury(Tenant tenant, OutboxKey key, int attempts) {
        return message(tenant, key)
                .filter(entry -> !entry.dead() && entry.attempts() == attempts)
                .map(entry -> write(List.of(row(tenant, new OutboxEntry(entry.message(), attempts, true), null))))
                .isPresent();
    }

    @Override
    public synchronized boolean revive(Tenant tenant, OutboxKey key, Instant dueAt) {
        return message(tenant, key)
                .filter(OutboxEntry::dead)
                .map(entry -> new OutboxEntry(dueAt(entry.message(), dueAt), 0, false))
                .map(entry -> write(List.of(row(tenant, entry, null))))
                .isPresent();
    }

    private Optional<OutboxEntry> message(Tenant tenant, OutboxKey key) {
        return Optional.ofNullable(rows.get(Table.OUTBOX, tenant, key)).map(Queued::entry);
    }

    private static OutboxMessage dueAt(OutboxMessage message, Instant dueAt) {
        return new OutboxMessage(message.key(), message.lane(), message.kind(), message.body(), dueAt);
    }

    @Override
    public synchronized List<OutboxEntry> deadLetters(Tenant tenant, @Nullable OutboxKey after, int limit) {
        Stream<OutboxEntry> entries = rows.after(Table.OUTBOX, tenant, after).map(Queued::entry);
        return first(limit, entries.filter(OutboxEntry::dead));
    }
}
