package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.ReferenceTaken;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.ComplaintId;
import dev.redress.store.StoredComplaint;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-06: what was committed is seen by everybody and stays; what is unfinished is seen by nobody. */
abstract class VisibilityTests extends HostTransactionTests {

    private static final int STEP = 5;

    @Test
    @DisplayName("S-06 what was committed is seen by every other thread from then on")
    void whatWasCommittedIsSeenByEveryOtherThread() throws InterruptedException {
        Commit current = committed(data.filing().command(data.command()));
        for (int round = 0; round < 10; round++) {
            current = committed(data.change(current).command(data.command()).text(round + 1, "a"));
            Commit last = current;
            Seen here = Seen.of(store, last);
            List<Seen> elsewhere = Together.run(4, thread -> Seen.of(store, last));

            assertThat(here.complaints().get(0).orElseThrow().record()).isEqualTo(last.next());
            assertThat(elsewhere).containsOnly(here);
        }
    }

    @Test
    @DisplayName("S-06 the answer to one thread holds for what another does next")
    void readersNeverFallBehindAnAnswer() throws InterruptedException {
        ComplaintId id = committed(data.filing()).next().id();
        AtomicReference<Commit> answered = new AtomicReference<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Integer> behind =
                Together.run(4, thread -> thread == 0 ? write(id, answered, done) : read(answered, done));

        assertThat(behind).containsOnly(0);
        assertWhole(id);
    }

    private int write(ComplaintId id, AtomicReference<Commit> answered, AtomicBoolean done) {
        try {
            for (int i = 0; i < 200; i++) {
                answered.set(committed(data.change(found(id)).command(data.command())));
            }
        } finally {
            done.set(true);
        }
        return 0;
    }

    private int read(AtomicReference<Commit> answered, AtomicBoolean done) {
        int behind = 0;
        while (!done.get()) {
            Commit seen = answered.get();
            if (seen != null
                    && (found(seen.next().id()).version() < seen.next().version()
                            || store.findCommand(tenant, commandOf(seen, 0)).isEmpty())) {
                behind++;
            }
        }
        return behind;
    }

    @Test
    @DisplayName("S-06 nothing of an unfinished commit is ever seen")
    void nothingOfAnUnfinishedCommitIsEverSeen() throws InterruptedException {
        ComplaintId id = committed(data.filing().entries(STEP).identity(1, "a").text(2, "b"))
                .next()
                .id();
        AtomicBoolean done = new AtomicBoolean();
        List<Boolean> finished = Together.run(4, thread -> thread == 0 ? writeSteps(id, done) : watchSteps(id, done));

        assertThat(finished).containsOnly(true);
    }

    private boolean writeSteps(ComplaintId id, AtomicBoolean done) {
        try {
            for (int i = 2; i <= 100; i++) {
                committed(data.change(found(id))
                        .entries(STEP)
                        .identity(2 * i - 1, "a")
                        .text(2 * i, "b"));
            }
        } finally {
            done.set(true);
        }
        return true;
    }

    private boolean watchSteps(ComplaintId id, AtomicBoolean done) {
        while (!done.get()) {
            StoredComplaint complaint = store.find(tenant, id).orElseThrow();
            long version = complaint.record().version();
            assertThat(version % STEP)
                    .as("version %d is between two commits", version)
                    .isZero();
            assertThat(complaint.identities()).hasSizeGreaterThanOrEqualTo((int) version / STEP);
            int sealed = store.sealed(tenant, id).size();
            assertThat(sealed % 2)
                    .as("%d sealed values are between two commits", sealed)
                    .isZero();
            assertThat(sealed).isGreaterThanOrEqualTo((int) version / STEP * 2);
            int entries = wholeJournal(id).size();
            assertThat(entries % STEP)
                    .as("%d entries are between two commits", entries)
                    .isZero();
            assertThat(entries).isGreaterThanOrEqualTo((int) version);
        }
        return true;
    }

    @Test
    @DisplayName("S-06 a search sees a commit at once")
    void aSearchSeesACommitAtOnce() {
        Commit filing = committed(data.filing());
        assertThat(matching()).containsExactly(filing.next().id());
        Commit second = committed(data.filing().receivedAt(Data.NOON.plusSeconds(1)));
        assertThat(matching()).containsExactly(filing.next().id(), second.next().id());
    }

    @Test
    @DisplayName("S-06 everything committed survives reopening the store")
    void everythingCommittedSurvivesReopening() throws Exception {
        Commit filing =
                committed(data.filing().command(data.command()).identity(1, "a").text(2, "b"));
        Commit change = committed(data.change(filing).command(data.command()).entries(3));
        Commit bulk = data.filing().command(data.command()).commit();
        assertThat(store.commitAll(List.of(bulk))).containsExactly(Committed.INSTANCE);
        Publications publications = new Publications(data);
        publications.publish(store, "a", 1);
        Seen before = Seen.of(store, filing, change, bulk);

        store = makeReopened(store);

        assertThat(Seen.of(store, filing, change, bulk)).isEqualTo(before);
        publications.assertHeld(store);
        publications.assertEpochs(store);
        publications.assertRefusals(store, "a");
        assertThat(store.commit(filing)).isInstanceOf(Repeated.class);
        assertThat(store.commit(
                        data.filing().reference(filing.next().reference()).commit()))
                .isInstanceOf(ReferenceTaken.class);
        committed(data.change(change));
        publications.publish(store, "a", 2);
        assertWhole(filing.next().id());
    }
}
