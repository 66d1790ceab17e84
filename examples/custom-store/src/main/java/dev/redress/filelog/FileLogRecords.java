package dev.redress.filelog;

import dev.redress.filelog.Table.Held;
import dev.redress.filelog.Table.InCheckpoint;
import dev.redress.filelog.Table.Kept;
import dev.redress.filelog.Table.Row;
import dev.redress.filelog.Table.Written;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of the store that know no complaint's handling: definitions, scans, checkpoints, accesses. */
abstract class FileLogRecords implements DefinitionStore, RecordStore, CheckpointStore, AccessStore {

    final Rows rows;

    FileLogRecords(Rows rows) {
        this.rows = rows;
    }

    final boolean write(List<Row> batch) {
        rows.change(batch);
        rows.force();
        return true;
    }

    static <T> List<T> first(int limit, Stream<T> found) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
        }
        return found.limit(limit).toList();
    }

    static HeadAt head(ComplaintRecord record) {
        return new HeadAt(record.id(), record.version(), record.head());
    }

    @Override
    public synchronized Published publish(Definition definition) {
        Tenant tenant = definition.tenant();
        if (definition(tenant, definition.kind(), definition.id(), definition.version())
                .isPresent()) {
            return Published.EXISTS;
        } else if (!publicationHead(tenant).equals(definition.previousHead())) {
            return Published.HEAD_MOVED;
        }
        long number = rows.after(Table.DEFINITIONS, tenant).count() + 1;
        write(List.of(Table.DEFINITIONS.row(definition, tenant, number)));
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
        return versions(tenant, kind, id).max(Comparator.comparing(Definition::version));
    }

    private Stream<Definition> versions(Tenant tenant, Definition.Kind kind, String id) {
        return rows.after(Table.DEFINITIONS, tenant)
                .filter(each -> each.kind() == kind && each.id().equals(id));
    }

    @Override
    public synchronized Head publicationHead(Tenant tenant) {
        return rows.after(Table.DEFINITIONS, tenant).map(Definition::head).reduce(Head.GENESIS, (before, last) -> last);
    }

    @Override
    public synchronized long epoch(Tenant tenant, Definition.Epoch epoch) {
        return rows.after(Table.DEFINITIONS, tenant)
                .filter(each -> each.kind().raises() == epoch)
                .count();
    }

    @Override
    public synchronized List<ComplaintRecord> complaintsAfter(Tenant tenant, @Nullable ComplaintId after, int limit) {
        return first(limit, rows.after(Table.COMPLAINTS, tenant, after).map(Held::record));
    }

    @Override
    public synchronized List<OfComplaint<JournalEntry>> entriesAfter(
            Tenant tenant, @Nullable ComplaintId after, long sequence, int limit) {
        Stream<Written> found = rows.after(Table.ENTRIES, tenant, after, sequence);
        return first(limit, found.map(each -> new OfComplaint<>(each.complaint(), each.entry())));
    }

    @Override
    public synchronized List<OfComplaint<SealedValue>> sealedAfter(
            Tenant tenant, @Nullable ComplaintId after, int slot, int limit) {
        Stream<Kept> found = rows.after(Table.SEALED, tenant, after, slot);
        return first(limit, found.map(each -> new OfComplaint<>(each.complaint(), each.value())));
    }

    @Override
    public synchronized boolean rewrite(ComplaintRecord record) {
        Tenant tenant = record.tenant();
        Held held = rows.get(Table.COMPLAINTS, tenant, record.id());
        if (held == null || !head(held.record()).equals(head(record))) {
            return false;
        }
        ComplaintId holder = rows.get(Table.REFERENCES, tenant, record.reference());
        if (holder != null && !holder.equals(record.id())) {
            throw new StoreException("complaint " + record.id() + ": its reference is that of " + holder);
        }
        return write(List.of(
                Table.COMPLAINTS.row(new Held(record, held.leaseUntil()), tenant, record.id()),
                Table.REFERENCES.row(null, tenant, held.record().reference()),
                Table.REFERENCES.row(record.id(), tenant, record.reference())));
    }

    @Override
    public synchronized List<HeadAt> headsSinceCheckpoint(Tenant tenant, @Nullable ComplaintId after, int limit) {
        Stream<HeadAt> heads = rows.after(Table.COMPLAINTS, tenant, after).map(held -> head(held.record()));
        return first(limit, heads.filter(head -> rows.get(Table.HEADS, tenant, head) == null));
    }

    @Override
    public synchronized boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) {
        if (heads.stream().map(HeadAt::complaint).distinct().count() != checkpoint.complaints()) {
            throw new IllegalArgumentException("checkpoint " + checkpoint.number() + " must have heads of "
                    + checkpoint.complaints() + " complaints, had " + heads.size());
        }
        Tenant tenant = checkpoint.tenant();
        Optional<Checkpoint> latest = latestCheckpoint(tenant);
        if (checkpoint.number() != latest.map(Checkpoint::number).orElse(0L) + 1
                || !checkpoint.previous().equals(latest.map(Checkpoint::digest).orElse(Head.GENESIS))) {
            return false;
        }
        List<Row> batch = new ArrayList<>();
        batch.add(Table.CHECKPOINTS.row(checkpoint, tenant, checkpoint.number()));
        for (HeadAt head : heads) {
            InCheckpoint row = new InCheckpoint(checkpoint.number(), head);
            batch.add(Table.CHECKPOINTED.row(row, tenant, checkpoint.number(), head.complaint()));
            batch.add(Table.HEADS.row(head, tenant, head));
        }
        return write(batch);
    }

    @Override
    public synchronized Optional<Checkpoint> latestCheckpoint(Tenant tenant) {
        return rows.after(Table.CHECKPOINTS, tenant).reduce((before, last) -> last);
    }

    @Override
    public synchronized List<Checkpoint> checkpoints(Tenant tenant, long after, int limit) {
        return first(limit, rows.after(Table.CHECKPOINTS, tenant, after));
    }

    @Override
    public synchronized List<HeadAt> checkpointed(Tenant tenant, long number) {
        return rows.after(Table.CHECKPOINTED, tenant, number)
                .takeWhile(each -> each.number() == number)
                .map(InCheckpoint::head)
                .toList();
    }

    @Override
    public synchronized boolean addAccess(AccessEntry entry) {
        return rows.get(Table.ACCESSES, entry.tenant(), entry.key()) == null
                && write(List.of(Table.ACCESSES.row(entry, entry.tenant(), entry.key())));
    }

    @Override
    public synchronized List<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after, int limit) {
        return first(limit, rows.after(Table.ACCESSES, tenant, after));
    }

    @Override
    public synchronized List<AccessEntry> accessesOf(
            Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit) {
        Stream<AccessEntry> found = rows.after(Table.ACCESSES, tenant, after);
        return first(limit, found.filter(entry -> entry.complaint().equals(complaint)));
    }

    @Override
    public synchronized void forgetReaders(Tenant tenant, List<AccessKey> keys) {
        AccessStore.requireFew(keys);
        write(keys.stream()
                .flatMap(key -> Stream.ofNullable(rows.get(Table.ACCESSES, tenant, key)))
                .filter(entry -> entry.reader() != null)
                .map(entry -> Table.ACCESSES.row(entry.withoutReader(), tenant, entry.key()))
                .toList());
    }
}
