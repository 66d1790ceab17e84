package dev.redress.quickstart;

import static dev.redress.desk.By.by;

import dev.redress.activity.Note;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.MilestoneRule;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.NoticeReader;
import dev.redress.desk.ComplaintDesk;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Notice;
import dev.redress.move.Accept;
import dev.redress.notification.Sent;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.ComplaintStore;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Files, moves, sweeps and delivers until it is killed; what was acknowledged is on the disk before it goes on. */
public final class KilledWriter {

    /** A second of the writer's is a day of the complaints'. */
    private static final long FASTER = 86_400;

    private static final Actor CLERK = Actor.of("clerk", "agent");

    private KilledWriter() {}

    /** One day passes in each second since the beginning that is given, in every process alike. */
    static InstantSource clock(Instant begun) {
        return () -> begun.plus(Duration.between(begun, Instant.now()).multipliedBy(FASTER));
    }

    static ComplaintDesk desk(DataSource database, Instant begun, Path sent) {
        return desk(JdbcStore.on(database), begun, sent);
    }

    static ComplaintDesk desk(ComplaintStore store, Instant begun, Path sent) {
        Procedure procedure = Procedure.named("killed", 1)
                .title("Killed", "中断")
                .clock(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                        .stopsOn("resolved")
                        .limit(Term.calendarDays(2))
                        .milestone(MilestoneRule.warnAtShare("near", "0.5", "agent"))
                        .milestone(MilestoneRule.escalateAfter("late", Term.calendarDays(1), "manager"))
                        .build())
                .tell(EventKind.FILED, new Notice("received", NoticeReader.COMPLAINANT, null))
                .build();
        return ComplaintDesk.using(store)
                .clock(clock(begun))
                .procedure(procedure)
                .sender(notification -> {
                    append(sent, notification.idempotencyKey());
                    return Sent.by(Channel.EMAIL);
                })
                .build();
    }

    private static void append(Path file, String line) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Works for ever.
     *
     * @param arguments the database's URL, the instant at which all began, the file of what was acknowledged, the file of what was sent
     * @throws SQLException if there is no connection
     */
    public static void main(String[] arguments) throws SQLException {
        Path acknowledged = Path.of(arguments[2]);
        DataSource database = database(arguments[0]);
        // One connection stays open, or H2 would open and close the file with every call.
        try (Connection kept = database.getConnection()) {
            ComplaintDesk desk = desk(database, Instant.parse(arguments[1]), Path.of(arguments[3]));
            while (kept.isValid(1)) {
                round(desk, acknowledged);
            }
        }
    }

    private static void round(ComplaintDesk desk, Path acknowledged) {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Eva"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK).command(UUID.randomUUID().toString()));
        acknowledge(acknowledged, complaint);
        for (var command : List.of(Note.that("Seen."), Accept.inScope(), Note.that("In hand."))) {
            complaint = desk.performUntyped(complaint.handle(), command, by(CLERK));
            acknowledge(acknowledged, complaint);
        }
        desk.clocks().sweep(20);
        desk.deliveries().deliver(5);
    }

    private static void acknowledge(Path file, Complaint<?> complaint) {
        append(file, complaint.id() + " " + complaint.version() + " " + complaint.head());
    }

    static DataSource database(String url) {
        return (DataSource) Proxy.newProxyInstance(
                KilledWriter.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, values) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return url.startsWith("jdbc:h2")
                            ? DriverManager.getConnection(url, "sa", "")
                            : DriverManager.getConnection(url);
                });
    }
}
