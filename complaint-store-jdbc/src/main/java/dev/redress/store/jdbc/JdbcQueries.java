package dev.redress.store.jdbc;

import dev.redress.store.BulkReadStore;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.GroupingStore;
import dev.redress.store.HeadAt;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.TextSearchStore;
import dev.redress.store.Token;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of {@link JdbcStore} that searches and counts. Thread-safe. */
abstract class JdbcQueries extends JdbcProofs implements TextSearchStore, GroupingStore, BulkReadStore {

    private final Connections connections;
    private final Searches searches;
    private final Words words;
    private final Reads reads;
    private final ManyTokens tokens;

    JdbcQueries(Connections connections, Fitness fitness, Dialect dialect, Tables tables, Reads reads) {
        super(connections, fitness, dialect, tables, reads);
        this.connections = connections;
        this.searches = new Searches(dialect, tables);
        this.words = new Words(dialect, tables);
        this.reads = reads;
        this.tokens = new ManyTokens(tables);
    }

    @Override
    public Page<ComplaintRecord> search(Query query) {
        return connections.use(
                () -> "search in tenant " + query.tenant(), session -> searches.search(session, query, List.of()));
    }

    @Override
    public Page<ComplaintRecord> searchText(Query query, List<Token> words) {
        List<Token> distinct = words.stream().distinct().toList();
        TextSearchStore.requireSome(distinct);
        return connections.use(
                () -> "search by " + distinct.size() + " words in tenant " + query.tenant(),
                session -> searches.search(session, query, distinct));
    }

    @Override
    public boolean index(Tenant tenant, HeadAt complaint, List<Token> words) {
        List<Token> distinct = words.stream().distinct().toList();
        TextSearchStore.requireWords(distinct);
        return connections.use(
                () -> "complaint " + complaint.complaint() + ": indexing its words",
                session -> this.words.index(session, tenant, complaint, distinct));
    }

    @Override
    public Map<Token, List<ComplaintId>> findByTokens(Tenant tenant, Collection<Token> tokens, int limit) {
        BulkReadStore.requireFew(tokens);
        if (limit < 1) {
            throw new IllegalArgumentException("limit of a search by token must be 1 or more, was " + limit);
        }
        List<Token> distinct = tokens.stream().distinct().toList();
        return connections.use(
                () -> "search by " + distinct.size() + " tokens in tenant " + tenant,
                session -> this.tokens.find(session, tenant, distinct, limit));
    }

    @Override
    public Map<ComplaintId, StoredComplaint> findAll(Tenant tenant, Collection<ComplaintId> ids) {
        BulkReadStore.requireFew(ids);
        List<ComplaintId> distinct = ids.stream().distinct().toList();
        return connections.use(
                () -> "look-up of " + distinct.size() + " complaints",
                session -> reads.findAll(session, tenant, distinct));
    }

    @Override
    public Map<ComplaintId, List<SealedValue>> sealedOfAll(Tenant tenant, Collection<ComplaintId> ids) {
        BulkReadStore.requireFew(ids);
        List<ComplaintId> distinct = ids.stream().distinct().toList();
        return connections.use(
                () -> "reading the sealed values of " + distinct.size() + " complaints",
                session -> reads.sealedOfAll(session, tenant, distinct));
    }

    @Override
    public List<GroupCount> count(Tenant tenant, List<Filter> filters, GroupBy by) {
        List<Filter> copy = List.copyOf(filters);
        return connections.use(
                () -> "counts by " + by + " in tenant " + tenant, session -> searches.count(session, tenant, copy, by));
    }

    @Override
    public Map<String, List<GroupCount>> countOfEach(
            Tenant tenant, List<Filter> filters, Collection<String> assignees, GroupBy by) {
        List<Filter> copy = List.copyOf(filters);
        Set<String> each = Set.copyOf(assignees);
        return connections.use(
                () -> "counts by " + by + " of " + each.size() + " handlers in tenant " + tenant,
                session -> searches.countOfEach(session, tenant, copy, each, by));
    }
}
