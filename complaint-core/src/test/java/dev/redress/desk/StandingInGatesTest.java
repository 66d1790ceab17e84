package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Assign;
import dev.redress.activity.Redact;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.SealedText;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
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
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
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
}
