package dev.redress.spring;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.Assign;
import dev.redress.activity.HandOver;
import dev.redress.activity.Involve;
import dev.redress.activity.Note;
import dev.redress.activity.Redact;
import dev.redress.activity.RequestReveal;
import dev.redress.activity.RevealIdentity;
import dev.redress.activity.SendMessage;
import dev.redress.attachment.FileAttachmentStore;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.NoticeReader;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Erasure;
import dev.redress.desk.Retention;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Notice;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.similarity.ComplaintText;
import dev.redress.similarity.SimilarityPolicy;
import dev.redress.similarity.TermStatistics;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.time.SettableClock;
import dev.redress.view.Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A complaint full of canaries goes through much, fails at much, and is erased: then no table, export, file or log holds one. */
class ForgottenTest {

    private static final String CANARY = "canary";
    private static final Actor CLERK = Actor.of("clerk-canary", "intake").withFrom("from-canary");
    private static final Actor DORA = Actor.of("dora-canary", "department").withOnBehalfOf("boss-canary");
    private static final Actor OFFICER = Actor.of("officer", "privacy");

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));

    DataSource database() throws IOException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:forgotten;DB_CLOSE_DELAY=-1");
        return h2;
    }

    private ComplaintDesk desk(DataSource database) throws IOException {
        JdbcSchema.on(database).create();
        return ComplaintDesk.using(JdbcStore.on(database))
                .clock(clock)
                .retention(Retention.none())
                .procedure(Procedure.named("p", 1)
                        .title("P", "流程")
                        .only(CommandKind.ACCEPT_HAND_OVER, "department")
                        .tell(EventKind.FILED, new Notice("received", NoticeReader.COMPLAINANT, null))
                        .build())
                .customFields(CustomFields.of(
                        CustomField.of("policy", CustomField.Type.TEXT).asPersonal()))
                .attachments(FileAttachmentStore.in(folder))
                .similarity(SimilarityPolicy.byTerms(
                        TermStatistics.of(List.of(new ComplaintText("1", "", "The canary sings.")))))
                .sender(notification -> {
                    throw new IllegalStateException("mailbox of mail@canary.example is full");
                })
                .listener((complaint, entries) -> {
                    throw new IllegalStateException("canary in a listener");
                })
                .build();
    }

    private Complaint<?> life(ComplaintDesk desk) throws IOException {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Ana Canary")
                                .email("mail@canary.example")
                                .knownAs("crm", "ana-canary"))
                        .by(Channel.EMAIL)
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "Bob Canary")
                                .withRef(ExternalRef.of("hr", "bob-canary")))
                        .order(ExternalRef.of("shop", "order-canary"))
                        .with("policy", "policy-canary")
                        .confidential()
                        .stating("The canary sings 金丝雀.")
                        .demanding("Another canary.")
                        .build(),
                by(CLERK).command("form-1"));
        byte[] picture = "canary".getBytes(StandardCharsets.UTF_8);
        List<Command> commands = List.of(
                Assign.to(CLERK),
                Note.that("A canary note."),
                AddEvidence.item(desk.attachments()
                        .take("text/plain", new ByteArrayInputStream(picture))
                        .as("A canary picture", EvidenceKind.PHOTO)),
                SendMessage.by(Channel.EMAIL, "Dear Ms Canary."),
                HandOver.to("works", "canary reason").anonymised());
        for (Command each : commands) {
            complaint = desk.performUntyped(complaint.handle(), each, by(CLERK));
        }
        complaint = desk.performUntyped(complaint.handle(), AcceptHandOver.here(), by(DORA));
        Actor herself = Actor.of(DORA.id(), "department"); // who stood in until now
        complaint = desk.performUntyped(complaint.handle(), Involve.admitting(herself), by(CLERK));
        complaint = desk.performUntyped(complaint.handle(), RequestReveal.because("canary wanted"), by(herself));
        complaint =
                desk.performUntyped(complaint.handle(), RevealIdentity.number(1).noting("canary"), by(CLERK));
        complaint = desk.performUntyped(
                complaint.handle(), Redact.passage(complaint.snapshot().filing().facts(), 4, 10, "canary"), by(CLERK));
        desk.read(complaint.id(), DORA);
        desk.view(complaint.id(), Reader.HANDLER, CLERK);
        desk.deliveries().deliver(10);
        desk.clocks().sweep(10);
        try {
            desk.performUntyped(complaint.handle(), RevealIdentity.number(7).noting("canary"), by(CLERK));
        } catch (RefusedException refused) {
            assertThat(refused).hasMessageNotContaining(CANARY);
        }
        return desk.performUntyped(
                complaint.handle(), Decline.because(DeclineReason.OUT_OF_SCOPE, "No canary."), by(CLERK));
    }

    @Test
    void nothingIsLeftAnywhere() throws IOException, SQLException {
        DataSource database = database();
        ComplaintDesk desk = desk(database);
        Logger root = (Logger) LoggerFactory.getLogger("dev.redress");
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        Level before = root.getLevel();
        root.setLevel(Level.TRACE);
        logged.start();
        root.addAppender(logged);
        try {
            Complaint<?> complaint = life(desk);
            assertThat(found(database)).as("there was something to forget").hasSizeGreaterThan(20);
            desk.record().erase(complaint.id(), Erasure.everything(), "asked for", by(OFFICER));
            desk.accesses().forget("dora-canary");
            files().forEach(this::age);
            clock.set(Instant.now().plus(Duration.ofDays(1)));
            assertThat(desk.attachments().sweep(Duration.ofHours(1))).isEqualTo(1);

            assertThat(found(database)).isEmpty();
            StringBuilder export = new StringBuilder();
            desk.record().export(complaint.id(), export);
            export.append(desk.record().receipt(complaint.id()));
            for (Reader reader : Reader.values()) {
                export.append(desk.view(complaint.id(), reader).texts());
            }
            assertThat(export.toString()).doesNotContainIgnoringCase(CANARY).doesNotContain("金丝雀");
            assertThat(files()).isEmpty();
            assertThat(desk.record().verifyAll().isSound()).isTrue();
            assertThat(desk.get(complaint.id()).category()).isEmpty();
        } finally {
            root.detachAppender(logged);
            root.setLevel(before);
        }
        assertThat(logged.list).as("what failed was logged").isNotEmpty();
        assertThat(logged.list)
                .allSatisfy(event -> assertThat(event.getFormattedMessage()
                                + (event.getThrowableProxy() == null
                                        ? ""
                                        : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                        .doesNotContainIgnoringCase(CANARY)
                        .doesNotContain("金丝雀"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void age(Path file) {
        assertThat(file.toFile().setLastModified(0)).isTrue();
    }

    /** Every value of every column of every table that holds a canary, in any of the forms in which it could be kept. */
    private static List<String> found(DataSource database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), null, new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            int searched = 0;
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (table.toLowerCase(Locale.ROOT).startsWith("redress_")) {
                    search(connection, table, found);
                    searched++;
                }
            }
            assertThat(searched).isGreaterThan(10);
        }
        return found;
    }

    private static void search(Connection connection, String table, List<String> found) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object value = row.getObject(column);
                    String text = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : String.valueOf(value);
                    if (text.toLowerCase(Locale.ROOT).contains(CANARY) || text.contains("金丝雀")) {
                        found.add(table + "." + row.getMetaData().getColumnName(column));
                    }
                }
            }
        }
    }
}
