package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Assign;
import dev.redress.activity.HandOver;
import dev.redress.activity.Involve;
import dev.redress.activity.Link;
import dev.redress.activity.Note;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.ReportProgress;
import dev.redress.complaint.Complaint;
import dev.redress.event.FactEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.ProcedureRefusedException;
import dev.redress.lifecycle.Refusal;
import dev.redress.move.Accept;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.Delegations;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.view.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads what, where it is easy to get wrong. */
class WhoReadsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor AMY = Actor.of("amy", "agent");
    private static final Actor LIN = Actor.of("lin", "investigator");
    private static final Actor LOGIN = Actor.of("web-77", "complainant");

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .clock(clock)
            .delegations(Delegations.of(
                    List.of(new Delegations.Delegation("sub", "amy", START, START.plus(Duration.ofDays(2))))))
            .build();

    private static IntakeBuilder intake() {
        return Intake.from(Person.named("Whistle Blower").knownAs("crm", "ana"))
                .by(Channel.LETTER)
                .stating("It leaks.");
    }

    @Test
    void whoIsToTakeAnAnonymisedHandOverDoesNotLearnTheNameBeforehandEither() {
        Complaint<?> complaint = desk.file(intake().confidential().build(), by(AMY));
        complaint = desk.performUntyped(complaint, Accept.inScope(), by(AMY));
        complaint = desk.performUntyped(complaint, HandOver.to("fraud", "r").anonymised(), by(AMY));
        complaint = desk.performUntyped(complaint, Involve.admitting(LIN), by(AMY));
        assertThat(desk.read(complaint.id(), LIN).nameOf(1)).isEmpty();
        assertThat(desk.view(complaint.id(), Reader.HANDLER, LIN).texts().toString())
                .doesNotContain("Whistle");
        assertThat(desk.read(complaint.id(), AMY).nameOf(1)).contains("Whistle Blower");
        desk.performUntyped(complaint, AcceptHandOver.here(), by(LIN));
        assertThat(desk.read(complaint.id(), LIN).nameOf(1)).isEmpty();
    }

    @Test
    void whoWasAdmittedBeforeTheHandOverKnowsOn() {
        Complaint<?> complaint = desk.file(intake().confidential().build(), by(AMY));
        complaint = desk.performUntyped(complaint, Involve.admitting(LIN), by(AMY));
        complaint = desk.performUntyped(complaint, HandOver.to("fraud", "r").anonymised(), by(AMY));
        assertThat(desk.read(complaint.id(), LIN).nameOf(1)).contains("Whistle Blower");
    }

    @ParameterizedTest
    @EnumSource(
            value = Reader.class,
            names = {"STATISTICS"},
            mode = EnumSource.Mode.EXCLUDE)
    void aCustomerWhoIsNoPartyReadsNothing(Reader reader) {
        Complaint<?> complaint = desk.file(intake().build(), by(AMY));
        Actor stranger = Actor.of("rnd", "complainant");
        assertThatThrownBy(() -> desk.read(complaint.id(), stranger)).isInstanceOf(ReadingRefusedException.class);
        assertThatThrownBy(() -> desk.view(complaint.id(), reader, stranger))
                .isInstanceOf(ReadingRefusedException.class);
    }

    @Test
    void aLoginThroughWhichSomebodyComplainsReadsTheirSideAlsoIfItIsConfidential() {
        Complaint<?> complaint = desk.file(intake().confidential().build(), by(LOGIN));
        complaint = desk.performUntyped(complaint, Note.that("internal"), by(AMY));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "And now?"), by(LOGIN));
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT, LOGIN).texts().toString())
                .contains("It leaks.", "And now?")
                .doesNotContain("internal");
        assertThat(desk.read(complaint.id(), LOGIN).nameOf(1)).contains("Whistle Blower");
    }

    @Test
    void actingLaterMakesNobodyKnownToAConfidentialComplaint() {
        Complaint<?> complaint = desk.file(intake().confidential().build(), by(AMY));
        desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "Hello?"), by(LOGIN));
        assertThatThrownBy(() -> desk.read(complaint.id(), LOGIN)).isInstanceOf(ReadingRefusedException.class);
        assertThatThrownBy(() -> desk.view(complaint.id(), Reader.COMPLAINANT, LOGIN))
                .isInstanceOf(ReadingRefusedException.class);
    }

    private ComplaintDesk standingInFor(String principal) {
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .delegations(Delegations.of(
                        List.of(new Delegations.Delegation("sub", principal, START, START.plus(Duration.ofDays(2))))))
                .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoStandsInForSomebodyWhoComplainsReadsTheirSideAndNoMore(boolean asCustomer) {
        ComplaintDesk here = standingInFor("kim");
        Complaint<?> complaint = here.file(
                Intake.from(Person.named("Kim").knownAs(ExternalRef.USERS, "kim"))
                        .by(Channel.LETTER)
                        .confidential()
                        .stating("It leaks.")
                        .build(),
                by(AMY));
        here.performUntyped(complaint, Note.that("internal"), by(AMY));
        Actor sub = (asCustomer ? Actor.of("sub", "complainant") : Actor.of("sub", "agent")).withOnBehalfOf("kim");
        assertThat(here.view(complaint.id(), Reader.COMPLAINANT, sub).texts().toString())
                .contains("It leaks.")
                .doesNotContain("internal");
        for (Reader as : List.of(Reader.FULL, Reader.HANDLER, Reader.DEPARTMENT, Reader.REVIEWER, Reader.AUDITOR)) {
            assertThatThrownBy(() -> here.view(complaint.id(), as, sub)).isInstanceOf(ReadingRefusedException.class);
        }
        Dossier dossier = here.read(complaint.id(), sub);
        assertThat(dossier.text(complaint.filing().facts())).contains("It leaks.");
        assertThat(dossier.journal())
                .filteredOn(entry -> entry.event() instanceof FactEvent.Noted)
                .singleElement()
                .satisfies(entry -> assertThat(dossier.text(((FactEvent.Noted) entry.event()).text()))
                        .isEmpty());
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> here.read(complaint.id(), sub)).isInstanceOf(ReadingRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoComplainsInConfidenceLetsNobodyInWhateverRolesTheyHave(boolean themselves) {
        ComplaintDesk here = standingInFor("kim");
        Complaint<?> complaint = here.file(
                Intake.from(Person.named("Kim").knownAs(ExternalRef.USERS, "kim"))
                        .by(Channel.LETTER)
                        .confidential()
                        .stating("It leaks.")
                        .build(),
                by(AMY));
        Complaint<?> noted = here.performUntyped(complaint, Note.that("internal"), by(AMY));
        Actor kim = themselves
                ? Actor.of("kim", "agent", "manager")
                : Actor.of("sub", "agent", "manager").withOnBehalfOf("kim");
        for (Command command : List.of(
                Involve.admitting(Actor.of("sub", "agent")),
                Assign.to(Actor.of("sub", "agent")),
                Accept.inScope(),
                HandOver.to("fraud", "r"))) {
            assertThatThrownBy(() -> here.performUntyped(noted, command, by(kim)))
                    .isInstanceOf(ProcedureRefusedException.class)
                    .hasMessageContaining("lets nobody in");
        }
        assertThatThrownBy(() -> here.view(noted.id(), Reader.HANDLER, Actor.of("sub", "agent")))
                .isInstanceOf(ReadingRefusedException.class);
        assertThat(here.performUntyped(noted, ReceiveMessage.by(Channel.APP, "mine"), by(kim))
                        .version())
                .isGreaterThan(noted.version());
    }

    @Test
    void whoStandsInForSomebodyComplainedOfReadsNothing() {
        ComplaintDesk here = standingInFor("rita");
        Complaint<?> complaint = here.file(
                intake().against(Respondent.of(RespondentKind.EMPLOYEE, "Rita").withRef(ExternalRef.user("rita")))
                        .build(),
                by(AMY));
        Actor sub = Actor.of("sub", "agent").withOnBehalfOf("rita");
        assertThatThrownBy(() -> here.read(complaint.id(), sub)).isInstanceOf(ReadingRefusedException.class);
        assertThatThrownBy(() -> here.view(complaint.id(), Reader.HANDLER, sub))
                .isInstanceOf(ReadingRefusedException.class);
    }

    @Test
    void nobodyPassesOnWhatTheyDoNotRead() {
        Complaint<?> problem = desk.file(
                Intake.from(Person.named("Kim").knownAs(ExternalRef.USERS, "kim"))
                        .by(Channel.LETTER)
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "Rita").withRef(ExternalRef.user("rita")))
                        .stating("It leaks.")
                        .build(),
                by(AMY));
        Complaint<?> child =
                desk.performUntyped(desk.file(intake().build(), by(AMY)), Link.childOf(problem.id()), by(AMY));
        desk.performUntyped(problem, ReportProgress.saying("We test seals."), by(AMY));
        for (Actor reader : List.of(
                Actor.of("kim", "agent"),
                Actor.of("rita", "agent"),
                Actor.of("sub", "agent").withOnBehalfOf("ben"),
                Actor.of("rnd", "complainant"))) {
            assertThatThrownBy(() -> desk.problem(problem.id()).passOnProgress(by(reader)))
                    .isInstanceOf(ReadingRefusedException.class);
        }
        assertThat(desk.accesses().of(problem.id(), null, 9)).isEmpty();
        assertThat(desk.get(child.id()).progress().counts().reports()).isZero();
    }

    @Test
    void whatAHandOverKeepsBackIsNotPassedOnByThoseFromWhomItIsKept() {
        Complaint<?> problem = desk.file(intake().build(), by(AMY));
        Complaint<?> child =
                desk.performUntyped(desk.file(intake().build(), by(AMY)), Link.childOf(problem.id()), by(AMY));
        problem = desk.performUntyped(problem, ReportProgress.saying("Dear Ms Blower, we test."), by(AMY));
        problem = desk.performUntyped(problem, Accept.inScope(), by(AMY));
        problem = desk.performUntyped(problem, HandOver.to("fraud", "r").anonymised(), by(AMY));
        problem = desk.performUntyped(problem, AcceptHandOver.here(), by(LIN));
        CommonProblem passing = desk.problem(problem.id());
        assertThatThrownBy(() -> passing.passOnProgress(by(LIN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kept back");
        assertThat(desk.get(child.id()).progress().counts().reports()).isZero();
    }

    @Test
    void whoStandsInForSomebodyInsideReadsAndActsWhileTheyDo() {
        Complaint<?> complaint = desk.file(intake().confidential().build(), by(AMY));
        Actor sub = Actor.of("sub", "agent");
        assertThatThrownBy(() -> desk.read(complaint.id(), sub)).isInstanceOf(ReadingRefusedException.class);
        assertThat(desk.read(complaint.id(), sub.withOnBehalfOf("amy")).nameOf(1))
                .contains("Whistle Blower");
        desk.performUntyped(complaint, Accept.inScope(), by(sub.withOnBehalfOf("amy")));
        clock.set(START.plus(Duration.ofDays(3)));
        assertThatThrownBy(() -> desk.read(complaint.id(), sub.withOnBehalfOf("amy")))
                .isInstanceOf(ReadingRefusedException.class);
    }

    @Test
    void aLoginThatIsComplainedOfIsNotMergedIntoARecordThatWouldNotKeepItOut() {
        Complaint<?> complaint = desk.file(
                intake().against(Respondent.of(RespondentKind.EMPLOYEE, "Eve").withRef(ExternalRef.user("eve")))
                        .build(),
                by(AMY));
        Persons.Merged merged =
                desk.persons().merge(ExternalRef.user("eve"), ExternalRef.of("hr", "4711"), "one record", by(AMY));
        assertThat(merged.changed()).isEmpty();
        assertThat(merged.refused().get(complaint.id()))
                .extracting(Refusal::code)
                .containsExactly("condition:correctable");
        assertThatThrownBy(() -> desk.read(complaint.id(), Actor.of("eve", "manager")))
                .isInstanceOf(ReadingRefusedException.class);
        assertThat(desk.persons()
                        .merge(ExternalRef.user("eve"), ExternalRef.user("eve.new"), "new login", by(AMY))
                        .changed())
                .hasSize(1);
    }

    @Test
    void whatAnErasureLeavesIsListedWithItsReason() {
        Complaint<?> complaint = desk.file(
                intake().against(Respondent.of(RespondentKind.EMPLOYEE, "Eve")).build(), by(AMY));
        complaint = desk.performUntyped(complaint, Withdraw.because("x"), by(AMY));
        ErasureOutcome outcome =
                desk.record().erase(complaint.id(), Erasure.party(1), "asked", by(Actor.of("dpo", "data-protection")));
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.erased()).isNotEmpty();
        assertThat(outcome.remaining())
                .extracting(kept -> kept.because().code())
                .contains("of-the-matter", "of-somebody-else");
        assertThat(desk.record()
                        .erase(complaint.id(), Erasure.everything(), "asked", by(Actor.of("dpo", "data-protection")))
                        .remaining())
                .extracting(kept -> kept.because().code())
                .containsOnly("of-the-erasure");
    }
}
