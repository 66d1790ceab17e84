package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Consult;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.Erase;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.LiftInterest;
import dev.redress.activity.Note;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.Redact;
import dev.redress.activity.Remind;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.VerifyAllegation;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Verdict;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.ImplausibleTimeException;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.Possibility;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.Rules;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Refer;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.party.ExternalRef;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.procedure.Readers;
import dev.redress.procedure.Revisiting;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.view.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On which side somebody stands, and that nobody of one side takes away what is the other's. */
class SidesTest {

    private static final Actor AMY = Actor.of("amy", "agent");
    private static final Actor BEN = Actor.of("ben", "agent");
    private static final Actor MEI = Actor.of("mei", "manager");
    private static final Actor KIM = Actor.of("kim", "complainant");
    private static final Actor LEO = Actor.of("leo", "complainant");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));

    private static ProcedureBuilder procedure() {
        return Procedure.named("p", 1)
                .title("P", "流程")
                .fair(FairnessRule.values())
                .appeals(new Revisiting(Duration.ofDays(30), 2, Set.of()))
                .reopening(new Revisiting(Duration.ofDays(30), 1, Set.of()));
    }

    private ComplaintDesk desk(Procedure procedure) {
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .retention(Retention.none())
                .procedure(procedure)
                .build();
    }

    private ComplaintDesk desk() {
        return desk(procedure().build());
    }

    private static Complaint<?> file(ComplaintDesk desk, Actor... complainants) {
        var intake = Intake.from(Person.named("x").knownAs(ExternalRef.USERS, complainants[0].id()));
        for (int i = 1; i < complainants.length; i++) {
            intake = intake.and(Person.named("y").knownAs(ExternalRef.USERS, complainants[i].id()));
        }
        return desk.file(intake.by(Channel.EMAIL).stating("x").build(), by(AMY));
    }

    private static Complaint<?> does(ComplaintDesk desk, Complaint<?> complaint, Actor who, Command... commands) {
        Complaint<?> now = complaint;
        for (Command command : commands) {
            now = desk.performUntyped(now, command, by(who));
        }
        return now;
    }

    private static List<String> codes(ComplaintDesk desk, Complaint<?> complaint, Actor who, Command command) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> desk.performUntyped(complaint, command, by(who)));
        return refused == null
                ? List.of()
                : refused.refusals().stream().map(Refusal::code).toList();
    }

    private static Close closing() {
        return Close.with("x");
    }

    @Test
    void whoeverOfTheOrganisationComplainsDoesWhatComplainantsDo() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = file(desk, BEN);
        complaint = does(
                desk,
                complaint,
                AMY,
                HandOver.to("works", "x"),
                AgreeMeasure.of(
                                RemedyKind.COMPENSATION,
                                "pay",
                                AMY,
                                clock.instant().plus(Duration.ofDays(1)))
                        .worth(Money.of("10", "EUR")));
        for (Command command : List.of(
                Correct.fact(new Correction.AmountIs(1, Money.of("999", "EUR")), "x"),
                AcceptHandOver.here(),
                Assign.to(AMY),
                Assess.as(Severity.HIGH, Complexity.COMPLEX),
                Note.that("x"),
                ReportProgress.saying("x"),
                RecordFindings.of(Outcome.UPHELD, "x"))) {
            assertThat(codes(desk, complaint, BEN, command)).as("%s", command).contains("fairness:not-about-oneself");
        }
        assertThat(codes(desk, complaint, BEN.withOnBehalfOf("carl"), Assign.to(AMY)))
                .contains("fairness:not-about-oneself");
        complaint = does(
                desk,
                complaint,
                BEN,
                AddEvidence.item(EvidenceRef.of("receipt", EvidenceKind.RECEIPT)),
                Withdraw.because("settled"));
        assertThat(complaint.snapshot().stage().kind()).isEqualTo(StageKind.WITHDRAWN);
    }

    @Test
    void aReferralIsAppealedAgainstAndWhoeverReferredItDoesNotDecide() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, KIM), AMY, Refer.to(ReferralKind.REGULATOR, "not ours"));
        clock.advance(Duration.ofDays(29));
        Complaint<?> appealed = does(desk, complaint, KIM, Appeal.because("it is yours"));
        assertThat(appealed.snapshot().stage().kind()).isEqualTo(StageKind.INVESTIGATING);
        assertThat(codes(desk, appealed, AMY, RecordFindings.of(Outcome.NOT_UPHELD, "x")))
                .containsExactly("fairness:appeal-by-others");
        assertThat(codes(desk, appealed, AMY, Refer.to(ReferralKind.REGULATOR, "still not")))
                .containsExactly("fairness:appeal-by-others");
        assertThat(codes(desk, appealed, BEN, RecordFindings.of(Outcome.UPHELD, "x")))
                .isEmpty();
    }

    @Test
    void aReferralIsNotAppealedAgainstForEver() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, KIM), AMY, Refer.to(ReferralKind.REGULATOR, "not ours"));
        clock.advance(Duration.ofDays(31));
        assertThat(codes(desk, complaint, KIM, Appeal.because("x"))).containsExactly("window");
    }

    @Test
    void nobodyIsKeptFromAnAppealBecauseSomebodyElseNamedThem() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(
                desk,
                file(desk, KIM),
                AMY,
                Assign.to(BEN),
                AgreeMeasure.of(RemedyKind.REPAIR, "mend", MEI, clock.instant().plus(Duration.ofDays(1))),
                Assign.to(AMY),
                Decline.because(DeclineReason.OTHER, "x"));
        complaint = does(desk, complaint, KIM, Appeal.because("x"));
        complaint = does(desk, complaint, BEN, RecordFindings.of(Outcome.UPHELD, "x"));
        complaint = does(desk, complaint, MEI, CompleteMeasure.number(1), ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(complaint.snapshot().stage().kind()).isEqualTo(StageKind.RESOLVED);
    }

    @Test
    void whoeverWasNamedAndTookItUpIsKeptFromTheAppeal() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, KIM), AMY, Assign.to(BEN));
        complaint = does(desk, complaint, BEN, ReportProgress.saying("on it"));
        complaint = does(desk, complaint, AMY, Decline.because(DeclineReason.OTHER, "x"));
        complaint = does(desk, complaint, KIM, Appeal.because("x"));
        assertThat(codes(desk, complaint, BEN, RecordFindings.of(Outcome.UPHELD, "x")))
                .containsExactly("fairness:appeal-by-others");
    }

    @Test
    void whoeverGaveAnOpinionBelowDoesNotDecideTheAppeal() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, KIM), AMY, Consult.asking("legal", "x"));
        complaint = does(desk, complaint, BEN, GiveOpinion.on(1, "no"));
        complaint = does(desk, complaint, AMY, Decline.because(DeclineReason.OTHER, "x"));
        complaint = does(desk, complaint, KIM, Appeal.because("x"));
        assertThat(codes(desk, complaint, BEN, RecordFindings.of(Outcome.UPHELD, "x")))
                .containsExactly("fairness:appeal-by-others");
    }

    @Test
    void whoeverWasOnlyAskedForAnOpinionDoesNotReadOn() {
        ComplaintDesk desk = desk(procedure()
                .readers(new Readers(true, Set.of(), Set.of()))
                .only(CommandKind.GIVE_OPINION, "agent")
                .build());
        Complaint<?> complaint = does(desk, file(desk, KIM), AMY, Consult.asking("legal", "x"));
        complaint = does(desk, complaint, BEN, GiveOpinion.on(1, "no"));
        assertThat(codes(desk, complaint, BEN, Note.that("x"))).containsExactly("need-to-know");
    }

    @Test
    void onlySomeSayWhatTiesOthersAndItIsLiftedByAnother() {
        ComplaintDesk desk = desk(procedure()
                .only(CommandKind.DECLARE_INTEREST, "manager")
                .only(CommandKind.LIFT_INTEREST, "manager")
                .build());
        Complaint<?> complaint = file(desk, KIM);
        assertThat(codes(desk, complaint, AMY, DeclareInterest.of(BEN, InterestKind.OTHER)))
                .containsExactly("interest-of-another");
        complaint = does(desk, complaint, AMY, DeclareInterest.own(InterestKind.RELATIVE));
        complaint = does(desk, complaint, MEI, DeclareInterest.of(BEN, InterestKind.OTHER));
        assertThat(codes(desk, complaint, BEN, RecordFindings.of(Outcome.UPHELD, "x")))
                .containsExactly("fairness:no-declared-interest");
        Actor benAsManager = Actor.of("ben", "manager");
        assertThat(codes(desk, complaint, benAsManager, LiftInterest.of(BEN, InterestKind.OTHER, "x")))
                .contains("fairness:no-declared-interest");
        assertThat(codes(desk, complaint, MEI, LiftInterest.of(BEN, InterestKind.FINANCIAL, "x")))
                .containsExactly("condition:exists");
        complaint = does(desk, complaint, MEI, LiftInterest.of(BEN, InterestKind.OTHER, "mixed up"));
        assertThat(codes(desk, complaint, BEN, RecordFindings.of(Outcome.UPHELD, "x")))
                .isEmpty();
    }

    @Test
    void theOrganisationDoesNotUseUpHowOftenComplainantsMayReopen() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = file(desk, KIM);
        complaint = does(desk, complaint, AMY, Withdraw.because("x"), Reopen.because("x"), Withdraw.because("x"));
        assertThat(codes(desk, complaint, AMY, Reopen.because("x"))).containsExactly("count");
        complaint = does(desk, complaint, KIM, Reopen.because("I never withdrew"));
        complaint = does(desk, complaint, AMY, Withdraw.because("x"));
        complaint = does(desk, complaint, KIM, Reopen.because("I still did not"));
        complaint = does(desk, complaint, AMY, ResolveDirectly.with(Outcome.UPHELD, "x"), closing());
        complaint = does(desk, complaint, KIM, Reopen.because("that was not good"));
        complaint = does(desk, complaint, AMY, ResolveDirectly.with(Outcome.UPHELD, "x"), closing());
        assertThat(codes(desk, complaint, KIM, Reopen.because("x"))).containsExactly("count");
    }

    @Test
    void theOrganisationDoesNotUseUpTheAppealsOfComplainants() {
        ComplaintDesk desk = desk(procedure()
                .appeals(new Revisiting(Duration.ofDays(30), 1, Set.of()))
                .build());
        Complaint<?> complaint = does(
                desk, file(desk, KIM), AMY, Decline.because(DeclineReason.OTHER, "x"), Appeal.because("never said"));
        complaint = does(desk, complaint, BEN, Refer.to(ReferralKind.REGULATOR, "x"));
        complaint = does(desk, complaint, KIM, Appeal.because("it is yours"));
        complaint = does(desk, complaint, MEI, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
        complaint = does(desk, complaint, KIM, Appeal.because("x"));
        complaint = does(desk, complaint, Actor.of("ida", "agent"), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
        assertThat(codes(desk, complaint, KIM, Appeal.because("x"))).containsExactly("count");
        assertThat(codes(desk, complaint, AMY, Appeal.because("x"))).containsExactly("count");
    }

    @Test
    void aReferralIsNotPutIntoThePast() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = file(desk, KIM);
        clock.advance(Duration.ofDays(40));
        Instant early = clock.instant().minus(Duration.ofDays(39));
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> desk.performUntyped(complaint, Refer.to(ReferralKind.COURT, "x"), by(AMY).at(early)));
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("decided-late");
        Complaint<?> referred = does(desk, complaint, AMY, Refer.to(ReferralKind.COURT, "x"));
        assertThat(codes(desk, referred, AMY, Correct.fact(new Correction.OccurredAt(referred.version(), early), "x")))
                .containsExactly("decided-late");
    }

    @Test
    void whoeverActedAndThenComplainsDoesWhatComplainantsDo() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, KIM), BEN, ReportProgress.saying("seen"));
        complaint =
                does(desk, complaint, KIM, JoinComplainant.of(Person.named("b").knownAs(ExternalRef.USERS, BEN.id())));
        assertThat(codes(desk, complaint, BEN, RecordFindings.of(Outcome.UPHELD, "x")))
                .containsExactly("fairness:not-about-oneself");
        assertThat(codes(desk, complaint, AMY, Assign.to(BEN))).containsExactly("fairness:not-about-oneself");
    }

    @Test
    void whoeverHadADutyDoesNotJoinThoseWhoComplain() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, KIM), BEN, Accept.inScope());
        Person ben = Person.named("b").knownAs(ExternalRef.USERS, BEN.id());
        assertThat(codes(desk, complaint, KIM, JoinComplainant.of(ben))).containsExactly("condition:fits");
        assertThat(codes(desk, complaint, AMY, new CorrectParty(1, ben, "x"))).containsExactly("condition:fits");
    }

    @Test
    void whoeverOfTheOrganisationComplainsHasTheTimeAndNumberOfComplainants() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, BEN), AMY, Decline.because(DeclineReason.OTHER, "x"));
        Instant inTime = clock.instant().plus(Duration.ofDays(20));
        clock.advance(Duration.ofDays(40));
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> desk.performUntyped(complaint, Appeal.because("x"), by(BEN).at(inTime)));
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("window");
    }

    @Test
    void whoDecidedIsNotForgottenWhileItMayComeBack() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, KIM), AMY, Decline.because(DeclineReason.OTHER, "x"));
        int slot = complaint.snapshot().whoHadDuties().iterator().next();
        assertThat(codes(desk, complaint, AMY, Erase.slots(List.of(slot), "x")))
                .containsExactly("condition:not-needed");
        ErasureOutcome outcome = desk.record().erase(complaint.id(), Erasure.everything(), "x", by(MEI));
        assertThat(outcome.refused())
                .hasSize(1)
                .allMatch(kept -> kept.because().code().equals("may-come-back"));
        assertThat(outcome.erased()).isNotEmpty();
        clock.advance(Duration.ofDays(31));
        assertThat(desk.record()
                        .erase(complaint.id(), Erasure.everything(), "x", by(MEI))
                        .refused())
                .isEmpty();
    }

    @Test
    void aComplainantWhoLeftJoinsAgainAndTurnsAgainstAnEndInAnyCase() {
        ComplaintDesk desk = desk(procedure().pursueAfterWithdrawal().build());
        Complaint<?> complaint = does(desk, file(desk, KIM), AMY, WithdrawComplainant.number(1));
        assertThat(codes(desk, complaint, KIM, JoinComplainant.of(Person.named("other"))))
                .isEmpty();
        complaint = desk.get(complaint.id());
        complaint =
                does(desk, complaint, KIM, JoinComplainant.of(Person.named("x").knownAs(ExternalRef.USERS, KIM.id())));
        assertThat(complaint.snapshot().casework().ties().withdrawn()).isEmpty();
        assertThat(complaint.snapshot().casework().ties().pursued()).isFalse();
        assertThat(codes(
                        desk,
                        complaint,
                        KIM,
                        JoinComplainant.of(Person.named("x").knownAs(ExternalRef.USERS, KIM.id()))))
                .containsExactly("condition:not-done-before");
        complaint =
                does(desk, complaint, AMY, WithdrawComplainant.number(1), Decline.because(DeclineReason.OTHER, "x"));
        complaint = does(desk, complaint, KIM, Appeal.because("I never left"));
        assertThat(complaint.snapshot().stage().kind()).isEqualTo(StageKind.INVESTIGATING);
    }

    @Test
    void aPromiseDoesNotPutOffWhatWasPrescribed() {
        ComplaintDesk desk = desk(ShippedProcedures.get("complainant-steps"));
        Complaint<?> complaint = does(desk, file(desk, KIM), AMY, Acknowledge.by(Channel.EMAIL));
        Instant prescribed = Lifecycle.wordDue(complaint.snapshot(), Rules.none(), clock.instant())
                .orElse(null);
        assertThat(prescribed).as("nothing promised").isNull();
        clock.advance(Duration.ofDays(200));
        complaint = does(
                desk,
                complaint,
                AMY,
                SendMessage.by(Channel.EMAIL, "soon").promising(clock.instant().plus(Duration.ofDays(300))));
        assertThat(codes(desk, complaint, KIM, Remind.ofPromise())).isEmpty();
    }

    @Test
    void theReceiptIsNotLaterThanTheRegistration() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = file(desk, KIM);
        clock.advance(Duration.ofDays(35));
        Instant later = clock.instant();
        assertThatThrownBy(() ->
                        does(desk, complaint, AMY, Correct.fact(new Correction.ReceivedAt(later), "found on the desk")))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("registered");
    }

    @Test
    void nobodyFillsAComplaintUpForTheOthers() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = file(desk, KIM);
        for (int i = 0; i < 498; i++) {
            complaint = does(desk, complaint, KIM, JoinComplainant.of(Person.named("p" + i)));
        }
        Complaint<?> full = complaint;
        assertThat(codes(desk, full, KIM, JoinComplainant.of(Person.named("one more"))))
                .containsExactly("condition:within-limits");
        assertThat(codes(desk, full, MEI, Decline.because(DeclineReason.OTHER, "x")))
                .isEmpty();
    }

    @Test
    void activitiesLeaveRoomForMoves() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = file(desk, KIM);
        while (codes(desk, complaint, AMY, Acknowledge.by(Channel.SMS)).isEmpty()) {
            complaint = desk.get(complaint.id());
        }
        assertThat(codes(desk, complaint, AMY, Acknowledge.by(Channel.SMS))).containsExactly("condition:within-limits");
        complaint = does(desk, complaint, AMY, Decline.because(DeclineReason.OTHER, "x"));
        complaint = does(desk, complaint, KIM, Appeal.because("x"));
        assertThat(complaint.snapshot().stage().kind()).isEqualTo(StageKind.INVESTIGATING);
    }

    @Test
    void thoseOfTheLowerLevelBlackenAndEraseNothing() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, KIM), AMY, Decline.because(DeclineReason.OTHER, "x"));
        complaint = does(desk, complaint, KIM, Appeal.because("x"));
        assertThat(codes(desk, complaint, AMY, Redact.passage(new SealedText(1), 0, 1, "x")))
                .containsExactly("fairness:appeal-by-others");
        assertThat(codes(desk, complaint, AMY, Erase.slots(List.of(1), "x"))).contains("fairness:appeal-by-others");
    }

    @Test
    void oneOfSeveralComplainantsEndsTheirOwnPartOnly() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = file(desk, KIM, LEO);
        assertThat(codes(desk, complaint, LEO, WithdrawComplainant.number(1))).containsExactly("own-part");
        complaint = does(desk, complaint, LEO, WithdrawComplainant.number(2));
        assertThat(codes(desk, complaint, LEO, Withdraw.because("x"))).containsExactly("takes-no-part");
        assertThat(codes(desk, complaint, LEO, Refer.to(ReferralKind.COURT, "x")))
                .containsExactly("takes-no-part");
        complaint = does(desk, complaint, LEO, AddEvidence.item(EvidenceRef.of("x", EvidenceKind.RECEIPT)));
        assertThat(codes(desk, complaint, KIM, Withdraw.because("x"))).isEmpty();
    }

    @Test
    void theOrganisationRecordsThatAnyOneWithdrew() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = does(desk, file(desk, KIM, LEO), AMY, WithdrawComplainant.number(1));
        assertThat(complaint.snapshot().casework().ties().withdrawn()).containsExactly(1);
    }

    @Test
    void aNameThatComesAfterTheHandOverIsKeptBackAsWell() {
        ComplaintDesk desk = desk(ShippedProcedures.get("wrongdoing-report"));
        Actor investigator = Actor.of("ivo", "investigator");
        Complaint<?> complaint = desk.file(
                Intake.from(Anonymous.unreachable())
                        .by(Channel.LETTER)
                        .stating("x")
                        .build(),
                by(AMY));
        complaint = does(desk, complaint, AMY, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED));
        assertThat(codes(desk, complaint, AMY, HandOver.to("compliance", "x")))
                .containsExactly("gate:identity-withheld");
        complaint = does(desk, complaint, AMY, HandOver.to("compliance", "x").anonymised());
        complaint = does(desk, complaint, investigator, AcceptHandOver.here());
        complaint = does(
                desk,
                complaint,
                AMY,
                new CorrectParty(1, Person.named("Rita Reporter"), "told us later"),
                JoinComplainant.of(Person.named("Second Reporter")));
        assertThat(desk.view(complaint.id(), Reader.HANDLER, investigator).texts())
                .contains("compliance")
                .doesNotContain("Rita Reporter", "Second Reporter");
        assertThat(desk.view(complaint.id(), Reader.HANDLER, AMY).texts()).contains("Rita Reporter", "Second Reporter");
    }

    @Test
    void aFoundedMatterIsNotDeclinedOrReferredBeforeTheDepartmentWasTold() {
        ComplaintDesk desk = desk(ShippedProcedures.get("work-order"));
        Complaint<?> complaint = does(
                desk, file(desk, KIM), AMY, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED));
        assertThat(codes(desk, complaint, AMY, Refer.to(ReferralKind.REGULATOR, "x")))
                .containsExactly("gate:department-told");
        assertThat(codes(
                        desk,
                        complaint,
                        AMY,
                        Decline.because(DeclineReason.OTHER, "x").pointingTo("court")))
                .containsExactly("gate:department-told");
    }

    @Test
    void nothingIsRevealedThatNobodyAskedFor() {
        ComplaintDesk desk = desk();
        Complaint<?> complaint = file(desk, KIM);
        for (CommandKind kind :
                List.of(CommandKind.REVEAL_IDENTITY, CommandKind.REFUSE_REVEAL, CommandKind.LIFT_INTEREST)) {
            Possibility found = desk.possible(complaint, MEI).stream()
                    .filter(each -> each.command() == kind)
                    .findFirst()
                    .orElseThrow();
            assertThat(found.refusals()).extracting(Refusal::code).containsExactly("condition:exists");
        }
    }

    @Test
    void everyShippedProcedureDeclinesOnlyWithFurtherWays() {
        for (Procedure procedure : ShippedProcedures.all()) {
            assertThat(procedure.gates())
                    .as(procedure.id())
                    .anyMatch(gate -> gate.id().equals("further-ways-told")
                            && gate.before().contains(CommandKind.DECLINE));
        }
    }
}
