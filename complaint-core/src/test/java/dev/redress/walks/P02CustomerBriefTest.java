package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.FollowUp;
import dev.redress.activity.HandOver;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.SendMessage;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.statistics.Cause;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.view.Reader;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** P2, customer, brief: receive, analyse, respond, investigate, solve, follow up, sum up. */
class P02CustomerBriefTest {

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("customer-brief", Walk.intake(Channel.SOCIAL_MEDIA), AGENT);
        walk.does(AGENT, Assess.as(Severity.MEDIUM, Complexity.COMPLEX).noting("核心:反复漏水;影响:同批次产品"))
                .does(AGENT, Prioritise.as(Priority.HIGH).because("安全隐患"), Classify.as("product-quality"))
                .does(AGENT, Accept.inScope(), Assign.to(INVESTIGATOR))
                .does(AGENT, Acknowledge.by(Channel.SMS))
                .does(AGENT, SendMessage.by(Channel.SMS, "我们很重视,两天内答复。").promising(walk.in(Duration.ofDays(2))));
        walk.later(Duration.ofDays(1))
                .does(INVESTIGATOR, Investigate.begin(), RecordStatement.interview(1, "详情"))
                .does(
                        INVESTIGATOR,
                        AddEvidence.item(
                                EvidenceRef.of("订单记录", EvidenceKind.RECORD).collected("系统", walk.in(Duration.ZERO))))
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "密封圈缺陷").causedBy("seals"))
                .does(INVESTIGATOR, Propose.solution("返修并补偿"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.REPAIR, "返修", AGENT, walk.in(Duration.ofDays(5))));
        walk.later(Duration.ofDays(3))
                .does(AGENT, CompleteMeasure.number(1))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已返修"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "已返修"), AskSatisfaction.by(Channel.TELEPHONE))
                .does(
                        COMPLAINANT,
                        RateSatisfaction.as(Satisfaction.DISSATISFIED).saying("还在漏"))
                .does(AGENT, FollowUp.notSolved("仍有渗漏"))
                .does(COMPLAINANT, Reconsider.because("还在漏"))
                .stands(StageKind.INVESTIGATING);
        walk.does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "壶体裂纹").causedBy("cracks"))
                .does(INVESTIGATOR, Propose.solution("换新"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已换新"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "已换新"), AskSatisfaction.by(Channel.TELEPHONE))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED))
                .does(AGENT, FollowUp.solved("不再漏水"))
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
                EventKind.ASSESSED,
                EventKind.PRIORITISED,
                EventKind.CLASSIFIED,
                EventKind.MESSAGE_SENT,
                EventKind.STATEMENT_TAKEN,
                EventKind.EVIDENCE_ADDED,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_AGREED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.SATISFACTION_ASKED,
                EventKind.FOLLOWED_UP,
                EventKind.FOUND_UNSATISFACTORY,
                EventKind.RESOLVED,
                EventKind.FOLLOWED_UP,
                EventKind.CLOSED);
        assertThat(walk.complaint().progress().counts().dissatisfactions()).isEqualTo(1);
        assertThat(walk.desk()
                        .statistics(StatisticsQuery.in(ZoneOffset.UTC))
                        .total()
                        .causes())
                .extracting(Cause::code)
                .containsExactly("cracks");
    }

    @Test
    void doesNotInvestigateBeforeItWasAnalysedAndAnswered() {
        Walk walk = Walk.through("customer-brief").does(AGENT, Accept.inScope());
        walk.denies(AGENT, Investigate.begin(), "gate:assessed")
                .does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE))
                .denies(AGENT, Investigate.begin(), "gate:prioritised")
                .does(AGENT, Prioritise.as(Priority.HIGH))
                .denies(AGENT, Investigate.begin(), "gate:replied")
                .does(AGENT, SendMessage.by(Channel.SMS, "no time in it"))
                .denies(AGENT, Investigate.begin(), "gate:replied")
                .does(
                        AGENT,
                        SendMessage.by(Channel.SMS, "x").promising(walk.in(Duration.ofDays(2))),
                        Investigate.begin())
                .denies(AGENT, Propose.solution("x"), "gate:findings-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"), Propose.solution("x"));
    }

    @Test
    void doesNotCloseBeforeTheCustomerWasAskedAndFollowedUp() {
        Walk walk = Walk.through("customer-brief").does(AGENT, Accept.inScope());
        ResolveDirectly directly = ResolveDirectly.with(Outcome.UPHELD, "x");
        walk.does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"))
                .denies(AGENT, directly, "gate:assessed")
                .does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE), Prioritise.as(Priority.LOW))
                .denies(AGENT, directly, "gate:replied")
                .does(AGENT, SendMessage.by(Channel.SMS, "x").promising(walk.in(Duration.ofDays(2))), directly)
                .denies(MANAGER, Close.with("x"), "gate:satisfaction-asked")
                .does(AGENT, AskSatisfaction.by(Channel.SMS))
                .denies(MANAGER, Close.with("x"), "gate:followed-up")
                .does(AGENT, FollowUp.solved("x"))
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(1))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(1))
                .refuses(MANAGER, Close.with("x"), "gate:lessons-given")
                .refuses(MANAGER, Close.with("x").learning("y"), "gate:improvements-given");
    }

    @Test
    void declinesOnlyWithFurtherWays() {
        Walk.through("customer-brief")
                .refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told")
                .does(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x").pointingTo("y"))
                .stands(StageKind.DECLINED);
    }

    @Test
    void theCustomersPrivacyIsKeptWhenADepartmentIsAskedToConsultItsRecords() {
        Walk walk = Walk.through("customer-brief");
        walk.does(AGENT, Accept.inScope(), Assess.as(Severity.LOW, Complexity.SIMPLE), Prioritise.as(Priority.LOW))
                .does(
                        AGENT,
                        SendMessage.by(Channel.SMS, "x").promising(walk.in(Duration.ofDays(2))),
                        Investigate.begin())
                .does(AGENT, HandOver.to("repair", "查维修记录").anonymised())
                .does(INVESTIGATOR, AcceptHandOver.here())
                .records(EventKind.INVESTIGATION_BEGUN, EventKind.HANDED_OVER, EventKind.HAND_OVER_ACCEPTED);
        assertThat(walk.desk().view(walk.complaint().id(), Reader.DEPARTMENT).texts())
                .contains("repair")
                .doesNotContain("王芳", "+86 10 5550 0100");
        assertThat(walk.desk().view(walk.complaint().id(), Reader.FULL).texts()).contains("王芳", "+86 10 5550 0100");
    }
}
