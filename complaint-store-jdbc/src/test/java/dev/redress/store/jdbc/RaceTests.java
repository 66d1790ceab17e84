package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.ReferenceTaken;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.CommitResult.Stale;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Token;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two transactions of hosts collide: the second one waits for a row of the first one, which then commits or rolls back. The
 * second one must get the right answer, have nothing written, and go on.
 */
@Timeout(120)
abstract class RaceTests {

    HikariDataSource pool;
    JdbcStore store;
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    abstract String newDatabase();

    /** The query of how many sessions of the database wait for a lock. */
    abstract String waiting();

    @BeforeEach
    void open() {
        pool = Databases.pool(newDatabase(), 6);
        JdbcSchema.on(pool).create();
        store = JdbcStore.on(pool);
    }

    @AfterEach
    void close() {
        other.shutdownNow();
        if (pool != null) {
            pool.close();
        }
    }

    @Test
    void forACommandOfANewComplaint() throws Exception {
        CommandId command = Samples.command();
        Commit first = Samples.filing(command);
        Commit second = Samples.filing(Samples.command(), command);

        Repeated repeated = new Repeated(command, first.next().id(), 1);
        assertThat(collide(first, second, true)).isEqualTo(repeated);
        assertNothingOf(second);
        assertThat(collide(Samples.filing(), second, true)).isEqualTo(repeated);
    }

    @Test
    void forACommandOfAChange() throws Exception {
        Commit one = Samples.filing();
        Commit two = Samples.filing();
        store.commitAll(List.of(one, two));
        CommandId command = Samples.command();
        Commit first = Samples.change(one, command);
        Commit second = Samples.change(two, Samples.command(), command, Samples.command());

        assertThat(collide(first, second, true))
                .isEqualTo(new Repeated(command, one.next().id(), 2));
        assertThat(store.find(TENANT, two.next().id()).orElseThrow().record()).isEqualTo(two.next());
        assertThat(store.journal(TENANT, two.next().id(), 0, 10)).isEqualTo(two.entries());
        assertThat(store.sealed(TENANT, two.next().id())).isEqualTo(two.sealed());
        assertThat(store.commit(Samples.change(two))).isEqualTo(Committed.INSTANCE);
    }

    @Test
    void forAReference() throws Exception {
        Commit first = Samples.filing("R", record -> record);
        Commit second = Samples.filing("R", record -> record, Samples.command());

        assertThat(collide(first, second, true)).isEqualTo(new ReferenceTaken("R"));
        assertNothingOf(second);
    }

    @Test
    void forAComplaint() throws Exception {
        Commit filing = Samples.filing();
        store.commit(filing);
        Commit first = Samples.change(filing);
        Commit second = Samples.change(filing, Samples.command());

        assertThat(collide(first, second, true))
                .isEqualTo(new Stale(2, first.next().head()));
        assertThat(store.findCommand(TENANT, second.entries().get(0).commandId()))
                .isEmpty();
    }

    @Test
    void theSecondWinsIfTheFirstRollsBack() throws Exception {
        Commit filing = Samples.filing();
        store.commit(filing);
        CommandId command = Samples.command();
        assertThat(collide(Samples.change(filing), Samples.change(filing, command), false))
                .isEqualTo(Committed.INSTANCE);
        Commit first = Samples.filing("R", record -> record);
        Commit second = Samples.filing("R", record -> record, Samples.command());
        assertThat(collide(first, second, false)).isEqualTo(Committed.INSTANCE);
        assertThat(store.find(TENANT, second.next().id())).isPresent();
    }

    /** The store's own transaction meets a host's: it waits, fails, is undone and answers. */
    @Test
    void inTransactionsOfItsOwnTheAnswersAreTheSame() throws Exception {
        CommandId command = Samples.command();
        Commit first = Samples.filing(command);
        Commit second = Samples.filing(Samples.command(), command);
        assertThat(raceAgainstHost(first, () -> store.commit(second)))
                .isEqualTo(new Repeated(command, first.next().id(), 1));
        assertNothingOf(second);

        CommandId another = Samples.command();
        Commit third = Samples.filing(another);
        List<Commit> bulk = List.of(Samples.filing(), Samples.filing(another), Samples.change(first));
        assertThat(raceAgainstHost(third, () -> store.commitAll(bulk)))
                .isEqualTo(List.of(
                        Committed.INSTANCE, new Repeated(another, third.next().id(), 1), Committed.INSTANCE));
    }

    @Test
    void inBulkInAHostsTransaction() throws Exception {
        CommandId command = Samples.command();
        Commit first = Samples.filing(command);
        List<Commit> bulk = List.of(Samples.filing(), Samples.filing(command), Samples.filing());

        assertThat(this.<List<CommitResult>>collide(first, joined -> joined.commitAll(bulk), true))
                .containsExactly(
                        Committed.INSTANCE, new Repeated(command, first.next().id(), 1), Committed.INSTANCE);
        assertNothingOf(bulk.get(1));
        assertThat(store.find(TENANT, bulk.get(2).next().id())).isPresent();
    }

    /** What the lost race has left must not be kept because tokens and tallies follow in the same transaction. */
    @Test
    void inBulkWithTokensNothingOfWhatIsLostIsKept() throws Exception {
        CommandId command = Samples.command();
        Commit first = Samples.filing(command);
        Token token = new Token(Token.Kind.WORD, "late");
        List<Commit> bulk = Stream.of(Samples.filing(), Samples.filing(command))
                .map(commit -> commit.withTokens(List.of(token), List.of()))
                .toList();

        assertThat(raceAgainstHost(first, () -> store.commitAll(bulk)))
                .isEqualTo(List.of(
                        Committed.INSTANCE, new Repeated(command, first.next().id(), 1)));
        assertNothingOf(bulk.get(1));
        assertThat(store.findByToken(TENANT, token, null, 10))
                .containsExactly(bulk.get(0).next().id());
        assertThat(store.commit(Samples.change(bulk.get(0)))).isEqualTo(Committed.INSTANCE);
    }

    private void assertNothingOf(Commit commit) {
        assertThat(store.find(TENANT, commit.next().id())).isEmpty();
        assertThat(store.journal(TENANT, commit.next().id(), 0, 10)).isEmpty();
        assertThat(store.sealed(TENANT, commit.next().id())).isEmpty();
    }

    private CommitResult collide(Commit first, Commit second, boolean firstCommits) throws Exception {
        return this.<CommitResult>collide(first, joined -> joined.commit(second), firstCommits);
    }

    /** The first one writes in a host's transaction, the second one runs into it in another, which then must go on. */
    private <T> T collide(Commit first, Function<ComplaintStore, T> second, boolean firstCommits) throws Exception {
        return race(first, firstCommits, () -> {
            List<T> answer = new java.util.ArrayList<>();
            Commit afterwards = Samples.filing(Samples.command());
            HostTransactions.run(pool, true, joined -> {
                answer.add(second.apply(joined));
                assertThat(joined.commit(afterwards)).isEqualTo(Committed.INSTANCE);
            });
            assertThat(store.find(TENANT, afterwards.next().id())).isPresent();
            return answer.get(0);
        });
    }

    private <T> T raceAgainstHost(Commit first, java.util.concurrent.Callable<T> second) throws Exception {
        return race(first, true, second);
    }

    private <T> T race(Commit first, boolean firstCommits, java.util.concurrent.Callable<T> second) throws Exception {
        List<Future<T>> answers = new java.util.ArrayList<>();
        HostTransactions.run(pool, firstCommits, joined -> {
            assertThat(joined.commit(first)).isEqualTo(Committed.INSTANCE);
            answers.add(other.submit(second));
            awaitBlocked(answers.get(0));
        });
        return answers.get(0).get();
    }

    /** Until the other session waits for a lock, or has an answer without. */
    private void awaitBlocked(Future<?> answer) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            boolean blocked = false;
            while (!blocked && !answer.isDone()) {
                try (ResultSet row = statement.executeQuery(waiting())) {
                    row.next();
                    blocked = row.getInt(1) > 0;
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
