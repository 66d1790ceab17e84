package dev.redress.filelog;

import dev.redress.filelog.Change.PutMessage;
import dev.redress.filelog.Tables.Kept;
import dev.redress.filelog.Tables.TallyKey;
import dev.redress.store.Claim;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store of one process: a log in a directory, and all that it says in memory. What a call changed is forced to the disk before it
 * returns. Thread-safe: one call at a time.
 */
public final class FileLogStore extends FileLogRecords implements ComplaintStore, Closeable {

    private FileLogStore(Database database) {
        super(database);
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
            return new FileLogStore(new Database(directory));
        } catch (IOException e) {
            throw new StoreException("store in " + directory + " cannot be opened", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        database.close();
    }

    @Override
    public CommitResult commit(Commit commit) {
        return commitAll(List.of(commit)).get(0);
    }

    @Override
    public synchronized List<CommitResult> commitAll(List<Commit> commits) {
        if (commits.size() > MAX_BULK) {
            throw new IllegalArgumentException(
                    "at most " + MAX_BULK + " commits go in one call, were " + commits.size());
        }
        record Key(Tenant tenant, ComplaintId id) {}
        if (commits.stream()
                        .map(each -> new Key(each.next().tenant(), each.next().id()))
                        .distinct()
                        .count()
                < commits.size()) {
            throw new IllegalArgumentException("a complaint occurs twice among the commits");
        }
        List<CommitResult> results = new ArrayList<>();
        try {
            for (Commit commit : commits) {
                Tables tables = database.of(commit.next().tenant());
                CommitResult result = Commits.judge(tables, commit);
                if (result == Committed.INSTANCE) {
                    database.change(commit.next().tenant(), Commits.changes(tables, commit));
                }
                results.add(result);
            }
        } finally {
            database.force(); // also what came before a commit that failed: memory shows it already
        }
        return results;
    }

    @Override
    public synchronized Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
        return Optional.ofNullable(database.of(tenant).complaints.get(id)).map(Kept::stored);
    }

    @Override
    public synchronized Optional<StoredComplaint> findByReference(Tenant tenant, String reference) {
        return Optional.ofNullable(database.of(tenant).references.get(reference))
                .flatMap(id -> find(tenant, id));
    }

    @Override
    public synchronized Optional<CommandRecord> findCommand(Tenant tenant, CommandId commandId) {
        return Optional.ofNullable(database.of(tenant).commands.get(commandId));
    }

    @Override
    public synchronized List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
        requirePositive(limit);
        return Stream.ofNullable(database.of(tenant).complaints.get(id))
                .flatMap(kept -> kept.journal.stream())
                .filter(entry -> entry.sequence() > afterSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<SealedValue> sealed(Tenant tenant, ComplaintId id) {
        Kept kept = database.of(tenant).complaints.get(id);
        return kept == null ? List.of() : List.copyOf(kept.sealed.values());
    }

    @Override
    public synchronized Page<ComplaintRecord> search(Query query) {
        return Searches.search(database.of(query.tenant()), query);
    }

    @Override
    public boolean inHostTransaction() {
        return false;
    }

    @Override
    public synchronized TallyResult tally(Tenant tenant, TallyAdd add) {
        Tables tables = database.of(tenant);
        long current = tables.tally(new TallyKey(add.key(), add.window()));
        if (current > add.ceiling()) {
            return new TallyResult.LimitReached(current, add.limit());
        }
        Change.SetTally added = Commits.added(tables, add);
        write(tenant, List.of(added));
        return new TallyResult.Added(added.amount());
    }

    @Override
    public synchronized long tallied(Tenant tenant, String key, String window) {
        return database.of(tenant).tally(new TallyKey(key, window));
    }

    @Override
    public synchronized List<ComplaintId> findByToken(
            Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
        requirePositive(limit);
        return database.of(tenant).tokens.getOrDefault(token, Collections.emptyNavigableSet()).stream()
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
        List<Kept> due = Searches.due(database.of(tenant), claim);
        write(
                tenant,
                due.stream()
                        .map(kept -> new Change.PutComplaint(kept.record, claim.leaseUntil()))
                        .toList());
        return due.stream().map(Kept::stored).toList();
    }

    @Override
    public synchronized int settle(Tenant tenant, List<Wake> wakes) {
        Wake.requireSeparate(wakes);
        List<Change> changes = new ArrayList<>();
        for (Wake wake : wakes) {
            Kept kept = database.of(tenant).complaints.get(wake.id());
            if (kept != null && kept.head().equals(new HeadAt(wake.id(), wake.version(), wake.head()))) {
                changes.add(
                        new Change.PutComplaint(kept.record.waking(wake.wakeAt(), wake.dueAt(), wake.epoch()), null));
            }
        }
        write(tenant, changes);
        return changes.size();
    }

    @Override
    public synchronized List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
        Claim checked = new Claim(now, 0, leaseUntil, limit); // has the same ranges
        List<PutMessage> claimed = Searches.due(database.of(tenant), checked.now(), checked.limit()).stream()
                .map(PutMessage::entry)
                .map(entry -> new OutboxEntry(entry.message(), entry.attempts() + 1, false))
                .map(entry -> new PutMessage(entry, leaseUntil))
                .toList();
        write(tenant, claimed);
        return claimed.stream().map(PutMessage::entry).toList();
    }

    @Override
    public synchronized boolean delivered(Tenant tenant, OutboxKey key) {
        if (!database.of(tenant).outbox.containsKey(key)) {
            return false;
        }
        write(tenant, List.of(new Change.RemoveMessage(key)));
        return true;
    }

    @Override
    public synchronized boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt) {
        PutMessage put = database.of(tenant).outbox.get(key);
        return put != null && isHeld(put, attempts) && put(tenant, new OutboxEntry(dueAt(put, dueAt), attempts, false));
    }

    @Override
    public synchronized boolean bury(Tenant tenant, OutboxKey key, int attempts) {
        PutMessage put = database.of(tenant).outbox.get(key);
        return put != null
                && isHeld(put, attempts)
                && put(tenant, new OutboxEntry(put.entry().message(), attempts, true));
    }

    /** Not given out to somebody else since, and not given up. */
    private static boolean isHeld(PutMessage put, int attempts) {
        return !put.entry().dead() && put.entry().attempts() == attempts;
    }

    @Override
    public synchronized boolean revive(Tenant tenant, OutboxKey key, Instant dueAt) {
        PutMessage put = database.of(tenant).outbox.get(key);
        return put != null && put.entry().dead() && put(tenant, new OutboxEntry(dueAt(put, dueAt), 0, false));
    }

    private static OutboxMessage dueAt(PutMessage put, Instant dueAt) {
        OutboxMessage message = put.entry().message();
        return new OutboxMessage(message.key(), message.lane(), message.kind(), message.body(), dueAt);
    }

    private boolean put(Tenant tenant, OutboxEntry entry) {
        write(tenant, List.of(new PutMessage(entry, null)));
        return true;
    }

    @Override
    public synchronized List<OutboxEntry> deadLetters(Tenant tenant, @Nullable OutboxKey after, int limit) {
        requirePositive(limit);
        return database.of(tenant).outbox.values().stream()
                .map(PutMessage::entry)
                .filter(entry ->
                        entry.dead() && (after == null || entry.message().key().compareTo(after) > 0))
                .limit(limit)
                .toList();
    }
}
