package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.LimitReached;
import dev.redress.store.CommitResult.ReferenceTaken;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.CommitResult.Stale;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.DefinitionStore.Published;
import dev.redress.store.Head;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Also a host's transaction whose reads show an old state gets answers that are true now. */
abstract class InnoDbRaceTests extends RaceTests {

    private static final TallyAdd ONE_OF_ONE = new TallyAdd("k", "w", 1, 1);

    /** InnoDB's own table of waiting transactions is never refreshed for whoever asks without a pause. */
    @Override
    String waiting() {
        return "SELECT count(*) FROM information_schema.processlist WHERE db = database() AND id <> connection_id()"
                + " AND command <> 'Sleep' AND time >= 1";
    }

    /** Begins a host's transaction, lets it read, then writes behind its back, and goes on in it. */
    private void afterReading(Runnable behind, Consumer<ComplaintStore> goOn) throws SQLException {
        HostTransactions.run(pool, true, joined -> {
            assertThat(joined.findCommand(TENANT, Samples.command())).isEmpty();
            behind.run();
            goOn.accept(joined);
        });
    }

    @Test
    void aChangeBehindItsBackIsStaleWithWhatIsHeldNow() throws Exception {
        Commit filing = Samples.filing();
        store.commit(filing);
        Commit change = Samples.change(filing);
        Stale expected = new Stale(2, change.next().head());

        afterReading(() -> store.commit(change), joined -> {
            assertThat(joined.find(TENANT, filing.next().id()).orElseThrow().record())
                    .as("what the transaction reads is old")
                    .isEqualTo(filing.next());
            assertThat(joined.commit(Samples.change(filing))).isEqualTo(expected);
            assertThat(joined.commitAll(List.of(Samples.change(filing), Samples.filing())))
                    .containsExactly(expected, Committed.INSTANCE);
            assertThat(joined.commit(Samples.change(change))).isEqualTo(Committed.INSTANCE);
        });
        assertThat(store.journal(TENANT, filing.next().id(), 0, 10)).hasSize(3);
    }

    @Test
    void inBulkItGoesOnFromAStateItHasNotRead() throws Exception {
        Commit filing = Samples.filing();
        store.commit(filing);
        Commit change = Samples.change(filing);

        afterReading(
                () -> store.commit(change),
                joined -> assertThat(joined.commitAll(List.of(Samples.change(change))))
                        .containsExactly(Committed.INSTANCE));
        assertThat(store.find(TENANT, filing.next().id()).orElseThrow().record().version())
                .isEqualTo(3);
    }

    @Test
    void aCommandAndAReferenceUsedBehindItsBackAreFound() throws Exception {
        CommandId command = Samples.command();
        Commit other = Samples.filing();
        store.commit(other);
        Commit filing = Samples.filing("R", record -> record, command);
        Repeated repeated = new Repeated(command, filing.next().id(), 1);

        afterReading(() -> store.commit(filing), joined -> {
            assertThat(joined.commit(filing)).isEqualTo(repeated);
            assertThat(joined.commit(Samples.change(other, Samples.command(), command)))
                    .isEqualTo(repeated);
            assertThat(joined.commitAll(List.of(filing))).containsExactly(repeated);
            Commit taken = Samples.filing("R", record -> record);
            assertThat(joined.commit(taken)).isEqualTo(new ReferenceTaken("R"));
            assertThat(joined.commitAll(List.of(taken))).containsExactly(new ReferenceTaken("R"));
            assertThat(joined.commit(Samples.change(other))).isEqualTo(Committed.INSTANCE);
        });
        assertThat(store.journal(TENANT, other.next().id(), 0, 10)).hasSize(2);
    }

    @Test
    void aTallyCountedUpBehindItsBackKeepsItsLimit() throws Exception {
        Commit filing = Samples.filing().withTallies(List.of(ONE_OF_ONE));

        afterReading(() -> store.tally(TENANT, ONE_OF_ONE), joined -> {
            assertThat(joined.tally(TENANT, ONE_OF_ONE)).isEqualTo(new TallyResult.LimitReached(1, 1));
            assertThat(joined.commit(filing)).isEqualTo(new LimitReached("k", "w", 1, 1));
            assertThat(joined.commitAll(List.of(filing, Samples.filing())))
                    .containsExactly(new LimitReached("k", "w", 1, 1), Committed.INSTANCE);
            assertThat(joined.tally(TENANT, new TallyAdd("k", "w", 1, 2))).isEqualTo(new TallyResult.Added(2));
        });
        assertThat(store.tallied(TENANT, "k", "w")).isEqualTo(2);
    }

    @Test
    void aDefinitionPublishedBehindItsBackExists() throws Exception {
        Definition first = definition(1, Head.GENESIS);
        afterReading(() -> store.publish(first), joined -> {
            assertThat(joined.publicationHead(TENANT)).as("what is read is old").isEqualTo(Head.GENESIS);
            assertThat(joined.publish(first)).isEqualTo(Published.EXISTS);
            assertThat(joined.publish(definition(1, first.head()))).isEqualTo(Published.EXISTS);
            assertThat(joined.publish(definition(2, Head.GENESIS))).isEqualTo(Published.HEAD_MOVED);
            assertThat(joined.publish(definition(2, first.head()))).isEqualTo(Published.PUBLISHED);
        });
        assertThat(store.epoch(TENANT, Definition.Epoch.CLOCK)).isEqualTo(2);
    }

    private static Definition definition(int version, Head previous) {
        Head head = Samples.head();
        return new Definition(
                TENANT, Definition.Kind.CALENDAR, "c", version, "{}", head, Samples.NOON, "publisher", previous, head);
    }

    @Test
    void itsOwnTokensAndTalliesAreOneWithTheCommit() throws Exception {
        Token token = new Token(Token.Kind.PARTY, "p-1");
        Commit filing = Samples.filing().withTallies(List.of(ONE_OF_ONE)).withTokens(List.of(token), List.of());
        HostTransactions.run(pool, false, joined -> {
            assertThat(joined.commit(filing)).isEqualTo(Committed.INSTANCE);
            assertThat(joined.findByToken(TENANT, token, null, 10)).hasSize(1);
            assertThat(joined.tallied(TENANT, "k", "w")).isEqualTo(1);
        });
        assertThat(store.findByToken(TENANT, token, null, 10)).isEmpty();
        assertThat(store.commit(filing)).isEqualTo(Committed.INSTANCE);
    }
}
