package dev.redress.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Swept;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A sweep over many open complaints of which few are due, beside db-scheduler executing as many tasks that do nothing, on the same
 * PostgreSQL in the same run. Four threads sweep, as four nodes would; each reads all clocks, records a milestone and a notice for each.
 * The first rounds warm up both. Arguments: JDBC URL, user, complaints, due ones, rounds (at most 36). Makes and drops tables that begin
 * with {@code bench_}.
 */
public final class SweepComparison {

    private static final int SWEEPERS = 4;
    private static final String TASKS = "bench_scheduled_tasks";

    private SweepComparison() {}

    /**
     * Runs the comparison and prints what it saw.
     *
     * @param args see the class
     * @throws Exception if the database fails
     */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setMaximumPoolSize(24);
        int complaints = Integer.parseInt(args[2]);
        int due = Integer.parseInt(args[3]);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            SweptComplaints.drop(dataSource);
            try {
                run(dataSource, complaints, due, Integer.parseInt(args[4]));
            } finally {
                SweptComplaints.drop(dataSource);
            }
        }
    }

    private static void run(HikariDataSource dataSource, int complaints, int due, int rounds) throws Exception {
        SettableClock clock = SettableClock.at(SweptComplaints.START);
        ComplaintDesk desk = SweptComplaints.desk(dataSource, clock);
        SweptComplaints.fillUp(dataSource, desk, complaints - due * rounds);
        for (int round = 0; round < rounds; round++) {
            SweptComplaints.file(desk, due, clock.instant().minus(Duration.ofMinutes(590)));
            SweptComplaints.execute(dataSource, "VACUUM ANALYZE");
            clock.advance(Duration.ofMinutes(15));
            long begun = System.nanoTime();
            AtomicInteger swept = new AtomicInteger();
            AtomicInteger milestones = new AtomicInteger();
            sweepAll(desk, swept, milestones);
            double sweep = swept.get() / seconds(begun);
            double tasks = due / tasks(dataSource, due);
            System.out.printf(
                    "round %d: %d swept, %d milestones, %.0f a second; db-scheduler %.0f no-op tasks a second; %.2fx%n",
                    round + 1, swept.get(), milestones.get(), sweep, tasks, sweep / tasks);
        }
    }

    /** Sweeps as several nodes do, until nothing is due any more. */
    private static void sweepAll(ComplaintDesk desk, AtomicInteger swept, AtomicInteger milestones)
            throws InterruptedException {
        List<Thread> nodes = new ArrayList<>();
        for (int i = 0; i < SWEEPERS; i++) {
            nodes.add(new Thread(() -> {
                for (Swept one = desk.clocks().sweep(250);
                        one.claimed() > 0;
                        one = desk.clocks().sweep(250)) {
                    swept.addAndGet(one.claimed());
                    milestones.addAndGet(one.milestones());
                }
            }));
        }
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
    }

    /** Seconds that db-scheduler needs for as many tasks, with two schedulers of ten threads that lock and fetch. */
    private static double tasks(HikariDataSource dataSource, int count) throws Exception {
        SweptComplaints.execute(
                dataSource,
                "CREATE TABLE IF NOT EXISTS " + TASKS
                        + " (task_name text NOT NULL, task_instance text NOT NULL, task_data"
                        + " bytea, execution_time timestamptz NOT NULL, picked boolean NOT NULL, picked_by text,"
                        + " last_success timestamptz, last_failure timestamptz, consecutive_failures int, last_heartbeat"
                        + " timestamptz, version bigint NOT NULL, priority smallint, PRIMARY KEY (task_name, task_instance))");
        SweptComplaints.execute(
                dataSource, "CREATE INDEX IF NOT EXISTS bench_execution_time ON " + TASKS + " (execution_time)");
        SweptComplaints.execute(
                dataSource,
                "INSERT INTO " + TASKS + " (task_name, task_instance, execution_time, picked, version) SELECT 'noop',"
                        + " g::text, now() - interval '1 hour', false, 1 FROM generate_series(1, " + count + ") g");
        SweptComplaints.execute(dataSource, "VACUUM ANALYZE " + TASKS);
        CountDownLatch left = new CountDownLatch(count);
        OneTimeTask<Void> noop = Tasks.oneTime("noop").execute((instance, context) -> left.countDown());
        List<Scheduler> schedulers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            schedulers.add(Scheduler.create(dataSource, noop)
                    .tableName(TASKS)
                    .threads(10)
                    .pollUsingLockAndFetch(0.5, 4.0)
                    .pollingInterval(Duration.ofMillis(100))
                    .schedulerName(new SchedulerName.Fixed("s" + i))
                    .build());
        }
        long begun = System.nanoTime();
        schedulers.forEach(Scheduler::start);
        if (!left.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException(left.getCount() + " tasks were not executed in five minutes");
        }
        double seconds = seconds(begun);
        schedulers.forEach(Scheduler::stop);
        return seconds;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
