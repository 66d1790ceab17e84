package dev.redress.filelog;

import dev.redress.store.AccessEntry;
import dev.redress.store.Checkpoint;
import dev.redress.store.CommandRecord;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of rows. A row's key is a text: table, tenant and what names the row, each ended by {@link #END}, so that the order of the
 * keys is that of the SPI. The names are in the log and never change.
 */
record Table<V>(String name, Class<V> type) {

    /** Lower than any character of what rows are ordered by. */
    static final char END = '\n';

    private static final Map<String, Table<?>> BY_NAME = new HashMap<>();

    static final Table<Held> COMPLAINTS = table("complaint", Held.class);
    static final Table<ComplaintId> REFERENCES = table("reference", ComplaintId.class);
    static final Table<CommandRecord> COMMANDS = table("command", CommandRecord.class);
    static final Table<Written> ENTRIES = table("entry", Written.class);
    static final Table<Kept> SEALED = table("sealed", Kept.class);
    static final Table<Long> TALLIES = table("tally", Long.class);
    static final Table<Found> TOKENS = table("token", Found.class);
    static final Table<Queued> OUTBOX = table("outbox", Queued.class);
    static final Table<Definition> DEFINITIONS = table("definition", Definition.class);
    static final Table<Checkpoint> CHECKPOINTS = table("checkpoint", Checkpoint.class);
    static final Table<InCheckpoint> CHECKPOINTED = table("checkpointed", InCheckpoint.class);
    static final Table<HeadAt> HEADS = table("head", HeadAt.class);
    static final Table<AccessEntry> ACCESSES = table("access", AccessEntry.class);

    /** A complaint, and until when it is given out. */
    record Held(ComplaintRecord record, @Nullable Instant leaseUntil) {}

    record Written(ComplaintId complaint, JournalEntry entry) {}

    record Kept(ComplaintId complaint, SealedValue value) {}

    record Found(Token token, ComplaintId complaint) {}

    /** A message, and until when it is given out. */
    record Queued(OutboxEntry entry, @Nullable Instant leaseUntil) {}

    record InCheckpoint(long number, HeadAt head) {}

    private static <V> Table<V> table(String name, Class<V> type) {
        Table<V> table = new Table<>(name, type);
        BY_NAME.put(name, table);
        return table;
    }

    static Table<?> of(String key) {
        return Objects.requireNonNull(BY_NAME.get(key.substring(0, key.indexOf(END))));
    }

    /** A row's key; what follows a null is left out, which gives the beginning of several keys. */
    String key(Tenant tenant, @Nullable Object... parts) {
        StringBuilder key = new StringBuilder(name).append(END).append(tenant).append(END);
        for (Object part : parts) {
            if (part == null) {
                break;
            }
            append(key, part);
        }
        return key.toString();
    }

    private static void append(StringBuilder key, Object part) {
        if (part instanceof Record && !(part instanceof ComplaintId)) {
            Codec.parts(part).forEach(each -> append(key, Objects.requireNonNull(each)));
        } else {
            key.append(part instanceof Number number ? String.format("%019d", number.longValue()) : part)
                    .append(END);
        }
    }

    /** The row that is to be, or with null, that no row is to be. */
    Row row(@Nullable V value, Tenant tenant, Object... key) {
        return new Row(key(tenant, key), value);
    }

    /** What is to become of a key. */
    record Row(String key, @Nullable Object value) {}
}
