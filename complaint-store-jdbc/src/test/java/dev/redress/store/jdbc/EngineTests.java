package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
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

    private static final Query ALL = new Query(TENANT, List.of(), false, null, Query.MAX_LIMIT);

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

    @Test
    void whatNoRowCanHoldIsFoundNowhereAndFailsNothing() {
        store.commit(Samples.filing());
        for (String text : List.of("a\0b", "a\ud800", "\udc00", "\ud800\ud800")) {
            assertThat(store.search(query(new Filter.CategoryIs(text))).rows()).isEmpty();
            assertThat(store.search(query(new Filter.StageIn(Set.of(text)))).rows())
                    .isEmpty();
            assertThat(store.search(query(new Filter.StageIn(Set.of(text, "received"))))
                            .rows())
                    .hasSize(1);
            assertThat(store.findByReference(TENANT, text)).isEqualTo(Optional.empty());
            assertThatThrownBy(() -> store.commit(Samples.filing("R-1", record -> record.document(text))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("document must have no U+0000 and no unpaired surrogate");
        }
        assertThatThrownBy(() -> store.commit(Samples.filing("R".repeat(41), record -> record)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reference must have at most 40 characters, had 41");
    }

    @Test
    void instantsAreExactInAnyTimeZoneAndYear() {
        TimeZone before = TimeZone.getDefault();
        List<Instant> instants = List.of(
                Instants.MIN,
                Instant.parse("0000-06-01T12:00:00.000001Z"),
                Instant.parse("1582-10-10T00:00:00.123456Z"),
                Instant.parse("1883-11-18T12:03:58.999999Z"),
                Instant.parse("2026-10-25T00:30:00.000001Z"),
                Instant.parse("2026-10-25T01:30:00.000001Z"),
                Instant.parse("+10000-01-01T00:00:00.000001Z"),
                Instants.MAX);
        List<Commit> commits = new ArrayList<>();
        try {
            for (Instant instant : instants) {
                TimeZone.setDefault(TimeZone.getTimeZone(commits.size() % 2 == 0 ? "Europe/Berlin" : "Asia/Kathmandu"));
                commits.add(Samples.filing(
                        "T-" + commits.size(),
                        record -> record.receivedAt(instant).wakeAt(instant, 3)));
                Commit latest = commits.get(commits.size() - 1);
                assertThat(
                                commits.size() % 2 == 0
                                        ? store.commit(latest)
                                        : store.commitAll(List.of(latest)).get(0))
                        .isEqualTo(Committed.INSTANCE);
                TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            }
            assertThat(store.search(ALL).rows())
                    .containsExactlyElementsOf(
                            commits.stream().map(Commit::next).toList());
        } finally {
            TimeZone.setDefault(before);
        }
        assertThatThrownBy(() ->
                        store.commit(Samples.filing("T", record -> record.receivedAt(Instants.MAX.plusSeconds(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("receivedAt must be from -4712-01-02T00:00:00Z to");
    }

    @Test
    void spansAndCursorsMayNameAnyInstant() {
        Commit first = Samples.filing("S-1", record -> record.receivedAt(Samples.NOON));
        Commit second = Samples.filing("S-2", record -> record.receivedAt(Samples.NOON.plus(1, ChronoUnit.MICROS)));
        store.commitAll(List.of(first, second));
        Instant between = Samples.NOON.plusNanos(1);

        assertThat(references(new Filter.ReceivedBetween(Instant.MIN, Instant.MAX)))
                .containsExactly("S-1", "S-2");
        assertThat(references(new Filter.ReceivedBetween(between, Instant.MAX))).containsExactly("S-2");
        assertThat(references(new Filter.ReceivedBetween(Instant.MIN, between))).containsExactly("S-1");
        assertThat(references(new Filter.ReceivedBetween(Instant.MAX, Instant.MIN)))
                .isEmpty();
        assertThat(references(new Filter.ReceivedBetween(Instant.MAX, Instant.MAX)))
                .isEmpty();
        for (UUID id : List.of(new UUID(0, 0), new UUID(-1, -1))) {
            assertThat(after(between, id, false)).containsExactly("S-2");
            assertThat(after(between, id, true)).containsExactly("S-1");
            assertThat(after(Instant.MIN, id, false)).containsExactly("S-1", "S-2");
            assertThat(after(Instant.MIN, id, true)).isEmpty();
            assertThat(after(Instant.MAX, id, true)).containsExactly("S-2", "S-1");
            assertThat(after(Instant.MAX, id, false)).isEmpty();
        }
    }

    private List<String> references(Filter filter) {
        return references(store.search(query(filter)));
    }

    private List<String> after(Instant instant, UUID id, boolean newestFirst) {
        Cursor cursor = new Cursor(instant, new ComplaintId(id));
        return references(store.search(new Query(TENANT, List.of(), newestFirst, cursor, 10)));
    }

    private static List<String> references(Page<ComplaintRecord> page) {
        return page.rows().stream().map(ComplaintRecord::reference).toList();
    }

    private static Query query(Filter filter) {
        return new Query(TENANT, List.of(filter), false, null, 100);
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
