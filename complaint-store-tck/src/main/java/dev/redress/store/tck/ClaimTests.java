package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-23: complaints that are due are given out, each to one claimant until its lease ends. */
abstract class ClaimTests extends TokenTests {

    static final Instant NOW = Data.NOON.plus(Duration.ofDays(1));
    static final Instant LEASE = NOW.plusSeconds(60);

    /** The shortest time there is. */
    static final Duration MICRO = Duration.ofNanos(1_000);

    private static final Comparator<ComplaintRecord> EARLIEST_FIRST =
            Comparator.comparing(ClaimTests::wakeAt).thenComparing(ComplaintRecord::id);

    List<StoredComplaint> claim(Instant now, long epoch, int limit) {
        return store.claimDue(tenant, new Claim(now, epoch, now.plusSeconds(60), limit));
    }

    /** What is due by the wake-up alone. */
    List<ComplaintId> claimedIds(Instant now) {
        return idsOf(claim(now, 0, Claim.MAX_LIMIT));
    }

    static List<ComplaintId> idsOf(List<StoredComplaint> complaints) {
        return complaints.stream().map(complaint -> complaint.record().id()).toList();
    }

    private static Instant wakeAt(ComplaintRecord record) {
        return Objects.requireNonNull(record.wakeAt());
    }

    Commit waking(Instant wakeAt) {
        return committed(data.filing().wakeAt(wakeAt, 0));
    }

    @Test
    @DisplayName("S-23 what wakes up by now is due, to the microsecond, and nothing else is")
    void whatWakesUpByNowIsDue() {
        Commit before = waking(NOW.minus(MICRO));
        Commit exactly = waking(NOW);
        waking(NOW.plus(MICRO));
        committed(data.filing());

        assertThat(claimedIds(NOW))
                .containsExactly(before.next().id(), exactly.next().id());
    }

    @Test
    @DisplayName("S-23 the earliest wake-up comes first, equal ones by identifier, and the limit is kept")
    void theEarliestComesFirst() {
        List<Commit> filings = new ArrayList<>();
        for (String first : List.of("f", "8", "7", "0")) {
            for (int day : new int[] {3, 1, 2}) {
                ComplaintId id =
                        ComplaintId.parse(first + UUID.randomUUID().toString().substring(1));
                filings.add(committed(data.filing(id).wakeAt(NOW.minus(Duration.ofDays(day)), 0)));
            }
        }
        List<ComplaintId> expected = filings.stream()
                .map(Commit::next)
                .sorted(EARLIEST_FIRST)
                .map(ComplaintRecord::id)
                .toList();

        assertThat(idsOf(claim(NOW, 0, 5))).isEqualTo(expected.subList(0, 5));
        assertThat(idsOf(claim(NOW, 0, 5))).isEqualTo(expected.subList(5, 10));
        assertThat(idsOf(claim(NOW, 0, 5))).isEqualTo(expected.subList(10, 12));
        assertThat(claim(NOW, 0, 5)).isEmpty();
    }

    @Test
    @DisplayName(
            "S-23 open complaints of an older epoch are due, whenever they wake up; those without a wake-up come last")
    void openComplaintsOfAnOlderEpochAreDue() {
        ComplaintId never = committed(data.filing().wakeAt(null, 3)).next().id();
        ComplaintId never2 = committed(data.filing().wakeAt(null, 0)).next().id();
        ComplaintId later =
                committed(data.filing().wakeAt(NOW.plusSeconds(20), 3)).next().id();
        ComplaintId sooner =
                committed(data.filing().wakeAt(NOW.plusSeconds(10), 4)).next().id();
        ComplaintId latest =
                committed(data.filing().wakeAt(NOW.plusSeconds(30), 0)).next().id();
        ComplaintId due =
                committed(data.filing().wakeAt(NOW.minusSeconds(10), 5)).next().id();
        ComplaintId dueOfOld =
                committed(data.filing().wakeAt(NOW.minusSeconds(5), 2)).next().id();
        committed(data.filing().wakeAt(null, 5));
        committed(data.filing().wakeAt(NOW.plusSeconds(10), 5));
        committed(data.filing().wakeAt(NOW.plusSeconds(10), 6));

        assertThat(idsOf(claim(NOW, 5, 4))).containsExactly(due, dueOfOld, sooner, later);
        assertThat(idsOf(claim(NOW, 5, 9))).containsExactly(latest, never, never2);
        assertThat(claim(NOW, 5, 9)).isEmpty();
    }

    @Test
    @DisplayName("S-23 closed complaints wake up as open ones do, but no epoch makes them due")
    void closedComplaintsWakeUp() {
        Commit due = committed(
                data.filing().with(columns -> columns.stage("closed", false)).wakeAt(NOW, 0));
        committed(data.filing().with(columns -> columns.stage("closed", false)).wakeAt(NOW.plus(MICRO), 0));
        committed(data.filing().with(columns -> columns.stage("closed", false)).wakeAt(null, 0));

        assertThat(idsOf(claim(NOW, 9, 10))).containsExactly(due.next().id());
    }

    @Test
    @DisplayName(
            "S-23 what was claimed is given to nobody until the lease ends, and then to the next, whatever became of the first")
    void aLeaseLastsUntilItsEnd() {
        ComplaintId waking = waking(NOW).next().id();
        ComplaintId old = committed(data.filing().wakeAt(null, 0)).next().id();
        assertThat(idsOf(claim(NOW, 1, 10))).containsExactly(waking, old);

        assertThat(claim(NOW, 1, 10)).isEmpty();
        assertThat(claim(LEASE.minus(MICRO), 2, 10)).isEmpty();
        assertThat(idsOf(claim(LEASE, 1, 10))).containsExactly(waking, old);
        assertThat(claim(LEASE, 1, 10)).isEmpty();
    }

    @Test
    @DisplayName(
            "S-23 a claim gives out the complaint as it is, with its identities alone, and changes neither version nor journal")
    void aClaimChangesNothingThatIsSeen() {
        Commit filing = committed(
                data.filing().wakeAt(NOW, 2).text(3, "text").identity(2, "two").identity(1, "one"));
        Commit change = committed(data.change(filing).identity(4, "four").entries(2));
        Commit bare = committed(data.filing().wakeAt(NOW.plusSeconds(5), 0));
        Seen before = Seen.of(store, change, bare);

        List<StoredComplaint> claimed = claim(NOW, 1, 10);

        assertThat(claimed)
                .containsExactly(
                        store.find(tenant, change.next().id()).orElseThrow(),
                        store.find(tenant, bare.next().id()).orElseThrow());
        assertThat(claimed.get(0).record()).isEqualTo(change.next());
        assertThat(claimed.get(0).identities()).hasSize(3);
        assertThat(Seen.of(store, change, bare)).isEqualTo(before);
    }

    @Test
    @DisplayName("S-23 many complaints are given out at once, each with its own identities, in their order")
    void manyAreGivenOutAtOnce() {
        List<Commit> filings = IntStream.range(0, 450)
                .mapToObj(i -> data.filing()
                        .wakeAt(NOW.minusSeconds(i * 7L % 450), 0)
                        .identity(1, "one of " + i)
                        .identity(2, "two of " + i)
                        .commit())
                .toList();
        store.commitAll(filings);

        List<StoredComplaint> claimed = claim(NOW, 0, Claim.MAX_LIMIT);

        assertThat(claimed).hasSize(450);
        assertThat(claimed.stream().map(each -> each.record().wakeAt())).isSorted();
        for (Commit filing : filings) {
            assertThat(claimed).contains(new StoredComplaint(filing.next(), filing.sealed()));
        }
    }

    @Test
    @DisplayName("S-23 each tenant has claims of its own")
    void eachTenantHasClaimsOfItsOwn() {
        Data theirs = data.forTenant(new Tenant("tck-" + UUID.randomUUID()));
        ComplaintId id = waking(NOW).next().id();
        Commit their = committed(theirs.filing(id).wakeAt(NOW.minusSeconds(1), 0));
        committed(theirs.filing().wakeAt(null, 0));

        assertThat(idsOf(claim(NOW, 1, 10))).containsExactly(id);
        assertThat(store.claimDue(theirs.tenant(), new Claim(NOW, 0, LEASE, 10)))
                .containsExactly(new StoredComplaint(their.next(), List.of()));
        assertThat(claim(NOW, 1, 10)).isEmpty();
    }

    @Test
    @DisplayName("S-23 of two, four and eight claimants at once, each complaint is given to one, and none is left")
    void eachComplaintIsGivenToOne() throws InterruptedException {
        for (int threads : new int[] {2, 4, 8}) {
            Data own = data.forTenant(new Tenant("tck-" + UUID.randomUUID()));
            List<Commit> filings = IntStream.range(0, 120)
                    .mapToObj(i -> own.filing()
                            .wakeAt(i % 3 == 0 ? NOW.plusSeconds(i) : NOW.minusSeconds(i % 5), i % 2)
                            .commit())
                    .toList();
            store.commitAll(filings);
            List<ComplaintId> due = filings.stream()
                    .map(Commit::next)
                    .filter(next -> next.epoch() < 1 || !wakeAt(next).isAfter(NOW))
                    .map(ComplaintRecord::id)
                    .toList();

            List<List<ComplaintId>> claims = Together.run(threads, thread -> {
                List<ComplaintId> mine = new ArrayList<>();
                List<StoredComplaint> some = store.claimDue(own.tenant(), new Claim(NOW, 1, LEASE, 7));
                while (!some.isEmpty()) {
                    mine.addAll(idsOf(some));
                    some = store.claimDue(own.tenant(), new Claim(NOW, 1, LEASE, 7));
                }
                return mine;
            });

            assertThat(claims.stream().flatMap(List::stream).toList())
                    .as("%d claimants", threads)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(due);
        }
    }

    @Test
    @DisplayName("S-23 a claim inside the host's transaction is refused, and nothing is leased")
    void aClaimInsideTheHostTransactionIsRefused() throws Exception {
        ComplaintId id = waking(NOW).next().id();
        runInHostTransaction(
                true,
                inside -> assertThatThrownBy(() -> inside.claimDue(tenant, new Claim(NOW, 0, LEASE, 10)))
                        .isInstanceOf(IllegalStateException.class));

        assertThat(claimedIds(NOW)).containsExactly(id);
    }
}
