package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Approve;
import dev.redress.activity.Assess;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.HandOver;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.RequestApproval;
import dev.redress.activity.SendBack;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StatementKind;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.ImplausibleTimeException;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Refer;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.procedure.Authority;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.procedure.Requirement;
import dev.redress.procedure.RequirementKind;
import dev.redress.procedure.Revisiting;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reviewer got past: two sides at once, ends put into the past, what outlives an end, and those of the lower level. */
class ReviewedEndsTest {

    private static final Actor AMY = Actor.of("amy", "agent");
    private static final Actor MEI = Actor.of("mei", "manager");
    private static final Actor KIM = Actor.of("kim", "complainant");
    private static final ExternalRef CUSTOMER = ExternalRef.of("crm", "k1");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final MemoryStore store = new MemoryStore();

    private static ProcedureBuilder procedure(int version) {
        return Procedure.named("p", version).title("P", "流程");
    }

    private static ProcedureBuilder limited(int version) {
        return procedure(version)
                .fair(FairnessRule.APPROVER_NOT_PROPOSER)
                .authority(new Authority(
                        Authority.Period.YEAR,
                        List.of(
                                new Authority.Limit("agent", Money.of("100", "EUR")),
                                new Authority.Limit("manager", Money.of("1000", "EUR")))));
    }

    private ComplaintDesk desk(ProcedureBuilder procedure) {
        return ComplaintDesk.using(store)
                .clock(clock)
                .retention(Retention.none())
                .procedure(procedure.build())
                .build();
    }

    private static Complaint<?> file(ComplaintDesk desk) {
        return desk.file(
                Intake.from(Person.named("x").knownAs(CUSTOMER.system(), CUSTOMER.id()))
                        .by(Channel.EMAIL)
                        .stating("x")
                        .build(),
                by(AMY));
    }

    private static Complaint<?> does(ComplaintDesk desk, Complaint<?> complaint, Actor who, Command... commands) {
        Complaint<?> now = complaint;
        for (Command command : commands) {
            now = desk.performUntyped(now, command, by(who));
        }
        return now;
    }

    private static void refused(String code, ComplaintDesk desk, Complaint<?> complaint, Command command, By by) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> desk.performUntyped(complaint, command, by));
        assertThat(refused).as("refusal of %s", command).isNotNull();
        assertThat(refused.refusals()).extracting(Refusal::code).contains(code);
    }

    private static void refused(String code, ComplaintDesk desk, Complaint<?> complaint, Command command, Actor who) {
        refused(code, desk, complaint, command, by(who));
    }

    private AgreeMeasure pay(String amount) {
        return AgreeMeasure.of(
                        RemedyKind.COMPENSATION, "pay", AMY, clock.instant().plus(Duration.ofDays(1)))
                .worth(Money.of(amount, "EUR"));
    }

    private static Respondent person(ExternalRef ref) {
        return Respondent.of(RespondentKind.PERSON, "x").withRef(ref);
    }

    @Test
    void nobodyStandsOnBothSides() {
        ComplaintDesk desk = desk(procedure(1));
        Complaint<?> complaint = file(desk);
        refused("condition:fits", desk, complaint, NameRespondent.as(person(CUSTOMER)), AMY);
        ExternalRef accused = ExternalRef.of("crm", "k2");
        complaint = does(desk, complaint, AMY, NameRespondent.as(person(accused)));
        refused(
                "condition:fits",
                desk,
                complaint,
                JoinComplainant.of(Person.named("y").knownAs("crm", "k2")),
                AMY);
        refused(
                "condition:fits",
                desk,
                complaint,
                CorrectParty.number(1, Person.named("y").knownAs("crm", "k2"), "x"),
                AMY);
        UnmetConditionException unfit = catchThrowableOfType(
                UnmetConditionException.class,
                () -> desk.file(
                        Intake.from(Person.named("x").knownAs("crm", "k1"))
                                .against(person(CUSTOMER))
                                .by(Channel.EMAIL)
                                .stating("x")
                                .build(),
                        by(AMY)));
        assertThat(unfit).hasMessageContaining("nobody complains and is complained of in one complaint");
    }

    @Test
    void whoeverIsThereTwiceWasPromisedItAllTheSame() {
        ComplaintDesk desk = desk(limited(1));
        for (String amount : List.of("60", "40")) {
            Complaint<?> complaint = desk.file(
                    Intake.from(Person.named("z"))
                            .by(Channel.EMAIL)
                            .stating("x")
                            .build(),
                    by(AMY));
            complaint = does(
                    desk,
                    complaint,
                    AMY,
                    RecordStatement.ofWitness(
                            StatementKind.INTERVIEW, Person.named("x").knownAs("crm", "k1"), "x"),
                    JoinComplainant.of(Person.named("x").knownAs("crm", "k1")));
            does(desk, complaint, AMY, pay(amount));
        }
        refused("authority:splitting", desk, file(desk), pay("1"), AMY);
    }

    @Test
    void anEndIsNotPutIntoThePastWhereATimeCountsFromIt() {
        ComplaintDesk desk = desk(procedure(1).appeals(new Revisiting(Duration.ofDays(60), 2, Set.of())));
        Complaint<?> complaint = file(desk);
        Instant then = clock.instant();
        clock.advance(Duration.ofDays(92));
        Decline decline = Decline.because(DeclineReason.OUT_OF_SCOPE, "no");
        refused("decided-late", desk, complaint, decline, by(AMY).at(then));
        Complaint<?> declined = desk.performUntyped(
                complaint, decline, by(AMY).at(clock.instant().minus(Duration.ofDays(6))));
        refused(
                "decided-late",
                desk,
                declined,
                Correct.fact(new Correction.OccurredAt(declined.version(), then), "x"),
                AMY);
        assertThat(does(desk, declined, KIM, Appeal.because("x")).isOpen()).isTrue();
        ComplaintDesk free = desk(procedure(2));
        assertThat(free.performUntyped(file(free), decline, by(AMY)).isOpen()).isFalse();
    }

    @Test
    void whatWasApprovedIsApprovedForThisRoundAlone() {
        ComplaintDesk desk = desk(limited(1));
        Complaint<?> first = does(desk, file(desk), AMY, RequestApproval.of(Money.of("1000", "EUR"), "x"));
        first = does(desk, first, MEI, Approve.request(1));
        first = does(desk, first, AMY, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"));
        Complaint<?> second = does(desk, file(desk), AMY, RequestApproval.of(Money.of("1000", "EUR"), "x"));
        second = does(desk, second, MEI, Approve.request(1));
        does(desk, second, AMY, pay("1000"));
        Complaint<?> again = does(desk, first, AMY, Reopen.because("x"));
        refused("authority", desk, again, pay("1000"), AMY);
        refused("authority:splitting", desk, again, pay("1"), AMY);
        Complaint<?> asked = does(desk, again, AMY, RequestApproval.of(Money.of("1000", "EUR"), "x"));
        refused("authority:splitting", desk, asked, Approve.request(2), MEI);
    }

    @Test
    void anEndedComplaintIsTakenElsewhereByTheComplainantAloneWhileTheyMayAppeal() {
        ComplaintDesk desk = desk(procedure(1)
                .appeals(new Revisiting(Duration.ofDays(60), 2, Set.of()))
                .reopening(new Revisiting(Duration.ofDays(30), 2, Set.of())));
        Complaint<?> declined = does(desk, file(desk), AMY, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"));
        Refer elsewhere = Refer.to(ReferralKind.OTHER_ORGANISATION, "archive room");
        refused("still-open", desk, declined, elsewhere, AMY);
        assertThat(desk.possible(declined, AMY))
                .filteredOn(each -> each.command() == CommandKind.REFER)
                .allSatisfy(each -> assertThat(each.isAllowed()).isFalse());
        assertThat(desk.possible(declined, KIM))
                .filteredOn(each -> each.command() == CommandKind.REFER)
                .allSatisfy(each -> assertThat(each.isAllowed()).isTrue());
        clock.advance(Duration.ofDays(60));
        assertThat(does(desk, declined, AMY, elsewhere).isOpen()).isFalse();
    }

    private Complaint<?> appealed(ComplaintDesk desk) {
        Complaint<?> resolved =
                does(desk, file(desk), AMY, Accept.inScope(), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
        return does(desk, resolved, KIM, Appeal.because("x"));
    }

    @Test
    void thoseOfTheLowerLevelNeitherAddNorTakeAwayComplainantsNorMoveHandOvers() {
        ComplaintDesk desk = desk(procedure(1).fair(FairnessRule.APPEAL_BY_OTHERS));
        Complaint<?> complaint =
                does(desk, appealed(desk), MEI, JoinComplainant.of(Person.named("z")), HandOver.to("board", "x"));
        for (Command command : List.of(
                JoinComplainant.of(Person.named("y")),
                WithdrawComplainant.number(1),
                AcceptHandOver.here(),
                SendBack.because("x"))) {
            refused("fairness:appeal-by-others", desk, complaint, command, AMY);
        }
    }

    @Test
    void whoeverAcceptedOrAssessedDoesNotDecideTheAppeal() {
        ComplaintDesk desk = desk(procedure(1).fair(FairnessRule.APPEAL_BY_OTHERS));
        Actor clerk = Actor.of("cleo", "agent");
        Actor assessor = Actor.of("ann", "agent");
        Complaint<?> complaint = does(desk, file(desk), clerk, Accept.inScope());
        complaint = does(desk, complaint, assessor, Assess.as(Severity.LOW, Complexity.SIMPLE));
        complaint = does(desk, complaint, AMY, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
        complaint = does(desk, complaint, KIM, Appeal.because("x"));
        for (Actor before : List.of(clerk, assessor, AMY)) {
            refused("fairness:appeal-by-others", desk, complaint, ResolveDirectly.with(Outcome.UPHELD, "x"), before);
        }
        assertThat(does(desk, complaint, MEI, ResolveDirectly.with(Outcome.UPHELD, "x")))
                .isNotNull();
    }

    @Test
    void whoeverTookAMeasureAwayDoesNotCheckAndACorrectedAmountIsCheckedAgain() {
        ComplaintDesk desk = desk(procedure(1)
                .fair(FairnessRule.CHECKER_NOT_HANDLER)
                .gate("checked", CommandKind.CLOSE, Requirement.that(RequirementKind.OUTCOME_CHECK_PASSED), "x", "x"));
        Complaint<?> complaint = does(desk, file(desk), AMY, Accept.inScope(), pay("5"), pay("6"));
        complaint = does(desk, complaint, MEI, CancelMeasure.number(1, "x"));
        complaint = does(desk, complaint, AMY, CompleteMeasure.number(2), ResolveDirectly.with(Outcome.UPHELD, "x"));
        refused("fairness:checker-not-handler", desk, complaint, CheckOutcome.passed("x"), MEI);
        Actor max = Actor.of("max", "manager");
        complaint = does(desk, complaint, max, CheckOutcome.passed("x"));
        Complaint<?> less =
                does(desk, complaint, AMY, Correct.fact(new Correction.AmountIs(2, Money.of("0.01", "EUR")), "x"));
        refused("gate:checked", desk, less, Close.with("x"), AMY);
        assertThat(does(desk, does(desk, less, max, CheckOutcome.passed("x")), AMY, Close.with("x"))
                        .isOpen())
                .isFalse();
    }

    @Test
    void nobodySendsBackWhatTheyHandedOver() {
        ComplaintDesk desk = desk(procedure(1).fair(FairnessRule.TAKEN_OVER_BY_ANOTHER));
        Complaint<?> complaint = does(desk, file(desk), AMY, Accept.inScope(), HandOver.to("board", "x"));
        refused("fairness:taken-over-by-another", desk, complaint, SendBack.because("x"), AMY);
        assertThat(does(desk, complaint, MEI, SendBack.because("x"))).isNotNull();
    }

    @Test
    void whatWasPromisedBeforeThereWereLimitsCountsOnceThereAre() {
        ComplaintDesk free = desk(procedure(1));
        Complaint<?> old = does(free, file(free), AMY, Accept.inScope(), pay("80"));
        ComplaintDesk desk = desk(limited(2));
        desk.publish(limited(2).build(), MEI);
        desk.migration("p", 2).run("limits now", by(MEI));
        refused("authority:splitting", desk, does(desk, file(desk), AMY, Accept.inScope()), pay("60"), AMY);
        does(desk, desk.get(old.id()), AMY, CancelMeasure.number(1, "x"));
        does(desk, does(desk, file(desk), AMY, Accept.inScope()), AMY, pay("100"));
        refused("authority:splitting", desk, does(desk, file(desk), AMY, Accept.inScope()), pay("1"), AMY);
    }

    @Test
    void whatWasPromisedStaysCountedWhenThePersonIsForgotten() {
        ComplaintDesk desk = desk(limited(1));
        Complaint<?> complaint = does(desk, file(desk), AMY, Accept.inScope(), pay("100"), CompleteMeasure.number(1));
        complaint = does(desk, complaint, AMY, ResolveDirectly.with(Outcome.UPHELD, "x"), Close.with("x"));
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked", by(MEI));
        refused("authority:splitting", desk, does(desk, file(desk), AMY, Accept.inScope()), pay("1"), AMY);
    }

    @Test
    void wordIsNotPromisedForTheTimeAfterNextYear() {
        ComplaintDesk desk = desk(procedure(1));
        Complaint<?> complaint = file(desk);
        ReportProgress never = ReportProgress.saying("x").promising(Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(catchThrowableOfType(
                        ImplausibleTimeException.class, () -> desk.performUntyped(complaint, never, by(AMY))))
                .hasMessageContaining("a year");
    }
}
