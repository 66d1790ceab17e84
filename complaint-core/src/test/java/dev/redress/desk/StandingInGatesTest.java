package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Assign;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.Involve;
import dev.redress.activity.Note;
import dev.redress.activity.Redact;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.SealedText;
import dev.redress.event.EventKind;
import dev.redress.intake.AuthorityKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.intake.Representation;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Notice;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Refer;
import dev.redress.move.Withdraw;
import dev.redress.notification.Sent;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.Delegations;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever stands in for somebody may do no more than they; what is blackened stays the address of whom it is. */
class StandingInGatesTest {

    private static final Actor CLERK = Actor.of("clerk", "agent");

    private Complaint<?> complaint;

    private static IntakeBuilder ofEva() {
        return Intake.from(Person.named("Eva Elm").email("eva@x.org").knownAs(ExternalRef.USERS, "eva"))
                .by(Channel.EMAIL)
                .stating("facts");
    }

    private List<String> refused(ComplaintDesk desk, Actor actor, Command command) {
        try {
            complaint = desk.performUntyped(desk.get(complaint.id()), command, by(actor));
            return List.of();
        } catch (RefusedException e) {
            return e.refusals().stream().map(Refusal::code).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complainant", "agent"})
    void whoStandsInForAComplainantEndsThatPartOnlyAndNothingOnceItHasEnded(String role) {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .procedure(ShippedProcedures.get("general"))
                .build();
        complaint = desk.file(
                ofEva().and(Person.named("Bob Beech").knownAs(ExternalRef.USERS, "bob"))
                        .build(),
                by(CLERK));
        Actor forBob = Actor.of("bobm", role).withOnBehalfOf("bob");
        assertThat(refused(desk, forBob, WithdrawComplainant.number(1))).contains("own-part");
        assertThat(refused(desk, forBob, Refer.to(ReferralKind.OMBUDSMAN, "x"))).contains("others-take-part");
        assertThat(refused(desk, Actor.of("bob", "complainant"), WithdrawComplainant.number(2)))
                .isEmpty();
        assertThat(refused(desk, forBob, Withdraw.because("x"))).contains("takes-no-part");
    }

    @Test
    void whoIsComplainedOfStaysOutsideACircleAlsoForWhomTheyStandIn() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
        complaint = desk.file(
                ofEva().confidential()
                        .against(Respondent.of(RespondentKind.PERSON, "Resp").withRef(ExternalRef.user("resp")))
                        .build(),
                by(CLERK));
        assertThat(refused(desk, CLERK, Assign.to(CLERK))).isEmpty();
        Actor forClerk = Actor.of("resp", "agent").withOnBehalfOf("clerk");
        assertThat(refused(desk, forClerk, Assign.to(Actor.of("crony", "agent"))))
                .contains("need-to-know");
    }

    @Test
    void aNoticeGoesToTheAddressThatIsBlackenedForOthers() {
        List<String> sent = new ArrayList<>();
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .sender(notification -> {
                    sent.add(notification.recipient().name());
                    notification.recipient().contacts().forEach(contact -> sent.add(contact.value()));
                    return Sent.by(Channel.EMAIL);
                })
                .procedure(Procedure.named("p", 1)
                        .title("P", "流程")
                        .tell(EventKind.ACCEPTED, new Notice("accepted", NoticeReader.COMPLAINANT, null))
                        .build())
                .build();
        complaint = desk.file(ofEva().build(), by(CLERK));
        var eva = complaint.party(1).orElseThrow();
        for (SealedText place : List.of(eva.name(), eva.contacts().get(0).value())) {
            assertThat(refused(desk, CLERK, Redact.passage(place, 0, 3, "private")))
                    .isEmpty();
        }
        assertThat(refused(desk, CLERK, Accept.inScope())).isEmpty();
        desk.deliveries().deliver(10);
        assertThat(sent).containsExactly("Eva Elm", "eva@x.org");
    }

    @Test
    void anErasureWhileItIsOpenTellsWhatIsKeptAlsoIfTheHostKeepsNothing() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .retention(Retention.none())
                .build();
        complaint = desk.file(ofEva().build(), by(CLERK));
        ErasureOutcome outcome = desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked", by(CLERK));
        assertThat(outcome.refused()).extracting(ErasureOutcome.Kept::field).contains("complainant (party 1) identity");
        assertThat(outcome.erased()).contains("complainant (party 1) name");
        assertThat(desk.record().verify(complaint.id()).isSound()).isTrue();
    }

    @Test
    void whatIsNotErasedIsListedAlsoIfAllOfItIsRefused() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
        complaint = desk.file(ofEva().and(Person.named("Bob Beech")).build(), by(CLERK));
        ErasureOutcome outcome = desk.record().erase(complaint.id(), Erasure.party(1), "asked", by(CLERK));
        assertThat(outcome.erased()).isEmpty();
        assertThat(outcome.remaining())
                .extracting(ErasureOutcome.Kept::field)
                .contains("complainant (party 2) name", "entry 1 filed facts");
        assertThat(outcome.refused()).extracting(ErasureOutcome.Kept::field).contains("complainant (party 1) name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "complainant,agent", ""})
    void whoComplainsDoesNoMoreInAnotherRole(String roles) {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .procedure(ShippedProcedures.get("general"))
                .build();
        complaint = desk.file(
                ofEva().and(Person.named("Bob Beech").knownAs(ExternalRef.USERS, "bob"))
                        .build(),
                by(CLERK));
        Actor eva = roles.isEmpty() ? Actor.of("eva") : Actor.of("eva", roles.split(","));
        assertThat(refused(desk, eva, WithdrawComplainant.number(2))).contains("own-part");
        assertThat(refused(desk, eva, Refer.to(ReferralKind.OMBUDSMAN, "x"))).contains("others-take-part");
        assertThat(refused(desk, Actor.of("eva", "complainant"), WithdrawComplainant.number(1)))
                .isEmpty();
        assertThat(refused(desk, eva, Withdraw.because("x"))).contains("takes-no-part");
    }

    @Test
    void whoStandsInForARepresentativeEndsNobodysPart() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .procedure(ShippedProcedures.get("general"))
                .build();
        complaint = desk.file(
                ofEva().and(Person.named("Bob Beech").knownAs(ExternalRef.USERS, "bob"))
                        .representedBy(Representation.by(
                                Person.named("Rep").knownAs(ExternalRef.USERS, "rep"), AuthorityKind.CONSENT))
                        .build(),
                by(CLERK));
        for (Actor each :
                List.of(Actor.of("rep", "agent"), Actor.of("repm", "agent").withOnBehalfOf("rep"))) {
            assertThat(refused(desk, each, WithdrawComplainant.number(2))).contains("own-part");
            assertThat(refused(desk, each, Refer.to(ReferralKind.OMBUDSMAN, "x")))
                    .contains("others-take-part");
        }
    }

    @Test
    void whoStoodInKnowsOfAConfidentialComplaintOnlyAsLongAsTheyDo() {
        SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T10:00:00Z"));
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .delegations(Delegations.of(List.of(
                        new Delegations.Delegation(
                                "sub", "clerk", clock.instant(), clock.instant().plusSeconds(3600)),
                        new Delegations.Delegation(
                                "third", "sub", clock.instant(), clock.instant().plusSeconds(7200)))))
                .build();
        complaint = desk.file(ofEva().confidential().build(), by(CLERK));
        assertThat(refused(desk, CLERK, Assign.to(CLERK))).isEmpty();
        Actor forClerk = Actor.of("sub", "agent").withOnBehalfOf("clerk");
        assertThat(refused(desk, forClerk, Accept.inScope())).isEmpty();
        assertThat(desk.read(complaint.id(), forClerk).text(complaint.filing().facts()))
                .contains("facts");
        Actor forSub = Actor.of("third", "agent").withOnBehalfOf("sub");
        assertThatThrownBy(() -> desk.read(complaint.id(), forSub)).isInstanceOf(ReadingRefusedException.class);
        assertThat(refused(desk, forSub, Note.that("x"))).contains("need-to-know");
        clock.advance(Duration.ofHours(2));
        assertThatThrownBy(() -> desk.read(complaint.id(), Actor.of("sub", "agent")))
                .isInstanceOf(ReadingRefusedException.class);
        assertThat(refused(desk, Actor.of("sub", "agent"), Note.that("x"))).contains("need-to-know");
        assertThat(refused(desk, CLERK, Involve.admitting(Actor.of("sub", "agent"))))
                .isEmpty();
        assertThat(refused(desk, Actor.of("sub", "agent"), Note.that("x"))).isEmpty();
        assertThat(desk.record().verify(complaint.id()).isSound()).isTrue();
    }

    @Test
    void whatSomebodyComplainedOfDidLocksNobodyOutWhoIsToBegin() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
        complaint = desk.file(
                ofEva().confidential()
                        .against(Respondent.of(RespondentKind.PERSON, "Resp").withRef(ExternalRef.user("resp")))
                        .build(),
                by(Actor.of("eva", "complainant")));
        assertThat(refused(desk, Actor.of("resp", "agent"), Accept.inScope())).isEmpty();
        assertThat(refused(desk, CLERK, Assign.to(CLERK))).isEmpty();
    }

    @Test
    void aLoginThatIsComplainedOfStaysKnownAsThat() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
        complaint = desk.file(
                ofEva().against(Respondent.of(RespondentKind.PERSON, "Resp").withRef(ExternalRef.user("resp")))
                        .build(),
                by(CLERK));
        CorrectParty elsewhere = CorrectParty.number(2, Person.named("Resp").knownAs("crm", "5"), "x");
        assertThat(refused(desk, CLERK, elsewhere.withSamePerson())).contains("condition:correctable");
        assertThat(refused(
                        desk,
                        CLERK,
                        CorrectParty.number(2, Person.named("Resp"), "x").withSamePerson()))
                .contains("condition:correctable");
        assertThat(refused(desk, CLERK, elsewhere)).isEmpty();
    }

    @Test
    void whatElseRemainsIsTheSecondAddressToo() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
        complaint = desk.file(ofEva().build(), by(CLERK));
        complaint = desk.performUntyped(
                complaint,
                CorrectParty.number(
                                1,
                                Person.named("Eva Elm")
                                        .email("a@x.org")
                                        .email("b@x.org")
                                        .knownAs(ExternalRef.USERS, "eva"),
                                "x")
                        .withSamePerson(),
                by(CLERK));
        SealedText first = complaint.party(1).orElseThrow().contacts().get(0).value();
        ErasureOutcome outcome = desk.record().erase(complaint.id(), Erasure.field(first), "asked", by(CLERK));
        assertThat(outcome.erased())
                .singleElement()
                .satisfies(field -> assertThat(field).endsWith("email"));
        assertThat(outcome.remaining())
                .filteredOn(kept -> kept.because().code().equals("not-asked-for"))
                .extracting(ErasureOutcome.Kept::field)
                .anySatisfy(field -> assertThat(field).endsWith("email (2)"));
    }
}
