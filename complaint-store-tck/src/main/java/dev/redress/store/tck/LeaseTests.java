package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.Head;
import dev.redress.store.StoredComplaint;
import dev.redress.store.TallyAdd;
import dev.redress.store.Tenant;
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-24: a lease ends with a commit of the complaint, or when its wake-up is settled. */
abstract class LeaseTests extends ClaimTests {

    static Wake wake(ComplaintRecord of, @Nullable Instant wakeAt, long epoch) {
        return new Wake(of.id(), of.version(), of.head(), wakeAt, wakeAt, epoch);
    }

    /** A complaint that is due and given out. */
    private Commit leased() {
        Commit filing = committed(data.filing().command(data.command()).wakeAt(NOW, 0));
        assertThat(claimedIds(NOW)).containsExactly(filing.next().id());
        return filing;
    }

    @Test
    @DisplayName("S-24 a commit ends the lease, by itself, of many entries, or in bulk")
    void aCommitEndsTheLease() {
        Commit first = leased();
        Commit second = committed(data.change(first));
        assertThat(claim(NOW, 0, 10)).containsExactly(new StoredComplaint(second.next(), List.of()));
        assertThat(claim(NOW, 0, 10)).isEmpty();

        Commit third = committed(data.change(second).entries(200));
        assertThat(claim(NOW, 0, 10)).containsExactly(new StoredComplaint(third.next(), List.of()));

        Commit fourth = data.change(third).commit();
        assertThat(store.commitAll(List.of(fourth, data.filing().commit()))).containsOnly(Committed.INSTANCE);
        assertThat(claim(NOW, 0, 10)).containsExactly(new StoredComplaint(fourth.next(), List.of()));
        assertThat(claim(NOW, 0, 10)).isEmpty();
    }

    @Test
    @DisplayName("S-24 a commit in the host's transaction ends the lease, and does not if it is rolled back")
    void aCommitInTheHostTransactionEndsTheLease() throws Exception {
        Commit first = leased();
        Commit change = data.change(first).commit();
        runInHostTransaction(false, inside -> assertThat(inside.commit(change)).isEqualTo(Committed.INSTANCE));
        assertThat(claim(NOW, 0, 10)).isEmpty();

        runInHostTransaction(true, inside -> assertThat(inside.commit(change)).isEqualTo(Committed.INSTANCE));
        assertThat(claim(NOW, 0, 10)).containsExactly(new StoredComplaint(change.next(), List.of()));
    }

    @Test
    @DisplayName("S-24 a commit sets the wake-up: what it moves away is due no longer")
    void aCommitSetsTheWakeUp() {
        Commit first = leased();
        Commit later = committed(data.change(first).wakeAt(NOW.plusSeconds(30), 0));
        assertThat(claim(NOW, 0, 10)).isEmpty();
        assertThat(claimedIds(NOW.plusSeconds(30))).containsExactly(first.next().id());

        committed(data.change(later).wakeAt(null, 0));
        assertThat(claim(LEASE.plusSeconds(3600), 0, 10)).isEmpty();
    }

    @Test
    @DisplayName("S-24 a refused commit ends no lease")
    void aRefusedCommitEndsNoLease() {
        Commit first = leased();
        Commit other = committed(data.filing());
        store.tally(tenant, new TallyAdd("full", "w", 1, 1));
        List<Commit> refused = List.of(
                first,
                data.change(first).command(commandOf(first, 0)).commit(),
                data.filing(first.next().id()).commit(),
                data.change(first)
                        .expecting(Expect.at(first.next().version(), Data.hash("other")))
                        .commit(),
                data.change(first).tally("full", 1, 1).commit());

        for (Commit commit : refused) {
            assertThat(store.commit(commit)).isNotEqualTo(Committed.INSTANCE);
            assertThat(store.commitAll(List.of(commit))).doesNotContain(Committed.INSTANCE);
        }
        assertThat(store.commit(data.change(other).commit())).isEqualTo(Committed.INSTANCE);
        assertThat(claim(NOW, 0, 10)).isEmpty();
    }

    @Test
    @DisplayName("S-24 settling sets wake-up and epoch and ends the lease; version, head and journal stay")
    void settlingSetsTheWakeUp() {
        Commit first = leased();
        Seen before = Seen.of(store, first);
        Instant next = NOW.plusSeconds(30).plus(MICRO);

        assertThat(store.settle(tenant, List.of(wake(first.next(), next, 7)))).isEqualTo(1);

        assertThat(found(first.next().id())).isEqualTo(first.next().waking(next, next, 7));
        assertThat(Seen.of(store, first).journals()).isEqualTo(before.journals());
        assertThat(claim(next.minus(MICRO), 7, 10)).isEmpty();
        assertThat(claim(next, 7, 10))
                .containsExactly(new StoredComplaint(first.next().waking(next, next, 7), List.of()));

        assertThat(store.settle(tenant, List.of(wake(first.next(), null, 7)))).isEqualTo(1);
        assertThat(claim(LEASE.plusSeconds(3600), 7, 10)).isEmpty();
        assertThat(idsOf(claim(NOW, 8, 10))).containsExactly(first.next().id());
        committed(data.change(found(first.next().id())));
    }

    @Test
    @DisplayName("S-24 what is settled as due is due again at once")
    void whatIsSettledAsDueIsDueAgain() {
        Commit first = leased();
        for (int i = 0; i < 2; i++) {
            assertThat(store.settle(tenant, List.of(wake(first.next(), NOW, 0))))
                    .isEqualTo(1);
        }
        assertThat(claimedIds(NOW)).containsExactly(first.next().id());
    }

    @Test
    @DisplayName("S-24 a wake-up reckoned for another version or head changes nothing and ends no lease")
    void aStaleWakeUpChangesNothing() {
        Commit first = leased();
        Commit current = committed(data.change(first));
        assertThat(claimedIds(NOW)).containsExactly(first.next().id());
        ComplaintRecord next = current.next();
        Head otherHead = Data.hash("other");

        for (Wake stale : List.of(
                wake(first.next(), null, 9),
                new Wake(next.id(), next.version() + 1, next.head(), null, null, 9),
                new Wake(next.id(), next.version(), otherHead, null, null, 9),
                new Wake(next.id(), next.version(), first.next().head(), null, null, 9),
                new Wake(data.id(), 1, otherHead, null, null, 9))) {
            assertThat(store.settle(tenant, List.of(stale))).isZero();
        }
        assertThat(found(next.id())).isEqualTo(next);
        assertThat(claim(NOW, 0, 10)).isEmpty();
    }

    @Test
    @DisplayName("S-24 of many wake-ups each is judged by itself, and the answer counts those that were set")
    void eachWakeUpIsJudgedByItself() {
        List<Commit> filings = IntStream.range(0, 300)
                .mapToObj(i -> data.filing().wakeAt(NOW, 0).commit())
                .toList();
        store.commitAll(filings);
        Commit changed = committed(data.change(filings.get(7)));
        Data theirs = data.forTenant(new Tenant("tck-" + UUID.randomUUID()));
        Commit their = committed(theirs.filing(filings.get(8).next().id()).wakeAt(NOW, 0));
        assertThat(claim(NOW, 0, Claim.MAX_LIMIT)).hasSize(300);
        List<Wake> wakes = new ArrayList<>(filings.stream()
                .map(filing -> wake(filing.next(), NOW.plusSeconds(1), 1))
                .toList());
        wakes.add(wake(data.filing().commit().next(), NOW, 1));

        assertThat(store.settle(tenant, wakes)).isEqualTo(299);

        assertThat(found(changed.next().id())).isEqualTo(changed.next());
        assertThat(store.find(theirs.tenant(), their.next().id()).orElseThrow().record())
                .isEqualTo(their.next());
        assertThat(idsOf(claim(NOW.plusSeconds(1), 1, Claim.MAX_LIMIT)))
                .hasSize(299)
                .doesNotContain(changed.next().id());
    }

    @Test
    @DisplayName("S-24 no wake-ups are none, and too many or two of one complaint are refused")
    void tooManyWakeUpsAreRefused() {
        Commit filing = committed(data.filing());
        assertThat(store.settle(tenant, List.of())).isZero();
        Wake one = wake(filing.next(), NOW, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> store.settle(tenant, List.of(one, one)));
        List<Wake> many = Stream.concat(
                        Stream.of(one),
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> wake(data.filing().commit().next(), NOW, 1)))
                .toList();
        assertThatIllegalArgumentException().isThrownBy(() -> store.settle(tenant, many));
        assertThat(found(filing.next().id())).isEqualTo(filing.next());
        assertThat(store.settle(tenant, many.subList(0, 1_000))).isEqualTo(1);
    }

    @Test
    @DisplayName("S-24 settling inside the host's transaction is undone with it")
    void settlingInTheHostTransactionIsUndoneWithIt() throws Exception {
        Commit first = leased();
        List<Wake> wakes = List.of(wake(first.next(), NOW, 4));
        runInHostTransaction(
                false, inside -> assertThat(inside.settle(tenant, wakes)).isEqualTo(1));
        assertThat(found(first.next().id())).isEqualTo(first.next());
        assertThat(claim(NOW, 0, 10)).isEmpty();

        runInHostTransaction(
                true, inside -> assertThat(inside.settle(tenant, wakes)).isEqualTo(1));
        assertThat(claim(NOW, 0, 10))
                .containsExactly(new StoredComplaint(first.next().waking(NOW, NOW, 4), List.of()));
    }

    @Test
    @DisplayName("S-24 eight threads settle and commit at once: who comes second changes nothing")
    void settlingRacesWithCommits() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            List<Commit> filings = IntStream.range(0, 20)
                    .mapToObj(i -> data.filing().wakeAt(NOW, 0).commit())
                    .toList();
            store.commitAll(filings);
            Together.run(8, thread -> {
                if (thread % 2 == 0) {
                    return store.settle(
                            tenant,
                            filings.stream()
                                    .map(filing -> wake(filing.next(), NOW.plusSeconds(thread), 3))
                                    .toList());
                }
                List<CommitResult> answers = new ArrayList<>();
                for (Commit filing : filings) {
                    answers.add(store.commit(data.change(filing).wakeAt(null, 1).commit()));
                }
                return answers.size();
            });

            for (Commit filing : filings) {
                ComplaintRecord now = found(filing.next().id());
                assertThat(now.version()).isEqualTo(filing.next().version() + 1);
                assertThat(now.wakeAt()).isNull();
                assertThat(now.epoch()).isEqualTo(1);
            }
        }
    }
}
