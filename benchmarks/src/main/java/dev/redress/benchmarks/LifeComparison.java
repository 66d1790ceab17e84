package dev.redress.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.desk.ComplaintDesk;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintStore;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.store.memory.MemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Whole lives on PostgreSQL, a filing and nine commands, each in its own transaction: through the desk, and by {@link RawLives}, which
 * writes the very same rows and decides, renders and hashes nothing.
 *
 * <p>Arguments: JDBC address, user, threads, lives a round, rounds. Makes tables named {@code lifebench_...} and drops them.
 */
public final class LifeComparison {

    static final String PREFIX = "lifebench_";
    private static final int SAMPLES = 200;

    private LifeComparison() {}

    /**
     * Runs both in turn and prints what it saw.
     *
     * @param args see the class
     * @throws Exception if the database fails
     */
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[2]);
        int lives = Integer.parseInt(args[3]);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setMaximumPoolSize(threads);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            JdbcSchema.on(dataSource).tablePrefix(PREFIX).create();
            try {
                ComplaintDesk desk = ComplaintDesk.using(
                                JdbcStore.using(dataSource).tablePrefix(PREFIX).build())
                        .build();
                RawLives raw = new RawLives(dataSource, PREFIX, samples());
                double[] ratios = new double[Integer.parseInt(args[4])];
                for (int round = 0; round < ratios.length; round++) {
                    SweptComplaints.execute(dataSource, "VACUUM ANALYZE");
                    Written before = Written.now(dataSource);
                    double byHand = rate(threads, lives, raw::live);
                    Written hand = Written.now(dataSource).since(before, lives);
                    SweptComplaints.execute(dataSource, "VACUUM ANALYZE");
                    before = Written.now(dataSource);
                    double byDesk = rate(threads, lives, number -> WholeLife.held(desk, number));
                    Written mine = Written.now(dataSource).since(before, lives);
                    ratios[round] = byDesk / byHand;
                    System.out.printf(
                            Locale.ROOT,
                            "round %d, %d threads: desk %.0f lives a second, raw %.0f: %.2f; a life: desk %s; raw %s%n",
                            round + 1,
                            threads,
                            byDesk,
                            byHand,
                            ratios[round],
                            mine,
                            hand);
                }
                Arrays.sort(ratios);
                System.out.printf(Locale.ROOT, "median %.2f%n", ratios[ratios.length / 2]);
            } finally {
                SweptComplaints.execute(
                        dataSource,
                        "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname ="
                                + " current_schema() AND tablename LIKE 'lifebench\\_%' LOOP EXECUTE 'DROP TABLE ' || t ||"
                                + " ' CASCADE'; END LOOP; END $$");
            }
        }
    }

    /** What the server has written: bytes of its log, rows inserted and updated, and how many of the latter stayed on their page. */
    private record Written(double log, double inserted, double updated, double hot) {

        static Written now(DataSource dataSource) throws Exception {
            Thread.sleep(1_500); // sessions report their counts once a second
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT pg_current_wal_lsn() - '0/0'::pg_lsn, sum(n_tup_ins),"
                                    + " sum(n_tup_upd), sum(n_tup_hot_upd) FROM pg_stat_user_tables WHERE relname LIKE 'lifebench\\_%'")) {
                row.next();
                return new Written(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
            }
        }

        Written since(Written before, int lives) {
            return new Written(
                    (log - before.log) / lives,
                    (inserted - before.inserted) / lives,
                    (updated - before.updated) / lives,
                    (hot - before.hot) / lives);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f bytes of log, %.1f inserts, %.1f updates, %.1f HOT",
                    log,
                    inserted,
                    updated,
                    hot);
        }
    }

    /** Leads one life. */
    @FunctionalInterface
    private interface Living {
        void live(int number) throws Exception;
    }

    private static double rate(int threads, int lives, Living living) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long begun = System.nanoTime();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    for (int number = next.getAndIncrement(); number < lives; number = next.getAndIncrement()) {
                        living.live(number);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        return lives / ((System.nanoTime() - begun) / 1e9);
    }

    /** What the desk commits in some lives. */
    private static List<List<Commit>> samples() {
        List<Commit> all = new ArrayList<>();
        MemoryStore memory = new MemoryStore();
        ComplaintStore recording = (ComplaintStore) Proxy.newProxyInstance(
                ComplaintStore.class.getClassLoader(),
                new Class<?>[] {ComplaintStore.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("commit")) {
                        all.add((Commit) given[0]);
                    }
                    try {
                        return method.invoke(memory, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ComplaintDesk desk = ComplaintDesk.using(recording).build();
        List<List<Commit>> lives = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            all.clear();
            WholeLife.held(desk, i);
            lives.add(List.copyOf(all));
        }
        return lives;
    }
}
