package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.OTHER_AGENT;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Consult;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.event.StageEvent;
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

/** P6, standard operating procedure: receive, register, classify, handle, feed back, record, count. */
class P06FrontLineTest {

    @Test
    void aSimpleOneIsSolvedByWhoeverTookIt() {
        Walk walk = Walk.through("front-line");
        walk.does(AGENT, Classify.as("service-attitude"), Assess.as(Severity.LOW, Complexity.SIMPLE))
                .does(AGENT, Accept.inScope(), Acknowledge.by(Channel.TELEPHONE))
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "态度不佳").causedBy("attitude"))
                .does(AGENT, ResolveDirectly.with(Outcome.UPHELD, "已当面道歉"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "我们道歉,并已提醒该员工。"))
                .does(AGENT, AskSatisfaction.by(Channel.TELEPHONE))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED))
                .does(
                        AGENT,
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
                EventKind.ASSESSED,
                EventKind.FINDINGS_RECORDED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.CLOSED);
        assertThat(walk.last(StageEvent.Resolved.class).direct()).isTrue();
        assertThat(walk.desk()
                        .statistics(StatisticsQuery.in(ZoneOffset.UTC))
                        .total()
                        .causes())
                .extracting(Cause::code)
                .containsExactly("attitude");
    }

    @Test
    void aComplexOneIsCoordinatedBetweenDepartments() {
        Walk walk = Walk.through("front-line");
        walk.does(AGENT, Classify.as("product-quality"), Assess.as(Severity.HIGH, Complexity.COMPLEX))
                .does(AGENT, Accept.inScope(), Acknowledge.by(Channel.TELEPHONE), Assign.to(INVESTIGATOR))
                .does(INVESTIGATOR, Investigate.begin())
                .does(INVESTIGATOR, Consult.asking("quality", "原因是什么?"))
                .does(QUALITY, GiveOpinion.on(1, "密封圈批次问题"))
                .does(AGENT, ReportProgress.saying("质量部正在检测"))
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "根因:密封圈").causedBy("seals"))
                .does(INVESTIGATOR, Propose.solution("整改并换新"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.CORRECTION, "整改", QUALITY, walk.in(Duration.ofDays(5))))
                .does(QUALITY, CompleteMeasure.number(1))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已整改"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "已整改并换新"), AskSatisfaction.by(Channel.SMS))
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
                EventKind.ASSESSED,
                EventKind.CONSULTED,
                EventKind.OPINION_GIVEN,
                EventKind.PROGRESS_REPORTED,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_AGREED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.CLOSED);
    }

    @Test
    void somebodyElseOrAComplexOneIsNotSolvedDirectly() {
        Walk walk = Walk.through("front-line").does(AGENT, Accept.inScope());
        ResolveDirectly directly = ResolveDirectly.with(Outcome.UPHELD, "x");
        walk.denies(AGENT, directly, "gate:classified")
                .does(AGENT, Classify.as("service-attitude"))
                .denies(AGENT, directly, "gate:assessed")
                .does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE))
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                .denies(OTHER_AGENT, directly, "gate:direct-by-taker")
                .does(AGENT, Assess.as(Severity.LOW, Complexity.COMPLEX))
                .denies(AGENT, directly, "gate:direct-by-taker")
                .does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE), directly)
                .denies(AGENT, Close.with("x"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "x"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.APOLOGY, "x", AGENT, walk.in(Duration.ofDays(1))))
                .denies(AGENT, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(1), Close.with("x"))
                .records(EventKind.CLASSIFIED, EventKind.RESOLVED, EventKind.OUTCOME_TOLD, EventKind.CLOSED);
    }

    @Test
    void doesNotProposeWhileADepartmentOwesItsAnswer() {
        Walk walk = Walk.through("front-line").does(AGENT, Accept.inScope(), Classify.as("x"), Investigate.begin());
        walk.denies(AGENT, Propose.solution("x"), "gate:assessed")
                .does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE));
        walk.does(
                        AGENT,
                        Consult.asking("quality", "x"),
                        RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                .denies(AGENT, Propose.solution("x"), "gate:consultations-answered")
                .does(QUALITY, GiveOpinion.on(1, "x"))
                .does(AGENT, Propose.solution("x"))
                .records(EventKind.CONSULTED, EventKind.OPINION_GIVEN, EventKind.PROPOSED);
    }

    @Test
    void aComplexOneIsNotSolvedWithoutOtherDepartmentsNorBeforeTheyAnswer() {
        ResolveDirectly directly = ResolveDirectly.with(Outcome.UPHELD, "x");
        Walk walk = Walk.through("front-line")
                .does(AGENT, Accept.inScope(), Classify.as("x"), Assess.as(Severity.HIGH, Complexity.COMPLEX))
                .does(
                        AGENT,
                        Investigate.begin(),
                        RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"));
        walk.denies(AGENT, Propose.solution("x"), "gate:coordinated")
                .denies(AGENT, directly, "gate:coordinated")
                .does(AGENT, Consult.asking("quality", "x"))
                .denies(AGENT, directly, "gate:consultations-answered")
                .does(QUALITY, GiveOpinion.on(1, "x"))
                .does(AGENT, directly);
    }

    @Test
    void aDepartmentDoesNotConsultItself() {
        Walk walk = Walk.through("front-line").does(AGENT, Accept.inScope(), Classify.as("x"), Investigate.begin());
        walk.does(AGENT, HandOver.to("logistics", "x"))
                .does(QUALITY, AcceptHandOver.here())
                .refuses(QUALITY, Consult.asking("logistics", "x"), "condition:fits")
                .does(QUALITY, Consult.asking("quality", "x"));
    }

    @Test
    void findsTheRootCauseBeforeItProposesAndDeclinesOnlyWithFurtherWays() {
        Walk walk = Walk.through("front-line");
        walk.refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told")
                .does(AGENT, Classify.as("x"), Assess.as(Severity.LOW, Complexity.SIMPLE), Accept.inScope())
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"))
                .denies(AGENT, Propose.solution("x"), "gate:root-cause-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"), Propose.solution("x"))
                .stands(StageKind.PROPOSED);
    }
}
