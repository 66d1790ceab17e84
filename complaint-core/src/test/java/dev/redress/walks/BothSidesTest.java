package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.BOARD;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.OTHER_AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.Consult;
import dev.redress.activity.FollowUp;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.TellOutcome;
import dev.redress.activity.VerifyAllegation;
import dev.redress.clock.ClockState;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Verdict;
import dev.redress.desk.By;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.LapseProposal;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Refer;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.party.Money;
import dev.redress.procedure.Authority;
import dev.redress.procedure.InvalidProcedureException;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.procedure.Readers;
import dev.redress.procedure.ShippedProcedures;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Found by a reader from outside: what either side of a complaint could take from the other, or could not do though it is theirs. */
class BothSidesTest {

    private static Walk general() {
        return Walk.through("general")
                .does(AGENT, Acknowledge.by(Channel.SMS), Accept.inScope())
                .does(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
    }

    @Test
    void anAppealIsDecidedByItsLevelAndNotUndoneFromBelow() {
        Walk walk = general().does(COMPLAINANT, Appeal.because("x"));
        walk.denies(OTHER_AGENT, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"), "appeal-level")
                .does(BOARD, RecordFindings.of(Outcome.UPHELD, "x"), ResolveDirectly.with(Outcome.UPHELD, "x"))
                .does(BOARD, TellOutcome.by(Channel.LETTER, "x"))
                .denies(OTHER_AGENT, Reconsider.because("I disagree with the board"), "appeal-level")
                .does(MANAGER, Close.with("x").judging("a", "b").learning("c").distributedTo(MANAGER));
        walk.denies(OTHER_AGENT, Reopen.because("I disagree with the board"), "appeal-level")
                .does(COMPLAINANT, Reopen.because("it leaks again"))
                .denies(OTHER_AGENT, Propose.solution("x"), "appeal-level");
    }

    @Test
    void thoseBelowDoNotAnswerTheHigherLevel() {
        Walk walk = general().does(COMPLAINANT, Appeal.because("x")).does(BOARD, Consult.asking("quality", "why?"));
        walk.denies(AGENT, GiveOpinion.on(1, "dismiss it"), "fairness:appeal-by-others");
    }

    @Test
    void whoIsNotToKnowWhoComplainsDoesNotTakeOverTheirAccess() {
        Walk walk = Walk.through(
                "wrongdoing-report",
                Intake.from(Anonymous.unreachable()).by(Channel.LETTER).stating("x"),
                AGENT);
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED))
                .does(AGENT, HandOver.to("compliance", "x").anonymised())
                .does(INVESTIGATOR, AcceptHandOver.here());
        assertThatThrownBy(() -> walk.desk().complainants().issueSecret(walk.complaint(), By.by(INVESTIGATOR)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("role");
        assertThat(ShippedProcedures.all())
                .allSatisfy(procedure -> assertThat(procedure.roles().get(CommandKind.ISSUE_SECRET))
                        .isNotEmpty()
                        .doesNotContain("investigator", "complainant"));
    }

    @Test
    void whatAPortalFiledForSomebodyAnonymousIsBegunByTheIntake() {
        Walk walk = Walk.through(
                "wrongdoing-report",
                Intake.from(Anonymous.unreachable()).by(Channel.WEB_FORM).stating("x"),
                Actor.of("portal", "complainant"));
        walk.does(AGENT, Assess.as(Severity.HIGH, Complexity.COMPLEX), StateAllegation.that("x"));
        assertThat(walk.desk()
                        .complainants()
                        .issueSecret(walk.complaint(), By.by(AGENT))
                        .secret())
                .isNotBlank();
    }

    private static Walk solved(String procedure) {
        Walk walk = Walk.through(procedure);
        return walk.does(AGENT, Acknowledge.by(Channel.SMS), Accept.inScope())
                .does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE))
                .does(AGENT, SendMessage.by(Channel.SMS, "x").promising(walk.in(Duration.ofDays(2))))
                .does(AGENT, Assign.to(INVESTIGATOR))
                .does(
                        INVESTIGATOR,
                        Investigate.begin(),
                        RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                .does(INVESTIGATOR, Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"))
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS));
    }

    @Test
    void whoSaidThatTheyAreDissatisfiedIsNotSilentWhateverIsFoundOutAfterwards() {
        Walk walk = solved("satisfaction-loop").does(COMPLAINANT, RateSatisfaction.as(Satisfaction.DISSATISFIED));
        walk.does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "still").causedBy("c"))
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .later(Duration.ofDays(40))
                .denies(MANAGER, Close.with("x"), "gate:satisfaction-confirmed");
    }

    @Test
    void lookingIntoItAgainUnaskedCostsTheComplainantNothing() {
        Walk walk = solved("eight-steps");
        for (int i = 0; i < 6; i++) {
            walk.does(AGENT, Reconsider.because("once more"))
                    .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                    .does(INVESTIGATOR, ResolveDirectly.with(Outcome.UPHELD, "x"));
        }
        walk.does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS), FollowUp.solved("x"))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.DISSATISFIED))
                .denies(MANAGER, Close.with("x"), "gate:satisfaction-confirmed");
    }

    @Test
    void afterTheLastLoopItIsClosedWithoutSayingThatItWasSolved() {
        Walk walk = solved("eight-steps");
        for (int loop = 0; loop < 5; loop++) {
            walk.does(COMPLAINANT, RateSatisfaction.as(Satisfaction.DISSATISFIED), Reconsider.because("x"))
                    .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                    .does(INVESTIGATOR, ResolveDirectly.with(Outcome.UPHELD, "x"))
                    .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS));
        }
        walk.does(COMPLAINANT, RateSatisfaction.as(Satisfaction.DISSATISFIED))
                .denies(COMPLAINANT, Reconsider.because("x"), "count")
                .denies(MANAGER, Close.with("x"), "gate:followed-up")
                .does(AGENT, FollowUp.notSolved("x"))
                .does(
                        MANAGER,
                        Close.with("x")
                                .judging("a", "b")
                                .learning("c")
                                .improving("d", AGENT, walk.in(Duration.ofDays(3))))
                .stands(StageKind.CLOSED);
    }

    @Test
    void aCustomerWhoNeverAnswersDoesNotKeepANegotiationOpenForEver() {
        Walk walk = Walk.through("negotiated")
                .does(AGENT, Acknowledge.by(Channel.SMS), Assign.to(INVESTIGATOR), Accept.inScope())
                .does(INVESTIGATOR, RecordStatement.interview(1, "x"), Investigate.begin())
                .does(INVESTIGATOR, RecordFindings.of(Outcome.NOT_UPHELD, "x"));
        walk.does(INVESTIGATOR, Propose.solution("an apology").answerBy(walk.in(Duration.ofDays(8))))
                .refuses(
                        INVESTIGATOR,
                        LapseProposal.with(Outcome.NOT_UPHELD, "no answer"),
                        "condition:answer-time-passed")
                .later(Duration.ofDays(9))
                .does(INVESTIGATOR, LapseProposal.with(Outcome.NOT_UPHELD, "no answer"))
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .does(MANAGER, Close.with("x").improving("d", AGENT, walk.in(Duration.ofDays(3))))
                .stands(StageKind.CLOSED);
    }

    @Test
    void whatTheOrganisationOwesFirstKeepsNobodyFromGoingElsewhere() {
        Walk.through("work-order")
                .does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED), Accept.inScope())
                .denies(MANAGER, Refer.to(ReferralKind.OMBUDSMAN, "x"), "gate:department-told")
                .does(COMPLAINANT, Refer.to(ReferralKind.OMBUDSMAN, "x"))
                .stands(StageKind.REFERRED);
    }

    private static Walk body() {
        return Walk.through("public-body", Walk.intake(Channel.LETTER), COMPLAINANT)
                .does(COMPLAINANT, NameRespondent.as(Respondent.of(RespondentKind.ORGANISATION, "x")));
    }

    @Test
    void theBodysReviewWaitsForTheMaterialItAskedFor() {
        Walk walk = body();
        walk.does(AGENT, RequestMaterial.of("receipt?", "receipt").until(walk.in(Duration.ofDays(15))))
                .later(Duration.ofDays(10));
        assertThat(walk.desk()
                        .clocks()
                        .read(walk.complaint())
                        .find("review")
                        .orElseThrow()
                        .state())
                .isEqualTo(ClockState.SUSPENDED);
    }

    @Test
    void theTimeForAnAppealBeginsWhenTheDecisionIsTold() {
        Walk walk = body().does(COMPLAINANT, AddEvidence.item(EvidenceRef.of("x", EvidenceKind.RECEIPT)))
                .does(AGENT, Accept.inScope())
                .does(INVESTIGATOR, Investigate.begin(), RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .does(INVESTIGATOR, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
        walk.later(Duration.ofDays(70))
                .does(AGENT, TellOutcome.by(Channel.LETTER, "x"))
                .later(Duration.ofDays(59))
                .does(COMPLAINANT, Appeal.because("x"))
                .stands(StageKind.INVESTIGATING);
    }

    @Test
    void theTimeForAnAppealEndsAfterItWasTold() {
        body().does(COMPLAINANT, AddEvidence.item(EvidenceRef.of("x", EvidenceKind.RECEIPT)))
                .does(AGENT, Accept.inScope())
                .does(INVESTIGATOR, Investigate.begin(), RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .does(INVESTIGATOR, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .does(AGENT, TellOutcome.by(Channel.LETTER, "x"))
                .later(Duration.ofDays(61))
                .denies(COMPLAINANT, Appeal.because("x"), "window");
    }

    @Test
    void wordIsOwedAtIntervalsInEachRound() {
        Walk walk = Walk.through("work-order");
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.UNFOUNDED), Accept.inScope())
                .does(AGENT, SendMessage.by(Channel.SMS, "x").promising(walk.in(Duration.ofDays(2))))
                .does(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .does(AGENT, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .does(COMPLAINANT, Reconsider.because("x"))
                .later(Duration.ofDays(5));
        assertThat(walk.desk()
                        .clocks()
                        .read(walk.complaint())
                        .find("update")
                        .orElseThrow()
                        .state())
                .isEqualTo(ClockState.BREACHED);
    }

    private static void isAFault(UnaryOperator<ProcedureBuilder> wrong, String message) {
        assertThatThrownBy(() ->
                        wrong.apply(Procedure.named("p", 1).title("P", "流程")).build())
                .isInstanceOf(InvalidProcedureException.class)
                .hasMessageContaining("has 1 fault")
                .hasMessageContaining(message);
    }

    @Test
    void proceduresUnderWhichNobodyCouldGoOnAreNotBuilt() {
        isAFault(
                p -> p.appealsDecidedBy("board").only(CommandKind.RESOLVE, "a").only(CommandKind.RESOLVE_DIRECTLY, "a"),
                "appealsDecidedBy names nobody who may resolve");
        isAFault(
                p -> p.only(CommandKind.INVOLVE, "boss")
                        .only(CommandKind.ASSIGN, "boss")
                        .readers(new Readers(true, Set.of(), Set.of(), Set.of())),
                "readers.needToKnow whoever begins may be able to let nobody in");
        isAFault(
                p -> p.only(CommandKind.APPROVE, "boss")
                        .authority(new Authority(
                                Authority.Period.YEAR, List.of(new Authority.Limit("agent", Money.of("100", "EUR"))))),
                "authority.limits give no limit to a role that may approve (boss)");
    }
}
