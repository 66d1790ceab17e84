package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.HandOver;
import dev.redress.activity.Link;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.Note;
import dev.redress.activity.Redact;
import dev.redress.activity.RefuseReveal;
import dev.redress.activity.RequestReveal;
import dev.redress.activity.RevealIdentity;
import dev.redress.activity.SendMessage;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.SealedText;
import dev.redress.event.DisclosureEvent;
import dev.redress.event.Entry;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.move.Accept;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.Readers;
import dev.redress.store.memory.MemoryStore;
import dev.redress.view.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who complains is told to those for whom somebody else has decided it; blackened passages are for those with the right to see. */
class DisclosureTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");
    private static final Actor DORA = Actor.of("dora", "department");
    private static final Actor OMBUD = Actor.of("olga", "ombud");
    private static final Actor PRIVACY = Actor.of("pia", "privacy");

    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = ComplaintDesk.using(store)
            .procedure(Procedure.named("p", 1)
                    .title("P", "流程")
                    .only(CommandKind.REVEAL_IDENTITY, "ombud", "department")
                    .only(CommandKind.REDACT, "privacy")
                    .readers(new Readers(false, Set.of(), Set.of(), Set.of("privacy")))
                    .build())
            .build();

    private Complaint<?> file() {
        return desk.file(
                Intake.from(Person.named("Eva Canary"))
                        .by(Channel.EMAIL)
                        .stating("My neighbour 张三 saw \uD83D\uDE00 it all.")
                        .build(),
                by(CLERK));
    }

    private Complaint<?> handedOver() {
        return does(does(file(), CLERK, HandOver.to("works", "see to it").anonymised()), DORA, AcceptHandOver.here());
    }

    private Complaint<?> does(Complaint<?> complaint, Actor who, Command... commands) {
        Complaint<?> now = complaint;
        for (Command command : commands) {
            now = desk.performUntyped(now.handle(), command, by(who));
        }
        return now;
    }

    private boolean seesWhoComplains(Complaint<?> complaint, Actor who) {
        boolean viewed = desk.view(complaint.id(), Reader.DEPARTMENT, who)
                .texts()
                .toString()
                .contains("Eva Canary");
        boolean read = desk.read(complaint.id(), who).nameOf(1).isPresent();
        assertThat(viewed).isEqualTo(read);
        return read;
    }

    @Test
    void whoComplainsIsToldAfterSomebodyElseHasDecidedIt() {
        Complaint<?> complaint = does(handedOver(), DORA, RequestReveal.because("I have to ask her."));
        assertThat(seesWhoComplains(complaint, DORA)).isFalse();
        assertThatThrownBy(() -> does(complaint, DORA, RevealIdentity.number(1)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> does(complaint, OMBUD.withOnBehalfOf("dora"), RevealIdentity.number(1)))
                .isInstanceOf(UnmetConditionException.class);
        assertThatThrownBy(() -> does(complaint, CLERK, RevealIdentity.number(1)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> does(complaint, OMBUD, RevealIdentity.number(2)))
                .isInstanceOf(UnmetConditionException.class);
        Complaint<?> revealed = does(complaint, OMBUD, RevealIdentity.number(1).noting("Tell nobody."));
        assertThat(seesWhoComplains(revealed, DORA)).isTrue();
        assertThat(seesWhoComplains(revealed, Actor.of("max", "department"))).isFalse();
        assertThatThrownBy(() -> does(revealed, OMBUD, RefuseReveal.number(1, "no")))
                .isInstanceOf(UnmetConditionException.class);
        assertThatThrownBy(() -> does(revealed, DORA, RequestReveal.because("again")))
                .isInstanceOf(UnmetConditionException.class);
        assertThat(desk.journal(revealed.id(), 0, 100))
                .extracting(Entry::event)
                .filteredOn(DisclosureEvent.class::isInstance)
                .hasSize(2);
        assertThat(desk.get(revealed.id())).isEqualTo(revealed);
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void aRefusedRequestTellsNothingAndCanBeMadeAgain() {
        Complaint<?> complaint = does(handedOver(), DORA, RequestReveal.because("curious"));
        complaint = does(complaint, OMBUD, RefuseReveal.number(1, "no reason"));
        assertThat(seesWhoComplains(complaint, DORA)).isFalse();
        complaint = does(complaint, DORA, RequestReveal.because("I have to ask her."));
        complaint = does(complaint, OMBUD, RevealIdentity.number(2));
        assertThat(seesWhoComplains(complaint, DORA)).isTrue();
    }

    @Test
    void whoeverWantsToBeToldAsksOnceAndForThemselves() {
        Complaint<?> complaint = does(handedOver(), DORA, RequestReveal.because("I have to ask her."));
        assertThatThrownBy(() -> does(complaint, DORA, RequestReveal.because("quickly")))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("not decided");
        Actor deputy = Actor.of("dan", "department").withOnBehalfOf(OMBUD.id());
        assertThatThrownBy(() -> does(complaint, deputy, RequestReveal.because("for her")))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("for themselves");
    }

    @Test
    void whatNamesThemIsKeptBackFromADossierAsFromAView() {
        Complaint<?> complaint = does(
                file(),
                CLERK,
                SendMessage.by(Channel.EMAIL, "Dear Ms Canary"),
                NameRespondent.as(Respondent.of(RespondentKind.EMPLOYEE, "Otto")));
        complaint = does(complaint, CLERK, HandOver.to("works", "see to it").anonymised());
        complaint = does(complaint, DORA, AcceptHandOver.here());
        complaint = does(complaint, DORA, RequestReveal.because("I have to ask her."));
        complaint = does(complaint, OMBUD, RefuseReveal.number(1, "Ms Canary does not wish it."));
        Dossier read = desk.read(complaint.id(), DORA);
        List<String> texts = new ArrayList<>();
        for (int slot = 1; slot < complaint.snapshot().nextSlot(); slot++) {
            read.text(new SealedText(slot)).ifPresent(texts::add);
        }
        assertThat(texts).contains("see to it", "Otto").noneMatch(text -> text.contains("Canary"));
        assertThat(desk.view(complaint.id(), Reader.DEPARTMENT, DORA).texts())
                .noneMatch(text -> text.contains("Canary"));
        assertThat(desk.read(complaint.id()).complaint().knownParties().numberOf(HostIdentity.ofActor("clerk")))
                .isPositive();
        assertThat(read.complaint().knownParties().numberOf(HostIdentity.ofActor("clerk")))
                .isZero();
        assertThat(does(read.complaint(), DORA, Note.that("Goes on.")).version())
                .isGreaterThan(complaint.version());
    }

    private static SealedText facts(Complaint<?> complaint) {
        return complaint.snapshot().filing().facts();
    }

    @Test
    void aBlackenedPassageIsForThoseWithTheRightToSee() {
        Complaint<?> complaint = file();
        assertThatThrownBy(() -> does(complaint, CLERK, Redact.passage(facts(complaint), 13, 15, "a third person")))
                .isInstanceOf(RefusedException.class);
        Complaint<?> once = does(complaint, PRIVACY, Redact.passage(facts(complaint), 13, 15, "a third person"));
        Complaint<?> twice = does(once, PRIVACY, Redact.passage(facts(complaint), 20, 21, "a face"));
        Complaint<?> again = does(twice, PRIVACY, Redact.passage(facts(complaint), 14, 16, "overlapping"));
        String black = Admission.BLACK;
        assertThat(desk.read(again.id(), CLERK).text(facts(complaint)))
                .contains("My neighbour " + black + "saw " + black + " it all.");
        assertThat(desk.read(again.id(), PRIVACY).text(facts(complaint)).orElseThrow())
                .contains("张三");
        assertThat(desk.read(again.id()).text(facts(complaint)).orElseThrow()).contains("张三");
        for (Reader reader : List.of(Reader.HANDLER, Reader.DEPARTMENT, Reader.REVIEWER, Reader.COMPLAINANT)) {
            assertThat(desk.view(again.id(), reader).texts().toString())
                    .doesNotContain("张三")
                    .doesNotContain("\uD83D\uDE00");
        }
        assertThat(desk.view(again.id(), Reader.FULL, CLERK).texts().toString()).doesNotContain("张三");
        assertThat(desk.view(again.id(), Reader.FULL).texts().toString()).contains("张三");
        assertThat(desk.view(again.id(), Reader.HANDLER, PRIVACY).texts().toString())
                .contains("张三");
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void whatIsBlackenedStaysSoWhereItIsPassedOn() {
        Complaint<?> problem = file();
        Complaint<?> carried = does(file(), CLERK, Link.duplicateOf(problem.id()));
        problem = does(problem, CLERK, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "Eva Canary was right."));
        SealedText told = ((Resolved) problem.stage()).resolution().explanation();
        does(problem, PRIVACY, Redact.passage(told, 0, 10, "a name"));
        assertThat(desk.problem(problem.id()).passOnSolution(by(CLERK))).allMatch(each -> each.refusal() == null);
        assertThat(desk.view(carried.id(), Reader.FULL).texts().toString())
                .contains(Admission.BLACK + " was right.")
                .doesNotContain("Eva Canary was right");
    }

    @Test
    void whatIsBlackenedInANameStaysSoUnderAnotherRecord() {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Eva Canary").knownAs("crm", "1"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        SealedText name = complaint.party(1).orElseThrow().name();
        does(complaint, PRIVACY, Redact.passage(name, 4, 10, "a name"));
        desk.persons().merge(ExternalRef.of("crm", "1"), ExternalRef.of("crm", "2"), "twice", by(CLERK));
        assertThat(desk.read(complaint.id(), CLERK).nameOf(1)).contains("Eva " + Admission.BLACK);
        assertThat(desk.read(complaint.id(), PRIVACY).nameOf(1)).contains("Eva Canary");
    }

    @Test
    void whoDoesNotKnowWhoComplainsCannotHandItOnInTheOpen() {
        Complaint<?> complaint = does(handedOver(), DORA, HandOver.to("legal", "x"), AcceptHandOver.here());
        assertThat(seesWhoComplains(complaint, DORA)).isFalse();
        assertThat(seesWhoComplains(complaint, Actor.of("lin", "department"))).isFalse();
    }

    @Test
    void passagesThatAreNoneAreRefused() {
        Complaint<?> complaint = file();
        for (Redact wrong : List.of(
                Redact.passage(facts(complaint), -1, 3, "r"),
                Redact.passage(facts(complaint), 3, 3, "r"),
                Redact.passage(facts(complaint), 3, 2_000_000, "r"),
                Redact.passage(new SealedText(999), 0, 3, "r"))) {
            assertThatThrownBy(() -> does(complaint, PRIVACY, wrong)).isInstanceOf(UnmetConditionException.class);
        }
        Complaint<?> beyond = does(complaint, PRIVACY, Redact.passage(facts(complaint), 500, 600, "nothing there"));
        assertThat(desk.read(beyond.id(), CLERK).text(facts(complaint)).orElseThrow())
                .contains("张三");
    }
}
