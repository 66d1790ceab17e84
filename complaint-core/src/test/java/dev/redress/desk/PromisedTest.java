package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Approve;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.RequestApproval;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Received;
import dev.redress.complaint.RemedyKind;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.ProcedureRefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Propose;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.procedure.Authority;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is promised to one complainant adds up over all their complaints. */
class PromisedTest {

    private static final Actor AGENT = Actor.of("amy", "agent");
    private static final Actor MANAGER = Actor.of("mei", "manager");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .clock(clock)
            .procedure(Procedure.named("limited", 1)
                    .title("Limited", "限额")
                    .fair(FairnessRule.APPROVER_NOT_PROPOSER)
                    .authority(new Authority(
                            Authority.Period.YEAR,
                            List.of(
                                    new Authority.Limit("agent", Money.of("100", "EUR")),
                                    new Authority.Limit("manager", Money.of("1000", "EUR")))))
                    .build())
            .build();

    private static Intake intake(String customer) {
        return Intake.from(Person.named("x").knownAs("crm", customer))
                .by(Channel.EMAIL)
                .stating("x")
                .build();
    }

    private Complaint<?> accepted(String customer) {
        return desk.perform(desk.file(intake(customer), by(AGENT)), Accept.inScope(), by(AGENT));
    }

    private AgreeMeasure pay(String amount) {
        return AgreeMeasure.of(
                        RemedyKind.COMPENSATION, "pay", AGENT, clock.instant().plus(Duration.ofDays(1)))
                .worth(Money.of(amount, "EUR"));
    }

    private void refused(Complaint<?> complaint, AgreeMeasure measure) {
        ProcedureRefusedException refused = catchThrowableOfType(
                ProcedureRefusedException.class, () -> desk.performUntyped(complaint, measure, by(AGENT)));
        assertThat(refused).isNotNull();
        assertThat(refused.refusals()).extracting("code").containsExactly("authority:splitting");
        assertThat(desk.get(complaint.id()).version()).isEqualTo(complaint.version());
    }

    @Test
    void smallPromisesInSeveralComplaintsOfOnePersonAreRefusedTogether() {
        desk.performUntyped(accepted("a"), pay("60"), by(AGENT));
        refused(accepted("a"), pay("60"));
        assertThat(desk.performUntyped(accepted("a"), pay("40"), by(AGENT))).isNotNull();
        assertThat(desk.performUntyped(accepted("b"), pay("60"), by(AGENT))).isNotNull();
    }

    @Test
    void whatWasGivenUpIsNotCounted() {
        Complaint<?> first = desk.performUntyped(accepted("a"), pay("60"), by(AGENT));
        refused(accepted("a"), pay("60"));
        desk.performUntyped(first, CancelMeasure.number(1, "not needed"), by(AGENT));
        assertThat(desk.performUntyped(accepted("a"), pay("60"), by(AGENT))).isNotNull();
    }

    @Test
    void anApprovalCoversIt() {
        desk.performUntyped(accepted("a"), pay("60"), by(AGENT));
        Complaint<?> second = accepted("a");
        refused(second, pay("60"));
        second = desk.performUntyped(second, RequestApproval.of(Money.of("60", "EUR"), "again"), by(AGENT));
        second = desk.performUntyped(second, Approve.request(1), by(MANAGER));
        assertThat(desk.performUntyped(second, pay("60"), by(AGENT))).isNotNull();
    }

    @Test
    void theNextPeriodBeginsAnew() {
        desk.performUntyped(accepted("a"), pay("100"), by(AGENT));
        clock.advance(Duration.ofDays(365));
        assertThat(desk.performUntyped(accepted("a"), pay("100"), by(AGENT))).isNotNull();
    }

    @Test
    void aRepeatedPromiseIsCountedOnce() {
        Complaint<?> complaint = accepted("a");
        desk.performUntyped(complaint, pay("60"), by(AGENT).command("pay-1"));
        desk.performUntyped(complaint, pay("60"), by(AGENT).command("pay-1"));
        assertThat(desk.performUntyped(accepted("a"), pay("40"), by(AGENT))).isNotNull();
    }

    @Test
    void whatWasPromisedFollowsACorrectionOfThePerson() {
        Complaint<?> anonymous = desk.perform(
                desk.file(
                        Intake.from(Person.named("x"))
                                .by(Channel.EMAIL)
                                .stating("x")
                                .build(),
                        by(AGENT)),
                Accept.inScope(),
                by(AGENT));
        anonymous = desk.performUntyped(anonymous, pay("60"), by(AGENT));
        Complaint<?> named = desk.performUntyped(
                anonymous, CorrectParty.number(1, Person.named("x").knownAs("crm", "a"), "it was a"), by(AGENT));
        refused(accepted("a"), pay("60"));
        named = desk.performUntyped(
                named, CorrectParty.number(1, Person.named("x").knownAs("crm", "b"), "no, b"), by(AGENT));
        assertThat(desk.performUntyped(accepted("a"), pay("60"), by(AGENT))).isNotNull();
        refused(accepted("b"), pay("60"));
        desk.performUntyped(named, receivedAt("2025-12-30T09:00:00Z"), by(AGENT));
        refused(accepted("b"), pay("60"));
    }

    private static Correct receivedAt(String instant) {
        return Correct.fact(new Correction.ReceivedAt(Instant.parse(instant)), "postmark");
    }

    @Test
    void sayingThatItCameInAnotherPeriodMakesNoRoom() {
        desk.performUntyped(accepted("a"), pay("60"), by(AGENT));
        for (String at : List.of("2019-12-30T09:00:00Z", "2026-01-01T00:00:00Z")) {
            Complaint<?> backdated = desk.file(
                    Intake.from(Person.named("x").knownAs("crm", "a"))
                            .by(Channel.EMAIL)
                            .stating("x")
                            .receivedAt(Instant.parse(at))
                            .build(),
                    by(AGENT));
            refused(desk.perform(backdated.in(Received.class).orElseThrow(), Accept.inScope(), by(AGENT)), pay("60"));
        }
        refused(
                desk.perform(
                        desk.file(intake("a"), by(AGENT).at(Instant.parse("2025-06-01T00:00:00Z"))),
                        Accept.inScope(),
                        by(AGENT)),
                pay("60"));
    }

    private static Complaint<?> imported(ComplaintDesk desk, String customer) {
        History history =
                History.of("old-" + customer, intake(customer), by(AGENT).at(Instant.parse("2024-03-02T09:00:00Z")));
        return ((ImportOutcome.Imported) desk.importAll(List.of(history)).get(0)).complaint();
    }

    @Test
    void aComplaintFromElsewhereCountsWhenItWasReceivedThere() {
        desk.performUntyped(accepted("a"), pay("60"), by(AGENT));
        Complaint<?> old = desk.performUntyped(imported(desk, "a"), pay("60"), by(AGENT));
        assertThat(old.isOpen()).isTrue();
        refused(accepted("a"), pay("60"));
    }

    @Test
    void whoeverApprovesIsAskedForTheSumAsWell() {
        approved(accepted("a"), "600", MANAGER);
        Complaint<?> second =
                desk.performUntyped(accepted("a"), RequestApproval.of(Money.of("600", "EUR"), "again"), by(AGENT));
        ProcedureRefusedException refused = catchThrowableOfType(
                ProcedureRefusedException.class, () -> desk.performUntyped(second, Approve.request(1), by(MANAGER)));
        assertThat(refused).isNotNull();
        assertThat(refused.refusals()).extracting("code").containsExactly("authority:splitting");
        approved(accepted("b"), "600", MANAGER);
    }

    @Test
    void anApprovalThatWasNotUsedIsGivenBackAtTheEnd() {
        Complaint<?> first = approved(accepted("a"), "1000", MANAGER);
        refused(accepted("a"), pay("1"));
        Complaint<?> solved = desk.performUntyped(first, ResolveDirectly.with(Outcome.UPHELD, "explained"), by(AGENT));
        desk.performUntyped(solved, Close.with("x"), by(AGENT));
        assertThat(desk.performUntyped(accepted("a"), pay("100"), by(AGENT))).isNotNull();
        Complaint<?> again =
                desk.performUntyped(desk.get(first.id()), Reopen.because("no"), by(Actor.of("a", "complainant")));
        assertThat(again.isOpen()).isTrue();
        refused(accepted("a"), pay("1"));
    }

    @Test
    void whoeverApprovedDoesNotPromise() {
        Complaint<?> approved = approved(accepted("a"), "600", MANAGER);
        for (Command promise : List.of(pay("600"), Propose.solution("x").worth(Money.of("600", "EUR")))) {
            ProcedureRefusedException refused = catchThrowableOfType(
                    ProcedureRefusedException.class, () -> desk.performUntyped(approved, promise, by(MANAGER)));
            assertThat(refused).isNotNull();
            assertThat(refused.refusals()).extracting("code").containsExactly("fairness:approver-not-proposer");
        }
        assertThat(desk.performUntyped(approved, pay("600"), by(AGENT))).isNotNull();
    }

    @Test
    void aCorrectionOfThePersonNeedsTheAuthorityForWhatItComesTo() {
        desk.performUntyped(accepted("a"), pay("60"), by(AGENT));
        Complaint<?> wrong = desk.performUntyped(accepted("b"), pay("60"), by(AGENT));
        CorrectParty right = CorrectParty.number(1, Person.named("x").knownAs("crm", "a"), "mixed up");
        ProcedureRefusedException refused = catchThrowableOfType(
                ProcedureRefusedException.class, () -> desk.performUntyped(wrong, right, by(AGENT)));
        assertThat(refused).isNotNull();
        assertThat(refused.refusals()).extracting("code").containsExactly("authority:splitting");
        assertThat(desk.performUntyped(wrong, right, by(MANAGER))).isNotNull();
        refused(accepted("a"), pay("1"));
    }

    private Complaint<?> approved(Complaint<?> complaint, String amount, Actor approver) {
        Complaint<?> asked =
                desk.performUntyped(complaint, RequestApproval.of(Money.of(amount, "EUR"), "x"), by(AGENT));
        return desk.performUntyped(asked, Approve.request(1), by(approver));
    }

    @Test
    void eachOfSeveralComplainantsIsPromisedAllOfIt() {
        desk.performUntyped(accepted("a"), pay("60"), by(AGENT));
        Complaint<?> joint = desk.file(
                Intake.from(Person.named("x").knownAs("crm", "b"))
                        .and(Person.named("y").knownAs("crm", "a"))
                        .by(Channel.EMAIL)
                        .stating("x")
                        .build(),
                by(AGENT));
        refused(desk.perform(joint.in(Received.class).orElseThrow(), Accept.inScope(), by(AGENT)), pay("60"));
        Complaint<?> other = desk.performUntyped(accepted("b"), pay("60"), by(AGENT));
        JoinComplainant joining = JoinComplainant.of(Person.named("y").knownAs("crm", "a"));
        ProcedureRefusedException refused = catchThrowableOfType(
                ProcedureRefusedException.class, () -> desk.performUntyped(other, joining, by(AGENT)));
        assertThat(refused).isNotNull();
        assertThat(refused.refusals()).extracting("code").containsExactly("authority:splitting");
        desk.performUntyped(other, joining, by(MANAGER));
        refused(accepted("a"), pay("1"));
    }

    @Test
    void noCorrectionOfWhoeverIsLimitedMakesRoomForMore() {
        ComplaintDesk strict = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(Procedure.named("strict", 1)
                        .title("Strict", "严格")
                        .only(CommandKind.APPROVE, "manager")
                        .authority(new Authority(
                                Authority.Period.YEAR,
                                List.of(
                                        new Authority.Limit("agent", Money.of("100", "EUR")),
                                        new Authority.Limit("manager", Money.of("1000", "EUR")))))
                        .build())
                .build();
        Complaint<?> paid =
                strict.performUntyped(strict.file(intake("a"), by(AGENT)).handle(), pay("100"), by(AGENT));
        Correct less = Correct.fact(new Correction.AmountIs(1, Money.of("1", "EUR")), "x");
        Command another = CorrectParty.number(1, Person.named("x").knownAs("crm", "b"), "x");
        Command nobody = CorrectParty.number(1, Person.named("x"), "x");
        for (Command freeing : List.of(less, another, nobody)) {
            ProcedureRefusedException refused = catchThrowableOfType(
                    ProcedureRefusedException.class, () -> strict.performUntyped(paid, freeing, by(AGENT)));
            assertThat(refused).isNotNull();
            assertThat(refused.refusals()).extracting("code").containsExactly("authority:freeing");
        }
        assertThat(strict.performUntyped(paid, less, by(MANAGER)).version()).isGreaterThan(paid.version());
        Complaint<?> old = imported(strict, "c");
        Complaint<?> promised = strict.performUntyped(old, pay("100"), by(AGENT));
        ProcedureRefusedException refused = catchThrowableOfType(
                ProcedureRefusedException.class,
                () -> strict.performUntyped(promised, receivedAt("2025-03-02T09:00:00Z"), by(AGENT)));
        assertThat(refused).isNotNull();
        assertThat(refused.refusals()).extracting("code").containsExactly("authority:freeing");
        assertThat(strict.performUntyped(promised, receivedAt("2024-12-31T09:00:00Z"), by(AGENT)))
                .isNotNull();
    }

    @Test
    void whoeverLeavesAComplaintWasPromisedItAllTheSame() {
        Complaint<?> first = desk.performUntyped(accepted("a"), pay("100"), by(AGENT));
        first = desk.performUntyped(first, JoinComplainant.of(Person.named("y").knownAs("crm", "other")), by(AGENT));
        desk.performUntyped(first, WithdrawComplainant.number(1), by(AGENT));
        refused(accepted("a"), pay("1"));
    }

    @Test
    void whoeverCorrectsAnAmountHasPromisedIt() {
        Complaint<?> complaint = accepted("a");
        AgreeMeasure open = AgreeMeasure.of(
                RemedyKind.COMPENSATION, "pay", AGENT, clock.instant().plus(Duration.ofDays(1)));
        complaint = desk.performUntyped(complaint, open, by(MANAGER));
        complaint = desk.performUntyped(
                complaint, Correct.fact(new Correction.AmountIs(1, Money.of("400", "EUR")), "x"), by(MANAGER));
        complaint = desk.performUntyped(complaint, RequestApproval.of(Money.of("900", "EUR"), "x"), by(AGENT));
        Complaint<?> asked = complaint;
        ProcedureRefusedException refused = catchThrowableOfType(
                ProcedureRefusedException.class, () -> desk.performUntyped(asked, Approve.request(1), by(MANAGER)));
        assertThat(refused).isNotNull();
        assertThat(refused.refusals()).extracting("code").contains("fairness:approver-not-proposer");
    }
}
