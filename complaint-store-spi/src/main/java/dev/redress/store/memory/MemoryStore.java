package dev.redress.store.memory;

import dev.redress.store.BulkReadStore;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.GroupingStore;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
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
import dev.redress.store.ordered.OrderedRows;
import dev.redress.store.ordered.OrderedStore;
import dev.redress.store.ordered.RowKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps complaints in memory: for tests, demonstrations and as the plainest reading of the SPI's rules. Each tenant has a
 * lock of its own. Thread-safe.
 */
public final class MemoryStore extends OrderedStore
        implements TextSearchStore, GroupingStore, ProjectionStore, BulkReadStore {

    private final Map<Tenant, TenantShelf> shelves = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public MemoryStore() {}

    private TenantShelf shelf(Tenant tenant) {
        return shelves.computeIfAbsent(tenant, unused -> new TenantShelf());
    }

    @Override
    protected <T> T inOneStep(Tenant tenant, Supplier<T> work) {
        return shelf(tenant).locked(work);
    }

    @Override
    protected <K extends Comparable<K>, V> OrderedRows<K, V> rows(Tenant tenant, RowKind<K, V> kind) {
        return shelf(tenant).rows(kind);
    }

    @Override
    public CommitResult commit(Commit commit) {
        return shelf(commit.next().tenant()).commit(commit, this);
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> commits) {
        Commit.requireSeparate(commits);
        return commits.stream().map(this::commit).toList();
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
}
