package dev.redress.store.tck;

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
import dev.redress.store.memory.MemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store that is right in everything; broken ones override what they break. */
class PassThrough implements ComplaintStore {

    volatile ComplaintStore right = new MemoryStore();

    @Override
    public CommitResult commit(Commit commit) {
        return right.commit(commit);
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> commits) {
        return right.commitAll(commits);
    }

    @Override
    public Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
        return right.find(tenant, id);
    }

    @Override
    public Optional<StoredComplaint> findByReference(Tenant tenant, String reference) {
        return right.findByReference(tenant, reference);
    }

    @Override
    public Optional<CommandRecord> findCommand(Tenant tenant, CommandId commandId) {
        return right.findCommand(tenant, commandId);
    }

    @Override
    public List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
        return right.journal(tenant, id, afterSequence, limit);
    }

    @Override
    public List<SealedValue> sealed(Tenant tenant, ComplaintId id) {
        return right.sealed(tenant, id);
    }

    @Override
    public Page<ComplaintRecord> search(Query query) {
        return right.search(query);
    }

    @Override
    public TallyResult tally(Tenant tenant, TallyAdd add) {
        return right.tally(tenant, add);
    }

    @Override
    public long tallied(Tenant tenant, String key, String window) {
        return right.tallied(tenant, key, window);
    }

    @Override
    public List<ComplaintId> findByToken(Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
        return right.findByToken(tenant, token, after, limit);
    }

    @Override
    public List<ComplaintRecord> complaintsAfter(Tenant tenant, @Nullable ComplaintId after, int limit) {
        return right.complaintsAfter(tenant, after, limit);
    }

    @Override
    public List<OfComplaint<JournalEntry>> entriesAfter(
            Tenant tenant, @Nullable ComplaintId after, long sequence, int limit) {
        return right.entriesAfter(tenant, after, sequence, limit);
    }

    @Override
    public List<OfComplaint<SealedValue>> sealedAfter(Tenant tenant, @Nullable ComplaintId after, int slot, int limit) {
        return right.sealedAfter(tenant, after, slot, limit);
    }

    @Override
    public boolean rewrite(ComplaintRecord record) {
        return right.rewrite(record);
    }

    @Override
    public boolean addAccess(AccessEntry entry) {
        return right.addAccess(entry);
    }

    @Override
    public List<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after, int limit) {
        return right.accesses(tenant, after, limit);
    }

    @Override
    public List<AccessEntry> accessesOf(Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit) {
        return right.accessesOf(tenant, complaint, after, limit);
    }

    @Override
    public void forgetReaders(Tenant tenant, List<AccessKey> keys) {
        right.forgetReaders(tenant, keys);
    }

    @Override
    public List<HeadAt> headsSinceCheckpoint(Tenant tenant, @Nullable ComplaintId after, int limit) {
        return right.headsSinceCheckpoint(tenant, after, limit);
    }

    @Override
    public boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) {
        return right.addCheckpoint(checkpoint, heads);
    }

    @Override
    public Optional<Checkpoint> latestCheckpoint(Tenant tenant) {
        return right.latestCheckpoint(tenant);
    }

    @Override
    public List<Checkpoint> checkpoints(Tenant tenant, long after, int limit) {
        return right.checkpoints(tenant, after, limit);
    }

    @Override
    public List<HeadAt> checkpointed(Tenant tenant, long number) {
        return right.checkpointed(tenant, number);
    }

    @Override
    public boolean inHostTransaction() {
        return right.inHostTransaction();
    }

    @Override
    public Published publish(Definition definition) {
        return right.publish(definition);
    }

    @Override
    public Optional<Definition> definition(Tenant tenant, Definition.Kind kind, String id, int version) {
        return right.definition(tenant, kind, id, version);
    }

    @Override
    public Optional<Definition> latestDefinition(Tenant tenant, Definition.Kind kind, String id) {
        return right.latestDefinition(tenant, kind, id);
    }

    @Override
    public Head publicationHead(Tenant tenant) {
        return right.publicationHead(tenant);
    }

    @Override
    public long epoch(Tenant tenant, Definition.Epoch epoch) {
        return right.epoch(tenant, epoch);
    }

    @Override
    public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
        return right.claimDue(tenant, claim);
    }

    @Override
    public int settle(Tenant tenant, List<Wake> wakes) {
        return right.settle(tenant, wakes);
    }

    @Override
    public List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
        return right.claimMessages(tenant, now, leaseUntil, limit);
    }

    @Override
    public boolean delivered(Tenant tenant, OutboxKey key) {
        return right.delivered(tenant, key);
    }

    @Override
    public boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt) {
        return right.postpone(tenant, key, attempts, dueAt);
    }

    @Override
    public boolean bury(Tenant tenant, OutboxKey key, int attempts) {
        return right.bury(tenant, key, attempts);
    }

    @Override
    public List<OutboxEntry> deadLetters(Tenant tenant, @Nullable OutboxKey after, int limit) {
        return right.deadLetters(tenant, after, limit);
    }

    @Override
    public boolean revive(Tenant tenant, OutboxKey key, Instant dueAt) {
        return right.revive(tenant, key, dueAt);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return right.capability(type);
    }
}
