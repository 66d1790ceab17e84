package dev.redress.store.ordered;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.AccessStore;
import dev.redress.store.Checkpoint;
import dev.redress.store.Claim;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is alike in all stores on an ordered map: definitions (S-20 to S-22), claims of complaints (S-23, S-24), checkpoints (S-27, S-28), the
 * outbox (S-31 to S-34) and accesses (S-35 to S-37). What is left to the store is what makes it one: commits, look-ups, searches, tallies,
 * tokens, scans, and how rows are kept. Whoever can do better for a part overrides its methods.
 *
 * <p>Thread-safe if {@link #inOneStep} is as it says.
 */
public abstract class OrderedStore implements ComplaintStore {

    private static final ComplaintId HIGHEST = new ComplaintId(new UUID(-1, -1));

    /** Nothing to set up. */
    protected OrderedStore() {}

    /**
     * Does work that nothing else of that tenant comes between, and keeps what it changes, all or nothing, before this returns. Called
     * within itself, it is a part of the outer call.
     *
     * @param tenant whose rows are read and changed
     * @param work what to do; may throw, then nothing is changed
     * @param <T> what it answers
     * @return what the work answers
     * @throws dev.redress.store.StoreException if the store fails
     */
    protected abstract <T> T inOneStep(Tenant tenant, Supplier<T> work);

    /**
     * The rows of a kind.
     *
     * @param tenant whose
     * @param kind one of the constants of {@link RowKind}
     * @param <K> what names a row
     * @param <V> what a row says
     * @return the rows, for use within {@link #inOneStep}
     */
    protected abstract <K extends Comparable<K>, V> OrderedRows<K, V> rows(Tenant tenant, RowKind<K, V> kind);

    /**
     * Reads the first few, for scans.
     *
     * @param limit how many at most
     * @param found what is read
     * @param <T> of what type
     * @return the first ones
     * @throws IllegalArgumentException if the limit is less than 1
     */
    protected static <T> List<T> first(int limit, Stream<T> found) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
        }
        return found.limit(limit).toList();
    }

    @Override
    public boolean inHostTransaction() {
        return false;
    }

    @Override
    public Published publish(Definition definition) {
        Tenant tenant = definition.tenant();
        return inOneStep(tenant, () -> {
            OrderedRows<Long, Definition> all = rows(tenant, RowKind.DEFINITION);
            if (definition(tenant, definition.kind(), definition.id(), definition.version())
                    .isPresent()) {
                return Published.EXISTS;
            } else if (!publicationHead(tenant).equals(definition.previousHead())) {
                return Published.HEAD_MOVED;
            }
            all.put(all.after(null).count() + 1, definition);
            return Published.PUBLISHED;
        });
    }

    @Override
    public Optional<Definition> definition(Tenant tenant, Definition.Kind kind, String id, int version) {
        return inOneStep(
                tenant,
                () -> versions(tenant, kind, id)
                        .filter(each -> each.version() == version)
                        .findFirst());
    }

    @Override
    public Optional<Definition> latestDefinition(Tenant tenant, Definition.Kind kind, String id) {
        return inOneStep(tenant, () -> versions(tenant, kind, id).max(Comparator.comparing(Definition::version)));
    }

    private Stream<Definition> versions(Tenant tenant, Definition.Kind kind, String id) {
        return rows(tenant, RowKind.DEFINITION)
                .after(null)
                .filter(each -> each.kind() == kind && each.id().equals(id));
    }

    @Override
    public Head publicationHead(Tenant tenant) {
        return inOneStep(tenant, () -> last(rows(tenant, RowKind.DEFINITION)))
                .map(Definition::head)
                .orElse(Head.GENESIS);
    }

    private static <V> Optional<V> last(OrderedRows<?, V> all) {
        return all.after(null).reduce((before, last) -> last);
    }

    @Override
    public long epoch(Tenant tenant, Definition.Epoch epoch) {
        return inOneStep(
                tenant,
                () -> rows(tenant, RowKind.DEFINITION)
                        .after(null)
                        .filter(each -> each.kind().raises() == epoch)
                        .count());
    }

    @Override
    public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
        return inOneStep(tenant, () -> {
            OrderedRows<ComplaintId, HeldComplaint> all = rows(tenant, RowKind.COMPLAINT);
            List<HeldComplaint> given = HeldComplaint.claimed(all.after(null), claim);
            given.forEach(each -> all.put(each.record().id(), each));
            return given.stream()
                    .map(HeldComplaint::record)
                    .map(each -> StoredComplaint.of(each, sealed(tenant, each.id())))
                    .toList();
        });
    }

    @Override
    public int settle(Tenant tenant, List<Wake> wakes) {
        Wake.requireSeparate(wakes);
        return inOneStep(tenant, () -> {
            OrderedRows<ComplaintId, HeldComplaint> all = rows(tenant, RowKind.COMPLAINT);
            return (int) wakes.stream()
                    .filter(wake -> replace(all, wake.id(), held -> held.settled(wake)))
                    .count();
        });
    }

    private static <K, V> boolean replace(OrderedRows<K, V> rows, K key, Function<V, Optional<V>> by) {
        Optional<V> changed = rows.find(key).flatMap(by);
        changed.ifPresent(value -> rows.put(key, value));
        return changed.isPresent();
    }

    @Override
    public List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
        Claim claim = new Claim(now, 0, leaseUntil, limit); // has the same ranges
        return inOneStep(tenant, () -> {
            OrderedRows<OutboxKey, QueuedMessage> all = rows(tenant, RowKind.MESSAGE);
            List<QueuedMessage> given = QueuedMessage.claimed(all.after(null), claim);
            given.forEach(each -> all.put(each.key(), each));
            return given.stream().map(QueuedMessage::entry).toList();
        });
    }

    @Override
    public boolean delivered(Tenant tenant, OutboxKey key) {
        return inOneStep(tenant, () -> rows(tenant, RowKind.MESSAGE).remove(key));
    }

    @Override
    public boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt) {
        return change(tenant, key, message -> message.postponed(attempts, dueAt));
    }

    @Override
    public boolean bury(Tenant tenant, OutboxKey key, int attempts) {
        return change(tenant, key, message -> message.buried(attempts));
    }

    @Override
    public boolean revive(Tenant tenant, OutboxKey key, Instant dueAt) {
        return change(tenant, key, message -> message.revived(dueAt));
    }

    private boolean change(Tenant tenant, OutboxKey key, Function<QueuedMessage, Optional<QueuedMessage>> how) {
        return inOneStep(tenant, () -> replace(rows(tenant, RowKind.MESSAGE), key, how));
    }

    @Override
    public List<OutboxEntry> deadLetters(Tenant tenant, @Nullable OutboxKey after, int limit) {
        return inOneStep(tenant, () -> {
            Stream<QueuedMessage> messages = rows(tenant, RowKind.MESSAGE).after(after);
            return first(limit, messages.map(QueuedMessage::entry).filter(OutboxEntry::dead));
        });
    }

    @Override
    public List<ComplaintRecord> complaintsAfter(Tenant tenant, @Nullable ComplaintId after, int limit) {
        return inOneStep(
                tenant,
                () -> first(limit, rows(tenant, RowKind.COMPLAINT).after(after).map(HeldComplaint::record)));
    }

    @Override
    public List<HeadAt> headsSinceCheckpoint(Tenant tenant, @Nullable ComplaintId after, int limit) {
        return inOneStep(tenant, () -> {
            OrderedRows<String, HeadAt> held = rows(tenant, RowKind.HELD_HEAD);
            Stream<HeadAt> heads = rows(tenant, RowKind.COMPLAINT)
                    .after(after)
                    .map(each -> each.record().headAt());
            return first(limit, heads.filter(head -> held.find(name(head)).isEmpty()));
        });
    }

    private static String name(HeadAt head) {
        return head.complaint() + "/" + head.version() + "/" + head.head();
    }

    @Override
    public boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) {
        checkpoint.requireHeads(heads);
        Tenant tenant = checkpoint.tenant();
        return inOneStep(tenant, () -> {
            boolean follows = checkpoint.follows(latestCheckpoint(tenant));
            if (follows) {
                rows(tenant, RowKind.CHECKPOINT).put(checkpoint.number(), checkpoint);
                for (HeadAt head : heads) {
                    CheckpointKey key = new CheckpointKey(checkpoint.number(), head.complaint());
                    rows(tenant, RowKind.CHECKPOINT_HEAD).put(key, head);
                    rows(tenant, RowKind.HELD_HEAD).put(name(head), head);
                }
            }
            return follows;
        });
    }

    @Override
    public Optional<Checkpoint> latestCheckpoint(Tenant tenant) {
        return inOneStep(tenant, () -> last(rows(tenant, RowKind.CHECKPOINT)));
    }

    @Override
    public List<Checkpoint> checkpoints(Tenant tenant, long after, int limit) {
        return inOneStep(
                tenant, () -> first(limit, rows(tenant, RowKind.CHECKPOINT).after(after)));
    }

    @Override
    public List<HeadAt> checkpointed(Tenant tenant, long number) {
        return inOneStep(tenant, () -> {
            int heads = rows(tenant, RowKind.CHECKPOINT)
                    .find(number)
                    .map(Checkpoint::complaints)
                    .orElse(0);
            CheckpointKey before = new CheckpointKey(number - 1, HIGHEST);
            return rows(tenant, RowKind.CHECKPOINT_HEAD)
                    .after(before)
                    .limit(heads)
                    .toList();
        });
    }

    @Override
    public boolean addAccess(AccessEntry entry) {
        return inOneStep(entry.tenant(), () -> {
            OrderedRows<AccessKey, AccessEntry> all = rows(entry.tenant(), RowKind.ACCESS);
            boolean isNew = all.find(entry.key()).isEmpty();
            if (isNew) {
                all.put(entry.key(), entry);
            }
            return isNew;
        });
    }

    @Override
    public List<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after, int limit) {
        return accesses(tenant, after, entry -> true, limit);
    }

    @Override
    public List<AccessEntry> accessesOf(Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit) {
        return accesses(tenant, after, entry -> entry.complaint().equals(complaint), limit);
    }

    private List<AccessEntry> accesses(
            Tenant tenant, @Nullable AccessKey after, Predicate<AccessEntry> which, int limit) {
        return inOneStep(
                tenant,
                () -> first(limit, rows(tenant, RowKind.ACCESS).after(after).filter(which)));
    }

    @Override
    public void forgetReaders(Tenant tenant, List<AccessKey> keys) {
        AccessStore.requireFew(keys);
        inOneStep(tenant, () -> {
            OrderedRows<AccessKey, AccessEntry> all = rows(tenant, RowKind.ACCESS);
            keys.forEach(key -> replace(
                    all,
                    key,
                    entry -> Optional.of(entry)
                            .filter(each -> each.reader() != null)
                            .map(AccessEntry::withoutReader)));
            return keys;
        });
    }
}
