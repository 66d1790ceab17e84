package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.JournalEntry;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-14 and S-15: identities come with the complaint, and what was handed in or out never changes. */
abstract class HandedOutTests extends BulkTests {

    @Test
    @DisplayName("S-14 a complaint brings its identities by slot, and no text")
    void aComplaintBringsItsIdentities() {
        Commit filing = committed(data.filing()
                .text(12, "text")
                .identity(11, "third")
                .identity(2, "first")
                .text(1, "text"));
        Commit change = committed(data.change(filing).text(3, "text").identity(4, "second"));
        List<SealedValue> expected = List.of(
                filing.sealed().get(2), change.sealed().get(1), filing.sealed().get(1));

        assertThat(store.find(tenant, filing.next().id()).orElseThrow().identities())
                .isEqualTo(expected);
        assertThat(store.findByReference(tenant, filing.next().reference())
                        .orElseThrow()
                        .identities())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("S-14 a complaint without identities brings none")
    void aComplaintWithoutIdentitiesBringsNone() {
        committed(data.filing().identity(1, "somebody else's"));
        Commit filing = committed(data.filing().text(1, "text"));

        assertThat(store.find(tenant, filing.next().id()).orElseThrow().identities())
                .isEmpty();
        assertThat(store.findByReference(tenant, filing.next().reference())
                        .orElseThrow()
                        .identities())
                .isEmpty();
    }

    @Test
    @DisplayName("S-14 sealed values of every kind come by slot when asked for")
    void sealedValuesComeBySlot() {
        Commit filing = committed(data.filing().text(10, "j").identity(9, "i").text(2, "b"));
        Commit change = committed(data.change(filing).identity(1, "a"));

        assertThat(store.sealed(tenant, filing.next().id()))
                .containsExactly(
                        change.sealed().get(0),
                        filing.sealed().get(2),
                        filing.sealed().get(1),
                        filing.sealed().get(0));
    }

    @Test
    @DisplayName("S-15 lists handed out do not change when the store does")
    void listsHandedOutDoNotChangeWithTheStore() {
        Commit filing = committed(data.filing().identity(1, "a").entries(2));
        ComplaintId id = filing.next().id();
        List<JournalEntry> journal = wholeJournal(id);
        List<SealedValue> sealed = store.sealed(tenant, id);
        var complaint = store.find(tenant, id).orElseThrow();
        Page<ComplaintRecord> page = store.search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, 10));

        committed(data.change(filing).identity(2, "b").entries(2));
        committed(data.filing());
        assertThat(wholeJournal(id)).hasSize(4);

        assertThat(journal).isEqualTo(filing.entries());
        assertThat(sealed).isEqualTo(filing.sealed());
        assertThat(complaint.record()).isEqualTo(filing.next());
        assertThat(complaint.identities()).isEqualTo(filing.sealed());
        assertThat(page.rows()).containsExactly(filing.next());
    }

    @Test
    @DisplayName("S-15 whoever changes a list handed out changes nothing in the store")
    void changingAListHandedOutChangesNothing() {
        Commit filing = committed(data.filing().identity(1, "a").entries(2));
        ComplaintId id = filing.next().id();
        Seen before = Seen.of(store, filing);

        tryToClear(wholeJournal(id));
        tryToClear(store.sealed(tenant, id));
        tryToClear(store.find(tenant, id).orElseThrow().identities());
        tryToClear(store.search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, 10))
                .rows());

        assertThat(Seen.of(store, filing)).isEqualTo(before);
    }

    @Test
    @DisplayName("S-15 the list handed in for bulk writing is left alone and may change afterwards")
    void theListHandedInMayChangeAfterwards() {
        Commit one = data.filing().commit();
        Commit two = data.filing().commit();
        List<Commit> commits = new ArrayList<>(List.of(one, two));

        List<CommitResult> answers = store.commitAll(commits);
        assertThat(commits).containsExactly(one, two);
        commits.clear();

        assertThat(answers).hasSize(2);
        assertThat(found(one.next().id())).isEqualTo(one.next());
        assertThat(found(two.next().id())).isEqualTo(two.next());
    }

    @Test
    @DisplayName("S-15 bytes handed in or out may be overwritten without effect")
    void bytesMayBeOverwrittenWithoutEffect() {
        byte[] value = {1, 2, 3};
        Commit filing = committed(data.filing().sealed(1, SealedValue.Kind.IDENTITY, value));
        ComplaintId id = filing.next().id();
        Arrays.fill(value, (byte) 9);
        SealedValue out = store.sealed(tenant, id).get(0);
        Arrays.fill(out.value(), (byte) 9);
        Arrays.fill(out.salt(), (byte) 9);
        Arrays.fill(found(id).head().bytes(), (byte) 9);
        Arrays.fill(wholeJournal(id).get(0).hash().bytes(), (byte) 9);

        assertThat(store.sealed(tenant, id).get(0).value()).containsExactly(1, 2, 3);
        assertThat(store.sealed(tenant, id)).isEqualTo(filing.sealed());
        assertThat(found(id).head()).isEqualTo(filing.next().head());
        assertWhole(id);
    }

    private static void tryToClear(List<?> list) {
        try {
            list.clear();
        } catch (UnsupportedOperationException expected) {
            assertThat(list).as("a list that refuses stays as it was").isNotEmpty();
        }
    }
}
