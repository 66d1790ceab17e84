package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-08: entries come in the order of their sequence, from the one asked for. */
abstract class JournalTests extends ExactColumnTests {

    @Test
    @DisplayName("S-08 entries of several commits come in order")
    void entriesOfSeveralCommitsComeInOrder() {
        List<JournalEntry> written = new ArrayList<>();
        ComplaintId id = journalOf25(written);

        assertThat(wholeJournal(id)).isEqualTo(written);
    }

    @Test
    @DisplayName("S-08 a journal is read in pages of any size")
    void aJournalIsReadInPagesOfAnySize() {
        List<JournalEntry> written = new ArrayList<>();
        ComplaintId id = journalOf25(written);

        for (int limit : new int[] {1, 2, 7, 10, 24, 25, 26, 1_000}) {
            List<JournalEntry> read = new ArrayList<>();
            List<JournalEntry> page = store.journal(tenant, id, 0, limit);
            while (!page.isEmpty() && read.size() <= written.size()) {
                assertThat(page).hasSize(Math.min(limit, written.size() - read.size()));
                read.addAll(page);
                page = store.journal(tenant, id, read.get(read.size() - 1).sequence(), limit);
            }
            assertThat(read).as("in pages of %d", limit).isEqualTo(written);
        }
    }

    @Test
    @DisplayName("S-08 a journal is read from any entry on")
    void aJournalIsReadFromAnyEntryOn() {
        List<JournalEntry> written = new ArrayList<>();
        ComplaintId id = journalOf25(written);

        for (int after = 0; after <= written.size(); after++) {
            assertThat(store.journal(tenant, id, after, 3))
                    .as("after %d", after)
                    .isEqualTo(written.subList(after, Math.min(written.size(), after + 3)));
        }
        for (long before : new long[] {-1, Long.MIN_VALUE}) {
            assertThat(store.journal(tenant, id, before, 3))
                    .as("after %d", before)
                    .isEqualTo(written.subList(0, 3));
        }
    }

    @Test
    @DisplayName("S-08 beyond the last entry there are none")
    void beyondTheLastEntryThereAreNone() {
        List<JournalEntry> written = new ArrayList<>();
        ComplaintId id = journalOf25(written);

        assertThat(store.journal(tenant, id, 25, 10)).isEmpty();
        assertThat(store.journal(tenant, id, 26, 10)).isEmpty();
        assertThat(store.journal(tenant, id, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(store.journal(tenant, id, Long.MAX_VALUE - 1, Integer.MAX_VALUE))
                .isEmpty();
    }

    @Test
    @DisplayName("S-08 the order is that of the sequence, whatever the entries say of time")
    void theOrderIsThatOfTheSequence() {
        Draft draft = data.filing();
        for (int i = 0; i < 12; i++) {
            draft.entry("noted", false, Data.NOON.minusSeconds(i), Data.NOON, null, data.json());
        }
        Commit filing = committed(draft);

        assertThat(wholeJournal(filing.next().id())).isEqualTo(filing.entries());
    }

    @Test
    @DisplayName("S-08 a journal holds the entries of its own complaint only")
    void aJournalHoldsTheEntriesOfItsOwnComplaintOnly() {
        Commit one = committed(data.filing().entries(3));
        Commit other = committed(data.filing().entries(4));
        Commit change = committed(data.change(one).entries(1));

        assertThat(wholeJournal(one.next().id()))
                .hasSize(4)
                .endsWith(change.entries().get(0));
        assertThat(wholeJournal(other.next().id())).isEqualTo(other.entries());
        assertThat(store.journal(tenant, data.id(), 0, 10)).isEmpty();
    }

    private ComplaintId journalOf25(List<JournalEntry> written) {
        Commit filing = committed(data.filing().entries(3));
        Commit change = committed(data.change(filing).entries(12));
        Commit last = committed(data.change(change).entries(10));
        written.addAll(filing.entries());
        written.addAll(change.entries());
        written.addAll(last.entries());
        return filing.next().id();
    }
}
