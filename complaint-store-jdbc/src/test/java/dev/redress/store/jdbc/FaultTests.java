package dev.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.ComplaintStore;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import dev.redress.store.jdbc.FaultyDataSource.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Every call of the store, failed at each of its calls to the database in turn and in each way: all of it is there or nothing, what
 * was answered is there, the call made again does what the contract says, and the connection is given back as it was.
 */
@Timeout(300)
abstract class FaultTests {

    private HikariDataSource pool;
    private FaultyDataSource faults;
    private JdbcStore faulty;
    private JdbcStore sound;

    abstract String newDatabase();

    @BeforeEach
    void open() {
        HikariConfig config = Databases.config(newDatabase(), 1);
        // Long enough for a new connection; one that was not given back would take as long to miss.
        config.setConnectionTimeout(5_000);
        open(config);
        JdbcSchema.on(pool).create();
    }

    private void open(HikariConfig config) {
        pool = new HikariDataSource(config);
        faults = new FaultyDataSource(pool);
        faulty = JdbcStore.on(faults.dataSource());
        sound = JdbcStore.on(pool);
    }

    @AfterEach
    void close() {
        if (pool != null) {
            pool.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCallThatWrites() {
        return tests(writing(), Fault.values());
    }

    @TestFactory
    Stream<DynamicTest> everyCallThatReads() {
        return tests(ReadingTrials.over(sound), Fault.BEFORE, Fault.LOST_AFTER);
    }

    @TestFactory
    Stream<DynamicTest> everyCallThatWritesOnConnectionsWithoutAutoCommit() {
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        pool.close();
        config.setAutoCommit(false);
        open(config);
        return tests(writing(), Fault.BEFORE, Fault.AFTER);
    }

    private static Map<String, Function<ComplaintStore, Trial>> writing() {
        Map<String, Function<ComplaintStore, Trial>> trials = new LinkedHashMap<>(CommitTrials.all());
        trials.putAll(SettlingTrials.all());
        return trials;
    }

    private Stream<DynamicTest> tests(Map<String, Function<ComplaintStore, Trial>> trials, Fault... kinds) {
        return trials.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    List<String> points = new ArrayList<>();
                    for (Fault kind : kinds) {
                        points.addAll(everyPoint(kind, each.getValue()));
                    }
                    assertThat(points).as("calls that failed").hasSizeGreaterThanOrEqualTo(3 * kinds.length);
                }));
    }

    private List<String> everyPoint(Fault kind, Function<ComplaintStore, Trial> trials) throws SQLException {
        List<String> points = new ArrayList<>();
        for (int number = 1; ; number++) {
            assertThat(number).as("calls to the database").isLessThan(100);
            Trial trial = trials.apply(sound);
            faults.arm(number, kind);
            boolean struck = attempt(trial, kind, number);
            if (!struck) {
                return points;
            }
            points.add(faults.reached().get(number - 1));
        }
    }

    private boolean attempt(Trial trial, Fault kind, int number) throws SQLException {
        Map<String, Set<String>> before = rows(trial);
        Object answer = null;
        @Nullable StoreException failure = null;
        try {
            answer = trial.call().apply(faulty);
        } catch (StoreException e) {
            failure = e;
        }
        boolean struck = faults.disarm();
        String where = kind + " at call " + number + " of " + faults.reached() + ", answer " + answer;
        theConnectionIsBack(where);
        Map<String, Set<String>> between = rows(trial);
        if (answer != null) {
            // Only who met another transaction may be refused without a reason of its own, and nothing is written then.
            assertThat(answer.equals(trial.done()) || (kind == Fault.DEADLOCK && between.equals(before)))
                    .as(where)
                    .isTrue();
        } else {
            assertThat(failure).as(where).hasCauseInstanceOf(SQLException.class);
            assertThat(struck).as(where).isTrue();
        }
        Object again = trial.again().apply(sound);
        assertThat(again).as(where).isEqualTo(trial.expected().apply(tenant -> changed(tenant, before, between)));
        Map<String, Set<String>> after = rows(trial);
        for (Map.Entry<String, Set<String>> part : between.entrySet()) {
            Set<String> old = before.getOrDefault(part.getKey(), Set.of());
            Set<String> done = after.getOrDefault(part.getKey(), Set.of());
            assertThat(part.getValue()).as(where).isIn(old, done);
            if (trial.done().equals(answer)) {
                assertThat(part.getValue()).as(where).isEqualTo(done);
            }
        }
        trial.holds().accept(sound);
        return struck;
    }

    private Map<String, Set<String>> rows(Trial trial) {
        return RawRows.of(pool, trial.tenants(), trial.uncounted(), trial.leases());
    }

    private static boolean changed(Tenant tenant, Map<String, Set<String>> before, Map<String, Set<String>> between) {
        return !before.getOrDefault(tenant.name(), Set.of()).equals(between.getOrDefault(tenant.name(), Set.of()));
    }

    /** The pool has no other. */
    private void theConnectionIsBack(String where) throws SQLException {
        assertThat(faults.open()).as(where).isZero();
        assertThat(faults.autoCommitChanged()).as(where).isFalse();
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).as(where).isEqualTo(pool.isAutoCommit());
        }
    }
}
