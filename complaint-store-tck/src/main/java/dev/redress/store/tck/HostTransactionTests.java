package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.ReferenceTaken;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.ComplaintStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-05: refusals are answers, and leave the host's transaction usable. */
abstract class HostTransactionTests extends ReferenceTests {

    @Test
    @DisplayName("S-05 refusals are answers and not exceptions")
    void refusalsAreAnswers() {
        Commit filing = committed(data.filing().command(data.command()));

        assertThat(refusals(store, filing))
                .hasExactlyElementsOfTypes(Repeated.class, CommitResult.Stale.class, ReferenceTaken.class);
    }

    @Test
    @DisplayName("S-05 outside a host's transaction the store says so")
    void outsideAHostTransactionTheStoreSaysSo() {
        assertThat(store.inHostTransaction()).isFalse();
    }

    @Test
    @DisplayName("S-05 refusals leave the host's transaction usable")
    void refusalsLeaveTheHostTransactionUsable() throws Exception {
        Commit filing = committed(data.filing().command(data.command()));
        Commit change = data.change(filing).command(data.command()).commit();
        Commit another = data.filing().commit();

        runInHostTransaction(true, inside -> {
            assertThat(inside.inHostTransaction()).isTrue();
            assertThat(refusals(inside, filing)).doesNotContain(Committed.INSTANCE);
            assertThat(inside.commit(change)).isEqualTo(Committed.INSTANCE);
            assertThat(refusals(inside, change)).doesNotContain(Committed.INSTANCE);
            assertThat(inside.commitAll(List.of(change, another)))
                    .hasExactlyElementsOfTypes(Repeated.class, Committed.class);
            assertThat(inside.find(tenant, another.next().id())).isPresent();
        });

        assertThat(found(filing.next().id())).isEqualTo(change.next());
        assertThat(found(another.next().id())).isEqualTo(another.next());
        assertWhole(filing.next().id());
    }

    @Test
    @DisplayName("S-05 what the host rolls back was never there")
    void whatTheHostRollsBackWasNeverThere() throws Exception {
        Commit filing = committed(data.filing());
        Commit change = data.change(filing).command(data.command()).text(1, "a").commit();
        Commit another = data.filing().command(data.command()).commit();
        Seen before = Seen.of(store, filing, change, another);

        runInHostTransaction(false, inside -> {
            assertThat(inside.commit(change)).isEqualTo(Committed.INSTANCE);
            assertThat(inside.commitAll(List.of(another))).containsExactly(Committed.INSTANCE);
        });

        assertThat(Seen.of(store, filing, change, another)).isEqualTo(before);
        Commit current = committed(data.change(filing));
        assertThat(store.commit(data.change(change).commit()))
                .as("the rolled-back version with its own head is stale")
                .isEqualTo(staleAt(current));
    }

    @Test
    @DisplayName("S-05 refused publications leave the host's transaction usable")
    void refusedPublicationsLeaveTheHostTransactionUsable() throws Exception {
        Publications publications = new Publications(data);
        publications.publish(store, "a", 1);

        runInHostTransaction(true, inside -> {
            publications.assertRefusals(inside, "a");
            publications.publish(inside, "b", 1);
        });

        publications.assertHeld(store);
        publications.assertEpochs(store);
    }

    /** Tries what is refused as repeated, as stale and for its reference, in this order. */
    private List<CommitResult> refusals(ComplaintStore through, Commit current) {
        CommandId command = commandOf(current, 0);
        Commit neverFiled = data.filing().commit();
        return List.of(
                through.commit(data.change(current).command(command).commit()),
                through.commit(data.change(neverFiled).commit()),
                through.commit(
                        data.filing().reference(current.next().reference()).commit()));
    }
}
