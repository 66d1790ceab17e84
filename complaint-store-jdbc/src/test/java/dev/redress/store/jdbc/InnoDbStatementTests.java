package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.Repeated;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the store goes to MariaDB or MySQL, how the server finds the rows, and what settings of the driver must not change. */
abstract class InnoDbStatementTests {

    private String url;
    private HikariDataSource pool;
    private CountingDataSource counting;
    private JdbcStore store;

    abstract String newDatabase();

    /** Settings of the driver under which the answers must be the same. */
    abstract List<String> settings();

    @BeforeEach
    void open() {
        url = newDatabase();
        pool = Databases.pool(url, 1);
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
    void aCommitIsOneStatementForEachTableAndALookUpIsOne() {
        Commit filing = Samples.filing(Samples.command());
        store.commit(filing);
        assertThat(counting.sent()).containsExactly("executeUpdate", "executeBatch", "executeBatch", "commit");

        store.find(TENANT, filing.next().id());
        assertThat(counting.sent()).containsExactly("executeQuery");

        store.commit(filing);
        assertThat(counting.sent()).containsExactly("executeUpdate", "rollback", "executeQuery");
    }

    @Test
    void aThousandFilingsAreALookAndABatchForEachTableAndChunk() {
        List<Commit> filings = IntStream.range(0, 1000)
                .mapToObj(i -> Samples.filing(Samples.command()))
                .toList();
        assertThat(store.commitAll(filings)).hasSize(1000).containsOnly(Committed.INSTANCE);
        List<String> chunk = List.of("executeQuery", "executeBatch", "executeBatch", "executeBatch", "commit");
        List<String> both = new ArrayList<>(chunk);
        both.addAll(chunk);
        assertThat(counting.sent()).isEqualTo(both);

        assertThat(store.commitAll(filings)).hasSize(1000).hasOnlyElementsOfType(Repeated.class);
        assertThat(counting.sent()).containsExactly("executeQuery", "executeQuery");
    }

    /** Drivers can send batches in bulk without counts, count rows that did not change as none, or prepare on the server. */
    @Test
    void theAnswersAreTheSameHoweverTheDriverIsSet() {
        for (String setting : settings()) {
            try (HikariDataSource other = Databases.pool(url + "?" + setting, 1)) {
                JdbcStore set = JdbcStore.on(other);
                CommandId command = Samples.command();
                List<Commit> filings = List.of(Samples.filing(command), Samples.filing(), Samples.filing());
                assertThat(set.commitAll(filings)).as(setting).hasSize(3).containsOnly(Committed.INSTANCE);
                List<Commit> changes =
                        filings.stream().map(filing -> Samples.change(filing)).toList();
                assertThat(set.commit(changes.get(1))).isEqualTo(Committed.INSTANCE);
                assertThat(set.commitAll(changes).stream()
                                .filter(Committed.INSTANCE::equals)
                                .count())
                        .as(setting)
                        .isEqualTo(2);
                assertThat(set.commit(filings.get(0)))
                        .isEqualTo(new Repeated(command, filings.get(0).next().id(), 1));
                for (Commit filing : filings) {
                    assertThat(set.find(TENANT, filing.next().id()))
                            .as(setting)
                            .isEqualTo(store.find(TENANT, filing.next().id()));
                    assertThat(set.journal(TENANT, filing.next().id(), 0, 10)).hasSize(2);
                }
            }
        }
    }

    @Test
    void aPageDeepDownAndManyCommandsAreReadFromTheIndex() throws SQLException {
        List<Commit> filings = IntStream.range(0, 2000)
                .mapToObj(i -> Samples.filing(
                        "P-" + i, record -> record.receivedAt(Samples.NOON.plusSeconds(i)), Samples.command()))
                .toList();
        store.commitAll(filings);
        Databases.run(pool, "ANALYZE TABLE redress_complaint, redress_journal");
        MariaDbDialect dialect;
        try (Connection connection = pool.getConnection()) {
            dialect = MariaDbDialect.of(connection.getMetaData());
        }
        Place place = new Place(
                Samples.NOON.plusSeconds(1500), filings.get(1500).next().id().value());
        for (boolean newestFirst : List.of(true, false)) {
            assertThat(plan(
                            "SELECT * FROM redress_complaint c WHERE c.tenant = 'default'"
                                    + dialect.after("c.received_at", newestFirst)
                                    + " ORDER BY " + dialect.orderBy("c.tenant", "c.received_at, c.id", newestFirst)
                                    + " LIMIT 51",
                            to -> dialect.bindAfter(to, place)))
                    .containsEntry("c", "range redress_complaint_received");
        }
        assertThat(plan(
                        "SELECT * FROM redress_complaint c WHERE c.tenant = 'default'"
                                + dialect.after("c.due_at", false) + " ORDER BY "
                                + dialect.orderBy("c.tenant", "c.due_at, c.id", false) + " LIMIT 51",
                        to -> dialect.bindAfter(to, place)))
                .containsEntry("c", "range redress_complaint_due");

        ParameterTable.Type text = ParameterTable.Type.TEXT;
        ParameterTable commands =
                new ParameterTable(text, text).row("default", "x").row("default", "y");
        assertThat(plan(
                        "SELECT j.* FROM " + dialect.parameterTable(text, text)
                                + " JOIN redress_journal j ON j.tenant = x.a AND j.command_id = x.b",
                        to -> dialect.bind(to, commands)))
                .containsEntry("j", "eq_ref redress_journal_command");
    }

    private interface Binding {
        void to(Binder binder) throws SQLException;
    }

    /** For each table how it is read, and by what key. */
    private Map<String, String> plan(String sql, Binding parameters) throws SQLException {
        Map<String, String> plan = new HashMap<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN FORMAT = TRADITIONAL " + sql)) {
            parameters.to(new Binder(statement, ColumnTypes.PLAIN));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    plan.put(row.getString("table"), row.getString("type") + " " + row.getString("key"));
                    assertThat(row.getString("Extra")).doesNotContain("filesort");
                }
            }
        }
        return plan;
    }

    /** What a driver says of a server. */
    static DatabaseMetaData server(String name, String version, int major, int minor) {
        Map<String, Object> said = Map.of(
                "getDatabaseProductName",
                name,
                "getDatabaseProductVersion",
                version,
                "getDatabaseMajorVersion",
                major,
                "getDatabaseMinorVersion",
                minor);
        return (DatabaseMetaData) Proxy.newProxyInstance(
                InnoDbStatementTests.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> said.get(method.getName()));
    }
}
