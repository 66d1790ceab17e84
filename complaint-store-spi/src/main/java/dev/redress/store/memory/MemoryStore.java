package dev.redress.store.memory;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.AccessStore;
import dev.redress.store.BulkReadStore;
import dev.redress.store.Checkpoint;
import dev.redress.store.Claim;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.GroupingStore;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.Page;
import dev.redress.store.ProjectedEntry;
import dev.redress.store.ProjectionStore;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.TextSearchStore;
import dev.redress.store.Token;
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps complaints in memory: for tests, demonstrations and as the plainest reading of the SPI's rules. Each tenant has a
 * lock of its own. Thread-safe.
 */
public final class MemoryStore
        implements ComplaintStore, TextSearchStore, GroupingStore, ProjectionStore, BulkReadStore {

    private final Map<Tenant, TenantShelf> shelves = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public MemoryStore() {}

    private TenantShelf shelf(Tenant tenant) {
        return shelves.computeIfAbsent(tenant, unused -> new TenantShelf());
    }

    @Override
    public CommitResult commit(Commit commit) {
        return shelf(commit.next().tenant()).commit(commit);
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> commits) {
        requireSeparate(commits);
        return commits.stream().map(this::commit).toList();
    }

    private static void requireSeparate(List<Commit> commits) {
        if (commits.size() > MAX_BULK) {
            throw new IllegalArgumentException(
                    "at most " + MAX_BULK + " commits go in one call, were " + commits.size());
        }
        Map<Tenant, Set<ComplaintId>> seen = new HashMap<>();
        for (Commit commit : commits) {
            Set<ComplaintId> ofTenant = seen.computeIfAbsent(commit.next().tenant(), unused -> new HashSet<>());
            if (!ofTenant.add(commit.next().id())) {
                throw new IllegalArgumentException(
                        "complaint " + commit.next().id() + " occurs twice; put its entries into one commit");
            }
        }
    }

    @Override
    public Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
        return shelf(tenant).find(id);
    }

    @Override
    public Optional<StoredComplaint> findByReference(Tenant tenant, String reference) {
        return shelf(tenant).findByReference(reference);
    }

    @Override
    public Optional<CommandRecord> findCommand(Tenant tenant, CommandId commandId) {
        return shelf(tenant).findCommand(commandId);
    }

    @Override
    public List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
        return shelf(tenant).journal(id, afterSequence, limit);
    }

    @Override
    public List<SealedValue> sealed(Tenant tenant, ComplaintId id) {
        return shelf(tenant).sealed(id);
    }

    @Override
    public Page<ComplaintRecord> search(Query query) {
        return shelf(query.tenant()).search(query);
    }

    @Override
    public Page<ComplaintRecord> searchText(Query query, List<Token> words) {
        TextSearchStore.requireSome(words);
        return shelf(query.tenant()).searchText(query, List.copyOf(words));
    }

    @Override
    public boolean index(Tenant tenant, HeadAt complaint, List<Token> words) {
        TextSearchStore.requireWords(words);
        return shelf(tenant).index(complaint, List.copyOf(words));
    }

    @Override
    public List<GroupCount> count(Tenant tenant, List<Filter> filters, GroupBy by) {
        return shelf(tenant).count(List.copyOf(filters), by);
    }

    @Override
    public List<ProjectedEntry> entriesSince(Tenant tenant, @Nullable String cursor, int limit) {
        ProjectionStore.requireLimit(limit);
        return shelf(tenant).entriesSince(cursor, limit);
    }

    @Override
    public Map<Token, List<ComplaintId>> findByTokens(Tenant tenant, Collection<Token> tokens, int limit) {
        BulkReadStore.requireFew(tokens);
        if (limit < 1) {
            throw new IllegalArgumentException("limit of a search by token must be 1 or more, was " + limit);
        }
        return each(tokens, token -> shelf(tenant).latestByToken(token, limit));
    }

    @Override
    public Map<ComplaintId, StoredComplaint> findAll(Tenant tenant, Collection<ComplaintId> ids) {
        BulkReadStore.requireFew(ids);
        Map<ComplaintId, StoredComplaint> found = new HashMap<>();
        ids.forEach(id -> find(tenant, id).ifPresent(each -> found.put(id, each)));
        return found;
    }

    @Override
    public Map<ComplaintId, List<SealedValue>> sealedOfAll(Tenant tenant, Collection<ComplaintId> ids) {
        BulkReadStore.requireFew(ids);
        return each(ids, id -> sealed(tenant, id));
    }

    /** What is there of each, without those of which nothing is. */
    private static <K, V> Map<K, List<V>> each(Collection<K> keys, Function<K, List<V>> of) {
        Map<K, List<V>> all = new HashMap<>();
        for (K key : keys) {
            List<V> found = of.apply(key);
            if (!found.isEmpty()) {
                all.put(key, found);
            }
        }
        return all;
    }

    @Override
    public TallyResult tally(Tenant tenant, TallyAdd add) {
        return shelf(tenant).tally(add);
    }

    @Override
    public long tallied(Tenant tenant, String key, String window) {
        return shelf(tenant).tallied(key, window);
    }

    @Override
    public List<ComplaintId> findByToken(Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit of a search by token must be 1 or more, was " + limit);
        }
        return shelf(tenant).findByToken(token, after, limit);
    }

    @Override
    public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
        return shelf(tenant).claimDue(claim);
    }

    @Override
    public int settle(Tenant tenant, List<Wake> wakes) {
        Wake.requireSeparate(wakes);
        return shelf(tenant).settle(wakes);
    }

    @Override
    public List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
        Claim range = new Claim(now, 0, leaseUntil, limit);
        return shelf(tenant).outbox(outbox -> outbox.claim(range.now(), range.leaseUntil(), range.limit()));
    }

    @Override
    public boolean delivered(Tenant tenant, OutboxKey key) {
        return shelf(tenant).outbox(outbox -> outbox.remove(key));
    }

    @Override
    public boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt) {
        return shelf(tenant).outbox(outbox -> outbox.postpone(key, attempts, dueAt));
    }

    @Override
    public boolean bury(Tenant tenant, OutboxKey key, int attempts) {
        return shelf(tenant).outbox(outbox -> outbox.bury(key, attempts));
    }

    @Override
    public List<OutboxEntry> deadLetters(Tenant tenant, @Nullable OutboxKey after, int limit) {
        return shelf(tenant).outbox(outbox -> outbox.dead(after, limit));
    }

    @Override
    public boolean revive(Tenant tenant, OutboxKey key, Instant dueAt) {
        return shelf(tenant).outbox(outbox -> outbox.revive(key, dueAt));
    }

    @Override
    public List<ComplaintRecord> complaintsAfter(Tenant tenant, @Nullable ComplaintId after, int limit) {
        requirePositive(limit);
        return shelf(tenant).complaintsAfter(after, limit);
    }

    @Override
    public List<OfComplaint<JournalEntry>> entriesAfter(
            Tenant tenant, @Nullable ComplaintId after, long sequence, int limit) {
        requirePositive(limit);
        return shelf(tenant).entriesAfter(after, sequence, limit);
    }

    @Override
    public List<OfComplaint<SealedValue>> sealedAfter(Tenant tenant, @Nullable ComplaintId after, int slot, int limit) {
        requirePositive(limit);
        return shelf(tenant).sealedAfter(after, slot, limit);
    }

    private static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit of a scan must be 1 or more, was " + limit);
        }
    }

    @Override
    public boolean rewrite(ComplaintRecord record) {
        return shelf(record.tenant()).rewrite(record);
    }

    @Override
    public boolean addAccess(AccessEntry entry) {
        return shelf(entry.tenant()).addAccess(entry);
    }

    @Override
    public List<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after, int limit) {
        requirePositive(limit);
        return shelf(tenant).accesses(after, entry -> true, limit);
    }

    @Override
    public List<AccessEntry> accessesOf(Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit) {
        requirePositive(limit);
        return shelf(tenant).accesses(after, entry -> entry.complaint().equals(complaint), limit);
    }

    @Override
    public void forgetReaders(Tenant tenant, List<AccessKey> keys) {
        AccessStore.requireFew(keys);
        shelf(tenant).forgetReaders(List.copyOf(keys));
    }

    @Override
    public List<HeadAt> headsSinceCheckpoint(Tenant tenant, @Nullable ComplaintId after, int limit) {
        requirePositive(limit);
        return shelf(tenant).headsSinceCheckpoint(after, limit);
    }

    @Override
    public boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) {
        if (heads.size() != checkpoint.complaints()) {
            throw new IllegalArgumentException(
                    "checkpoint must have " + checkpoint.complaints() + " heads, had " + heads.size());
        }
        return shelf(checkpoint.tenant()).addCheckpoint(checkpoint, heads);
    }

    @Override
    public Optional<Checkpoint> latestCheckpoint(Tenant tenant) {
        return shelf(tenant).latestCheckpoint();
    }

    @Override
    public List<Checkpoint> checkpoints(Tenant tenant, long after, int limit) {
        requirePositive(limit);
        return shelf(tenant).checkpoints(after, limit);
    }

    @Override
    public List<HeadAt> checkpointed(Tenant tenant, long number) {
        return shelf(tenant).checkpointed(number);
    }

    @Override
    public boolean inHostTransaction() {
        return false;
    }

    @Override
    public Published publish(Definition definition) {
        return shelf(definition.tenant()).publish(definition);
    }

    @Override
    public Optional<Definition> definition(Tenant tenant, Definition.Kind kind, String id, int version) {
        return shelf(tenant).definition(kind, id, version);
    }

    @Override
    public Optional<Definition> latestDefinition(Tenant tenant, Definition.Kind kind, String id) {
        return shelf(tenant).latestDefinition(kind, id);
    }

    @Override
    public Head publicationHead(Tenant tenant) {
        return shelf(tenant).publicationHead();
    }

    @Override
    public long epoch(Tenant tenant, Definition.Epoch epoch) {
        return shelf(tenant).epoch(epoch);
    }
}
