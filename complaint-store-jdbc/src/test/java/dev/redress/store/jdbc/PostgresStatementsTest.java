package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.Filter;
import dev.redress.store.Order;
import dev.redress.store.Query;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Token;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the store goes to PostgreSQL, and how the server finds and keeps the rows. */
class PostgresStatementsTest {

    private HikariDataSource pool;
    private CountingDataSource counting;
    private JdbcStore store;

    @BeforeEach
    void open() {
        pool = Databases.pool(Databases.postgres(), 1);
        JdbcSchema.on(pool).create();
        counting = new CountingDataSource(pool);
        store = JdbcStore.on(counting.dataSource());
    }

    @AfterEach
    void close() {
        if (pool != null) {
            pool.close();
        }
    }

    @Test
    void aCommitIsOneStatementAndALookUpIsOne() {
        Commit filing = Samples.filing(Samples.command());
        store.commit(filing);
        assertThat(counting.sent()).containsExactly("executeQuery");

        Commit change = Samples.change(filing, Samples.command(), Samples.command());
        store.commit(change);
        assertThat(counting.sent()).containsExactly("executeQuery");

        store.find(TENANT, filing.next().id());
        assertThat(counting.sent()).containsExactly("executeQuery");

        store.findByReference(TENANT, filing.next().reference());
        assertThat(counting.sent()).containsExactly("executeQuery");

        store.search(new Query(TENANT, List.of(new Filter.OpenIs(true)), Order.NEWEST_FIRST, null, 50));
        assertThat(counting.sent()).containsExactly("executeQuery");
    }

    @Test
    void aRefusalIsTwoStatements() {
        Commit filing = Samples.filing(Samples.command());
        store.commit(filing);
        counting.sent();

        assertThat(store.commit(filing)).isInstanceOf(CommitResult.Repeated.class);
        assertThat(counting.sent()).containsExactly("executeQuery", "executeQuery");
    }

    @Test
    void aCommitWithTalliesAndTokensIsAStatementMoreForEach() {
        TallyAdd tally = new TallyAdd("a", "w", 1, 2);
        Token token = new Token(Token.Kind.WORD, "a");
        Commit filing =
                Samples.filing(Samples.command()).withTallies(List.of(tally)).withTokens(List.of(token), List.of());
        assertThat(store.commit(filing)).isEqualTo(Committed.INSTANCE);
        assertThat(counting.sent()).containsExactly("executeQuery", "executeUpdate", "executeQuery", "commit");

        List<Commit> filings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            filings.add(Samples.filing(Samples.command())
                    .withTallies(List.of(new TallyAdd("b" + i % 2, "w", 1, 5)))
                    .withTokens(List.of(token), List.of()));
        }
        assertThat(store.commitAll(filings)).containsOnly(Committed.INSTANCE);
        assertThat(counting.sent())
                .containsExactly(
                        "executeQuery", "executeQuery", "executeQuery", "executeUpdate", "executeBatch", "commit");

        assertThat(store.tally(TENANT, tally)).isEqualTo(new TallyResult.Added(2));
        assertThat(counting.sent()).containsExactly("executeQuery");
        assertThat(store.tally(TENANT, tally)).isEqualTo(new TallyResult.LimitReached(2, 2));
        assertThat(counting.sent()).containsExactly("executeQuery", "executeQuery");
    }

    @Test
    void aThousandFilingsAreTwoStatementsAndACommitForEachChunk() {
        List<Commit> filings = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            filings.add(Samples.filing(Samples.command()));
        }
        assertThat(store.commitAll(filings)).hasSize(1000).containsOnly(Committed.INSTANCE);
        assertThat(counting.sent())
                .containsExactly("executeQuery", "executeQuery", "commit", "executeQuery", "executeQuery", "commit");

        assertThat(store.commitAll(filings)).hasSize(1000).hasOnlyElementsOfType(CommitResult.Repeated.class);
        assertThat(counting.sent()).containsExactly("executeQuery", "executeQuery");
    }

    @Test
    void inTheHostsTransactionItIsOneStatementToo() throws SQLException {
        Commit filing = Samples.filing(Samples.command());
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            // The pool of one is in use: building asks the database behind it.
            JdbcStore joined;
            try (HikariDataSource other = Databases.pool(pool.getJdbcUrl(), 1)) {
                joined = JdbcStore.using(other)
                        .transactions(TransactionScope.joining(() -> connection))
                        .build();
            }
            assertThat(joined.commit(filing)).isEqualTo(Committed.INSTANCE);
            assertThat(counting.sent()).containsExactly("executeQuery");
            assertThat(joined.commit(Samples.change(filing, Samples.command()))).isEqualTo(Committed.INSTANCE);
            assertThat(counting.sent()).containsExactly("executeQuery");
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(store.find(TENANT, filing.next().id()).orElseThrow().record().version())
                .isEqualTo(2);
    }

    @Test
    void largeCommitsGoInArrays() {
        CommandId[] commands = new CommandId[1000];
        for (int i = 0; i < commands.length; i++) {
            commands[i] = Samples.command();
        }
        Commit filing = Samples.filing(commands);
        assertThat(store.commit(filing)).isEqualTo(Committed.INSTANCE);
        assertThat(counting.sent()).containsExactly("executeQuery", "commit");
        assertThat(store.commit(Samples.change(filing, commands))).isInstanceOf(CommitResult.Repeated.class);
        assertThat(store.journal(TENANT, filing.next().id(), 0, 2000)).isEqualTo(filing.entries());
    }

    @Test
    void aPageDeepDownIsReadFromTheIndex() throws SQLException {
        assertReadFromTheIndex("received_at", "redress_complaint_received");
        assertReadFromTheIndex("due_at", "redress_complaint_due");
    }

    private void assertReadFromTheIndex(String instant, String index) throws SQLException {
        Databases.run(
                pool,
                "INSERT INTO redress_complaint (tenant, id, reference, version, head, stage, is_open, received_at, due_at,"
                        + " epoch, document) SELECT 'default', gen_random_uuid(), '" + instant + "' || n, 1,"
                        + " decode(repeat('00', 32), 'hex'), 'received', true,"
                        + " timestamptz '2026-01-01 00:00Z' + n * interval '1 second',"
                        + " timestamptz '2026-01-01 00:00Z' + n * interval '1 second', 0, '{}'"
                        + " FROM generate_series(1, 20000) n");
        Databases.run(pool, "ANALYZE redress_complaint");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("EXPLAIN SELECT * FROM redress_complaint c WHERE c.tenant = 'default'"
                                + " AND c." + instant + " IS NOT NULL"
                                + new PostgresDialect()
                                        .after("c." + instant, false)
                                        .replace(
                                                "(?, ?)",
                                                "(timestamptz '2026-01-01 04:00Z', uuid '01900000-0000-7000-8000-000000000000')")
                                + " ORDER BY c.tenant, c." + instant + ", c.id LIMIT 51")) {
            StringBuilder plan = new StringBuilder();
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
            assertThat(plan)
                    .contains("Index Scan using " + index)
                    .containsPattern("Index Cond: .*ROW\\(" + instant + ", id\\) > ROW\\(")
                    .doesNotContain("Sort");
        }
    }
}
