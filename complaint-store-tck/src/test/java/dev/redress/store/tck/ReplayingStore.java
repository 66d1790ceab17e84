package dev.redress.store.tck;

import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.HeadAt;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.Page;
import dev.redress.store.ProjectedEntry;
import dev.redress.store.ProjectionStore;
import dev.redress.store.Query;
import dev.redress.store.StoredComplaint;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.TextSearchStore;
import dev.redress.store.Token;
import dev.redress.store.Wake;
import dev.redress.store.memory.MemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a store that survives its process and takes part in the host's transactions: it remembers what was written and
 * writes it again into an empty memory store. One transaction at a time.
 */
class ReplayingStore extends PassThrough {

    final List<Consumer<ComplaintStore>> written;
    private volatile boolean inTransaction;
    private volatile @Nullable Thread transaction;
    private volatile List<Consumer<ComplaintStore>> before = List.of();

    ReplayingStore() {
        this(List.of());
    }

    private ReplayingStore(List<Consumer<ComplaintStore>> written) {
        this.written = new CopyOnWriteArrayList<>(written);
        written.forEach(write -> write.accept(right));
    }

    ReplayingStore reopen() {
        return new ReplayingStore(written);
    }

    void inTransaction(boolean commit, Consumer<ComplaintStore> work) {
        before = List.copyOf(written);
        transaction = Thread.currentThread();
        inTransaction = true;
        try {
            work.accept(this);
        } finally {
            inTransaction = false;
            transaction = null;
        }
        if (!commit) {
            rollBackTo(before);
        }
    }

    void rollBackTo(List<Consumer<ComplaintStore>> before) {
        written.clear();
        written.addAll(before);
        right = new MemoryStore();
        before.forEach(write -> write.accept(right));
    }

    @Override
    public CommitResult commit(Commit commit) {
        CommitResult answer = right.commit(commit);
        written.add(again -> again.commit(commit));
        return answer;
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> commits) {
        List<Commit> copy = List.copyOf(commits);
        List<CommitResult> answer = right.commitAll(copy);
        written.add(again -> again.commitAll(copy));
        return answer;
    }

    @Override
    public Published publish(Definition definition) {
        Published answer = right.publish(definition);
        written.add(again -> again.publish(definition));
        return answer;
    }

    @Override
    public TallyResult tally(Tenant tenant, TallyAdd add) {
        TallyResult answer = right.tally(tenant, add);
        written.add(again -> again.tally(tenant, add));
        return answer;
    }

    /** Does it, and remembers it. */
    private <T> T again(Function<ComplaintStore, T> write) {
        T answer = write.apply(right);
        written.add(store -> {
            T unused = write.apply(store);
        });
        return answer;
    }

    private <T> T claim(Function<ComplaintStore, T> write) {
        if (inTransaction) {
            throw new IllegalStateException("a claim inside the host's transaction");
        }
        return again(write);
    }

    @Override
    public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
        return claim(store -> store.claimDue(tenant, claim));
    }

    @Override
    public int settle(Tenant tenant, List<Wake> wakes) {
        List<Wake> copy = List.copyOf(wakes);
        return again(store -> store.settle(tenant, copy));
    }

    @Override
    public List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
        return claim(store -> store.claimMessages(tenant, now, leaseUntil, limit));
    }

    @Override
    public boolean delivered(Tenant tenant, OutboxKey key) {
        return again(store -> store.delivered(tenant, key));
    }

    @Override
    public boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt) {
        return again(store -> store.postpone(tenant, key, attempts, dueAt));
    }

    @Override
    public boolean bury(Tenant tenant, OutboxKey key, int attempts) {
        return again(store -> store.bury(tenant, key, attempts));
    }

    @Override
    public boolean revive(Tenant tenant, OutboxKey key, Instant dueAt) {
        return again(store -> store.revive(tenant, key, dueAt));
    }

    @Override
    public boolean inHostTransaction() {
        return inTransaction;
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        if (type == TextSearchStore.class) {
            return Optional.of(type.cast(new Texts()));
        }
        return type == ProjectionStore.class
                ? Optional.of(type.cast((ProjectionStore) this::entriesSince))
                : right.capability(type);
    }

    /** Others than the transaction's thread see what was there when it began. */
    private List<ProjectedEntry> entriesSince(Tenant tenant, @Nullable String cursor, int limit) {
        if (Thread.currentThread() == transaction) {
            throw new IllegalStateException("following inside the host's transaction");
        }
        ComplaintStore seen = right;
        if (transaction != null) {
            seen = new MemoryStore();
            for (Consumer<ComplaintStore> write : before) {
                write.accept(seen);
            }
        }
        return seen.capability(ProjectionStore.class).orElseThrow().entriesSince(tenant, cursor, limit);
    }

    private final class Texts implements TextSearchStore {
        @Override
        public Page<ComplaintRecord> searchText(Query query, List<Token> words) {
            return in(right).searchText(query, words);
        }

        @Override
        public boolean index(Tenant tenant, HeadAt complaint, List<Token> words) {
            return again(store -> in(store).index(tenant, complaint, words));
        }

        private static TextSearchStore in(ComplaintStore store) {
            return store.capability(TextSearchStore.class).orElseThrow();
        }
    }

    /** Loses what was written last when it is closed. */
    static final class LosesTheLastWrite extends ReplayingStore {
        @Override
        ReplayingStore reopen() {
            written.remove(written.size() - 1);
            return super.reopen();
        }
    }

    /** Keeps what the host rolled back. */
    static final class KeepsWhatWasRolledBack extends ReplayingStore {
        @Override
        void rollBackTo(List<Consumer<ComplaintStore>> before) {
            // That is the mistake.
        }
    }

    /** Can write nothing more in a transaction that has seen a refusal, as when a statement has failed. */
    static final class RefusalsSpoilTheTransaction extends ReplayingStore {
        private volatile boolean spoilt;

        @Override
        void inTransaction(boolean commit, Consumer<ComplaintStore> work) {
            spoilt = false;
            super.inTransaction(commit, work);
        }

        @Override
        public CommitResult commit(Commit commit) {
            if (inHostTransaction() && spoilt) {
                throw new IllegalStateException("current transaction is aborted");
            }
            CommitResult answer = super.commit(commit);
            spoilt = inHostTransaction() && !answer.equals(CommitResult.Committed.INSTANCE);
            return answer;
        }
    }
}
