package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.LimitReached;
import dev.redress.store.CommitResult.ReferenceTaken;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.ComplaintId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-17: a commit is counted with what it writes, or neither. */
abstract class CountedCommitTests extends TallyTests {

    private static LimitReached reached(String key, long current, long limit) {
        return new LimitReached(key, "w", current, limit);
    }

    @Test
    @DisplayName("S-17 a commit adds all its tallies")
    void aCommitAddsAllItsTallies() {
        Commit filing = committed(data.filing().tally("b", 2, 2).tally("a", 5, 9));
        assertThat(tallied("a")).isEqualTo(5);
        assertThat(tallied("b")).isEqualTo(2);

        committed(data.change(filing).tally("a", 4, 9).tally("b", -7, 0).tally("c", -1, 0));
        assertThat(tallied("a")).isEqualTo(9);
        assertThat(tallied("b")).isZero();
        assertThat(tallied("c")).isZero();
    }

    @Test
    @DisplayName("S-17 a commit above one limit writes nothing and counts nothing")
    void aCommitAboveOneLimitWritesNothing() {
        Commit before = committed(data.filing().tally("b", 3, NO_LIMIT).tally("d", 9, NO_LIMIT));
        Commit filing = data.filing()
                .command(data.command())
                .identity(1, "x")
                .tally("d", 1, 9)
                .tally("c", 1, 1)
                .tally("b", 1, 3)
                .tally("a", 1, 1)
                .commit();
        Commit change = data.change(before)
                .command(data.command())
                .text(1, "x")
                .tally("a", 1, 1)
                .tally("b", 1, 3)
                .commit();
        Seen seen = Seen.of(store, before, filing, change);

        assertThat(store.commit(filing))
                .as("the first in the order of the keys")
                .isEqualTo(reached("b", 3, 3));
        assertThat(store.commit(change)).isEqualTo(reached("b", 3, 3));
        assertThat(Seen.of(store, before, filing, change)).isEqualTo(seen);
        assertThat(List.of(tallied("a"), tallied("b"), tallied("c"), tallied("d")))
                .containsExactly(0L, 3L, 0L, 9L);

        assertThat(store.commit(filing.withTallies(List.of()))).isEqualTo(Committed.INSTANCE);
        assertThat(store.commit(change.withTallies(List.of()))).isEqualTo(Committed.INSTANCE);
    }

    @Test
    @DisplayName("S-17 repeated, stale and a taken reference come before a limit, and are not counted")
    void otherRefusalsComeFirst() {
        Commit filing = committed(data.filing().command(data.command()).tally("a", 1, 1));
        CommandId command = commandOf(filing, 0);
        Commit current = committed(data.change(filing));
        for (long limit : new long[] {1, NO_LIMIT}) {
            assertThat(store.commit(filing))
                    .isEqualTo(new Repeated(command, filing.next().id(), 1));
            assertThat(store.commit(data.change(current)
                            .command(command)
                            .tally("a", 1, limit)
                            .commit()))
                    .isEqualTo(new Repeated(command, filing.next().id(), 1));
            assertThat(store.commit(data.change(filing).tally("a", 1, limit).commit()))
                    .isEqualTo(staleAt(current));
            assertThat(store.commit(
                            data.filing(filing.next().id()).tally("a", 1, limit).commit()))
                    .isEqualTo(staleAt(current));
            assertThat(store.commit(data.filing()
                            .reference(filing.next().reference())
                            .tally("a", 1, limit)
                            .commit()))
                    .isEqualTo(new ReferenceTaken(filing.next().reference()));
        }
        assertThat(tallied("a")).isEqualTo(1);
    }

    @Test
    @DisplayName("S-17 a commit of many entries is counted and refused as a small one is")
    void aLargeCommitIsCountedToo() {
        Commit filing =
                committed(data.filing().command(data.command()).entries(200).tally("a", 1, 2));
        assertThat(store.commit(
                        data.change(filing).entries(200).tally("a", 2, 2).commit()))
                .isEqualTo(reached("a", 1, 2));
        assertThat(found(filing.next().id())).isEqualTo(filing.next());
        assertWhole(filing.next().id());
        committed(data.change(filing).entries(200).tally("a", 1, 2));
        assertThat(tallied("a")).isEqualTo(2);
    }

    @Test
    @DisplayName("S-17 in a bulk call each commit sees the tallies of those before it")
    void aBulkCallCountsInOrder() {
        Commit held = committed(data.filing().command(data.command()));
        Commit stale = data.change(data.filing().commit()).tally("a", 1, 9).commit();
        Commit known =
                data.change(held).command(commandOf(held, 0)).tally("a", 1, 9).commit();

        assertThat(store.commitAll(List.of(
                        data.filing().tally("a", 2, 3).commit(),
                        data.filing().tally("b", 1, 1).tally("a", 2, 3).commit(),
                        stale,
                        data.filing().tally("b", 1, 1).commit(),
                        known,
                        data.filing().tally("a", -1, 0).commit(),
                        data.filing().tally("a", 2, 3).commit(),
                        data.filing().tally("a", 1, 3).commit(),
                        data.filing().tally("a", -9, 0).commit(),
                        data.filing().tally("a", 1, 1).commit(),
                        data.filing().commit())))
                .containsExactly(
                        Committed.INSTANCE,
                        reached("a", 2, 3),
                        new CommitResult.Stale(0, null),
                        Committed.INSTANCE,
                        new Repeated(commandOf(held, 0), held.next().id(), 1),
                        Committed.INSTANCE,
                        Committed.INSTANCE,
                        reached("a", 3, 3),
                        Committed.INSTANCE,
                        Committed.INSTANCE,
                        Committed.INSTANCE);
        assertThat(tallied("a")).isEqualTo(1);
        assertThat(tallied("b")).isEqualTo(1);
        assertThat(matching()).hasSize(8);
    }

    @Test
    @DisplayName("S-17 of six hundred filings in one call the first ones are granted, up to the limit")
    void aLargeBulkCallGoesUpToTheLimit() {
        List<Commit> filings = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            filings.add(data.filing().tally("a", 1, 570).tally("b" + i, 1, 1).commit());
        }
        List<CommitResult> answers = store.commitAll(filings);

        assertThat(answers.subList(0, 570)).containsOnly(Committed.INSTANCE);
        assertThat(answers.subList(570, 600)).containsOnly(reached("a", 570, 570));
        assertThat(tallied("a")).isEqualTo(570);
        assertThat(tallied("b569")).isEqualTo(1);
        assertThat(tallied("b570")).isZero();
    }

    @Test
    @DisplayName("S-17 sixteen threads file against one limit: exactly the limit is granted")
    void filingsOfManyThreadsGoUpToTheLimit() throws InterruptedException {
        List<List<CommitResult>> answers = Together.run(16, thread -> {
            List<CommitResult> own = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                own.add(store.commit(
                        data.filing().command(data.command()).tally("a", 1, 50).commit()));
                own.addAll(store.commitAll(List.of(
                        data.filing().tally("a", 1, 50).tally("b", 1, NO_LIMIT).commit(),
                        data.filing().tally("b", 1, NO_LIMIT).commit())));
            }
            return own;
        });

        List<CommitResult> all = answers.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(240);
        assertThat(all.stream().filter(LimitReached.class::isInstance)).containsOnly(reached("a", 50, 50));
        assertThat(all.stream().filter(Committed.INSTANCE::equals)).hasSize(50 + 80);
        assertThat(tallied("a")).isEqualTo(50);
        assertThat(matching()).hasSize(130);
    }

    @Test
    @DisplayName("S-17 sixteen threads repeat one command: it is counted once")
    void aCommandOfManyThreadsIsCountedOnce() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            CommandId command = data.command();
            String key = "round " + round;
            List<CommitResult> answers = Together.run(
                    16,
                    thread -> store.commit(
                            data.filing().command(command).tally(key, 1, 1).commit()));

            assertThat(answers)
                    .containsOnlyOnce(Committed.INSTANCE)
                    .hasOnlyElementsOfTypes(Committed.class, Repeated.class);
            assertThat(tallied(key)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("S-17 a limit leaves the host's transaction usable, and what the host rolls back was never counted")
    void countedInTheHostTransaction() throws Exception {
        Commit filing = committed(data.filing().command(data.command()).tally("a", 1, NO_LIMIT));
        Commit change =
                data.change(filing).command(data.command()).tally("a", 1, 2).commit();
        ComplaintId refused = data.id();
        runInHostTransaction(true, inside -> {
            assertThat(inside.commit(data.filing(refused).tally("a", 1, 1).commit()))
                    .isEqualTo(reached("a", 1, 1));
            assertThat(inside.commit(change)).isEqualTo(Committed.INSTANCE);
            assertThat(inside.commit(change)).isInstanceOf(Repeated.class);
            assertThat(inside.commitAll(List.of(
                            data.filing(refused).tally("a", 1, 2).commit(),
                            data.filing().tally("b", 1, 1).commit())))
                    .containsExactly(reached("a", 2, 2), Committed.INSTANCE);
        });
        runInHostTransaction(
                false,
                inside -> assertThat(inside.commit(
                                data.filing(refused).tally("a", 1, 3).commit()))
                        .isEqualTo(Committed.INSTANCE));

        assertThat(store.find(tenant, refused)).isEmpty();
        assertThat(found(filing.next().id())).isEqualTo(change.next());
        assertThat(tallied("a")).isEqualTo(2);
        assertThat(tallied("b")).isEqualTo(1);
    }
}
