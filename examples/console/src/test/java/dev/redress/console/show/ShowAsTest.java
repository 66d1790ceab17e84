package dev.redress.console.show;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Classify;
import dev.redress.activity.Consult;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.Note;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.SendMessage;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.StatementKind;
import dev.redress.console.Run;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.Investigate;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the console prints for each reader, by words that stand in one place only. */
class ShowAsTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANN = Actor.of("xxannid", "agent");
    private static final Actor LIN = Actor.of("xxlinid", "legal");
    private static final Actor EVA = Actor.of("xxevaid", "complainant").withFrom("xxevafrom");

    /** Who may see a word: H handler, D department, C complainant, R reviewer, A auditor, S statistics. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        for (String reporter :
                List.of("xxevaname", "xxevamail", "xxevaid", "xxevafrom", "xxmessage", "xxletter", "xxheard")) {
            WORDS.put(reporter, "HC");
        }
        for (String matter : List.of("xxfacts", "xxdemand", "xxzedname", "xxresolved")) {
            WORDS.put(matter, "HDCR");
        }
        for (String internal :
                List.of("xxnote", "xxreason", "xxquestion", "xxopinion", "xxwesname", "xxwitness", "xxzedkey")) {
            WORDS.put(internal, "HDR");
        }
        WORDS.put("xxannid", "HDRA");
        WORDS.put("xxlinid", "HDRA");
        WORDS.put("xxkey", "HA");
        WORDS.put("xxcategory", "HDCRAS");
    }

    private final String store = Run.newStore();
    private final JdbcConnectionPool pool = JdbcConnectionPool.create(store, "sa", "");
    private Complaint<?> complaint;
    private ComplaintDesk desk;

    @BeforeEach
    void fill() {
        JdbcSchema.on(pool).create();
        desk = ComplaintDesk.using(JdbcStore.on(pool)).build();
        complaint = desk.file(
                Intake.from(Person.named("xxevaname")
                                .email("eva@xxevamail.example")
                                .knownAs(ExternalRef.USERS, EVA.id()))
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "xxzedname")
                                .withRef(ExternalRef.of("staff", "xxzedkey")))
                        .by(Channel.EMAIL)
                        .receivedAt(RECEIVED)
                        .stating("xxfacts")
                        .demanding("xxdemand")
                        .build(),
                by(ANN).command("xxkey"));
        perform(Classify.as("xxcategory"), ANN);
        perform(Accept.inScope(), ANN);
        perform(HandOver.to("legal", "xxreason").anonymised(), ANN);
        perform(AcceptHandOver.here(), LIN);
        perform(Investigate.begin(), LIN);
        perform(Consult.asking("finance", "xxquestion"), LIN);
        perform(GiveOpinion.on(1, "xxopinion"), LIN);
        perform(Note.that("xxnote"), LIN);
        perform(RecordStatement.interview(1, "xxheard"), LIN);
        perform(RecordStatement.ofWitness(StatementKind.STATEMENT, Person.named("xxwesname"), "xxwitness"), LIN);
        perform(ReceiveMessage.by(Channel.EMAIL, "xxmessage"), EVA);
        perform(SendMessage.by(Channel.EMAIL, "xxletter"), LIN);
        perform(ResolveDirectly.with(Outcome.UPHELD, "xxresolved"), LIN);
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    private void perform(Command command, Actor actor) {
        complaint = desk.performUntyped(complaint, command, by(actor));
    }

    private Run show(String... options) {
        List<String> args = new ArrayList<>(List.of("show", "--store", store, complaint.reference()));
        args.addAll(List.of(options));
        return Run.console(args.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"handler, H", "department, D", "complainant, C", "reviewer, R", "auditor, A", "statistics, S"})
    void printsExactlyWhatAReaderMaySee(String reader, String letter) {
        for (Run run : List.of(show("--as", reader), show("--as", reader, "--json"))) {
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(WORDS.keySet().stream().filter(run.out()::contains))
                    .as(run.out())
                    .containsExactlyInAnyOrderElementsOf(WORDS.keySet().stream()
                            .filter(word -> WORDS.get(word).contains(letter))
                            .toList());
            assertThat(run.out()).doesNotContain("null");
        }
    }

    @Test
    void listsWhatIsWithheldAndWhyAndNeverWhat() {
        String json = show("--as", "department", "--json").out();
        assertThat(json)
                .contains("\"as\":\"department\"", "\"reference\":\"" + complaint.reference() + "\"")
                .contains("\"stage\":\"resolved\"", "\"facts\":\"xxfacts\"", "\"event\":\"handed-over\"")
                .contains(
                        "{\"field\":\"parties.complainant.name\",\"because\":\"the hand-over keeps back who complains\"")
                .contains("\"by\":\"party 1\",\"standing_in\":false,\"next_slot\"")
                .contains("{\"field\":\"timeline.roles\",\"because\":\"the hand-over keeps back who complains\"");
        String text = show("--as", "department").out();
        assertThat(text)
                .startsWith("As department (times in UTC)")
                .containsPattern("facts +xxfacts")
                .containsPattern("2026-03-02 09:00  filed +xxannid \\(agent\\)")
                .containsPattern("parties\\.complainant\\.name +the hand-over keeps back who complains");
        assertThat(show("--as", "auditor", "--json").out())
                .contains("\"facts\":{\"digest\":\"", "\"hash\":\"", "\"remains\":\"masked\"");
        assertThat(show("--as", "statistics", "--json").out())
                .startsWith(
                        "{\"as\":\"statistics\",\"stage\":\"resolved\",\"stage_details\":{\"outcome\":\"upheld\"},"
                                + "\"received_at\":\"2026-03\",\"channel\":\"email\",\"category\":\"xxcategory\",\"withheld\":[");
    }

    @Test
    void showsEverythingUnlessAsked() {
        assertThat(show("--json").out())
                .contains("\"withheld\":[]")
                .isEqualTo(show("--as", "full", "--json").out());
        assertThat(WORDS.keySet())
                .filteredOn(word -> !show().out().contains(word))
                .containsOnly("xxevafrom");
    }

    @Test
    void namesTheReadersThereAre() {
        Run run = show("--as", "boss");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'boss' is no reader; there are full, handler, department");
    }
}
