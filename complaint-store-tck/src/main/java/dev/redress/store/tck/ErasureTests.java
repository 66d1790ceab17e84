package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.SealedValue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-29: what is erased goes with its commit, and only that. */
abstract class ErasureTests extends RecordTests {

    private List<Integer> slots(ComplaintId id) {
        return store.sealed(tenant, id).stream().map(SealedValue::slot).toList();
    }

    @Test
    @DisplayName("S-29 a commit erases values of every kind in the slots it names, beside all else that it writes")
    void erases() {
        Commit other = committed(data.filing().text(1, "theirs").identity(2, "theirs"));
        Commit filing = committed(
                data.filing().text(1, "one").identity(2, "two").text(3, "three").identity(4, "four"));
        ComplaintId id = filing.next().id();
        Commit erasing = committed(
                data.change(filing).erasing(1).erasing(2).erasing(2).erasing(77).text(5, "why"));

        assertThat(slots(id)).containsExactly(3, 4, 5);
        assertThat(store.find(tenant, id).orElseThrow().identities())
                .extracting(SealedValue::slot)
                .containsExactly(4);
        assertThat(store.sealedAfter(tenant, null, 0, 100))
                .extracting(row -> row.row().slot())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(store.sealed(tenant, other.next().id())).isEqualTo(other.sealed());
        assertWhole(id);
        committed(data.change(erasing).erasing(1).erasing(3));
        assertThat(slots(id)).containsExactly(4, 5);
    }

    @Test
    @DisplayName("S-29 a refused commit erases nothing")
    void aRefusedCommitErasesNothing() {
        Commit filing =
                committed(data.filing().command(data.command()).text(1, "one").tally("a", 1, 1));
        Commit current = committed(data.change(filing));
        for (Draft draft : List.of(
                data.change(current).command(commandOf(filing, 0)),
                data.change(filing),
                data.change(current).tally("a", 1, 1))) {
            Commit refused = draft.erasing(1).commit();
            assertThat(store.commit(refused)).isNotEqualTo(Committed.INSTANCE);
            assertThat(store.commitAll(List.of(refused))).doesNotContain(Committed.INSTANCE);
        }
        assertThat(store.sealed(tenant, filing.next().id())).isEqualTo(filing.sealed());
    }

    @Test
    @DisplayName("S-29 a bulk call erases for each commit that it lets through")
    void aBulkCallErases() {
        Commit first = committed(data.filing().text(1, "one").text(2, "two"));
        Commit second = committed(data.filing().text(1, "one"));
        Commit stale = data.change(second).erasing(1).commit();
        Commit current = committed(data.change(second));

        assertThat(store.commitAll(List.of(data.change(first).erasing(1).commit(), stale)))
                .containsExactly(Committed.INSTANCE, staleAt(current));
        assertThat(slots(first.next().id())).containsExactly(2);
        assertThat(slots(second.next().id())).containsExactly(1);
    }

    @Test
    @DisplayName("S-29 what the host rolls back was not erased")
    void erasureInTheHostTransaction() throws Exception {
        Commit filing = committed(data.filing().text(1, "one"));
        runInHostTransaction(false, inside -> {
            assertThat(inside.commit(data.change(filing).erasing(1).commit())).isEqualTo(Committed.INSTANCE);
            assertThat(inside.sealed(tenant, filing.next().id())).isEmpty();
        });
        assertThat(slots(filing.next().id())).containsExactly(1);
    }
}
