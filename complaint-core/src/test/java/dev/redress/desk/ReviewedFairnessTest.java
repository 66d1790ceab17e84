package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.HandOver;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.Link;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.InvalidProcedureException;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways round fairness that a reader of the code has found. */
class ReviewedFairnessTest {

    private static final Actor AMY = Actor.of("amy", "agent", "manager");
    private static final Actor BOB = Actor.of("bob", "agent", "manager");

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .procedure(Procedure.named("fair", 1)
                    .title("Fair", "公正")
                    .fair(FairnessRule.values())
                    .build())
            .build();

    private static IntakeBuilder aboutBob() {
        return Intake.from(Person.named("Eva").knownAs("crm", "eva"))
                .by(Channel.EMAIL)
                .against(Respondent.of(RespondentKind.EMPLOYEE, "Bob").withRef(ExternalRef.user("bob")))
                .stating("x");
    }

    private static List<String> refusal(ComplaintDesk desk, Complaint<?> complaint, Command command, Actor actor) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> desk.performUntyped(complaint, command, by(actor)));
        assertThat(refused).as("refusal of %s", command).isNotNull();
        return refused.refusals().stream().map(each -> each.code()).toList();
    }

    @Test
    void whoeverIsComplainedOfNeitherCorrectsThemselvesAwayNorEndsIt() {
        Complaint<?> complaint = desk.file(aboutBob().build(), by(AMY));
        String oneself = "fairness:not-about-oneself";
        assertThat(refusal(
                        desk,
                        complaint,
                        CorrectParty.number(2, Person.named("B").knownAs("crm", "1"), "x"),
                        BOB))
                .contains(oneself);
        assertThat(refusal(desk, complaint, Withdraw.because("x"), BOB)).contains(oneself);
        assertThat(refusal(desk, complaint, Acknowledge.by(Channel.SMS), BOB)).contains(oneself);
        assertThat(refusal(desk, complaint, Accept.inScope(), AMY.withOnBehalfOf("bob")))
                .contains(oneself);
        assertThat(refusal(desk, complaint, Withdraw.because("x"), AMY.withOnBehalfOf("bob")))
                .contains(oneself);
    }

    @Test
    void complainantsDoNotDecideOnTheirOwnComplaint() {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Amy").knownAs(ExternalRef.USERS, "amy"))
                        .by(Channel.EMAIL)
                        .stating("x")
                        .build(),
                by(AMY));
        assertThat(refusal(desk, complaint, Accept.inScope(), AMY)).contains("fairness:not-about-oneself");
    }

    @Test
    void aPartyThatActedStaysThePersonItIs() {
        ComplaintDesk free = ComplaintDesk.using(new MemoryStore()).build();
        Complaint<?> complaint = free.file(
                Intake.from(Person.named("Amy").knownAs(ExternalRef.USERS, "amy"))
                        .by(Channel.EMAIL)
                        .stating("x")
                        .build(),
                by(BOB));
        complaint = free.performUntyped(complaint, Accept.inScope(), by(BOB));
        complaint = free.performUntyped(complaint, Investigate.begin(), by(AMY));
        assertThat(refusal(
                        free,
                        complaint,
                        CorrectParty.number(1, Person.named("A").knownAs("crm", "9"), "x"),
                        BOB))
                .containsExactly("condition:correctable");
        CorrectParty mail = CorrectParty.number(
                1, Person.named("Amy").email("amy@example.org").knownAs(ExternalRef.USERS, "amy"), "new address");
        assertThat(free.performUntyped(complaint, mail, by(BOB)).version()).isEqualTo(complaint.version() + 1);
    }

    @Test
    void oneOfSeveralDoesNotWithdrawForAll() {
        Complaint<?> complaint = desk.file(aboutBob().build(), by(AMY));
        complaint = desk.performUntyped(complaint, JoinComplainant.of(Person.named("Rui")), by(AMY));
        assertThat(refusal(desk, complaint, Withdraw.because("x"), AMY)).containsExactly("condition:others-take-part");
    }

    @Test
    void formerNamesAndLoginsAreWithheldToo() {
        ComplaintDesk free = ComplaintDesk.using(new MemoryStore()).build();
        Actor login = Actor.of("nina-login", "complainant").withFrom("10.0.0.7");
        Complaint<?> complaint = free.file(
                Intake.from(Person.named("Nina Old").knownAs("crm", "n-1"))
                        .by(Channel.WEB_FORM)
                        .stating("x")
                        .build(),
                by(login));
        complaint = free.performUntyped(
                complaint, CorrectParty.number(1, Person.named("Nina New").knownAs("crm", "n-2"), "x"), by(AMY));
        complaint = free.performUntyped(complaint, HandOver.to("legal", "x").anonymised(), by(AMY));
        complaint = free.performUntyped(complaint, AcceptHandOver.here(), by(BOB));
        Dossier dossier = free.read(complaint.id(), BOB);
        for (int slot = 1; slot < complaint.snapshot().nextSlot(); slot++) {
            assertThat(dossier.text(new dev.redress.complaint.SealedText(slot)).orElse(""))
                    .doesNotContain("Nina", "nina", "n-1", "n-2", "10.0.0.7");
        }
    }

    @Test
    void aSolutionThatWasTakenBackIsNotPassedOn() {
        ComplaintDesk free = ComplaintDesk.using(new MemoryStore()).build();
        Complaint<?> problem = free.file(aboutBob().build(), by(AMY));
        free.performUntyped(free.file(aboutBob().build(), by(AMY)), Link.childOf(problem.id()), by(AMY));
        for (Command command : List.<Command>of(
                Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "x"), Close.with("x"), Reopen.because("x"))) {
            problem = free.performUntyped(problem, command, by(AMY));
        }
        CommonProblem common = free.problem(problem.id());
        assertThatThrownBy(() -> common.passOnSolution(by(AMY))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> common.passOnClosing(by(AMY))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anImportedAdoptionOfAnUnknownVersionIsTheFaultOfItsHistoryAlone() {
        ComplaintDesk free = ComplaintDesk.using(new MemoryStore()).build();
        History good = History.of("good", aboutBob().build(), by(AMY));
        History bad = History.of("bad", aboutBob().build(), by(AMY)).then(AdoptProcedure.version(99, "x"), by(AMY));
        List<ImportOutcome> outcomes = free.importAll(List.of(bad, good));
        assertThat(outcomes.get(0)).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(outcomes.get(1)).isInstanceOf(ImportOutcome.Imported.class);
    }

    @Test
    void windowsBeyondAHundredYearsAndLoopsOfNoneAreFaults() {
        String json = ShippedProcedures.get("satisfaction-loop").toJson();
        assertThatThrownBy(() -> Procedure.parse(json.replace("\"PT2160H\"", "\"PT2562047788015215H\"")))
                .isInstanceOf(InvalidProcedureException.class)
                .hasMessageContaining("a hundred years");
        assertThatThrownBy(() ->
                        Procedure.parse(json.replaceAll("\"satisfactionLoops\" ?: ?3", "\"satisfactionLoops\":0")))
                .isInstanceOf(InvalidProcedureException.class)
                .hasMessageContaining("satisfactionLoops");
    }

    @Test
    void complainantsDoOnlyWhatIsTheirs() {
        for (Procedure shipped : ShippedProcedures.all()) {
            String channel =
                    shipped.channels().isEmpty() ? "email" : shipped.channels().get(0);
            ComplaintDesk theirs =
                    ComplaintDesk.using(new MemoryStore()).procedure(shipped).build();
            Actor eva = Actor.of("eva", "complainant");
            Complaint<?> complaint =
                    theirs.file(aboutBob().by(Channel.of(channel)).build(), by(eva));
            assertThat(theirs.complainants().track(complaint, eva).possible())
                    .as(shipped.id())
                    .isNotEmpty()
                    .isSubsetOf(shipped.complainantMay());
            assertThat(refusal(theirs, complaint, HandOver.to("x", "x"), eva)).contains("role");
            assertThat(Procedure.parse(shipped.toJson()).complainantMay()).isEqualTo(shipped.complainantMay());
        }
    }
}
