package dev.redress.benchmarks;

import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.MilestoneRule;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.History;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.time.SettableClock;
import dev.redress.words.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Open complaints in tables that begin with {@code bench_}, for what measures the sweep. */
final class SweptComplaints {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    /** How many are filed; what is beyond them are copies of one, which are open and never due. */
    private static final int FILED = 20_000;

    private static final Actor CLERK = Actor.of("clerk", "agent");

    private SweptComplaints() {}

    static ComplaintDesk desk(DataSource dataSource, SettableClock clock) {
        JdbcSchema.on(dataSource).tablePrefix("bench_").create();
        return ComplaintDesk.using(
                        JdbcStore.using(dataSource).tablePrefix("bench_").build())
                .clock(clock)
                .procedure(procedure())
                .build();
    }

    static void drop(DataSource dataSource) throws SQLException {
        execute(
                dataSource,
                "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname ="
                        + " current_schema() AND tablename LIKE 'bench\\_%' LOOP EXECUTE 'DROP TABLE ' || t || ' CASCADE';"
                        + " END LOOP; END $$");
    }

    static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Open complaints that are not due within the first ten hours. */
    static void fillUp(DataSource dataSource, ComplaintDesk desk, int count) throws SQLException {
        file(desk, Math.min(count, FILED), START);
        if (count > FILED) {
            execute(
                    dataSource,
                    "INSERT INTO bench_complaint (tenant, id, reference, version, head, stage, is_open, received_at, wake_at,"
                            + " due_at, epoch, document) SELECT c.tenant, gen_random_uuid(), c.reference || '-' || g, c.version,"
                            + " c.head, c.stage, c.is_open, c.received_at + g * interval '1 second', c.wake_at + interval '1 day'"
                            + " + g * interval '1 second', c.due_at + interval '1 day' + g * interval '1 second', c.epoch,"
                            + " c.document FROM (SELECT * FROM bench_complaint LIMIT 1) c, generate_series(1, "
                            + (count - FILED) + ") g");
        }
    }

    private static Procedure procedure() {
        return Procedure.named("swept", 1)
                .title("Swept", "巡检")
                .clock(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                        .stopsOn("resolved")
                        .cancelledOn("ended")
                        .limit(Term.exactTime(Duration.ofHours(100)))
                        .milestone(MilestoneRule.warnAtShare("near", "0.1", "handler"))
                        .build())
                .clock(ClockDefinition.named("close", Words.of("Close", "结案"))
                        .stopsOn("closed")
                        .limit(Term.calendarDays(60))
                        .build())
                .build();
    }

    static void file(ComplaintDesk desk, int count, Instant received) {
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
}
