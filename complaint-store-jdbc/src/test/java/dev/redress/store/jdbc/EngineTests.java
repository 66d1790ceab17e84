package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Filter;
import dev.redress.store.Head;
import dev.redress.store.Order;
import dev.redress.store.Query;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the kit cannot ask of every store, asked of each engine. */
@Timeout(120)
abstract class EngineTests {

    private static final Query ALL = new Query(TENANT, List.of(), Order.OLDEST_FIRST, null, Query.MAX_LIMIT);

    private String url;
    private HikariDataSource pool;
    private CountingDataSource counting;
    private JdbcStore store;

    abstract String newDatabase();

    @BeforeEach
    void open() {
        url = newDatabase();
        pool = Databases.pool(url, 1);
        JdbcSchema.on(pool).create();
        counting = new CountingDataSource(pool);
        store = JdbcStore.on(counting.dataSource());
    }

    @AfterEach
    void noConnectionIsKeptAndNoSecondWasTaken() {
        if (pool != null) {
            assertThat(counting.open()).isZero();
            assertThat(counting.mostOpen()).isLessThanOrEqualTo(1);
            pool.close();
        }
    }

    @Test
    void everyCallGetsByWithAPoolOfOne() {
        CommandId command = Samples.command();
        Commit filing = Samples.filing(command);
        assertThat(store.commit(filing)).isEqualTo(Committed.INSTANCE);
        assertThat(store.commit(filing)).isInstanceOf(Repeated.class);
        Commit change = Samples.change(filing, Samples.command());
        Commit taken = Samples.filing(filing.next().reference(), record -> record);
        assertThat(store.commitAll(List.of(change, taken, Samples.filing())))
                .hasExactlyElementsOfTypes(Committed.class, CommitResult.ReferenceTaken.class, Committed.class);
        assertThat(store.search(ALL).rows()).hasSize(2);
        assertThat(store.find(TENANT, filing.next().id())).isPresent();
    }

    @Test
    void aHandedOutConnectionIsAsItWas() throws SQLException {
        pool.close();
        HikariConfig config = Databases.config(url, 1);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        store = JdbcStore.on(pool);

        Commit filing = Samples.filing(Samples.command());
        assertThat(store.commit(filing)).isEqualTo(Committed.INSTANCE);
        assertThat(store.commitAll(List.of(Samples.change(filing)))).containsExactly(Committed.INSTANCE);
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
        }
        assertThat(store.find(TENANT, filing.next().id()).orElseThrow().record().version())
                .isEqualTo(2);
    }

    @Test
    void aFailureReturnsTheConnectionAndSaysWhatFailed() {
        Commit filing = Samples.filing();
        Databases.run(pool, "DROP TABLE redress_sealed");

        assertThatThrownBy(() -> store.commit(filing))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("complaint " + filing.next().id() + ": commit of version 1 failed: SQLState")
                .hasCauseInstanceOf(SQLException.class);
        assertThat(store.search(ALL).rows()).isEmpty();
        assertThat(store.journal(TENANT, filing.next().id(), 0, 10)).isEmpty();
    }

    /** Whoever is let in unseen in a transaction that cannot write would not be in the log. */
    @Test
    void anAccessIsRefusedInAReadOnlyTransactionAndWrittenInAnother() throws SQLException {
        AccessEntry entry = new AccessEntry(
                TENANT,
                new AccessKey("node", 1),
                Samples.filing().next().id(),
                Instant.parse("2026-03-02T12:00:00Z"),
                "{}",
                Head.GENESIS,
                Head.GENESIS,
                null);
        try (HikariDataSource two = Databases.pool(url, 2);
                Connection connection = two.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            ComplaintStore inside = JdbcStore.using(two)
                    .transactions(TransactionScope.joining(() -> connection))
                    .build();
            assertThatThrownBy(() -> inside.addAccess(entry))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the host's transaction is read-only");
            connection.rollback();
            connection.setReadOnly(false);
        }
        assertThat(store.accesses(TENANT, null, 1)).isEmpty();
        try (HikariDataSource two = Databases.pool(url, 2)) {
            HostTransactions.run(two, true, inside -> {
                assertThat(inside.addAccess(entry)).isTrue();
                assertThat(inside.addAccess(entry)).isFalse();
                assertThat(inside.accesses(TENANT, null, 9)).containsExactly(entry);
            });
        }
        assertThat(store.accesses(TENANT, null, 9)).containsExactly(entry);
    }

    @Test
    void aSlotUsedTwiceIsAFailureAndWritesNothing() {
        Commit filing = Samples.filing();
        store.commit(filing);
        Commit change = Samples.change(filing);
        Commit again = new Commit(change.expect(), change.next(), change.entries(), List.of(Samples.sealed(1, 5)));

        assertThatThrownBy(() -> store.commit(again))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("slot");
        assertThat(store.find(TENANT, filing.next().id()).orElseThrow().record())
                .isEqualTo(filing.next());
        assertThat(store.commit(change)).isEqualTo(Committed.INSTANCE);
    }

    @Test
    void theHostUndoesWhatWasCommittedInItsTransaction() throws SQLException {
        Commit before = Samples.filing();
        store.commit(before);
        Commit change = Samples.change(before, Samples.command());
        Commit filing = Samples.filing(Samples.command(), Samples.command());

        inHost(false, joined -> {
            assertThat(joined.inHostTransaction()).isTrue();
            assertThat(joined.commit(change)).isEqualTo(Committed.INSTANCE);
            assertThat(joined.commitAll(List.of(filing))).containsExactly(Committed.INSTANCE);
            assertThat(joined.find(TENANT, filing.next().id())).isPresent();
        });

        assertThat(store.find(TENANT, filing.next().id())).isEmpty();
        assertThat(store.find(TENANT, before.next().id()).orElseThrow().record())
                .isEqualTo(before.next());
        assertThat(store.commit(change)).isEqualTo(Committed.INSTANCE);
    }

    @Test
    void aHostConnectionWithAutoCommitIsRefused() throws SQLException {
        try (HikariDataSource other = Databases.pool(url, 1);
                Connection connection = other.getConnection()) {
            JdbcStore joined = JdbcStore.using(pool)
                    .transactions(TransactionScope.joining(() -> connection))
                    .build();
            assertThatThrownBy(() -> joined.commit(Samples.filing()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("autocommit");
        }
    }

    private void inHost(boolean commit, Consumer<ComplaintStore> work) throws SQLException {
        pool.close();
        pool = Databases.pool(url, 2);
        HostTransactions.run(pool, commit, work);
        store = JdbcStore.on(pool);
    }

    @Test
    void whatTheCallerSaysIsNeverReadAsSql() {
        String evil = "x' OR '1'='1'; DROP TABLE redress_complaint; --";
        store.commit(Samples.filing("R'; --", record -> record.category("plain").assignee(evil)));
        store.commit(Samples.filing());

        for (Filter filter : List.of(
                new Filter.CategoryIs(evil),
                new Filter.PriorityIs(evil),
                new Filter.ChannelIs(evil),
                new Filter.StageIn(Set.of(evil, "{\"a\",b}")))) {
            assertThat(store.search(query(filter)).rows()).as("%s", filter).isEmpty();
        }
        assertThat(store.search(query(new Filter.AssigneeIs(evil))).rows()).hasSize(1);
        assertThat(store.findByReference(TENANT, "R'; --")).isPresent();
        assertThat(store.findByReference(TENANT, "R'; --' OR ''='")).isEmpty();
        assertThat(store.findByReference(TENANT, "{complaint}")).isEmpty();
    }

    private static Query query(Filter filter) {
        return new Query(TENANT, List.of(filter), Order.OLDEST_FIRST, null, 100);
    }

    @Test
    void otherPrefixesAreOtherTables() {
        JdbcSchema.on(pool).tablePrefix("other_").create();
        JdbcStore other = JdbcStore.using(pool).tablePrefix("other_").build();
        Commit filing = Samples.filing();
        assertThat(other.commit(filing)).isEqualTo(Committed.INSTANCE);
        assertThat(store.find(TENANT, filing.next().id())).isEmpty();
        assertThat(store.commit(filing)).isEqualTo(Committed.INSTANCE);
        assertThat(other.find(new Tenant("other"), filing.next().id())).isEmpty();
    }

    @Test
    void ofTwoWritersAtOnceOneIsStale() throws Exception {
        pool.close();
        pool = Databases.pool(url, 2);
        store = JdbcStore.on(pool);
        Commit current = Samples.filing();
        store.commit(current);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 200; round++) {
                CyclicBarrier start = new CyclicBarrier(2);
                List<Commit> rivals = List.of(Samples.change(current), Samples.change(current));
                List<Callable<CommitResult>> calls = new ArrayList<>();
                for (Commit rival : rivals) {
                    calls.add(() -> {
                        start.await();
                        return store.commit(rival);
                    });
                }
                List<CommitResult> answers = new ArrayList<>();
                for (Future<CommitResult> answer : threads.invokeAll(calls)) {
                    answers.add(answer.get());
                }
                assertThat(answers).containsOnlyOnce(Committed.INSTANCE);
                current = rivals.get(answers.indexOf(Committed.INSTANCE));
                assertThat(answers)
                        .contains(new CommitResult.Stale(
                                current.next().version(), current.next().head()));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.journal(TENANT, current.next().id(), 0, 1000)).hasSize(201);
    }
}
