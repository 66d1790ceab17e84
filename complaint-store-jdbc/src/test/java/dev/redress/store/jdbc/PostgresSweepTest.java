package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.Claim;
import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.Expect;
import dev.redress.store.StoredComplaint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sweep costs PostgreSQL: statements, plan, buffers. */
class PostgresSweepTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

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

    private List<Commit> filed(int count) {
        List<Commit> filings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant wakeAt = NOW.minusSeconds(1 + i);
            filings.add(Samples.filing("R-sweep-" + i, record -> record.wakeAt(wakeAt, 0)));
        }
        assertThat(store.commitAll(filings)).containsOnly(Committed.INSTANCE);
        counting.sent();
        return filings;
    }

    @Test
    void aSweepIsThreeStatements() {
        List<Commit> filings = filed(500);

        List<StoredComplaint> claimed = store.claimDue(TENANT, new Claim(NOW, 0, NOW.plusSeconds(60), 500));
        assertThat(counting.sent()).containsExactly("executeQuery", "executeQuery");
        assertThat(claimed)
                .hasSize(500)
                .allSatisfy(each -> assertThat(each.identities()).hasSize(1));
        assertThat(claimed.get(0).record().id())
                .isEqualTo(filings.get(499).next().id());

        List<Commit> changes = new ArrayList<>();
        filings.forEach(filing -> changes.add(Samples.change(filing, Samples.command())));
        assertThat(store.commitAll(changes)).hasSize(500).containsOnly(Committed.INSTANCE);
        assertThat(counting.sent()).containsExactly("executeQuery", "commit");
    }

    @Test
    void whatCannotBeWrittenUnseenIsLookedAtAndAnsweredFor() {
        List<Commit> filings = filed(5);
        CommandId used = Samples.command();
        Commit before = Samples.change(filings.get(0), used);
        assertThat(store.commit(before)).isEqualTo(Committed.INSTANCE);
        counting.sent();

        Commit stale = Samples.change(filings.get(0), Samples.command());
        List<Commit> changes =
                List.of(Samples.change(filings.get(1), Samples.command()), stale, Samples.change(filings.get(2)));
        List<CommitResult> results = store.commitAll(changes);
        assertThat(results.get(0)).isEqualTo(Committed.INSTANCE);
        assertThat(results.get(1)).isInstanceOf(CommitResult.Stale.class);
        assertThat(results.get(2)).isEqualTo(Committed.INSTANCE);
        assertThat(counting.sent()).containsExactly("executeQuery", "commit", "executeQuery");

        // A command of another complaint fails the statement: then all of it is looked at.
        results = store.commitAll(
                List.of(Samples.change(filings.get(3), Samples.command()), Samples.change(filings.get(4), used)));
        assertThat(results.get(0)).isEqualTo(Committed.INSTANCE);
        assertThat(results.get(1))
                .isEqualTo(new CommitResult.Repeated(used, before.next().id(), 2));
        assertThat(counting.sent())
                .containsExactly("executeQuery", "rollback", "executeQuery", "executeQuery", "commit");
        assertThat(store.journal(TENANT, filings.get(4).next().id(), 0, 10)).hasSize(1);

        // One that two of them carry is looked at, too: the first names a head that is not there.
        CommandId twice = Samples.command();
        Commit first = Samples.change(Samples.change(filings.get(2)), record -> record, twice);
        results = store.commitAll(List.of(first, Samples.change(filings.get(4), twice)));
        assertThat(results.get(0)).isInstanceOf(CommitResult.Stale.class);
        assertThat(results.get(1)).isEqualTo(Committed.INSTANCE);
        assertThat(first.expect()).isInstanceOf(Expect.At.class);
    }

    @Test
    void theSearchReadsOnlyWhatIsDue() throws SQLException {
        Databases.run(
                pool,
                "INSERT INTO redress_complaint (tenant, id, reference, version, head, stage, is_open, received_at, wake_at,"
                        + " due_at, epoch, document) SELECT 'default', gen_random_uuid(), 'R-' || n, 1,"
                        + " decode(repeat('00', 32), 'hex'), 'received', true, timestamptz '2026-01-01 00:00Z',"
                        + " timestamptz '2026-06-01 12:00Z' + (n - 1000) * interval '1 second',"
                        + " timestamptz '2026-01-01 00:00Z', 0, repeat('x', 500) FROM generate_series(1, 20000) n");
        Databases.run(pool, "VACUUM ANALYZE redress_complaint");
        String sql = DueComplaints.awake(new PostgresDialect());
        for (String value : List.of("'default'", "'2026-06-01 12:00Z'", "'2026-06-01 12:00Z'", "500")) {
            sql = sql.replaceFirst("\\?", value);
        }
        StringBuilder plan = new StringBuilder();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) "
                        + sql.replace("{complaint}", "redress_complaint"))) {
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
        }
        assertThat(plan)
                .contains("Index Scan using redress_complaint_wake", "actual rows=500")
                .containsPattern("Index Cond: .*wake_at <= ")
                .doesNotContain("Sort")
                .doesNotContain("Rows Removed by Filter");
        Matcher buffers = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?")
                .matcher(plan);
        assertThat(buffers.find()).isTrue();
        assertThat(number(buffers.group(1)) + number(buffers.group(2))).isLessThanOrEqualTo(3 * 500);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
