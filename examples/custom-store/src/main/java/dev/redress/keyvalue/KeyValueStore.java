package dev.redress.keyvalue;

import dev.redress.keyvalue.Table.RowKey;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.StoredComplaint;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import dev.redress.store.ordered.HeldComplaint;
import dev.redress.store.ordered.OrderedRows;
import dev.redress.store.ordered.OrderedStore;
import dev.redress.store.ordered.QueuedMessage;
import dev.redress.store.ordered.RowKind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A store of one process on an ordered map in a file. What a call changed is on the disk before it returns. Thread-safe: one call at a
 * time, so that each checks and writes in one step.
 */
public final class KeyValueStore extends OrderedStore implements Closeable {

    private static final Table<HeldComplaint> COMPLAINTS = Table.of(RowKind.COMPLAINT);
    private static final Table<QueuedMessage> MESSAGES = Table.of(RowKind.MESSAGE);
    private static final Table<ComplaintId> REFERENCES = Table.of("reference", ComplaintId.class);
    private static final Table<CommandRecord> COMMANDS = Table.of("command", CommandRecord.class);
    private static final Table<OfComplaint<JournalEntry>> ENTRIES = Table.ofComplaint("entry", JournalEntry.class);
    private static final Table<OfComplaint<SealedValue>> SEALED =
            Table.ofComplaint("sealed", SealedValue.class).erasable();
    private static final Table<Long> TALLIES = Table.of("tally", Long.class);
    private static final Table<OfComplaint<Token>> TOKENS = Table.ofComplaint("token", Token.class);

    final Rows rows;

    /**
     * Opens the store, and makes it if there is none.
     *
     * @param directory where its files are; nothing else may be there
     * @throws StoreException if another store has the directory open, or the file is damaged or cannot be read
     */
    public KeyValueStore(Path directory) {
        try {
            rows = new Rows(directory);
        } catch (IOException | MVStoreException e) {
            throw new StoreException("store in " + directory + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        rows.close();
    }

    @Override
    protected synchronized <T> T inOneStep(Tenant tenant, Supplier<T> work) {
        return rows.transact(work);
    }

    @Override
    protected <K extends Comparable<K>, V> OrderedRows<K, V> rows(Tenant tenant, RowKind<K, V> kind) {
        return rows.of(Table.of(kind), tenant);
    }

    @Override
    public CommitResult commit(Commit commit) {
        return commitAll(List.of(commit)).get(0);
    }

    @Override
    public synchronized List<CommitResult> commitAll(List<Commit> commits) {
        Commit.requireSeparate(commits);
        return rows.transact(() -> commits.stream().map(this::judgeAndWrite).toList());
    }

    private CommitResult judgeAndWrite(Commit commit) {
        CommitResult result = CommitResult.judge(commit, this);
        if (result == CommitResult.Committed.INSTANCE) {
            write(commit);
        }
        return result;
    }

    private void write(Commit commit) {
        ComplaintRecord next = commit.next();
        Tenant tenant = next.tenant();
        ComplaintId id = next.id();
        rows.put(COMPLAINTS.at(tenant, id), HeldComplaint.of(next)); // and so its lease has ended
        rows.put(REFERENCES.at(tenant, next.reference()), id);
        for (JournalEntry entry : commit.entries()) {
            CommandId command = entry.commandId();
            rows.put(ENTRIES.at(tenant, id, entry.sequence()), new OfComplaint<>(id, entry));
            if (command != null) {
                rows.put(COMMANDS.at(tenant, command), new CommandRecord(command, id, entry.sequence()));
            }
        }
        commit.sealed().forEach(each -> rows.put(SEALED.at(tenant, id, each.slot()), new OfComplaint<>(id, each)));
        commit.erasedSlots().forEach(slot -> rows.remove(SEALED.at(tenant, id, slot)));
        commit.tallies().forEach(each -> tally(tenant, each));
        if (commit.textTokensErased()) {
            rows.after(TOKENS.at(tenant))
                    .filter(each ->
                            each.complaint().equals(id) && each.row().kind().isOfText())
                    .forEach(each -> rows.remove(TOKENS.at(tenant, each.row(), id)));
        }
        commit.tokensRemoved().forEach(each -> rows.remove(TOKENS.at(tenant, each, id)));
        commit.tokensAdded().forEach(each -> rows.put(TOKENS.at(tenant, each, id), new OfComplaint<>(id, each)));
        commit.messages().forEach(each -> rows.put(MESSAGES.at(tenant, each.key()), QueuedMessage.of(each)));
    }

    @Override
    public synchronized Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
        return rows.find(COMPLAINTS.at(tenant, id)).map(this::stored);
    }

    private StoredComplaint stored(HeldComplaint held) {
        ComplaintRecord record = held.record();
        return StoredComplaint.of(record, sealed(record.tenant(), record.id()));
    }

    @Override
    public synchronized Optional<StoredComplaint> findByReference(Tenant tenant, String reference) {
        return rows.find(REFERENCES.at(tenant, reference)).flatMap(id -> find(tenant, id));
    }

    @Override
    public synchronized Optional<CommandRecord> findCommand(Tenant tenant, CommandId commandId) {
        return rows.find(COMMANDS.at(tenant, commandId));
    }

    @Override
    public synchronized List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
        return first(limit, rows.after(ENTRIES.at(tenant, id), afterSequence).map(OfComplaint::row));
    }

    @Override
    public synchronized List<SealedValue> sealed(Tenant tenant, ComplaintId id) {
        return rows.after(SEALED.at(tenant, id)).map(OfComplaint::row).toList();
    }

    @Override
    public synchronized Page<ComplaintRecord> search(Query query) {
        return query.page(rows.after(COMPLAINTS.at(query.tenant()))
                .map(HeldComplaint::record)
                .filter(query::asksFor)
                .sorted(Comparator.comparing(query.order()::place, query.order().places())));
    }

    @Override
    public synchronized TallyResult tally(Tenant tenant, TallyAdd add) {
        return rows.transact(() -> {
            TallyResult result = add.to(tallied(tenant, add.key(), add.window()));
            if (result instanceof TallyResult.Added added) {
                rows.put(TALLIES.at(tenant, add.key(), add.window()), added.now());
            }
            return result;
        });
    }

    @Override
    public synchronized long tallied(Tenant tenant, String key, String window) {
        return rows.find(TALLIES.at(tenant, key, window)).orElse(0L);
    }

    @Override
    public synchronized List<ComplaintId> findByToken(
            Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
        return first(limit, rows.after(TOKENS.at(tenant, token), after).map(OfComplaint::complaint));
    }

    @Override
    public synchronized List<OfComplaint<JournalEntry>> entriesAfter(
            Tenant tenant, @Nullable ComplaintId after, long sequence, int limit) {
        return first(limit, rows.after(ENTRIES.at(tenant), after, sequence));
    }

    @Override
    public synchronized List<OfComplaint<SealedValue>> sealedAfter(
            Tenant tenant, @Nullable ComplaintId after, int slot, int limit) {
        return first(limit, rows.after(SEALED.at(tenant), after, slot));
    }

    @Override
    public synchronized boolean rewrite(ComplaintRecord record) {
        Tenant tenant = record.tenant();
        Optional<HeldComplaint> held = rows.find(COMPLAINTS.at(tenant, record.id()));
        Optional<HeldComplaint> rewritten = held.flatMap(each -> each.rewritten(record));
        if (held.isEmpty() || rewritten.isEmpty()) {
            return false;
        }
        RowKey<ComplaintId> reference = REFERENCES.at(tenant, record.reference());
        ComplaintId holder = rows.find(reference).orElse(record.id());
        if (!holder.equals(record.id())) {
            throw new StoreException("complaint " + record.id() + ": its reference is that of " + holder);
        }
        return rows.transact(() -> {
            rows.put(COMPLAINTS.at(tenant, record.id()), rewritten.get());
            rows.remove(REFERENCES.at(tenant, held.get().record().reference()));
            rows.put(reference, record.id());
            return true;
        });
    }
}
