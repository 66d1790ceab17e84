package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-33 and S-34: what becomes of messages that were given out, and of those that were given up. */
abstract class SettledMessageTests extends LaneTests {

    private OutboxMessage given() {
        OutboxMessage message =
                committed(data.filing().message("a", NOW)).messages().get(0);
        assertThat(claimMessages(NOW, 10)).containsExactly(new OutboxEntry(message, 1, false));
        return message;
    }

    private static OutboxEntry at(OutboxMessage message, Instant dueAt, int attempts, boolean dead) {
        return new OutboxEntry(
                new OutboxMessage(message.key(), message.lane(), message.kind(), message.body(), dueAt),
                attempts,
                dead);
    }

    @Test
    @DisplayName("S-33 what was delivered is gone, whoever has it now, and cannot be delivered twice")
    void whatWasDeliveredIsGone() {
        OutboxKey key = given().key();
        assertThat(claimMessages(LEASE, 10)).hasSize(1);

        assertThat(store.delivered(tenant, key)).isTrue();
        assertThat(store.delivered(tenant, key)).isFalse();
        assertThat(store.postpone(tenant, key, 2, NOW)).isFalse();
        assertThat(store.bury(tenant, key, 2)).isFalse();
        assertThat(store.revive(tenant, key, NOW)).isFalse();
        assertThat(claimMessages(LEASE.plusSeconds(60), 10)).isEmpty();
        assertThat(store.deadLetters(tenant, null, 10)).isEmpty();
    }

    @Test
    @DisplayName("S-33 a message that was never given out can be delivered, postponed and buried with no attempts")
    void aMessageNeverGivenOutCanBeSettled() {
        Commit filing =
                committed(data.filing().message("a", NOW).message("b", NOW).message("c", NOW));
        List<OutboxKey> keys = keysOf(filing);
        assertThat(store.delivered(tenant, keys.get(0))).isTrue();
        assertThat(store.postpone(tenant, keys.get(1), 0, NOW.plusSeconds(1))).isTrue();
        assertThat(store.bury(tenant, keys.get(2), 0)).isTrue();
        assertThat(claimMessages(NOW, 10)).isEmpty();
        assertThat(claimMessages(NOW.plusSeconds(1), 10))
                .containsExactly(at(filing.messages().get(1), NOW.plusSeconds(1), 1, false));
    }

    @Test
    @DisplayName("S-33 a postponed message is due later, its lease ends, and its attempts stay")
    void aPostponedMessageIsDueLater() {
        OutboxMessage message = given();
        Instant later = NOW.plusSeconds(20).plus(MICRO);

        assertThat(store.postpone(tenant, message.key(), 1, later)).isTrue();

        assertThat(claimMessages(later.minus(MICRO), 10)).isEmpty();
        assertThat(claimMessages(later, 10)).containsExactly(at(message, later, 2, false));
        assertThat(store.postpone(tenant, message.key(), 2, NOW.minusSeconds(1)))
                .isTrue();
        assertThat(claimMessages(NOW, 10)).containsExactly(at(message, NOW.minusSeconds(1), 3, false));
    }

    @Test
    @DisplayName("S-33 who had a message before it was given out again can neither postpone nor bury it")
    void anEarlierOwnerChangesNothing() {
        OutboxMessage message = given();
        assertThat(claimMessages(LEASE, 10)).containsExactly(new OutboxEntry(message, 2, false));

        for (int attempts : new int[] {0, 1, 3}) {
            assertThat(store.postpone(tenant, message.key(), attempts, NOW)).isFalse();
            assertThat(store.bury(tenant, message.key(), attempts)).isFalse();
        }
        assertThat(claimMessages(LEASE, 10)).as("the lease lasts").isEmpty();
        assertThat(store.deadLetters(tenant, null, 10)).isEmpty();
        assertThat(claimMessages(LEASE.plusSeconds(60), 10)).containsExactly(new OutboxEntry(message, 3, false));
        assertThat(store.bury(tenant, message.key(), 3)).isTrue();
    }

    @Test
    @DisplayName("S-33 what names no message changes nothing and does not fail")
    void whatNamesNoMessageChangesNothing() {
        OutboxKey key = given().key();
        for (OutboxKey other : List.of(
                new OutboxKey(data.id(), 1, 1),
                new OutboxKey(key.complaint(), 2, 1),
                new OutboxKey(key.complaint(), 1, 2))) {
            assertThat(store.delivered(tenant, other)).isFalse();
            assertThat(store.postpone(tenant, other, 1, NOW)).isFalse();
            assertThat(store.bury(tenant, other, 1)).isFalse();
            assertThat(store.revive(tenant, other, NOW)).isFalse();
        }
        assertThat(store.delivered(tenant, key)).isTrue();
    }

    @Test
    @DisplayName("S-33 settling a message inside the host's transaction is undone with it")
    void settlingAMessageInTheHostTransactionIsUndoneWithIt() throws Exception {
        OutboxMessage message = given();
        runInHostTransaction(
                false,
                inside -> assertThat(inside.delivered(tenant, message.key())).isTrue());
        runInHostTransaction(
                false,
                inside -> assertThat(inside.postpone(tenant, message.key(), 1, NOW))
                        .isTrue());
        runInHostTransaction(
                false,
                inside -> assertThat(inside.bury(tenant, message.key(), 1)).isTrue());
        assertThat(claimMessages(NOW, 10)).isEmpty();
        assertThat(store.deadLetters(tenant, null, 10)).isEmpty();
        assertThat(claimMessages(LEASE, 10)).containsExactly(new OutboxEntry(message, 2, false));

        runInHostTransaction(
                true,
                inside -> assertThat(inside.bury(tenant, message.key(), 2)).isTrue());
        assertThat(store.deadLetters(tenant, null, 10)).containsExactly(new OutboxEntry(message, 2, true));
        runInHostTransaction(
                false,
                inside -> assertThat(inside.revive(tenant, message.key(), NOW)).isTrue());
        runInHostTransaction(
                true,
                inside -> assertThat(inside.delivered(tenant, message.key())).isTrue());
        assertThat(store.delivered(tenant, message.key())).isFalse();
    }

    @Test
    @DisplayName(
            "S-34 what was buried is listed with its attempts, is given out no more, and cannot be buried or postponed again")
    void whatWasBuriedIsListed() {
        OutboxMessage message = given();
        assertThat(store.bury(tenant, message.key(), 1)).isTrue();

        assertThat(store.deadLetters(tenant, null, 10)).containsExactly(new OutboxEntry(message, 1, true));
        assertThat(claimMessages(LEASE.plusSeconds(9_999), 10)).isEmpty();
        assertThat(store.bury(tenant, message.key(), 1)).isFalse();
        assertThat(store.postpone(tenant, message.key(), 1, NOW)).isFalse();
        assertThat(store.deadLetters(tenant, null, 10)).containsExactly(new OutboxEntry(message, 1, true));
    }

    @Test
    @DisplayName("S-34 a revived message is due when it is said, with no attempts, and then its lane goes on")
    void aRevivedMessageIsDueAgain() {
        Commit filing = committed(data.filing().message("a", NOW).message("a", NOW));
        OutboxMessage first = filing.messages().get(0);
        claimMessages(NOW, 10);
        assertThat(store.revive(tenant, first.key(), NOW)).as("not dead").isFalse();
        assertThat(store.bury(tenant, first.key(), 1)).isTrue();
        Instant later = NOW.plusSeconds(5).plus(MICRO);

        assertThat(store.revive(tenant, first.key(), later)).isTrue();

        assertThat(store.deadLetters(tenant, null, 10)).isEmpty();
        assertThat(store.revive(tenant, first.key(), NOW)).isFalse();
        assertThat(claimMessages(later.minus(MICRO), 10)).isEmpty();
        assertThat(claimMessages(later, 10)).containsExactly(at(first, later, 1, false));
        assertThat(store.delivered(tenant, first.key())).isTrue();
        assertThat(claimMessages(later, 10))
                .containsExactly(new OutboxEntry(filing.messages().get(1), 1, false));
    }

    @Test
    @DisplayName("S-34 a dead message can be dropped; then its lane goes on")
    void aDeadMessageCanBeDropped() {
        Commit filing = committed(data.filing().message("a", NOW).message("a", NOW));
        assertThat(store.bury(tenant, keysOf(filing).get(0), 0)).isTrue();
        assertThat(claimMessages(NOW, 10)).isEmpty();

        assertThat(store.delivered(tenant, keysOf(filing).get(0))).isTrue();

        assertThat(store.deadLetters(tenant, null, 10)).isEmpty();
        assertThat(keys(claimMessages(NOW, 10))).containsExactly(keysOf(filing).get(1));
    }

    @Test
    @DisplayName("S-34 dead letters are listed by key, on both sides of the sign bit, after any key, up to the limit")
    void deadLettersAreListedByKey() {
        List<OutboxKey> dead = new ArrayList<>();
        for (String first : List.of("f", "8", "7", "0")) {
            ComplaintId id =
                    ComplaintId.parse(first + UUID.randomUUID().toString().substring(1));
            Draft draft = data.filing(id);
            for (int entry = 0; entry < 11; entry++) {
                draft.entries(1).message("a", NOW).message("b", NOW);
            }
            for (OutboxKey key : keysOf(committed(draft))) {
                // One of each complaint stays alive.
                if (key.sequence() != 5 || key.part() != 1) {
                    assertThat(store.bury(tenant, key, 0)).isTrue();
                    dead.add(key);
                }
            }
        }
        dead.sort(null);
        List<OutboxKey> paged = new ArrayList<>();
        List<OutboxEntry> page = store.deadLetters(tenant, null, 4);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(4).allMatch(OutboxEntry::dead);
            paged.addAll(keys(page));
            page = store.deadLetters(tenant, paged.get(paged.size() - 1), 4);
        }
        assertThat(paged).isEqualTo(dead);

        OutboxKey alive = new OutboxKey(dead.get(30).complaint(), 5, 1);
        List<OutboxKey> rest =
                dead.stream().filter(key -> key.compareTo(alive) > 0).toList();
        assertThat(keys(store.deadLetters(tenant, alive, 1000))).isEqualTo(rest);
    }
}
