package dev.redress.desk;

import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import dev.redress.record.AccessForm;
import dev.redress.record.DocumentForm;
import dev.redress.record.KeyNames;
import dev.redress.record.Unreadable;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.BulkReadStore;
import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.GroupingStore;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.Page;
import dev.redress.store.ProjectionStore;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.TextSearchStore;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store in which everything sealed is encrypted by a vault, and nobody is found without it. Thread-safe. */
final class VaultedStore extends ForwardingStore {

    private final KeyChain keys;

    VaultedStore(ComplaintStore store, KeyChain keys) {
        super(store);
        this.keys = keys;
    }

    @Override
    public CommitResult commit(Commit commit) {
        return store.commit(sealed(commit));
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> commits) {
        return store.commitAll(commits.stream().map(this::sealed).toList());
    }

    private Commit sealed(Commit commit) {
        Tenant tenant = commit.next().tenant();
        ComplaintId id = commit.next().id();
        List<SealedValue> sealed = new ArrayList<>(commit.sealed().size());
        if (!commit.sealed().isEmpty()) {
            Snapshot next = DocumentForm.read(commit.next());
            Map<Integer, String> names = KeyNames.of(
                    id,
                    erasedBefore(commit, next),
                    next.parties(),
                    commit.entries(),
                    commit.sealed(),
                    identity -> keys.token(tenant.name() + "\n" + identity));
            for (SealedValue value : commit.sealed()) {
                sealed.add(keys.seal(Objects.requireNonNull(names.get(value.slot())), tenant, id, value));
            }
        }
        return new Commit(
                commit.expect(),
                commit.next(),
                commit.entries(),
                sealed,
                commit.tallies().stream().map(this::hidden).toList(),
                commit.tokensAdded().stream().map(this::hidden).toList(),
                commit.tokensRemoved().stream().map(this::hidden).toList(),
                commit.messages(),
                commit.erasedSlots(),
                commit.textTokensErased());
    }

    /** The sequence of the latest entry before a commit's own that erased something. */
    private long erasedBefore(Commit commit, Snapshot next) {
        String kind = EventKind.ERASED.persistedName();
        long first = commit.entries().isEmpty()
                ? Long.MAX_VALUE
                : commit.entries().get(0).sequence();
        long latest = next.casework().happened().last(kind);
        if (latest < first) {
            return latest;
        }
        return Journals.all(store, commit.next().tenant(), commit.next().id()).stream()
                .filter(entry -> entry.sequence() < first && entry.kind().equals(kind))
                .mapToLong(JournalEntry::sequence)
                .max()
                .orElse(0);
    }

    /** Links and files are no persons: they are told by what is not sealed. */
    private Token hidden(Token token) {
        return switch (token.kind()) {
            case LINK, ATTACHMENT -> token;
            case PARTY, FORMER, SIGNATURE, WORD ->
                new Token(token.kind(), keys.token(token.kind().persistedName() + "\n" + token.value()));
        };
    }

    /** The last part of a tally's key tells of whom or of what it is. */
    private String hidden(String tallyKey) {
        int last = tallyKey.lastIndexOf('/') + 1;
        return tallyKey.substring(0, last) + keys.token("tally\n" + tallyKey);
    }

    private TallyAdd hidden(TallyAdd add) {
        return new TallyAdd(hidden(add.key()), add.window(), add.amount(), add.limit());
    }

    @Override
    public TallyResult tally(Tenant tenant, TallyAdd add) {
        return store.tally(tenant, hidden(add));
    }

    @Override
    public long tallied(Tenant tenant, String key, String window) {
        return store.tallied(tenant, hidden(key), window);
    }

    @Override
    public List<ComplaintId> findByToken(Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
        return store.findByToken(tenant, hidden(token), after, limit);
    }

    /** An ability that touches what is sealed goes through the vault; of one that is not known here nobody can tell, so it is none. */
    @Override
    public <T> Optional<T> capability(Class<T> type) {
        if (type == TextSearchStore.class) {
            return store.capability(TextSearchStore.class).map(texts -> type.cast(new HiddenWords(texts)));
        } else if (type == BulkReadStore.class) {
            return store.capability(BulkReadStore.class).map(many -> type.cast(new Opened(many)));
        }
        return type == GroupingStore.class || type == ProjectionStore.class ? store.capability(type) : Optional.empty();
    }

    private final class Opened implements BulkReadStore {

        private final BulkReadStore many;

        Opened(BulkReadStore many) {
            this.many = many;
        }

        @Override
        public Map<Token, List<ComplaintId>> findByTokens(Tenant tenant, Collection<Token> tokens, int limit) {
            Map<Token, Token> plain = new HashMap<>();
            tokens.forEach(token -> plain.put(hidden(token), token));
            Map<Token, List<ComplaintId>> found = new HashMap<>();
            many.findByTokens(tenant, plain.keySet(), limit)
                    .forEach((token, ids) -> found.put(Objects.requireNonNull(plain.get(token)), ids));
            return found;
        }

        @Override
        public Map<ComplaintId, StoredComplaint> findAll(Tenant tenant, Collection<ComplaintId> ids) {
            Map<ComplaintId, StoredComplaint> found = new HashMap<>();
            many.findAll(tenant, ids).forEach((id, stored) -> found.put(id, opened(stored)));
            return found;
        }

        @Override
        public Map<ComplaintId, List<SealedValue>> sealedOfAll(Tenant tenant, Collection<ComplaintId> ids) {
            Map<ComplaintId, List<SealedValue>> found = new HashMap<>();
            many.sealedOfAll(tenant, ids)
                    .forEach((id, values) -> found.put(
                            id,
                            values.stream()
                                    .map(value -> keys.open(tenant, id, value))
                                    .toList()));
            return found;
        }
    }

    private final class HiddenWords implements TextSearchStore {

        private final TextSearchStore texts;

        HiddenWords(TextSearchStore texts) {
            this.texts = texts;
        }

        @Override
        public Page<ComplaintRecord> searchText(Query query, List<Token> words) {
            return texts.searchText(query, hidden(words));
        }

        @Override
        public boolean index(Tenant tenant, HeadAt complaint, List<Token> words) {
            return texts.index(tenant, complaint, hidden(words));
        }

        private List<Token> hidden(List<Token> words) {
            return words.stream().map(VaultedStore.this::hidden).toList();
        }
    }

    @Override
    public Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
        return store.find(tenant, id).map(this::opened);
    }

    @Override
    public Optional<StoredComplaint> findByReference(Tenant tenant, String reference) {
        return store.findByReference(tenant, reference).map(this::opened);
    }

    @Override
    public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
        return store.claimDue(tenant, claim).stream().map(this::opened).toList();
    }

    private StoredComplaint opened(StoredComplaint stored) {
        Tenant tenant = stored.record().tenant();
        ComplaintId id = stored.record().id();
        return new StoredComplaint(
                stored.record(),
                stored.identities().stream()
                        .map(value -> keys.open(tenant, id, value))
                        .toList());
    }

    @Override
    public List<SealedValue> sealed(Tenant tenant, ComplaintId id) {
        return store.sealed(tenant, id).stream()
                .map(value -> keys.open(tenant, id, value))
                .toList();
    }

    @Override
    public List<OfComplaint<SealedValue>> sealedAfter(Tenant tenant, @Nullable ComplaintId after, int slot, int limit) {
        return store.sealedAfter(tenant, after, slot, limit).stream()
                .map(each -> new OfComplaint<>(each.complaint(), keys.open(tenant, each.complaint(), each.row())))
                .toList();
    }

    @Override
    public boolean addAccess(AccessEntry entry) {
        SealedValue reader = entry.reader();
        if (reader == null) {
            return store.addAccess(entry);
        }
        String identity = HostIdentity.ofActor(AccessForm.person(reader).id());
        String key = KeyNames.person(identity, text -> keys.token(entry.tenant().name() + "\n" + text));
        return store.addAccess(with(entry, keys.seal(key, entry.tenant(), entry.complaint(), reader)));
    }

    @Override
    public List<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after, int limit) {
        return store.accesses(tenant, after, limit).stream().map(this::opened).toList();
    }

    @Override
    public List<AccessEntry> accessesOf(Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit) {
        return store.accessesOf(tenant, complaint, after, limit).stream()
                .map(this::opened)
                .toList();
    }

    private AccessEntry opened(AccessEntry entry) {
        SealedValue reader = entry.reader();
        if (reader == null) {
            return entry;
        }
        SealedValue open = keys.open(entry.tenant(), entry.complaint(), reader);
        return with(entry, open.equals(Unreadable.locked(reader)) ? null : open);
    }

    private static AccessEntry with(AccessEntry entry, @Nullable SealedValue reader) {
        return new AccessEntry(
                entry.tenant(),
                entry.key(),
                entry.complaint(),
                entry.at(),
                entry.body(),
                entry.previous(),
                entry.hash(),
                reader);
    }
}
