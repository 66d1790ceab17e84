package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Filter;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.Tenant;
import dev.redress.store.UnsupportedFilterException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * What all parts of the kit share: a store, a tenant of the test's own, and short words for what most tests do. The parts are
 * a chain of classes, so that an adapter extends one class and still finds every test in its own report.
 */
@Timeout(180)
@TestMethodOrder(MethodOrderer.DisplayName.class)
abstract class StoreTests {

    ComplaintStore store;
    Tenant tenant;
    Data data;

    abstract ComplaintStore makeStore() throws Exception;

    abstract ComplaintStore makeReopened(ComplaintStore old) throws Exception;

    abstract void runInHostTransaction(boolean commit, Consumer<ComplaintStore> work) throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = makeStore();
        tenant = new Tenant("tck-" + UUID.randomUUID());
        data = new Data(tenant);
    }

    /** Commits the draft, which must succeed. */
    Commit committed(Draft draft) {
        Commit commit = draft.commit();
        assertThat(store.commit(commit)).isEqualTo(Committed.INSTANCE);
        return commit;
    }

    /** The answer to whoever expects something else than the state after this commit. */
    static CommitResult staleAt(Commit current) {
        return new CommitResult.Stale(current.next().version(), current.next().head());
    }

    /** The command that an entry of the commit carries. */
    static CommandId commandOf(Commit commit, int entry) {
        return Objects.requireNonNull(commit.entries().get(entry).commandId());
    }

    /** Asks for an ability; a store that has it not ends the test as skipped. */
    <T> T capability(Class<T> type) {
        return store.capability(type)
                .orElseGet(() -> Assumptions.abort(
                        "the store is no " + type.getSimpleName() + ": it has not that ability, as it is set up here"));
    }

    ComplaintRecord found(ComplaintId id) {
        return store.find(tenant, id).orElseThrow().record();
    }

    List<JournalEntry> wholeJournal(ComplaintId id) {
        return store.journal(tenant, id, 0, Integer.MAX_VALUE);
    }

    /** Searches; a filter that the store does not support ends the test as skipped. */
    Page<ComplaintRecord> search(Query query) {
        try {
            return store.search(query);
        } catch (UnsupportedFilterException e) {
            return Assumptions.abort(
                    "the store does not support " + e.filter().getClass().getSimpleName());
        }
    }

    /** Identifiers of all complaints for which the filters hold, oldest first. */
    List<ComplaintId> matching(Filter... filters) {
        return ids(search(new Query(tenant, List.of(filters), Order.OLDEST_FIRST, null, Query.MAX_LIMIT)));
    }

    static List<ComplaintId> ids(Page<ComplaintRecord> page) {
        return page.rows().stream().map(ComplaintRecord::id).toList();
    }

    /** Asserts that the journal is numbered from 1 without gaps up to the complaint's version, and ends in its head. */
    void assertWhole(ComplaintId id) {
        ComplaintRecord record = found(id);
        List<JournalEntry> journal = wholeJournal(id);
        assertThat(journal).hasSize(Math.toIntExact(record.version()));
        Head head = Head.GENESIS;
        for (int i = 0; i < journal.size(); i++) {
            JournalEntry entry = journal.get(i);
            assertThat(entry.sequence()).isEqualTo(i + 1L);
            head = Data.hash(head, tenant, id, entry.sequence(), entry.body());
            assertThat(entry.hash()).as("hash of entry %d", i + 1).isEqualTo(head);
        }
        assertThat(record.head()).isEqualTo(head);
    }
}
