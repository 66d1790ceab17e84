package dev.redress.desk;

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
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store that asks another one; subclasses do some of it otherwise. Thread-safe. */
abstract class ForwardingStore implements ComplaintStore {

    final ComplaintStore store;

    ForwardingStore(ComplaintStore store) {
        this.store = store;
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return store.capability(type);
    }

    @Override
    public CommitResult commit(Commit commit) {
        return store.commit(commit);
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> commits) {
        return store.commitAll(commits);
    }

    @Override
    public Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
        return store.find(tenant, id);
    }

    @Override
    public Optional<StoredComplaint> findByReference(Tenant tenant, String reference) {
        return store.findByReference(tenant, reference);
    }

    @Override
    public Optional<CommandRecord> findCommand(Tenant tenant, CommandId commandId) {
        return store.findCommand(tenant, commandId);
    }

    @Override
    public List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
        return store.journal(tenant, id, afterSequence, limit);
    }

    @Override
    public List<SealedValue> sealed(Tenant tenant, ComplaintId id) {
        return store.sealed(tenant, id);
    }

    @Override
    public Page<ComplaintRecord> search(Query query) {
        return store.search(query);
    }

    @Override
    public boolean inHostTransaction() {
        return store.inHostTransaction();
    }

    @Override
    public TallyResult tally(Tenant tenant, TallyAdd add) {
        return store.tally(tenant, add);
    }

    @Override
    public long tallied(Tenant tenant, String key, String window) {
        return store.tallied(tenant, key, window);
    }

    @Override
    public List<ComplaintId> findByToken(Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
        return store.findByToken(tenant, token, after, limit);
    }

    @Override
    public Published publish(Definition definition) {
        return store.publish(definition);
    }

    @Override
    public Optional<Definition> definition(Tenant tenant, Definition.Kind kind, String id, int version) {
        return store.definition(tenant, kind, id, version);
    }

    @Override
    public Optional<Definition> latestDefinition(Tenant tenant, Definition.Kind kind, String id) {
        return store.latestDefinition(tenant, kind, id);
    }

    @Override
    public Head publicationHead(Tenant tenant) {
        return store.publicationHead(tenant);
    }

    @Override
    public long epoch(Tenant tenant, Definition.Epoch epoch) {
        return store.epoch(tenant, epoch);
    }

    @Override
    public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
        return store.claimDue(tenant, claim);
    }

    @Override
    public int settle(Tenant tenant, List<Wake> wakes) {
        return store.settle(tenant, wakes);
    }

    @Override
    public List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
        return store.claimMessages(tenant, now, leaseUntil, limit);
    }

    @Override
    public boolean delivered(Tenant tenant, OutboxKey key) {
        return store.delivered(tenant, key);
    }

    @Override
    public boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt) {
        return store.postpone(tenant, key, attempts, dueAt);
    }

    @Override
    public boolean bury(Tenant tenant, OutboxKey key, int attempts) {
        return store.bury(tenant, key, attempts);
    }

    @Override
    public List<OutboxEntry> deadLetters(Tenant tenant, @Nullable OutboxKey after, int limit) {
        return store.deadLetters(tenant, after, limit);
    }

    @Override
    public boolean revive(Tenant tenant, OutboxKey key, Instant dueAt) {
        return store.revive(tenant, key, dueAt);
    }

    @Override
    public List<ComplaintRecord> complaintsAfter(Tenant tenant, @Nullable ComplaintId after, int limit) {
        return store.complaintsAfter(tenant, after, limit);
    }

    @Override
    public List<OfComplaint<JournalEntry>> entriesAfter(
            Tenant tenant, @Nullable ComplaintId after, long sequence, int limit) {
        return store.entriesAfter(tenant, after, sequence, limit);
    }

    @Override
    public List<OfComplaint<SealedValue>> sealedAfter(Tenant tenant, @Nullable ComplaintId after, int slot, int limit) {
        return store.sealedAfter(tenant, after, slot, limit);
    }

    @Override
    public boolean rewrite(ComplaintRecord record) {
        return store.rewrite(record);
    }

    @Override
    public List<HeadAt> headsSinceCheckpoint(Tenant tenant, @Nullable ComplaintId after, int limit) {
        return store.headsSinceCheckpoint(tenant, after, limit);
    }

    @Override
    public boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) {
        return store.addCheckpoint(checkpoint, heads);
    }

    @Override
    public Optional<Checkpoint> latestCheckpoint(Tenant tenant) {
        return store.latestCheckpoint(tenant);
    }

    @Override
    public List<Checkpoint> checkpoints(Tenant tenant, long after, int limit) {
        return store.checkpoints(tenant, after, limit);
    }

    @Override
    public List<HeadAt> checkpointed(Tenant tenant, long number) {
        return store.checkpointed(tenant, number);
    }

    @Override
    public boolean addAccess(AccessEntry entry) {
        return store.addAccess(entry);
    }

    @Override
    public List<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after, int limit) {
        return store.accesses(tenant, after, limit);
    }

    @Override
    public List<AccessEntry> accessesOf(Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit) {
        return store.accessesOf(tenant, complaint, after, limit);
    }

    @Override
    public void forgetReaders(Tenant tenant, List<AccessKey> keys) {
        store.forgetReaders(tenant, keys);
    }
}
