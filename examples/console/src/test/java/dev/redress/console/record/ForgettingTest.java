package dev.redress.console.record;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.Note;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Suspend;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.WaitingFor;
import dev.redress.console.Run;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Erasure;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** Words that occur nowhere else are put wherever a person or a text goes; after erasure none is left in any table or export. */
class ForgettingTest {

    private static final String CANARY = "zyxcanary";
    private static final Actor ANN = Actor.of("ann", "handler");

    private final String store = Run.newStore();
    private final JdbcConnectionPool pool = JdbcConnectionPool.create(store, "sa", "");
    private int canaries;

    private String canary() {
        return CANARY + ++canaries;
    }

    private String rows() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(store, "sa", "");
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(9);
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            Object value = row.getObject(i);
                            all.append(table)
                                    .append(": ")
                                    .append(
                                            value instanceof byte[] bytes
                                                    ? new String(bytes, StandardCharsets.UTF_8)
                                                    : String.valueOf(value));
                            all.append('\n');
                        }
                    }
                }
            }
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private ComplaintDesk desk() {
        JdbcSchema.on(pool).create();
        return ComplaintDesk.using(JdbcStore.on(pool))
                .customFields(CustomFields.of(
                        CustomField.of("policy", CustomField.Type.TEXT).asPersonal()))
                .build();
    }

    private String closedComplaint(ComplaintDesk desk) {
        Actor portal = Actor.of("portal").withOnBehalfOf(canary()).withFrom(canary());
        var received = desk.file(
                Intake.from(Person.named(canary())
                                .email(canary() + "@example.org")
                                .knownAs("crm", canary()))
                        .by(Channel.EMAIL)
                        .against(Respondent.of(RespondentKind.EMPLOYEE, canary())
                                .withRef(ExternalRef.of("hr", canary())))
                        .order(ExternalRef.of("shop", canary()))
                        .with(EvidenceRef.of(canary(), EvidenceKind.PHOTO).keptAs(ExternalRef.of("dms", canary())))
                        .with("policy", canary())
                        .stating(canary())
                        .demanding(canary())
                        .build(),
                by(portal));
        received = desk.perform(received, Assign.to(ANN), by(ANN));
        received = desk.perform(received, Classify.as("quality").because(canary()), by(ANN));
        received = desk.perform(received, Note.that(canary()), by(ANN));
        received =
                desk.perform(received, JoinComplainant.of(Person.named(canary()).knownAs("crm", canary())), by(ANN));
        var accepted = desk.perform(received, Accept.inScope(), by(ANN));
        accepted = desk.perform(accepted, AddEvidence.item(EvidenceRef.of(canary(), EvidenceKind.PHOTO)), by(ANN));
        accepted = desk.perform(accepted, ReceiveMessage.by(Channel.EMAIL, canary()), by(portal));
        accepted = desk.perform(accepted, ReportProgress.saying(canary()), by(ANN));
        accepted = desk.perform(accepted, Suspend.waitingFor(WaitingFor.COMPLAINANT, canary()), by(ANN));
        accepted = desk.perform(
                accepted,
                AgreeMeasure.of(RemedyKind.REPAIR, canary(), ANN, Instant.now().plus(Duration.ofDays(3))),
                by(ANN));
        accepted = desk.perform(accepted, CompleteMeasure.number(1), by(ANN));
        var resolved = desk.perform(accepted, ResolveDirectly.with(Outcome.UPHELD, canary()), by(ANN));
        resolved = desk.perform(
                resolved, RateSatisfaction.as(Satisfaction.SATISFIED).saying(canary()), by(ANN));
        return desk.perform(resolved, Close.with(canary()), by(ANN)).reference();
    }

    @Test
    void noCanaryIsLeftInAnyTableOrExport() throws SQLException, IOException {
        ComplaintDesk desk = desk();
        String reference = closedComplaint(desk);
        assertThat(rows().split(CANARY, -1)).hasSizeGreaterThan(15);

        Run erased =
                Run.console("erase", "--store", store, reference, "--reason", "asked for", "--by", "dpo", "--json");

        assertThat(erased.exit()).as(erased.out() + erased.err()).isZero();
        assertThat(erased.out()).startsWith("{\"erased_fields\":").contains("\"chain_verifies\":true,\"refused\":[]");
        // The respondent is another person: what they are called is still there.
        assertThat(rows().split(CANARY, -1)).hasSize(3);
        var id = desk.findByReference(reference).orElseThrow().id();
        desk.record().erase(id, Erasure.everything(), "all of it", by(Actor.of("dpo")));

        assertThat(rows()).doesNotContain(CANARY).contains("all of it", "quality");
        StringBuilder export = new StringBuilder();
        desk.record().export(id, export);
        assertThat(export.toString()).doesNotContain(CANARY);
        for (List<String> command : List.of(
                List.of("show", "--store", store, reference),
                List.of("show", "--store", store, reference, "--json"),
                List.of("list", "--store", store, "--json"),
                List.of("verify", "--store", store, "--json"))) {
            Run run = Run.console(command.toArray(String[]::new));
            assertThat(run.exit()).isZero();
            assertThat(run.out() + run.err()).doesNotContain(CANARY);
        }
    }

    @Test
    void whatHasToBeKeptIsRefusedWithTheReason() {
        ComplaintDesk desk = desk();
        String reference = desk.file(
                        Intake.from(Person.named("Ana"))
                                .by(Channel.EMAIL)
                                .stating("x")
                                .build(),
                        by(ANN))
                .reference();
        Run run = Run.console("erase", "--store", store, reference, "--reason", "asked for", "--by", "dpo", "--json");
        assertThat(run.exit()).isOne();
        assertThat(run.out())
                .startsWith(
                        "{\"erased_fields\":0,\"chain_verifies\":true,\"refused\":[{\"field\":\"complainant (party 1)"
                                + " name\",\"because\":\"the complaint is still open");
        assertThat(Run.console("erase", "--store", store, "NONE", "--reason", "x", "--by", "dpo")
                        .exit())
                .isOne();
        assertThat(Run.console("erase", "--store", store, reference).exit()).isEqualTo(2);
    }

    @Test
    void erasesUnderAProcedureThatNamesWhoMay() {
        JdbcSchema.on(pool).create();
        ComplaintDesk desk = ComplaintDesk.using(JdbcStore.on(pool))
                .procedure(ShippedProcedures.get("general"))
                .build();
        var complaint = desk.perform(
                desk.file(
                        Intake.from(Person.named(canary()))
                                .by(Channel.EMAIL)
                                .stating("x")
                                .build(),
                        by(Actor.of("ben", "agent"))),
                Withdraw.because("x"),
                by(Actor.of("ben", "manager")));
        Run run = Run.console(
                "erase", "--store", store, complaint.reference(), "--reason", "asked", "--by", "ann", "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"chain_verifies\":true", "\"refused\":[]");
    }
}
