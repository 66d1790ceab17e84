package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.HandOver;
import dev.redress.activity.Involve;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.Link;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.SendBack;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.StatementKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import dev.redress.view.ComplaintView;
import dev.redress.view.Reader;
import dev.redress.view.Shown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While a hand-over that keeps back who complains is on its way, and after it came back: who knew knows on, who came to it does not. */
class WithholdingTest {

    private static final Actor AGNES = Actor.of("agnes", "agent");
    private static final Actor ALI = Actor.of("ali", "agent");
    private static final Actor INES = Actor.of("ines", "investigator");
    private static final Person WITNESS = Person.named("Una");

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
    private Complaint<?> complaint;

    @BeforeEach
    void handedOver() {
        complaint = desk.file(
                Intake.from(Person.named("Wim W").email("wim@x.org").knownAs("crm", "wim7"))
                        .confidential()
                        .by(Channel.EMAIL)
                        .stating("x")
                        .build(),
                by(AGNES));
        does(AGNES, Assign.to(AGNES), Accept.inScope(), Involve.admitting(ALI));
        does(AGNES, HandOver.to("audit", "w").anonymised());
    }

    private void does(Actor actor, Command... commands) {
        for (Command command : commands) {
            complaint = desk.performUntyped(desk.get(complaint.id()), command, by(actor));
        }
    }

    private void assertKnows(Actor actor, boolean knows) {
        assertThat(desk.read(complaint.id(), actor)
                        .text(complaint.party(1).orElseThrow().name())
                        .isPresent())
                .as("dossier of %s", actor.id())
                .isEqualTo(knows);
        for (Reader reader : List.of(Reader.HANDLER, Reader.DEPARTMENT)) {
            boolean shown = desk.view(complaint.id(), reader, actor).texts().stream()
                    .anyMatch(text -> text.contains("Wim") || text.contains("wim"));
            assertThat(shown && !(reader == Reader.DEPARTMENT && knows))
                    .as("%s of %s", reader, actor.id())
                    .isEqualTo(knows && reader == Reader.HANDLER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigned", "owner", "admitted", "findings", "witness", "both"})
    void whoComesToItOnTheWayDoesNotKnowWhateverTheyDo(String how) {
        switch (how) {
            case "assigned" -> does(AGNES, Assign.to(INES));
            case "owner" ->
                does(AGNES, AgreeMeasure.of(RemedyKind.TRAINING, "x", INES, Instant.parse("2030-01-01T00:00:00Z")));
            case "both" -> does(AGNES, Assign.to(INES), Involve.admitting(Actor.of("bob", "agent")));
            default -> does(AGNES, Involve.admitting(INES));
        }
        if (how.equals("findings")) {
            does(INES, RecordFindings.of(Outcome.UPHELD, "x"));
        } else if (how.equals("witness")) {
            does(INES, RecordStatement.ofWitness(StatementKind.STATEMENT, WITNESS, "x"));
        }
        assertKnows(INES, false);
        assertKnows(AGNES, true);
        assertKnows(ALI, true);
        assertThat(desk.record().verify(complaint.id()).isSound()).isTrue();
    }

    @Test
    void sendingItBackTellsNobodyWhoWasDeniedIt() {
        does(AGNES, Involve.admitting(INES));
        does(INES, SendBack.because("no"));
        assertKnows(INES, false);
        assertKnows(ALI, true);
        does(AGNES, HandOver.to("audit", "again").anonymised());
        assertKnows(INES, false);
        assertKnows(AGNES, true);
        assertThat(desk.record().verify(complaint.id()).isSound()).isTrue();
    }

    private List<String> refused(Actor actor, Command command) {
        try {
            does(actor, command);
            return List.of();
        } catch (RefusedException e) {
            return e.refusals().stream().map(Refusal::code).toList();
        }
    }

    @Test
    void aLoginOfTheOrganisationIsNoComplainantsByTheirRole() {
        does(AGNES, Involve.admitting(INES));
        does(Actor.of("ines", "investigator", "complainant"), AcceptHandOver.here());
        assertKnows(INES, false);
        assertThat(refused(Actor.of("ines", "complainant"), ReceiveMessage.by(Channel.EMAIL, "hi")))
                .contains("works-on-it");
        does(Actor.of("ines", "investigator", "complainant"), ReceiveMessage.by(Channel.EMAIL, "hi"));
        assertKnows(INES, false);
    }

    @Test
    void theRoleOfAComplainantAloneTellsNobodyWhoThatIs() {
        does(AGNES, Involve.admitting(INES));
        does(INES, AcceptHandOver.here());
        Actor stranger = Actor.of("max", "complainant");
        assertThat(refused(stranger, CorrectParty.number(1, Person.named("N").knownAs("crm", "8"), "x")))
                .contains("identity-withheld");
        assertThat(refused(stranger, JoinComplainant.of(Person.named("N")))).contains("identity-withheld");
    }

    @Test
    void aLinkDoesNotLeadToWhoComplains() {
        Complaint<?> other = desk.file(
                Intake.from(Person.named("Wim W").knownAs("crm", "wim7"))
                        .by(Channel.EMAIL)
                        .stating("x")
                        .build(),
                by(AGNES));
        does(AGNES, Involve.admitting(INES), Link.duplicateOf(other.id()));
        does(INES, AcceptHandOver.here());
        String id = other.id().toString();
        assertThat(shown(Reader.FULL)).contains(id);
        assertThat(shown(Reader.DEPARTMENT)).doesNotContain(id);
        assertThat(shown(Reader.HANDLER)).doesNotContain(id);
    }

    private String shown(Reader reader) {
        ComplaintView view =
                reader == Reader.FULL ? desk.view(complaint.id(), reader) : desk.view(complaint.id(), reader, INES);
        return view.texts()
                + flat(view.fields())
                + view.timeline().stream().map(WithholdingTest::flat).toList();
    }

    private static String flat(Shown shown) {
        if (shown instanceof Shown.Tree tree) {
            return tree.parts().values().stream().map(WithholdingTest::flat).toList() + "";
        } else if (shown instanceof Shown.Items items) {
            return items.each().stream().map(WithholdingTest::flat).toList() + "";
        }
        return shown instanceof Shown.Value value ? value.value() + "" : "";
    }
}
