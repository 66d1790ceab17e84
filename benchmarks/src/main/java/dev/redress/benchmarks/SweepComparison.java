package dev.redress.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.Wording;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.History;
import dev.redress.desk.Swept;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.time.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A sweep over many open complaints of which few are due, beside db-scheduler executing as many tasks that do nothing, on the same
 * PostgreSQL in the same run. Four threads sweep, as four nodes would; each reads all clocks, records a milestone and a notice for each. Arguments: JDBC URL, user,
 * complaints, due ones, rounds. Makes and drops tables that begin with {@code bench_}.
 */
public final class SweepComparison {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor CLERK = Actor.of("clerk", "agent");
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
            drop(dataSource);
            try {
                run(dataSource, complaints, due, Integer.parseInt(args[4]));
            } finally {
                drop(dataSource);
            }
        }
    }

    private static void drop(HikariDataSource dataSource) throws SQLException {
        execute(
                dataSource,
                "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname ="
                        + " current_schema() AND tablename LIKE 'bench\\_%' LOOP EXECUTE 'DROP TABLE ' || t || ' CASCADE';"
                        + " END LOOP; END $$");
    }

    private static void execute(HikariDataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void run(HikariDataSource dataSource, int complaints, int due, int rounds) throws Exception {
        JdbcSchema.on(dataSource).tablePrefix("bench_").create();
        SettableClock clock = SettableClock.at(START);
        ComplaintDesk desk = ComplaintDesk.using(
                        JdbcStore.using(dataSource).tablePrefix("bench_").build())
                .clock(clock)
                .procedure(procedure())
                .build();
        fill(desk, complaints - due * rounds, START);
        for (int round = 0; round < rounds; round++) {
            fill(desk, due, clock.instant().minus(Duration.ofHours(9)));
            execute(dataSource, "VACUUM ANALYZE bench_complaint");
            clock.advance(Duration.ofHours(2));
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

    private static Procedure procedure() {
        return Procedure.named("swept", 1)
                .title("Swept", "巡检")
                .clock(ClockDefinition.named("reply", Wording.of("Reply", "答复"))
                        .stopsOn("resolved")
                        .cancelledOn("ended")
                        .limit(Term.exactTime(Duration.ofHours(100)))
                        .milestone(MilestoneRule.warnAtShare("near", "0.1", "handler"))
                        .build())
                .clock(ClockDefinition.named("close", Wording.of("Close", "结案"))
                        .stopsOn("closed")
                        .limit(Term.calendarDays(60))
                        .build())
                .build();
    }

    private static void fill(ComplaintDesk desk, int count, Instant received) {
        List<History> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Intake intake = Intake.from(Person.named("Kim Lee"))
                    .by(Channel.EMAIL)
                    .stating("The kettle leaks.")
                    .receivedAt(received)
                    .build();
            batch.add(History.of("b-" + received + "-" + i, intake, By.by(CLERK)));
            if (batch.size() == 5_000 || i == count - 1) {
                desk.importAll(batch);
                batch.clear();
            }
        }
    }

    /** Seconds that db-scheduler needs for as many tasks, with two schedulers of ten threads that lock and fetch. */
    private static double tasks(HikariDataSource dataSource, int count) throws Exception {
        execute(
                dataSource,
                "CREATE TABLE IF NOT EXISTS " + TASKS
                        + " (task_name text NOT NULL, task_instance text NOT NULL, task_data"
                        + " bytea, execution_time timestamptz NOT NULL, picked boolean NOT NULL, picked_by text,"
                        + " last_success timestamptz, last_failure timestamptz, consecutive_failures int, last_heartbeat"
                        + " timestamptz, version bigint NOT NULL, priority smallint, PRIMARY KEY (task_name, task_instance))");
        execute(dataSource, "CREATE INDEX IF NOT EXISTS bench_execution_time ON " + TASKS + " (execution_time)");
        execute(
                dataSource,
                "INSERT INTO " + TASKS + " (task_name, task_instance, execution_time, picked, version) SELECT 'noop',"
                        + " g::text, now() - interval '1 hour', false, 1 FROM generate_series(1, " + count + ") g");
        execute(dataSource, "VACUUM ANALYZE " + TASKS);
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
