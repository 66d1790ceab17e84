package dev.redress.store.memory;

import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.Page;
import dev.redress.store.ProjectedEntry;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.StoredComplaint;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Token;
import dev.redress.store.ordered.HeldComplaint;
import dev.redress.store.ordered.OrderedRows;
import dev.redress.store.ordered.QueuedMessage;
import dev.redress.store.ordered.RowKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything of one tenant, behind one lock. */
final class TenantShelf {

    /** What belongs to one complaint. */
    static final class Folder {
        final List<JournalEntry> journal = new ArrayList<>();
        final NavigableMap<Integer, SealedValue> sealed = new TreeMap<>();
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<ComplaintId, Folder> folders = new TreeMap<>();
    private final Map<String, ComplaintId> references = new HashMap<>();
    private final Map<CommandId, CommandRecord> commands = new HashMap<>();
    private final Complaints complaints = new Complaints();
    private final Map<RowKind<?, ?>, SortedRows<?, ?>> others = new HashMap<>();
    private final Tallies tallies = new Tallies();
    private final Tokens tokens = new Tokens();
    private final Feed feed = new Feed();

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Commits; the store is the one whose shelf this is, and its answers are of this shelf, whose lock is held. */
    CommitResult commit(Commit commit, MemoryStore store) {
        return locked(() -> {
            CommitResult result = CommitResult.judge(commit, store);
            if (result == CommitResult.Committed.INSTANCE) {
                write(commit);
            }
            return result;
        });
    }

    private void write(Commit commit) {
        ComplaintRecord next = commit.next();
        Folder folder = folders.computeIfAbsent(next.id(), unused -> new Folder());
        complaints.put(next.id(), HeldComplaint.of(next));
        references.put(next.reference(), next.id());
        for (JournalEntry entry : commit.entries()) {
            folder.journal.add(entry);
            if (entry.commandId() != null) {
                commands.put(entry.commandId(), new CommandRecord(entry.commandId(), next.id(), entry.sequence()));
            }
        }
        for (SealedValue value : commit.sealed()) {
            folder.sealed.put(value.slot(), value);
        }
        commit.erasedSlots().forEach(folder.sealed::remove);
        commit.tallies().forEach(tallies::add);
        tokens.change(next.id(), commit);
        commit.messages().forEach(each -> rows(RowKind.MESSAGE).put(each.key(), QueuedMessage.of(each)));
        feed.add(commit);
    }

    TallyResult tally(TallyAdd add) {
        return locked(() -> tallies.add(add));
    }

    long tallied(String key, String window) {
        return locked(() -> tallies.get(key, window));
    }

    List<ComplaintId> findByToken(Token token, @Nullable ComplaintId after, int limit) {
        return locked(() -> tokens.find(token, after, limit));
    }

    List<ComplaintId> latestByToken(Token token, int limit) {
        return locked(() -> tokens.latest(token, limit));
    }

    /** Rows of that kind; for use under the lock. */
    @SuppressWarnings("unchecked") // each kind has one entry, made here
    <K extends Comparable<K>, V> OrderedRows<K, V> rows(RowKind<K, V> kind) {
        return (OrderedRows<K, V>)
                (kind.equals(RowKind.COMPLAINT)
                        ? complaints
                        : others.computeIfAbsent(kind, unused -> new SortedRows<K, V>()));
    }

    Optional<StoredComplaint> find(ComplaintId id) {
        return locked(() -> complaints.record(id).map(this::stored));
    }

    Optional<StoredComplaint> findByReference(String reference) {
        return locked(() -> Optional.ofNullable(references.get(reference))
                .flatMap(complaints::record)
                .map(this::stored));
    }

    private StoredComplaint stored(ComplaintRecord record) {
        return StoredComplaint.of(record, sealed(record.id()));
    }

    Optional<CommandRecord> findCommand(CommandId commandId) {
        return locked(() -> Optional.ofNullable(commands.get(commandId)));
    }

    List<JournalEntry> journal(ComplaintId id, long afterSequence, int limit) {
        return locked(() -> {
            Folder folder = folders.get(id);
            if (folder == null || afterSequence >= folder.journal.size()) {
                return List.of();
            }
            int from = (int) Math.max(0, afterSequence);
            int to = (int) Math.min(folder.journal.size(), (long) from + limit);
            return List.copyOf(folder.journal.subList(from, to));
        });
    }

    List<SealedValue> sealed(ComplaintId id) {
        return locked(() -> {
            Folder folder = folders.get(id);
            return folder == null ? List.of() : List.copyOf(folder.sealed.values());
        });
    }

    Page<ComplaintRecord> search(Query query) {
        return locked(() -> complaints.index.search(query, row -> true));
    }

    Page<ComplaintRecord> searchText(Query query, List<Token> words) {
        return locked(() -> complaints.index.search(query, row -> tokens.hasAll(row.id(), words)));
    }

    boolean index(HeadAt complaint, List<Token> words) {
        return locked(() -> {
            boolean isThere = complaints
                    .record(complaint.complaint())
                    .filter(each -> each.headAt().equals(complaint))
                    .isPresent();
            if (isThere) {
                tokens.index(complaint.complaint(), words);
            }
            return isThere;
        });
    }

    List<GroupCount> count(List<Filter> filters, GroupBy by) {
        List<GroupCount> counts = new ArrayList<>();
        locked(() -> complaints.index.count(filters, by))
                .forEach((value, count) -> counts.add(new GroupCount(value.orElse(null), count)));
        return List.copyOf(counts);
    }

    List<ProjectedEntry> entriesSince(@Nullable String cursor, int limit) {
        return locked(() -> feed.since(cursor, limit));
    }

    List<OfComplaint<JournalEntry>> entriesAfter(@Nullable ComplaintId after, long sequence, int limit) {
        return locked(() -> Scans.entries(folders, after, sequence, limit));
    }

    List<OfComplaint<SealedValue>> sealedAfter(@Nullable ComplaintId after, int slot, int limit) {
        return locked(() -> Scans.sealed(folders, after, slot, limit));
    }

    boolean rewrite(ComplaintRecord record) {
        return locked(() -> {
            Optional<HeldComplaint> held = complaints.find(record.id());
            Optional<HeldComplaint> rewritten = held.flatMap(each -> each.rewritten(record));
            if (held.isEmpty() || rewritten.isEmpty()) {
                return false;
            }
            ComplaintId holder = references.putIfAbsent(record.reference(), record.id());
            if (holder != null && !holder.equals(record.id())) {
                throw new StoreException("complaint " + record.id() + ": its reference is that of " + holder);
            }
            String before = held.get().record().reference();
            if (!before.equals(record.reference())) {
                references.remove(before);
            }
            complaints.put(record.id(), rewritten.get());
            return true;
        });
    }
}
