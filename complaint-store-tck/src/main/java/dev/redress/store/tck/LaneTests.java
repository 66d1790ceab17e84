package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-31 and S-32: messages are given out in the order of their lanes, each to one until its lease ends. */
abstract class LaneTests extends MessageTests {

    private record Lane(Object complaint, String name) {
        static Lane of(OutboxMessage message) {
            return new Lane(message.key().complaint(), message.lane());
        }
    }

    @Test
    @DisplayName("S-31 what is due by now is given out, to the microsecond, the earliest first, then by key")
    void theEarliestDueComesFirst() {
        Commit late = committed(data.filing().message("a", NOW));
        Commit early = committed(data.filing().message("b", NOW.minusSeconds(5)).message("a", NOW.minusSeconds(5)));
        Commit middle = committed(data.filing().message("a", NOW.minus(MICRO)));
        committed(data.filing().message("a", NOW.plus(MICRO)));

        assertThat(keys(claimMessages(NOW, 3)))
                .containsExactly(
                        keysOf(early).get(0),
                        keysOf(early).get(1),
                        keysOf(middle).get(0));
        assertThat(keys(claimMessages(NOW, 3))).isEqualTo(keysOf(late));
        assertThat(claimMessages(NOW, 3)).isEmpty();
    }

    @Test
    @DisplayName("S-31 of a lane only the first by key is given out, whenever the others are due")
    void onlyTheFirstOfALane() {
        Commit filing = committed(data.filing()
                .message("a", NOW)
                .message("a", NOW.minusSeconds(9))
                .message("b", NOW.minusSeconds(1))
                .entries(9)
                .message("a", NOW.minusSeconds(9)));
        Commit change = committed(data.change(filing).message("a", NOW.minusSeconds(20)));
        List<OutboxKey> keys = keysOf(filing);

        assertThat(keys(claimMessages(NOW, 10))).containsExactly(keys.get(2), keys.get(0));
        store.delivered(tenant, keys.get(0));
        assertThat(keys(claimMessages(NOW, 10))).containsExactly(keys.get(1));
        store.delivered(tenant, keys.get(1));
        assertThat(keys(claimMessages(NOW, 10))).containsExactly(keys.get(3));
        store.delivered(tenant, keys.get(3));
        assertThat(keys(claimMessages(NOW, 10))).isEqualTo(keysOf(change));
    }

    @Test
    @DisplayName("S-31 a message that is not due yet, is leased, postponed or dead holds its lane and no other")
    void whateverComesFirstHoldsItsLane() {
        Commit filing = committed(data.filing()
                .message("a", NOW.plusSeconds(90))
                .message("a", NOW)
                .message("b", NOW));
        OutboxKey first = keysOf(filing).get(0);
        OutboxKey second = keysOf(filing).get(1);
        assertThat(keys(claimMessages(NOW, 10))).containsExactly(keysOf(filing).get(2));

        Instant due = NOW.plusSeconds(90);
        store.delivered(tenant, keysOf(filing).get(2));
        assertThat(claimMessages(due, 10))
                .containsExactly(new OutboxEntry(filing.messages().get(0), 1, false));
        assertThat(claimMessages(due, 10)).as("leased").isEmpty();
        assertThat(store.postpone(tenant, first, 1, due.plusSeconds(30))).isTrue();
        assertThat(claimMessages(due.plusSeconds(29), 10)).as("postponed").isEmpty();
        assertThat(keys(claimMessages(due.plusSeconds(30), 10))).containsExactly(first);
        assertThat(store.bury(tenant, first, 2)).isTrue();
        assertThat(claimMessages(due.plusSeconds(9_999), 10)).as("dead").isEmpty();
        assertThat(store.delivered(tenant, first)).isTrue();
        assertThat(keys(claimMessages(due, 10))).containsExactly(second);
    }

    @Test
    @DisplayName("S-31 lanes are different to the last character, and each complaint has its own")
    void lanesAreDifferent() {
        List<String> lanes = List.of("a", "A", "a ", " a", "a%", "_", "'", "\\", "x".repeat(99) + "1", "x".repeat(100));
        Draft one = data.filing();
        Draft other = data.filing();
        for (String lane : lanes) {
            one.message(lane, NOW).message(lane, NOW);
            other.message(lane, NOW);
        }
        committed(one);
        committed(other);

        List<OutboxEntry> claimed = claimMessages(NOW, 100);
        assertThat(claimed).hasSize(2 * lanes.size());
        assertThat(claimed.stream().map(entry -> Lane.of(entry.message()))).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("S-32 a message is given to nobody until its lease ends, and its attempts count")
    void aLeaseOfAMessageLastsUntilItsEnd() {
        OutboxMessage message =
                committed(data.filing().message("a", NOW)).messages().get(0);
        for (int attempt = 1; attempt <= 3; attempt++) {
            Instant now = NOW.plusSeconds(60L * (attempt - 1));
            assertThat(claimMessages(now, 10)).containsExactly(new OutboxEntry(message, attempt, false));
            assertThat(claimMessages(now, 10)).isEmpty();
            assertThat(claimMessages(now.plusSeconds(60).minus(MICRO), 10)).isEmpty();
        }
    }

    @Test
    @DisplayName("S-32 a lease that does not end after now, and a limit out of its range, are refused")
    void whatIsOutOfRangeIsRefused() {
        committed(data.filing().message("a", NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> store.claimMessages(tenant, NOW, NOW, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> store.claimMessages(tenant, NOW, LEASE, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.claimMessages(tenant, NOW, LEASE, Claim.MAX_LIMIT + 1));
        assertThat(claimMessages(NOW, Claim.MAX_LIMIT)).hasSize(1);
    }

    @Test
    @DisplayName("S-32 a claim of messages inside the host's transaction is refused, and nothing is leased")
    void aClaimOfMessagesInsideTheHostTransactionIsRefused() throws Exception {
        committed(data.filing().message("a", NOW));
        runInHostTransaction(
                true,
                inside -> assertThatThrownBy(() -> inside.claimMessages(tenant, NOW, LEASE, 10))
                        .isInstanceOf(IllegalStateException.class));

        assertThat(claimMessages(NOW, 10)).hasSize(1).allMatch(entry -> entry.attempts() == 1);
    }

    @Test
    @DisplayName(
            "S-32 of two, four and eight claimants at once, each message is given to one, in the order of its lane")
    void eachMessageIsGivenToOne() throws InterruptedException {
        for (int threads : new int[] {2, 4, 8}) {
            Data own = data.forTenant(new Tenant("tck-" + UUID.randomUUID()));
            List<Commit> filings = IntStream.range(0, 15)
                    .mapToObj(i -> {
                        Draft draft = own.filing();
                        for (int n = 0; n < 9; n++) {
                            draft.message("lane " + n % 3, NOW.minusSeconds(n % 4));
                        }
                        return draft.commit();
                    })
                    .toList();
            store.commitAll(filings);
            int all = 15 * 9;
            Map<Lane, List<OutboxKey>> given = new ConcurrentHashMap<>();
            List<OutboxKey> total = new CopyOnWriteArrayList<>();

            List<Boolean> delivered = Together.run(threads, thread -> {
                boolean right = true;
                while (total.size() < all) {
                    for (OutboxEntry entry : store.claimMessages(own.tenant(), NOW, LEASE, 5)) {
                        right &= entry.attempts() == 1;
                        given.computeIfAbsent(Lane.of(entry.message()), unused -> new CopyOnWriteArrayList<>())
                                .add(entry.message().key());
                        right &= store.delivered(own.tenant(), entry.message().key());
                        total.add(entry.message().key());
                    }
                }
                return right;
            });

            assertThat(delivered).as("%d claimants", threads).containsOnly(true);
            assertThat(total).doesNotHaveDuplicates().hasSize(all);
            assertThat(given).hasSize(45);
            assertThat(new ArrayList<>(given.values()))
                    .allSatisfy(lane -> assertThat(lane).hasSize(3).isSorted());
        }
    }
}
