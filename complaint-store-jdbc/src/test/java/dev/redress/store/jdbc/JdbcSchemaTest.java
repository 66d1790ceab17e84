package dev.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ProjectionStore;
import dev.redress.store.StoreException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcSchemaTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceHoweverOftenAskedOnH2() throws Exception {
        madeOnce(Databases.h2Memory());
    }

    @Test
    void isMadeOnceHoweverOftenAskedOnPostgres() throws Exception {
        madeOnce(Databases.postgres());
    }

    static void madeOnce(String url) throws Exception {
        try (HikariDataSource pool = Databases.pool(url, 4)) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Void>> nodes = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    nodes.add(() -> {
                        JdbcSchema.on(pool).create();
                        return null;
                    });
                }
                for (Future<Void> node : threads.invokeAll(nodes)) {
                    node.get();
                }
            } finally {
                threads.shutdownNow();
            }
            Commit filing = Samples.filing();
            JdbcStore store = JdbcStore.on(pool);
            assertThat(store.commit(filing)).isEqualTo(Committed.INSTANCE);
            JdbcSchema.on(pool).create();
            assertThat(JdbcSchema.on(pool).check()).isEmpty();
            assertThat(store.find(Samples.TENANT, filing.next().id())).isPresent();
        }
    }

    @Test
    void projectionsAreAddedOnceAndGiveTheAbility() {
        for (String url : List.of(Databases.h2Memory(), Databases.postgres())) {
            projectionsAreAdded(url);
        }
    }

    static void projectionsAreAdded(String url) {
        try (HikariDataSource pool = Databases.pool(url, 1)) {
            JdbcSchema schema = JdbcSchema.on(pool).tablePrefix("a_b_");
            assertThatThrownBy(schema::createProjections)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("are missing");
            schema.create();
            JdbcStore before = JdbcStore.using(pool).tablePrefix("a_b_").build();
            assertThat(before.capability(ProjectionStore.class)).isEmpty();
            assertThat(before.commit(Samples.filing())).isEqualTo(Committed.INSTANCE);

            schema.createProjections();
            schema.createProjections();
            schema.create();
            JdbcStore after = JdbcStore.using(pool).tablePrefix("a_b_").build();
            assertThat(after.capability(ProjectionStore.class).orElseThrow().entriesSince(Samples.TENANT, null, 1_000))
                    .as("what was there before is followed too")
                    .isNotEmpty();
            assertThat(JdbcStore.using(pool).tablePrefix("axb_").build().capability(ProjectionStore.class))
                    .isEmpty();
        }
    }

    @Test
    void isMissedAndSaysWhatToDo() {
        for (String url : List.of(Databases.h2Memory(), Databases.postgres())) {
            isMissed(url);
        }
    }

    static void isMissed(String url) {
        try (HikariDataSource pool = Databases.pool(url, 1)) {
            assertThatThrownBy(() -> JdbcSchema.on(pool).check())
                    .isInstanceOf(StoreException.class)
                    .hasMessage("JdbcSchema: the tables 'redress_*' must have version 5, are missing;"
                            + " call create() or run the scripts");
        }
    }

    @Test
    void aTableThatIsMissingIsNamedAndMade() {
        for (String url : List.of(Databases.h2Memory(), Databases.postgres())) {
            missingTablesAreMade(url);
        }
    }

    static void missingTablesAreMade(String url) {
        try (HikariDataSource pool = Databases.pool(url, 1)) {
            JdbcSchema schema = JdbcSchema.on(pool);
            schema.create();
            Databases.run(pool, "DROP TABLE redress_tally");
            Databases.run(pool, "DROP TABLE redress_token");
            assertThatThrownBy(schema::check)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("redress_tally, redress_token");
            schema.create();
            assertThat(schema.check()).isEmpty();
        }
    }

    @Test
    void anOlderVersionIsBroughtUpToDateWithAllItHolds() {
        for (String url : List.of(Databases.h2Memory(), Databases.postgres())) {
            olderIsBroughtUpToDate(url);
        }
    }

    static void olderIsBroughtUpToDate(String url) {
        try (HikariDataSource pool = Databases.pool(url, 1)) {
            JdbcSchema schema = JdbcSchema.on(pool);
            assertThatThrownBy(schema::migrate)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("no tables 'redress_*' to bring up to date");
            schema.create();
            Commit filing = Samples.filing();
            assertThat(JdbcStore.on(pool).commit(filing)).isEqualTo(Committed.INSTANCE);
            Databases.run(pool, "DROP TABLE redress_access");
            Databases.run(pool, "DELETE FROM redress_schema WHERE version > 1");
            assertThatThrownBy(schema::check)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("must have version 5, have 1; call migrate()");
            schema.migrate();
            schema.migrate();
            assertThat(schema.check()).isEmpty();
            assertThat(JdbcStore.on(pool).find(Samples.TENANT, filing.next().id()))
                    .isPresent();
            assertThat(JdbcStore.on(pool).accesses(Samples.TENANT, null, 9)).isEmpty();
        }
    }

    @Test
    void ofANewerVersionIsLeftAlone() {
        try (HikariDataSource pool = Databases.pool(Databases.h2Memory(), 1)) {
            JdbcSchema schema = JdbcSchema.on(pool).tablePrefix("x1_");
            schema.create();
            Databases.run(pool, "INSERT INTO x1_schema (version) VALUES (7)");
            assertThatThrownBy(schema::check)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("must have version 5, have 7");
            assertThatThrownBy(schema::create)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("must have version 5, have 7");
        }
    }

    @Test
    void anH2FileWithoutWriteDelayZeroIsWarnedOf() {
        String durable = Databases.h2File(folder);
        try (HikariDataSource pool = Databases.pool(durable, 1)) {
            JdbcSchema.on(pool).create();
            assertThat(JdbcSchema.on(pool).check()).isEmpty();
        }
        try (HikariDataSource pool = Databases.pool(durable.replace(";WRITE_DELAY=0", ";WRITE_DELAY=500"), 1)) {
            assertThat(JdbcSchema.on(pool).check()).singleElement().asString().contains("WRITE_DELAY=0");
        }
    }

    @Test
    void anH2FileHoldsWhatWasCommittedWhenTheProcessIsKilled() {
        String url = Databases.h2File(folder);
        List<Commit> filings = new ArrayList<>();
        try (HikariDataSource pool = Databases.pool(url, 1)) {
            JdbcSchema.on(pool).create();
            JdbcStore store = JdbcStore.on(pool);
            for (int i = 0; i < 50; i++) {
                filings.add(Samples.filing(Samples.command()));
                assertThat(store.commit(filings.get(i))).isEqualTo(Committed.INSTANCE);
            }
            Databases.killH2(pool);
        }
        try (HikariDataSource pool = Databases.pool(url, 1)) {
            JdbcStore store = JdbcStore.on(pool);
            for (Commit filing : filings) {
                assertThat(store.find(Samples.TENANT, filing.next().id())
                                .orElseThrow()
                                .record())
                        .isEqualTo(filing.next());
            }
        }
    }

    @Test
    void prefixesAreChecked() {
        DataSource none = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("not to be asked");
                });
        for (String bad : List.of("", "A", "1a", "_a", "a-b", "a b", "a;drop", "a\"", "é", "a\n", "a".repeat(22))) {
            assertThatThrownBy(() -> JdbcStore.using(none).tablePrefix(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("JdbcStore.tablePrefix must match [a-z][a-z0-9_]{0,20}");
            assertThatThrownBy(() -> JdbcSchema.on(none).tablePrefix(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String good : List.of("a", "redress_", "crm2_complaints_", "a".repeat(21))) {
            assertThatCode(() -> JdbcStore.using(none).tablePrefix(good)).doesNotThrowAnyException();
        }
    }

    @Test
    void anotherEngineIsRefusedByName() {
        DataSource derby =
                proxy(DataSource.class, proxy(Connection.class, proxy(DatabaseMetaData.class, "Apache Derby")));
        assertThatThrownBy(() -> JdbcStore.on(derby))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be PostgreSQL, MariaDB, MySQL or H2, was 'Apache Derby'");
    }

    /** The collation of the tables came with 8.0.17. */
    @Test
    void anOlderMySqlIsRefusedAndSaysWhichOneWouldDo() {
        for (String old : List.of("5.7.44-log", "8.0.16")) {
            DatabaseMetaData database =
                    InnoDbStatementTests.server("MySQL", old, old.charAt(0) - '0', old.charAt(2) - '0');
            assertThatThrownBy(() -> MariaDbDialect.of(database))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("JdbcStore: MySQL must be 8.0.17 or later, was " + old);
        }
    }

    /** Answers whatever is asked with the one thing it has. */
    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == void.class ? null : answer));
    }
}
