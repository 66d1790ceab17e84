package dev.redress.store.ordered;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Checkpoint;
import dev.redress.store.ComplaintId;
import dev.redress.store.Definition;
import dev.redress.store.HeadAt;
import dev.redress.store.OutboxKey;

/**
 * A kind of rows that {@link OrderedStore} asks for. Immutable.
 *
 * @param <K> what names a row
 * @param <V> what a row says
 * @param name 1 to 40 lower-case letters; never changes
 * @param type of what a row says
 * @param isErasable whether what a row said before it was replaced must be nowhere in the store's files
 */
public record RowKind<K extends Comparable<K>, V>(String name, Class<V> type, boolean isErasable) {

    /** Complaints with their leases. */
    public static final RowKind<ComplaintId, HeldComplaint> COMPLAINT = kind("complaint", HeldComplaint.class);

    /** Messages of the outbox with their leases. */
    public static final RowKind<OutboxKey, QueuedMessage> MESSAGE = kind("message", QueuedMessage.class);

    /** Definitions, numbered as they were published. */
    public static final RowKind<Long, Definition> DEFINITION = kind("definition", Definition.class);

    /** Checkpoints by number. */
    public static final RowKind<Long, Checkpoint> CHECKPOINT = kind("checkpoint", Checkpoint.class);

    /** The heads of checkpoints. */
    public static final RowKind<CheckpointKey, HeadAt> CHECKPOINT_HEAD = kind("checkpointhead", HeadAt.class);

    /** The heads that any checkpoint holds, each named by complaint, version and head. */
    public static final RowKind<String, HeadAt> HELD_HEAD = kind("heldhead", HeadAt.class);

    /** Accesses. */
    public static final RowKind<AccessKey, AccessEntry> ACCESS = new RowKind<>("access", AccessEntry.class, true);

    private static <K extends Comparable<K>, V> RowKind<K, V> kind(String name, Class<V> type) {
        return new RowKind<>(name, type, false);
    }
}
