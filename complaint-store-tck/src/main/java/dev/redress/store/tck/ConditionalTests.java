package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.Expect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-02: a commit takes place only on the state it expects, and of several at most one does. */
abstract class ConditionalTests extends AtomicTests {

    @Test
    @DisplayName("S-02 refuses an older version and answers what the store holds")
    void refusesAnOlderVersion() {
        Commit filing = committed(data.filing());
        Commit current = committed(data.change(filing).entries(2));

        assertThat(store.commit(data.change(filing).commit())).isEqualTo(staleAt(current));
        assertThat(found(filing.next().id())).isEqualTo(current.next());
    }

    @Test
    @DisplayName("S-02 refuses a version that has not come yet")
    void refusesAFutureVersion() {
        Commit filing = committed(data.filing());
        Commit never = data.change(filing).commit();

        assertThat(store.commit(data.change(never).commit())).isEqualTo(staleAt(filing));
        assertThat(found(filing.next().id())).isEqualTo(filing.next());
    }

    @Test
    @DisplayName("S-02 refuses the right version with another head, as after a rollback")
    void refusesTheRightVersionWithAnotherHead() {
        Commit filing = committed(data.filing());
        Commit rolledBack = data.change(filing).commit();
        Commit current = committed(data.change(filing));
        assertThat(rolledBack.next().version()).isEqualTo(current.next().version());

        assertThat(store.commit(data.change(rolledBack).commit())).isEqualTo(staleAt(current));
        assertThat(found(filing.next().id())).isEqualTo(current.next());
        assertWhole(filing.next().id());
    }

    @Test
    @DisplayName("S-02 refuses the right head with another version")
    void refusesTheRightHeadWithAnotherVersion() {
        Commit filing = committed(data.filing());
        Expect wrong = Expect.at(5, filing.next().head());

        assertThat(store.commit(data.change(filing).expecting(wrong).commit())).isEqualTo(staleAt(filing));
        assertThat(found(filing.next().id())).isEqualTo(filing.next());
    }

    @Test
    @DisplayName("S-02 refuses to file a complaint that exists")
    void refusesToFileAComplaintThatExists() {
        Commit filing = committed(data.filing());

        assertThat(store.commit(data.filing(filing.next().id()).commit())).isEqualTo(staleAt(filing));
        assertThat(store.commit(data.change(filing).expecting(Expect.absent()).commit()))
                .as("also with its own reference")
                .isEqualTo(staleAt(filing));
        assertThat(found(filing.next().id())).isEqualTo(filing.next());
    }

    @Test
    @DisplayName("S-02 refuses to change a complaint that is not there")
    void refusesToChangeAComplaintThatIsNotThere() {
        Commit never = data.filing().commit();

        assertThat(store.commit(data.change(never).commit())).isEqualTo(new CommitResult.Stale(0, null));
        assertThat(store.find(tenant, never.next().id())).isEmpty();
    }

    @Test
    @DisplayName("S-02 two writers: exactly one wins each of 50 rounds")
    void ofTwoWritersExactlyOneWins() throws InterruptedException {
        exactlyOneWins(2, 50);
    }

    @Test
    @DisplayName("S-02 sixteen writers: exactly one wins each of 20 rounds")
    void ofSixteenWritersExactlyOneWins() throws InterruptedException {
        exactlyOneWins(16, 20);
    }

    private void exactlyOneWins(int writers, int rounds) throws InterruptedException {
        Commit current = committed(data.filing());
        for (int round = 0; round < rounds; round++) {
            List<Commit> rivals = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                rivals.add(data.change(current)
                        .entries(2)
                        .text(round + 1, "by " + i)
                        .commit());
            }
            List<CommitResult> answers = Together.run(writers, i -> store.commit(rivals.get(i)));

            Commit winner = onlyWinner(rivals, answers);
            assertThat(found(winner.next().id())).isEqualTo(winner.next());
            current = winner;
        }
        assertWhole(current.next().id());
        assertThat(store.sealed(tenant, current.next().id())).hasSize(rounds);
    }

    @Test
    @DisplayName("S-02 sixteen concurrent filings of one complaint: exactly one wins")
    void ofConcurrentFilingsOfOneComplaintOneWins() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            ComplaintId id = data.id();
            List<Commit> rivals = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                rivals.add(data.filing(id).entries(2).text(1, "by " + i).commit());
            }
            List<CommitResult> answers = Together.run(16, i -> store.commit(rivals.get(i)));

            Commit winner = onlyWinner(rivals, answers);
            assertThat(found(id)).isEqualTo(winner.next());
            assertThat(store.sealed(tenant, id)).isEqualTo(winner.sealed());
            assertWhole(id);
        }
        assertThat(matching()).hasSize(10);
    }

    private static Commit onlyWinner(List<Commit> rivals, List<CommitResult> answers) {
        assertThat(answers).containsOnlyOnce(Committed.INSTANCE);
        Commit winner = rivals.get(answers.indexOf(Committed.INSTANCE));
        assertThat(answers).containsOnly(Committed.INSTANCE, staleAt(winner));
        return winner;
    }

    @Test
    @DisplayName("S-02 eight writers who read again and retry lose no change")
    void writersWhoRetryLoseNoChange() throws InterruptedException {
        ComplaintId id = committed(data.filing()).next().id();
        int changes = 10;
        List<Integer> done = Together.run(8, thread -> {
            int written = 0;
            for (int attempt = 0; attempt < 20_000 && written < changes; attempt++) {
                if (store.commit(data.change(found(id)).commit()).equals(Committed.INSTANCE)) {
                    written++;
                }
            }
            return written;
        });

        assertThat(done).hasSize(8).containsOnly(changes);
        assertThat(found(id).version()).isEqualTo(1 + 8L * changes);
        assertWhole(id);
    }

    @Test
    @DisplayName("S-02 writers of different complaints do not hinder each other")
    void writersOfDifferentComplaintsDoNotHinderEachOther() throws InterruptedException {
        List<ComplaintId> ids = Together.run(16, thread -> {
            Commit current = committed(data.filing());
            for (int i = 0; i < 10; i++) {
                current = committed(data.change(current));
            }
            return current.next().id();
        });

        ids.forEach(this::assertWhole);
        assertThat(matching()).containsExactlyInAnyOrderElementsOf(ids);
    }
}
