package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.OTHER_AGENT;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assign;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.HandOver;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.SendBack;
import dev.redress.activity.SendMessage;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Fault;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.event.InquiryEvent;
import dev.redress.intake.Channel;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.statistics.Cause;
import dev.redress.statistics.StatisticsQuery;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** P14, company procedure: receive, record, classify, hand over by category, follow, solve, feed back, sum up. */
class P14CompanyDepartmentsTest {

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("company-departments", Walk.intake(Channel.CHAT), AGENT);
        walk.does(AGENT, Classify.as("product-quality"), Acknowledge.by(Channel.CHAT), Accept.inScope())
                .does(AGENT, HandOver.to("quality-control", "热水壶漏水"))
                .does(QUALITY, SendBack.because("缺少批次号"))
                .does(AGENT, HandOver.to("quality-control", "热水壶漏水,批次 7"))
                .does(QUALITY, AcceptHandOver.here())
                .does(MANAGER, Assign.to(QUALITY))
                .does(QUALITY, SendMessage.by(Channel.TELEPHONE, "了解需求"), ReportProgress.saying("检测中"))
                .does(QUALITY, Investigate.begin())
                .does(
                        QUALITY,
                        RecordFindings.of(Outcome.NOT_UPHELD, "误解:防溢阀正常排水")
                                .faultOf(Fault.COMPLAINANT)
                                .causedBy("use"))
                .does(QUALITY, Propose.solution("耐心解释,并赠送密封圈"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(QUALITY, Resolve.with(Outcome.NOT_UPHELD, "已解释并赠送"))
                .does(AGENT, TellOutcome.by(Channel.CHAT, "过程与结果"), AskSatisfaction.by(Channel.CHAT))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED))
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
                EventKind.CLASSIFIED,
                EventKind.HANDED_OVER,
                EventKind.HAND_OVER_SENT_BACK,
                EventKind.HANDED_OVER,
                EventKind.HAND_OVER_ACCEPTED,
                EventKind.MESSAGE_SENT,
                EventKind.PROGRESS_REPORTED,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.CLOSED);
        assertThat(walk.last(InquiryEvent.FindingsRecorded.class).fault()).isEqualTo(Fault.COMPLAINANT);
        assertThat(walk.desk()
                        .statistics(StatisticsQuery.in(ZoneOffset.UTC))
                        .total()
                        .causes())
                .extracting(Cause::code)
                .containsExactly("use");
    }

    @Test
    void handsOverByCategoryAndOffersSomethingWhoseverFaultItIs() {
        Walk walk = Walk.through("company-departments", Walk.intake(Channel.EMAIL), AGENT);
        walk.denies(AGENT, HandOver.to("logistics", "x"), "gate:classified")
                .does(AGENT, Classify.as("logistics"))
                .refuses(AGENT, HandOver.to("quality-control", "x"), "gate:routed")
                .does(AGENT, HandOver.to("logistics", "x"), Accept.inScope())
                .denies(AGENT, Investigate.begin(), "gate:handed-over")
                .denies(AGENT, Investigate.begin(), "gate:hand-over-answered")
                .does(OTHER_AGENT, AcceptHandOver.here(), Investigate.begin())
                .denies(OTHER_AGENT, Propose.solution("x"), "gate:findings-recorded")
                .does(OTHER_AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x").faultOf(Fault.COMPLAINANT))
                .denies(OTHER_AGENT, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"), "gate:offer-made")
                .does(OTHER_AGENT, Propose.solution("解释并赠送"))
                .records(
                        EventKind.CLASSIFIED,
                        EventKind.HANDED_OVER,
                        EventKind.HAND_OVER_ACCEPTED,
                        EventKind.FINDINGS_RECORDED,
                        EventKind.PROPOSED);
    }

    @Test
    void whatGetsAnotherCategoryGoesToItsDepartment() {
        Walk walk = Walk.through("company-departments", Walk.intake(Channel.EMAIL), AGENT);
        walk.does(AGENT, Classify.as("logistics"), HandOver.to("logistics", "x"), Accept.inScope())
                .does(OTHER_AGENT, AcceptHandOver.here(), Investigate.begin(), Classify.as("product-quality"))
                .does(OTHER_AGENT, RecordFindings.of(Outcome.UPHELD, "x"))
                .denies(OTHER_AGENT, Propose.solution("x"), "gate:with-its-department")
                .denies(OTHER_AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), "gate:with-its-department")
                .does(OTHER_AGENT, HandOver.to("quality-control", "x"))
                .does(QUALITY, AcceptHandOver.here(), Propose.solution("x"));
    }

    @Test
    void whatHasACategoryOfNoDepartmentGoesToSomeDepartmentAllTheSame() {
        Walk walk = Walk.through("company-departments", Walk.intake(Channel.EMAIL), AGENT);
        walk.does(AGENT, Classify.as("weather"), HandOver.to("logistics", "x"), Accept.inScope())
                .does(AGENT, Classify.as("weather"))
                .denies(AGENT, Investigate.begin(), "gate:hand-over-answered")
                .denies(AGENT, Propose.solution("x"), "gate:with-its-department")
                .does(OTHER_AGENT, AcceptHandOver.here(), Investigate.begin())
                .does(OTHER_AGENT, RecordFindings.of(Outcome.UPHELD, "x"), Propose.solution("x"));
    }

    @Test
    void aMeasureGivenUpIsNoOffer() {
        Walk walk = Walk.through("company-departments", Walk.intake(Channel.EMAIL), AGENT);
        walk.does(AGENT, Classify.as("logistics"), HandOver.to("logistics", "x"), Accept.inScope())
                .does(OTHER_AGENT, AcceptHandOver.here(), Investigate.begin())
                .does(OTHER_AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .does(OTHER_AGENT, AgreeMeasure.of(RemedyKind.OTHER, "x", AGENT, walk.in(Duration.ofDays(3))))
                .does(OTHER_AGENT, CancelMeasure.number(1, "x"))
                .denies(OTHER_AGENT, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"), "gate:offer-made");
    }

    @Test
    void aHandOverOnTheWayHoldsTheSolutionUp() {
        Walk walk = Walk.through("company-departments", Walk.intake(Channel.EMAIL), AGENT);
        walk.does(AGENT, Classify.as("logistics"), HandOver.to("logistics", "x"), Accept.inScope())
                .does(OTHER_AGENT, AcceptHandOver.here(), Investigate.begin(), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(OTHER_AGENT, Propose.solution("x"), HandOver.to("logistics", "x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .denies(OTHER_AGENT, Resolve.with(Outcome.UPHELD, "x"), "gate:hand-over-answered");
    }

    @Test
    void theCompanyMakesItsOwnFaultGoodAndTellsHowItWent() {
        Walk walk = Walk.through("company-departments", Walk.intake(Channel.TELEPHONE), AGENT)
                .refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told");
        walk.does(AGENT, Classify.as("logistics"), HandOver.to("logistics", "x"), Accept.inScope())
                .does(OTHER_AGENT, AcceptHandOver.here(), Investigate.begin())
                .does(OTHER_AGENT, RecordFindings.of(Outcome.UPHELD, "延误").faultOf(Fault.ORGANISATION))
                .denies(OTHER_AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), "gate:offer-made")
                .does(OTHER_AGENT, AgreeMeasure.of(RemedyKind.REFUND, "退运费", AGENT, walk.in(Duration.ofDays(3))))
                .does(AGENT, CompleteMeasure.number(1))
                .does(OTHER_AGENT, ResolveDirectly.with(Outcome.UPHELD, "已退运费"))
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "过程与结果"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.APOLOGY, "道歉", AGENT, walk.in(Duration.ofDays(3))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(2))
                .does(MANAGER, Close.with("x"))
                .stands(StageKind.CLOSED)
                .records(
                        EventKind.FINDINGS_RECORDED,
                        EventKind.MEASURE_AGREED,
                        EventKind.MEASURE_COMPLETED,
                        EventKind.RESOLVED,
                        EventKind.OUTCOME_TOLD,
                        EventKind.CLOSED);
        assertThat(walk.last(InquiryEvent.FindingsRecorded.class).fault()).isEqualTo(Fault.ORGANISATION);
    }
}
