package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.TallyAdd;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-30: messages are written with their commit, or not at all. */
abstract class MessageTests extends LeaseTests {

    List<OutboxEntry> claimMessages(Instant now, int limit) {
        return store.claimMessages(tenant, now, now.plusSeconds(60), limit);
    }

    static List<OutboxKey> keys(List<OutboxEntry> entries) {
        return entries.stream().map(entry -> entry.message().key()).toList();
    }

    static List<OutboxKey> keysOf(Commit commit) {
        return commit.messages().stream().map(OutboxMessage::key).toList();
    }

    /** Takes all messages of the tenant out of the outbox, lane by lane. */
    List<OutboxMessage> emptied() {
        List<OutboxMessage> all = new ArrayList<>();
        List<OutboxEntry> some = claimMessages(NOW, Claim.MAX_LIMIT);
        while (!some.isEmpty()) {
            for (OutboxEntry entry : some) {
                all.add(entry.message());
                assertThat(store.delivered(tenant, entry.message().key())).isTrue();
            }
            some = claimMessages(NOW, Claim.MAX_LIMIT);
        }
        return all;
    }

    @Test
    @DisplayName("S-30 messages come out as they were written, to the last character and microsecond")
    void messagesComeOutAsTheyWereWritten() {
        String body = "{\"text\":\"ärger 投诉 🙂 ' \\\\ % \"}";
        Commit filing = committed(data.filing()
                .entries(2)
                .message("to us", "received", body, NOW.minus(MICRO))
                .message("b", "b ", "x".repeat(OutboxMessage.MAX_BODY), NOW)
                .entries(1)
                .message("~".repeat(100), "k".repeat(60), "", NOW));

        List<OutboxEntry> claimed = claimMessages(NOW, 10);

        assertThat(claimed.stream().map(OutboxEntry::message)).containsExactlyElementsOf(filing.messages());
        assertThat(claimed).allMatch(entry -> entry.attempts() == 1 && !entry.dead());
        assertThat(keys(claimed))
                .containsExactly(
                        new OutboxKey(filing.next().id(), 2, 1),
                        new OutboxKey(filing.next().id(), 2, 2),
                        new OutboxKey(filing.next().id(), 3, 1));
    }

    @Test
    @DisplayName("S-30 stale, repeated, a taken reference and a limit write no message")
    void aRefusedCommitWritesNoMessage() {
        for (Commit refused : refusals()) {
            assertThat(store.commit(refused)).isNotEqualTo(Committed.INSTANCE);
        }
        assertThat(claimMessages(NOW, 100)).isEmpty();
    }

    @Test
    @DisplayName("S-30 in a bulk call, those that are refused write no message, and the others write theirs")
    void inABulkCallTheRefusedWriteNoMessage() {
        List<OutboxMessage> expected = new ArrayList<>();
        for (Commit refused : refusals()) {
            Commit other = data.filing().message("a", NOW).commit();
            expected.addAll(other.messages());
            assertThat(store.commitAll(List.of(refused, other)).get(1)).isEqualTo(Committed.INSTANCE);
        }
        List<Commit> all = new ArrayList<>(refusals());
        all.removeIf(commit -> commit.next().version() > 1);
        Commit filing = data.filing().message("a", NOW).message("a", NOW).commit();
        all.add(filing);
        expected.addAll(filing.messages());
        List<CommitResult> answers = store.commitAll(all);
        assertThat(answers).containsOnlyOnce(Committed.INSTANCE).endsWith(Committed.INSTANCE);

        assertThat(emptied()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** One commit for each reason of refusal, each with messages. */
    private List<Commit> refusals() {
        Commit filing = committed(data.filing().command(data.command()));
        Commit current = committed(data.change(filing));
        String full = data.reference();
        store.tally(tenant, new TallyAdd(full, "w", 1, 1));
        return List.of(
                filing.withMessages(data.filing(filing.next().id())
                        .message("a", NOW)
                        .commit()
                        .messages()),
                data.change(current)
                        .command(commandOf(filing, 0))
                        .message("a", NOW)
                        .commit(),
                data.change(filing).message("a", NOW).commit(),
                data.filing()
                        .reference(filing.next().reference())
                        .message("a", NOW)
                        .commit(),
                data.filing().tally(full, 1, 1).message("a", NOW).commit(),
                data.change(current).tally(full, 1, 1).message("a", NOW).commit());
    }

    @Test
    @DisplayName("S-30 many messages of one commit are written, beside tallies and tokens, by filing, change and bulk")
    void manyMessagesAreWritten() {
        List<OutboxMessage> expected = new ArrayList<>();
        for (int number : new int[] {1, 16, 17, Commit.MAX_MESSAGES}) {
            Draft draft = data.filing().tally("a", 1, 100).token(new Token(Token.Kind.WORD, "a"));
            Commit filing = committed(withMessages(draft, number));
            Commit change = committed(withMessages(data.change(filing), number));
            Commit bulk = withMessages(data.change(change), number).commit();
            Commit other =
                    withMessages(data.filing().tally("a", 1, 100), number).commit();
            assertThat(store.commitAll(List.of(bulk, other))).containsOnly(Committed.INSTANCE);
            List.of(filing, change, bulk, other).forEach(commit -> expected.addAll(commit.messages()));
        }
        assertThat(store.tallied(tenant, "a", "w")).isEqualTo(8);
        assertThat(emptied()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Draft withMessages(Draft draft, int number) {
        for (int i = 0; i < number; i++) {
            draft.message("lane " + i, NOW);
        }
        return draft;
    }

    @Test
    @DisplayName(
            "S-30 messages of a commit in the host's transaction are there once it is committed, and never if it is not")
    void messagesInTheHostTransaction() throws Exception {
        Commit filing = committed(data.filing().command(data.command()));
        Commit change = data.change(filing).message("a", NOW).commit();
        Commit other = data.filing().message("a", NOW).commit();
        runInHostTransaction(false, inside -> {
            assertThat(inside.commit(change)).isEqualTo(Committed.INSTANCE);
            assertThat(inside.commitAll(List.of(other))).containsExactly(Committed.INSTANCE);
        });
        assertThat(claimMessages(NOW, 10)).isEmpty();

        List<Commit> refused = refusals();
        runInHostTransaction(true, inside -> {
            for (Commit commit : refused) {
                assertThat(inside.commit(commit)).isNotEqualTo(Committed.INSTANCE);
            }
            assertThat(inside.commit(change)).isEqualTo(Committed.INSTANCE);
            assertThat(inside.commitAll(List.of(other))).containsExactly(Committed.INSTANCE);
        });
        assertThat(keys(claimMessages(NOW, 10)))
                .containsExactlyInAnyOrder(
                        change.messages().get(0).key(), other.messages().get(0).key());
    }

    @Test
    @DisplayName("S-30 of eight threads that change one complaint, one is told of")
    void oneOfManyIsToldOf() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            Commit filing = committed(data.filing());
            List<Commit> rivals = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                rivals.add(data.change(filing).message("lane " + i, NOW).commit());
            }
            List<CommitResult> answers = Together.run(8, thread -> store.commit(rivals.get(thread)));

            Commit winner = rivals.get(answers.indexOf(Committed.INSTANCE));
            assertThat(emptied()).isEqualTo(winner.messages());
        }
    }

    @Test
    @DisplayName("S-30 each tenant has an outbox of its own")
    void eachTenantHasAnOutboxOfItsOwn() {
        Data theirs = data.forTenant(new Tenant("tck-" + UUID.randomUUID()));
        Commit ours = committed(data.filing().message("a", NOW));
        OutboxKey key = ours.messages().get(0).key();
        Commit their = committed(theirs.filing(ours.next().id()).message("a", NOW));
        assertThat(keysOf(their)).containsExactly(key);

        assertThat(keys(claimMessages(NOW, 10))).containsExactly(key);
        assertThat(store.bury(tenant, key, 1)).isTrue();
        assertThat(store.deadLetters(theirs.tenant(), null, 10)).isEmpty();
        assertThat(store.revive(theirs.tenant(), key, NOW)).isFalse();
        assertThat(store.claimMessages(theirs.tenant(), NOW, LEASE, 10))
                .containsExactly(new OutboxEntry(their.messages().get(0), 1, false));
        assertThat(store.delivered(theirs.tenant(), key)).isTrue();
        assertThat(store.delivered(theirs.tenant(), key)).isFalse();
        assertThat(keys(store.deadLetters(tenant, null, 10))).containsExactly(key);
    }
}
