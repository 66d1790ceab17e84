package dev.redress.filelog;

import dev.redress.filelog.Change.AddCheckpoint;
import dev.redress.filelog.Change.PutMessage;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one tenant has, and what it is found by. Only {@link Change}s write here. Not thread-safe. */
final class Tables {

    /** A complaint with all that belongs to it. */
    static final class Kept {
        ComplaintRecord record;

        @Nullable
        Instant leaseUntil;

        final List<JournalEntry> journal = new ArrayList<>();
        final NavigableMap<Integer, SealedValue> sealed = new TreeMap<>();
        final Set<Token> tokens = new LinkedHashSet<>();

        Kept(ComplaintRecord record) {
            this.record = record;
        }

        StoredComplaint stored() {
            return new StoredComplaint(
                    record,
                    sealed.values().stream()
                            .filter(value -> value.kind() == SealedValue.Kind.IDENTITY)
                            .toList());
        }

        HeadAt head() {
            return new HeadAt(record.id(), record.version(), record.head());
        }
    }

    /** Names a tally. */
    record TallyKey(String key, String window) {}

    final NavigableMap<ComplaintId, Kept> complaints = new TreeMap<>();
    final Map<String, ComplaintId> references = new HashMap<>();
    final Map<CommandId, CommandRecord> commands = new HashMap<>();
    final Map<TallyKey, Long> tallies = new HashMap<>();
    final Map<Token, NavigableSet<ComplaintId>> tokens = new HashMap<>();
    final NavigableMap<OutboxKey, PutMessage> outbox = new TreeMap<>();
    final List<Definition> definitions = new ArrayList<>();
    final List<AddCheckpoint> checkpoints = new ArrayList<>();
    final NavigableMap<AccessKey, AccessEntry> accesses = new TreeMap<>();
    final Set<HeadAt> checkpointed = new HashSet<>();

    /** Whether the log still holds a value that was erased. */
    boolean erased;

    Kept kept(ComplaintId id) {
        return Objects.requireNonNull(complaints.get(id));
    }

    boolean hasReader(AccessKey key) {
        AccessEntry entry = accesses.get(key);
        return entry != null && entry.reader() != null;
    }

    long tally(TallyKey key) {
        return tallies.getOrDefault(key, 0L);
    }

    /** All rows as changes, grouped to be written together: applied to empty tables, they give these. */
    Stream<List<Change>> rows() {
        List<Change> rest = new ArrayList<>(outbox.values());
        tallies.forEach((key, amount) -> rest.add(new Change.SetTally(key, amount)));
        definitions.forEach(each -> rest.add(new Change.Publish(each)));
        rest.addAll(checkpoints);
        accesses.values().forEach(each -> rest.add(new Change.AddAccess(each)));
        return Stream.concat(complaints.values().stream().map(Tables::rows), Stream.of(rest));
    }

    private static List<Change> rows(Kept kept) {
        ComplaintId id = kept.record.id();
        List<Change> rows = new ArrayList<>();
        rows.add(new Change.PutComplaint(kept.record, kept.leaseUntil));
        kept.journal.forEach(each -> rows.add(new Change.AddEntry(id, each)));
        kept.sealed.values().forEach(each -> rows.add(new Change.Seal(id, each)));
        kept.tokens.forEach(each -> rows.add(new Change.AddToken(id, each)));
        return rows;
    }
}
