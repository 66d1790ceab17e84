package dev.redress.store.memory;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Checkpoint;
import dev.redress.store.Claim;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.DefinitionStore.Published;
import dev.redress.store.Expect;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.Head;
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
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything of one tenant, behind one lock. */
final class TenantShelf {

    /** One complaint with all that belongs to it; only grows. */
    static final class Folder {
        private ComplaintRecord record;
        final List<JournalEntry> journal = new ArrayList<>();
        final NavigableMap<Integer, SealedValue> sealed = new TreeMap<>();
        private @Nullable Instant leaseUntil;

        Folder(ComplaintRecord record) {
            this.record = record;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<ComplaintId, Folder> folders = new TreeMap<>();
    private final Map<String, ComplaintId> references = new HashMap<>();
    private final Map<CommandId, CommandRecord> commands = new HashMap<>();
    private final SearchIndex index = new SearchIndex();
    private final Map<Definition.Kind, Map<String, NavigableMap<Integer, Definition>>> definitions =
            new EnumMap<>(Definition.Kind.class);
    private final Map<Definition.Epoch, Long> epochs = new EnumMap<>(Definition.Epoch.class);
    private final Tallies tallies = new Tallies();
    private final Tokens tokens = new Tokens();
    private final Outbox outbox = new Outbox();
    private final Feed feed = new Feed();
    private final Checkpoints checkpoints = new Checkpoints();
    private final Accesses accesses = new Accesses();
    private Head publicationHead = Head.GENESIS;

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    CommitResult commit(Commit commit) {
        return locked(() -> {
            ComplaintRecord next = commit.next();
            Folder folder = folders.get(next.id());
            CommitResult refusal = refusal(commit, folder);
            if (refusal != null) {
                return refusal;
            }
            if (folder != null) {
                requireRight(folder, commit);
            }
            if (folder == null) {
                folder = new Folder(next);
                folders.put(next.id(), folder);
                references.put(next.reference(), next.id());
            } else {
                index.remove(folder.record);
                folder.record = next;
            }
            index.add(next);
            folder.leaseUntil = null;
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
            outbox.add(commit.messages());
            feed.add(commit);
            return CommitResult.Committed.INSTANCE;
        });
    }

    private static void requireRight(Folder folder, Commit commit) {
        ComplaintRecord next = commit.next();
        if (!folder.record.reference().equals(next.reference())) {
            throw new IllegalArgumentException("complaint " + next.id() + ": reference must stay '"
                    + folder.record.reference() + "', was '" + next.reference() + "'");
        }
        for (SealedValue value : commit.sealed()) {
            if (folder.sealed.containsKey(value.slot())) {
                throw new StoreException("complaint " + next.id() + ": slot " + value.slot() + " is filled already");
            }
        }
    }

    private @Nullable CommitResult refusal(Commit commit, @Nullable Folder folder) {
        for (JournalEntry entry : commit.entries()) {
            CommandRecord first = entry.commandId() == null ? null : commands.get(entry.commandId());
            if (first != null) {
                return new CommitResult.Repeated(first.commandId(), first.complaintId(), first.sequence());
            }
        }
        boolean asExpected = commit.expect() instanceof Expect.At at
                ? folder != null
                        && folder.record.version() == at.version()
                        && folder.record.head().equals(at.head())
                : folder == null;
        if (!asExpected) {
            return folder == null
                    ? new CommitResult.Stale(0, null)
                    : new CommitResult.Stale(folder.record.version(), folder.record.head());
        }
        if (folder == null && references.containsKey(commit.next().reference())) {
            return new CommitResult.ReferenceTaken(commit.next().reference());
        }
        return tallies.refusal(commit.tallies());
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

    <T> T outbox(Function<Outbox, T> work) {
        return locked(() -> work.apply(outbox));
    }

    List<StoredComplaint> claimDue(Claim claim) {
        return locked(() -> {
            List<Folder> due = folders.values().stream()
                    .filter(folder -> isDue(folder, claim))
                    .sorted(Comparator.comparing(
                                    (Folder folder) -> folder.record.wakeAt(),
                                    Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(folder -> folder.record.id()))
                    .limit(claim.limit())
                    .toList();
            due.forEach(folder -> folder.leaseUntil = claim.leaseUntil());
            return due.stream().map(TenantShelf::stored).toList();
        });
    }

    private static boolean isDue(Folder folder, Claim claim) {
        Instant wakeAt = folder.record.wakeAt();
        boolean free = folder.leaseUntil == null || !folder.leaseUntil.isAfter(claim.now());
        return free
                && ((wakeAt != null && !wakeAt.isAfter(claim.now()))
                        || (folder.record.open() && folder.record.epoch() < claim.epoch()));
    }

    int settle(List<Wake> wakes) {
        return locked(() -> {
            int set = 0;
            for (Wake wake : wakes) {
                Folder folder = folders.get(wake.id());
                if (folder != null
                        && folder.record.version() == wake.version()
                        && folder.record.head().equals(wake.head())) {
                    index.remove(folder.record);
                    folder.record = folder.record.waking(wake.wakeAt(), wake.dueAt(), wake.epoch());
                    index.add(folder.record);
                    folder.leaseUntil = null;
                    set++;
                }
            }
            return set;
        });
    }

    Optional<StoredComplaint> find(ComplaintId id) {
        return locked(() -> Optional.ofNullable(folders.get(id)).map(TenantShelf::stored));
    }

    Optional<StoredComplaint> findByReference(String reference) {
        return locked(() ->
                Optional.ofNullable(references.get(reference)).map(folders::get).map(TenantShelf::stored));
    }

    private static StoredComplaint stored(Folder folder) {
        return new StoredComplaint(
                folder.record,
                folder.sealed.values().stream()
                        .filter(value -> value.kind() == SealedValue.Kind.IDENTITY)
                        .toList());
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
        return locked(() -> index.search(query, row -> true));
    }

    Page<ComplaintRecord> searchText(Query query, List<Token> words) {
        return locked(() -> index.search(query, row -> tokens.hasAll(row.id(), words)));
    }

    boolean index(HeadAt complaint, List<Token> words) {
        return locked(() -> {
            Folder folder = folders.get(complaint.complaint());
            boolean isThere = folder != null
                    && folder.record.version() == complaint.version()
                    && folder.record.head().equals(complaint.head());
            if (isThere) {
                tokens.index(complaint.complaint(), words);
            }
            return isThere;
        });
    }

    List<GroupCount> count(List<Filter> filters, GroupBy by) {
        List<GroupCount> counts = new ArrayList<>();
        locked(() -> index.count(filters, by))
                .forEach((value, count) -> counts.add(new GroupCount(value.orElse(null), count)));
        return List.copyOf(counts);
    }

    List<ProjectedEntry> entriesSince(@Nullable String cursor, int limit) {
        return locked(() -> feed.since(cursor, limit));
    }

    List<ComplaintRecord> complaintsAfter(@Nullable ComplaintId after, int limit) {
        return locked(() -> {
            NavigableMap<ComplaintId, Folder> rest = after == null ? folders : folders.tailMap(after, false);
            return rest.values().stream()
                    .limit(limit)
                    .map(folder -> folder.record)
                    .toList();
        });
    }

    List<OfComplaint<JournalEntry>> entriesAfter(@Nullable ComplaintId after, long sequence, int limit) {
        return locked(() -> Scans.entries(folders, after, sequence, limit));
    }

    List<OfComplaint<SealedValue>> sealedAfter(@Nullable ComplaintId after, int slot, int limit) {
        return locked(() -> Scans.sealed(folders, after, slot, limit));
    }

    boolean rewrite(ComplaintRecord record) {
        return locked(() -> {
            Folder folder = folders.get(record.id());
            if (folder == null
                    || folder.record.version() != record.version()
                    || !folder.record.head().equals(record.head())) {
                return false;
            }
            ComplaintId holder = references.putIfAbsent(record.reference(), record.id());
            if (holder != null && !holder.equals(record.id())) {
                throw new StoreException("complaint " + record.id() + ": its reference is that of " + holder);
            }
            if (!folder.record.reference().equals(record.reference())) {
                references.remove(folder.record.reference());
            }
            index.remove(folder.record);
            folder.record = record;
            index.add(record);
            return true;
        });
    }

    boolean addAccess(AccessEntry entry) {
        return locked(() -> accesses.add(entry));
    }

    List<AccessEntry> accesses(@Nullable AccessKey after, Predicate<AccessEntry> which, int limit) {
        return locked(() -> accesses.after(after, which, limit));
    }

    void forgetReaders(List<AccessKey> keys) {
        locked(() -> {
            accesses.forget(keys);
            return keys;
        });
    }

    List<HeadAt> headsSinceCheckpoint(@Nullable ComplaintId after, int limit) {
        return locked(() -> {
            NavigableMap<ComplaintId, Folder> rest = after == null ? folders : folders.tailMap(after, false);
            return rest.values().stream()
                    .map(folder -> new HeadAt(folder.record.id(), folder.record.version(), folder.record.head()))
                    .filter(head -> !checkpoints.hold(head))
                    .limit(limit)
                    .toList();
        });
    }

    boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) {
        return locked(() -> checkpoints.add(checkpoint, heads));
    }

    List<Checkpoint> checkpoints(long after, int limit) {
        return locked(() -> checkpoints.after(after, limit));
    }

    Optional<Checkpoint> latestCheckpoint() {
        return locked(checkpoints::latest);
    }

    List<HeadAt> checkpointed(long number) {
        return locked(() -> checkpoints.heads(number));
    }

    Published publish(Definition definition) {
        return locked(() -> {
            NavigableMap<Integer, Definition> versions = definitions
                    .computeIfAbsent(definition.kind(), unused -> new HashMap<>())
                    .computeIfAbsent(definition.id(), unused -> new TreeMap<>());
            if (versions.containsKey(definition.version())) {
                return Published.EXISTS;
            }
            if (!definition.previousHead().equals(publicationHead)) {
                return Published.HEAD_MOVED;
            }
            versions.put(definition.version(), definition);
            publicationHead = definition.head();
            if (definition.kind().raises() != Definition.Epoch.NONE) {
                epochs.merge(definition.kind().raises(), 1L, Long::sum);
            }
            return Published.PUBLISHED;
        });
    }

    Optional<Definition> definition(Definition.Kind kind, String id, int version) {
        return locked(() -> Optional.ofNullable(versions(kind, id).get(version)));
    }

    Optional<Definition> latestDefinition(Definition.Kind kind, String id) {
        return locked(() -> Optional.ofNullable(versions(kind, id).lastEntry()).map(Map.Entry::getValue));
    }

    private NavigableMap<Integer, Definition> versions(Definition.Kind kind, String id) {
        return definitions.getOrDefault(kind, Map.of()).getOrDefault(id, new TreeMap<>());
    }

    Head publicationHead() {
        return locked(() -> publicationHead);
    }

    long epoch(Definition.Epoch epoch) {
        return locked(() -> epochs.getOrDefault(epoch, 0L));
    }
}
