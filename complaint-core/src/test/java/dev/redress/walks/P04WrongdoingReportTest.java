package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.BOARD;
import static dev.redress.walks.Walk.CHECKER;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.HandOver;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.SendBack;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.TellOutcome;
import dev.redress.activity.VerifyAllegation;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Fault;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Verdict;
import dev.redress.event.ConferralEvent;
import dev.redress.event.EventKind;
import dev.redress.event.TieEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** P4, report of wrongdoing: collect, verify preliminarily, hand over, check the outcome. */
class P04WrongdoingReportTest {

    static Walk collected() {
        return Walk.through(
                "wrongdoing-report",
                Walk.intake(Channel.VOICE_MAIL)
                        .confidential()
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "赵经理").withRef(ExternalRef.user("zhao"))),
                AGENT);
    }

    private static Walk handedOver() {
        Walk walk = collected();
        return walk.does(AGENT, StateAllegation.that("用次品冒充新品"), StateAllegation.that("收受回扣"))
                .does(AGENT, VerifyAllegation.number(1, Verdict.FOUNDED).because("有照片"))
                .does(AGENT, VerifyAllegation.number(2, Verdict.UNFOUNDED).because("日期不符"))
                .does(AGENT, Acknowledge.by(Channel.TELEPHONE), Accept.inScope())
                .does(AGENT, HandOver.to("compliance", "核查次品一事").anonymised());
    }

    private static Walk resolved() {
        Walk walk = handedOver();
        return walk.does(INVESTIGATOR, AcceptHandOver.here())
                .does(MANAGER, Assign.to(INVESTIGATOR))
                .does(
                        INVESTIGATOR,
                        Investigate.begin(),
                        AddEvidence.item(
                                EvidenceRef.of("库存照片", EvidenceKind.PHOTO).collected("仓库", walk.in(Duration.ZERO))))
                .does(
                        INVESTIGATOR,
                        RecordFindings.of(Outcome.UPHELD, "属实")
                                .faultOf(Fault.ORGANISATION)
                                .causedBy("stock"))
                .does(INVESTIGATOR, ResolveDirectly.with(Outcome.UPHELD, "责令整改"));
    }

    @Test
    void collectsDirectlyAndIndirectly() {
        for (Channel channel :
                List.of(Channel.WEB_FORM, Channel.VOICE_MAIL, Channel.LETTER, Channel.MEDIA, Channel.THIRD_PARTY)) {
            Walk.through("wrongdoing-report", Walk.intake(channel), AGENT)
                    .stands(StageKind.RECEIVED)
                    .records(EventKind.FILED);
        }
    }

    @Test
    void goesThroughEveryStep() {
        Walk walk = resolved();
        walk.does(CHECKER, CheckOutcome.passed("处理合理有效"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "已责令整改"))
                .does(
                        MANAGER,
                        Close.with("水壶密封圈有缺陷,已退款。")
                                .judging("受理及时", "两次维修未查明原因")
                                .learning("同批次密封圈应抽检")
                                .improving("抽检密封圈", QUALITY, walk.in(Duration.ofDays(30)))
                                .distributedTo(MANAGER)
                                .distributedToDepartments("quality"))
                .stands(StageKind.CLOSED);
        walk.records(
                EventKind.FILED,
                EventKind.ALLEGATION_STATED,
                EventKind.ALLEGATION_VERIFIED,
                EventKind.ACCEPTED,
                EventKind.HANDED_OVER,
                EventKind.HAND_OVER_ACCEPTED,
                EventKind.FINDINGS_RECORDED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_CHECKED,
                EventKind.OUTCOME_TOLD,
                EventKind.CLOSED);
    }

    @Test
    void pursuesWhatItMustAlthoughTheReporterWithdraws() {
        Walk walk = resolved();
        walk.does(COMPLAINANT, WithdrawComplainant.number(1).because("不想再追究"))
                .stands(StageKind.RESOLVED)
                .records(EventKind.COMPLAINANT_WITHDREW);
        assertThat(walk.last(TieEvent.ComplainantWithdrew.class).last()).isTrue();
    }

    @Test
    void handsOverOnlyWhatStandsAfterVerification() {
        Walk walk = collected();
        walk.denies(AGENT, HandOver.to("compliance", "x").anonymised(), "gate:allegations-verified")
                .does(AGENT, StateAllegation.that("x"))
                .denies(AGENT, Accept.inScope(), "gate:allegations-verified")
                .does(AGENT, VerifyAllegation.number(1, Verdict.UNFOUNDED))
                .denies(AGENT, HandOver.to("compliance", "x").anonymised(), "gate:an-allegation-stands")
                .does(AGENT, VerifyAllegation.number(1, Verdict.UNCLEAR))
                .does(AGENT, HandOver.to("compliance", "x").anonymised());
        assertThat(walk.last(ConferralEvent.HandedOver.class).withholdingIdentity())
                .isTrue();
        walk.does(INVESTIGATOR, SendBack.because("不属本部门"))
                .records(EventKind.HANDED_OVER, EventKind.HAND_OVER_SENT_BACK);
    }

    @Test
    void handsOverWithoutTheReportersIdentity() {
        Walk walk = handedOver()
                .does(INVESTIGATOR, AcceptHandOver.here())
                .records(EventKind.HANDED_OVER, EventKind.HAND_OVER_ACCEPTED);
        assertThat(walk.complaint().snapshot().casework().conferral().identityWithheld())
                .isTrue();
    }

    @Test
    void doesNotCloseWithoutACheckOfTheOutcomeBySomebodyElse() {
        Walk walk = resolved().does(AGENT, TellOutcome.by(Channel.TELEPHONE, "x"));
        walk.denies(MANAGER, Close.with("x"), "gate:outcome-checked")
                .denies(INVESTIGATOR, CheckOutcome.passed("x"), "role")
                .denies(
                        Actor.of(INVESTIGATOR.id(), "checker"),
                        CheckOutcome.passed("x"),
                        "fairness:checker-not-handler")
                .does(CHECKER, CheckOutcome.failed("未整改到位"))
                .denies(MANAGER, Close.with("x"), "gate:outcome-checked")
                .does(COMPLAINANT, Reconsider.because("未整改到位"))
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                .refuses(INVESTIGATOR, ResolveDirectly.with(Outcome.UPHELD, "x"), "gate:allegations-verified")
                .does(INVESTIGATOR, VerifyAllegation.number(1, Verdict.FOUNDED))
                .does(INVESTIGATOR, VerifyAllegation.number(2, Verdict.UNFOUNDED))
                .does(INVESTIGATOR, ResolveDirectly.with(Outcome.UPHELD, "整改完成"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "x"))
                .denies(MANAGER, Close.with("x"), "gate:outcome-checked")
                .does(CHECKER, CheckOutcome.passed("x"))
                .does(MANAGER, Close.with("x"));
    }

    @Test
    void aWithdrawalDoesNotEndWhatMustBePursued() {
        Walk walk = resolved();
        walk.denies(COMPLAINANT, Withdraw.because("x"), "pursued");
    }

    @Test
    void oneThatTurnsOutUnfoundedOnceMoreComesToAnEndAsWell() {
        Walk walk = collected();
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.UNFOUNDED))
                .does(AGENT, Decline.because(DeclineReason.OTHER, "x").pointingTo("y"))
                .does(COMPLAINANT, Appeal.because("x"))
                .does(BOARD, VerifyAllegation.number(1, Verdict.UNFOUNDED))
                .denies(BOARD, Propose.solution("x"), "gate:an-allegation-stands")
                .does(BOARD, HandOver.to("compliance", "x").anonymised())
                .does(INVESTIGATOR, AcceptHandOver.here())
                .denies(INVESTIGATOR, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"), "appeal-level")
                .does(BOARD, RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .does(BOARD, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .stands(StageKind.RESOLVED);
    }

    @Test
    void whatIsFoundOutAfterTheCheckIsCheckedAgain() {
        Walk walk = resolved()
                .does(CHECKER, CheckOutcome.passed("x"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "x"))
                .does(INVESTIGATOR, RecordFindings.of(Outcome.PARTLY_UPHELD, "x"));
        walk.denies(MANAGER, Close.with("x"), "gate:outcome-checked")
                .denies(MANAGER, Close.with("x"), "gate:outcome-told");
    }

    @Test
    void anAllegationStatedAfterTheProposalIsVerifiedBeforeTheSolution() {
        Walk walk = handedOver()
                .does(INVESTIGATOR, AcceptHandOver.here(), Investigate.begin())
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "x"), Propose.solution("x"))
                .does(INVESTIGATOR, StateAllegation.that("late"))
                .does(COMPLAINANT, AcceptProposal.asOffered());
        walk.denies(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"), "gate:allegations-verified")
                .does(INVESTIGATOR, VerifyAllegation.number(3, Verdict.UNFOUNDED))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"));
    }

    @Test
    void anAllegationStatedAfterTheSolutionIsVerifiedBeforeItIsClosed() {
        Walk walk = resolved().does(INVESTIGATOR, StateAllegation.that("late"));
        walk.does(CHECKER, CheckOutcome.passed("x"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "x"))
                .denies(MANAGER, Close.with("x"), "gate:allegations-verified");
    }

    @Test
    void whoReportsIsNotNamedToTheDepartmentAndWhatIsFoundedIsPursued() {
        Walk walk = collected().does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED));
        walk.refuses(AGENT, HandOver.to("compliance", "x"), "gate:identity-withheld")
                .denies(AGENT, Decline.because(DeclineReason.OTHER, "x").pointingTo("y"), "gate:none-founded")
                .does(AGENT, HandOver.to("compliance", "x").anonymised());
    }

    @Test
    void aMeasureSetAfterTheCheckIsCheckedAgain() {
        Walk walk =
                resolved().does(CHECKER, CheckOutcome.passed("x")).does(AGENT, TellOutcome.by(Channel.TELEPHONE, "x"));
        walk.does(
                        INVESTIGATOR,
                        AgreeMeasure.of(RemedyKind.COMPENSATION, "x", INVESTIGATOR, walk.in(Duration.ofDays(3))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(INVESTIGATOR, CompleteMeasure.number(1))
                .denies(MANAGER, Close.with("x"), "gate:outcome-checked")
                .does(CHECKER, CheckOutcome.passed("x"))
                .does(MANAGER, Close.with("x"));
    }

    @Test
    void aHandOverOnTheWayHoldsTheSolutionUp() {
        Walk walk = handedOver()
                .does(INVESTIGATOR, AcceptHandOver.here(), Investigate.begin(), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(
                        INVESTIGATOR,
                        Propose.solution("x"),
                        HandOver.to("audit", "x").anonymised())
                .does(COMPLAINANT, AcceptProposal.asOffered());
        walk.denies(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"), "gate:hand-over-answered");
    }
}
