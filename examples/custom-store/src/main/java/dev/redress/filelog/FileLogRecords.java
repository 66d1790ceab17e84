package dev.redress.filelog;

import dev.redress.filelog.Change.AddCheckpoint;
import dev.redress.filelog.Tables.Kept;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.AccessStore;
import dev.redress.store.Checkpoint;
import dev.redress.store.CheckpointStore;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.DefinitionStore;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.RecordStore;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of the store that know no complaint's handling: definitions, scans, checkpoints, accesses. */
abstract class FileLogRecords implements DefinitionStore, RecordStore, CheckpointStore, AccessStore {

    final Database database;

    FileLogRecords(Database database) {
        this.database = database;
    }

    final void write(Tenant tenant, List<? extends Change> changes) {
        database.change(tenant, List.copyOf(changes));
        database.force();
    }

    static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
        }
    }

    @Override
    public synchronized Published publish(Definition definition) {
        Tenant tenant = definition.tenant();
        if (definition(tenant, definition.kind(), definition.id(), definition.version())
                .isPresent()) {
            return Published.EXISTS;
        }
        if (!publicationHead(tenant).equals(definition.previousHead())) {
            return Published.HEAD_MOVED;
        }
        write(tenant, List.of(new Change.Publish(definition)));
        return Published.PUBLISHED;
    }

    @Override
    public synchronized Optional<Definition> definition(Tenant tenant, Definition.Kind kind, String id, int version) {
        return versions(tenant, kind, id)
                .filter(each -> each.version() == version)
                .findFirst();
    }

    @Override
    public synchronized Optional<Definition> latestDefinition(Tenant tenant, Definition.Kind kind, String id) {
        return versions(tenant, kind, id).max(Comparator.comparingInt(Definition::version));
    }

    private Stream<Definition> versions(Tenant tenant, Definition.Kind kind, String id) {
        return database.of(tenant).definitions.stream()
                .filter(each -> each.kind() == kind && each.id().equals(id));
    }

    @Override
    public synchronized Head publicationHead(Tenant tenant) {
        List<Definition> chain = database.of(tenant).definitions;
        return chain.isEmpty() ? Head.GENESIS : chain.get(chain.size() - 1).head();
    }

    @Override
    public synchronized long epoch(Tenant tenant, Definition.Epoch epoch) {
        return database.of(tenant).definitions.stream()
                .filter(each -> each.kind().raises() == epoch)
                .count();
    }

    @Override
    public synchronized List<ComplaintRecord> complaintsAfter(Tenant tenant, @Nullable ComplaintId after, int limit) {
        requirePositive(limit);
        return after(tenant, after).map(kept -> kept.record).limit(limit).toList();
    }

    @Override
    public synchronized List<OfComplaint<JournalEntry>> entriesAfter(
            Tenant tenant, @Nullable ComplaintId after, long sequence, int limit) {
        requirePositive(limit);
        Stream<OfComplaint<JournalEntry>> same = at(tenant, after)
                .flatMap(kept -> of(kept, kept.journal.stream().filter(entry -> entry.sequence() > sequence)));
        Stream<OfComplaint<JournalEntry>> later = after(tenant, after).flatMap(kept -> of(kept, kept.journal.stream()));
        return Stream.concat(same, later).limit(limit).toList();
    }

    @Override
    public synchronized List<OfComplaint<SealedValue>> sealedAfter(
            Tenant tenant, @Nullable ComplaintId after, int slot, int limit) {
        requirePositive(limit);
        Stream<OfComplaint<SealedValue>> same =
                at(tenant, after).flatMap(kept -> of(kept, kept.sealed.tailMap(slot, false).values().stream()));
        Stream<OfComplaint<SealedValue>> later =
                after(tenant, after).flatMap(kept -> of(kept, kept.sealed.values().stream()));
        return Stream.concat(same, later).limit(limit).toList();
    }

    private Stream<Kept> at(Tenant tenant, @Nullable ComplaintId id) {
        return id == null
                ? Stream.of()
                : Stream.ofNullable(database.of(tenant).complaints.get(id));
    }

    private Stream<Kept> after(Tenant tenant, @Nullable ComplaintId id) {
        Tables tables = database.of(tenant);
        return (id == null ? tables.complaints : tables.complaints.tailMap(id, false)).values().stream();
    }

    private static <T> Stream<OfComplaint<T>> of(Kept kept, Stream<T> rows) {
        return rows.map(row -> new OfComplaint<>(kept.record.id(), row));
    }

    @Override
    public synchronized boolean rewrite(ComplaintRecord record) {
        Tables tables = database.of(record.tenant());
        Kept kept = tables.complaints.get(record.id());
        if (kept == null || !kept.head().equals(new HeadAt(record.id(), record.version(), record.head()))) {
            return false;
        }
        if (!record.id().equals(tables.references.getOrDefault(record.reference(), record.id()))) {
            throw new StoreException("complaint " + record.id() + ": another complaint has the reference");
        }
        write(record.tenant(), List.of(new Change.PutComplaint(record, kept.leaseUntil)));
        return true;
    }

    @Override
    public synchronized List<HeadAt> headsSinceCheckpoint(Tenant tenant, @Nullable ComplaintId after, int limit) {
        requirePositive(limit);
        Tables tables = database.of(tenant);
        return after(tenant, after)
                .map(Kept::head)
                .filter(head -> !tables.checkpointed.contains(head))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) {
        if (heads.size() != checkpoint.complaints() || new HashSet<>(heads).size() < heads.size()) {
            throw new IllegalArgumentException("checkpoint " + checkpoint.number() + " must have "
                    + checkpoint.complaints() + " different heads, had " + heads.size());
        }
        Optional<Checkpoint> latest = latestCheckpoint(checkpoint.tenant());
        if (checkpoint.number() != latest.map(Checkpoint::number).orElse(0L) + 1
                || !checkpoint.previous().equals(latest.map(Checkpoint::digest).orElse(Head.GENESIS))) {
            return false;
        }
        List<HeadAt> ordered =
                heads.stream().sorted(Comparator.comparing(HeadAt::complaint)).toList();
        write(checkpoint.tenant(), List.of(new AddCheckpoint(checkpoint, ordered)));
        return true;
    }

    @Override
    public synchronized Optional<Checkpoint> latestCheckpoint(Tenant tenant) {
        List<AddCheckpoint> all = database.of(tenant).checkpoints;
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).checkpoint());
    }

    @Override
    public synchronized List<Checkpoint> checkpoints(Tenant tenant, long after, int limit) {
        requirePositive(limit);
        return database.of(tenant).checkpoints.stream()
                .map(AddCheckpoint::checkpoint)
                .filter(each -> each.number() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<HeadAt> checkpointed(Tenant tenant, long number) {
        return database.of(tenant).checkpoints.stream()
                .filter(each -> each.checkpoint().number() == number)
                .flatMap(each -> each.heads().stream())
                .toList();
    }

    @Override
    public synchronized boolean addAccess(AccessEntry entry) {
        if (database.of(entry.tenant()).accesses.containsKey(entry.key())) {
            return false;
        }
        write(entry.tenant(), List.of(new Change.AddAccess(entry)));
        return true;
    }

    @Override
    public synchronized List<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after, int limit) {
        requirePositive(limit);
        return accesses(tenant, after).limit(limit).toList();
    }

    @Override
    public synchronized List<AccessEntry> accessesOf(
            Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit) {
        requirePositive(limit);
        return accesses(tenant, after)
                .filter(entry -> entry.complaint().equals(complaint))
                .limit(limit)
                .toList();
    }

    private Stream<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after) {
        Tables tables = database.of(tenant);
        return (after == null ? tables.accesses : tables.accesses.tailMap(after, false)).values().stream();
    }

    @Override
    public synchronized void forgetReaders(Tenant tenant, List<AccessKey> keys) {
        AccessStore.requireFew(keys);
        Tables tables = database.of(tenant);
        write(
                tenant,
                keys.stream()
                        .filter(tables::hasReader)
                        .map(Change.ForgetReader::new)
                        .toList());
    }
}
