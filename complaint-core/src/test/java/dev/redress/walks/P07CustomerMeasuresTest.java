package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Archive;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.Consult;
import dev.redress.activity.FollowUp;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.statistics.Cause;
import dev.redress.statistics.StatisticsQuery;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** P7, handling customer complaints: receive, analyse, solve, follow up, record and analyse. */
class P07CustomerMeasuresTest {

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("customer-measures");
        walk.does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Acknowledge.by(Channel.TELEPHONE), Accept.inScope())
                .does(MANAGER, Assign.to(INVESTIGATOR))
                .does(AGENT, Classify.as("after-sales"))
                .does(INVESTIGATOR, Investigate.begin())
                .does(INVESTIGATOR, Consult.asking("quality", "检测结果?"))
                .does(QUALITY, GiveOpinion.on(1, "缺陷"))
                .does(
                        INVESTIGATOR,
                        AddEvidence.item(
                                EvidenceRef.of("检测报告", EvidenceKind.DOCUMENT).collected("质量部", walk.in(Duration.ZERO))))
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "原因").causedBy("seals"))
                .does(INVESTIGATOR, Propose.solution("换新"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.REPLACEMENT, "换新", AGENT, walk.in(Duration.ofDays(2))))
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.TRAINING, "培训", QUALITY, walk.in(Duration.ofDays(10))))
                .does(AGENT, ReportProgress.saying("新壶已发出"))
                .does(AGENT, CompleteMeasure.number(1))
                .does(QUALITY, CompleteMeasure.number(2))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "完成"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "完成"), AskSatisfaction.by(Channel.TELEPHONE))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED));
        walk.later(Duration.ofDays(5))
                .does(AGENT, FollowUp.solved("效果良好"))
                .does(
                        MANAGER,
                        Close.with("水壶密封圈有缺陷,已退款。")
                                .judging("受理及时", "两次维修未查明原因")
                                .learning("同批次密封圈应抽检")
                                .improving("抽检密封圈", QUALITY, walk.in(Duration.ofDays(30)))
                                .distributedTo(MANAGER)
                                .distributedToDepartments("quality"))
                .does(AGENT, Archive.now().at("2026-03"))
                .stands(StageKind.CLOSED);
        walk.records(
                EventKind.FILED,
                EventKind.RECORD_CONFIRMED,
                EventKind.ASSIGNED,
                EventKind.CLASSIFIED,
                EventKind.CONSULTED,
                EventKind.OPINION_GIVEN,
                EventKind.EVIDENCE_ADDED,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_AGREED,
                EventKind.MEASURE_AGREED,
                EventKind.PROGRESS_REPORTED,
                EventKind.MEASURE_COMPLETED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.FOLLOWED_UP,
                EventKind.CLOSED,
                EventKind.ARCHIVED);
        assertThat(walk.desk()
                        .statistics(StatisticsQuery.in(ZoneOffset.UTC))
                        .total()
                        .causes())
                .extracting(Cause::code)
                .containsExactly("seals");
        assertThat(walk.complaint().progress().measures()).hasSize(2).allSatisfy(measure -> {
            assertThat(measure.owner()).isPositive();
            assertThat(measure.due()).isNotNull();
        });
    }

    @Test
    void acceptsOnlyAConfirmedRecordAndResolvesOnlyByMeasures() {
        Walk walk = Walk.through("customer-measures");
        walk.denies(AGENT, Accept.inScope(), "gate:record-confirmed")
                .does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Accept.inScope())
                .denies(AGENT, Investigate.begin(), "gate:owner-named")
                .does(AGENT, Assign.to(AGENT))
                .denies(AGENT, Investigate.begin(), "gate:classified")
                .does(AGENT, Classify.as("x"), Investigate.begin())
                .denies(AGENT, Propose.solution("x"), "gate:findings-recorded")
                .does(AGENT, Consult.asking("quality", "x"), RecordFindings.of(Outcome.UPHELD, "x"))
                .denies(AGENT, Propose.solution("x"), "gate:consultations-answered")
                .does(QUALITY, GiveOpinion.on(1, "x"))
                .denies(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), "gate:measures-completed")
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(1))))
                .denies(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), "condition:measures-completed")
                .does(AGENT, CompleteMeasure.number(1), ResolveDirectly.with(Outcome.UPHELD, "x"))
                .denies(MANAGER, Close.with("x"), "gate:followed-up")
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "x"), FollowUp.solved("x"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.TRAINING, "x", AGENT, walk.in(Duration.ofDays(1))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(2))
                .does(MANAGER, Close.with("x"))
                .records(
                        EventKind.RECORD_CONFIRMED,
                        EventKind.ASSIGNED,
                        EventKind.MEASURE_AGREED,
                        EventKind.MEASURE_COMPLETED,
                        EventKind.RESOLVED,
                        EventKind.FOLLOWED_UP,
                        EventKind.CLOSED);
    }

    @Test
    void declinesOnlyWithFurtherWays() {
        Walk.through("customer-measures")
                .refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told")
                .does(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x").pointingTo("y"))
                .stands(StageKind.DECLINED);
    }

    @Test
    void publishesItsChannelsAndTakesComplaintsByEachOfThemAndByNoOther() {
        Procedure procedure = ShippedProcedures.get("customer-measures");
        assertThat(procedure.channels()).contains("telephone", "email", "face-to-face");
        for (String channel : procedure.channels()) {
            Walk walk = Walk.through("customer-measures", Walk.intake(Channel.of(channel)), AGENT);
            assertThat(walk.records(EventKind.FILED).complaint().filing().channel())
                    .isEqualTo(Channel.of(channel));
        }
        assertThatThrownBy(() -> Walk.through("customer-measures", Walk.intake(Channel.of("counter-7")), AGENT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("does not offer the channel counter-7; it offers telephone");
    }

    @Test
    void whatDoesNotWorkIsAdjusted() {
        Walk walk = Walk.through("customer-measures")
                .does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Accept.inScope(), Assign.to(AGENT), Classify.as("x"));
        walk.does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "返修", AGENT, walk.in(Duration.ofDays(1))))
                .does(MANAGER, MonitorMeasure.of(1, false).noting("仍漏水"))
                .does(AGENT, CompleteMeasure.number(1), ResolveDirectly.with(Outcome.UPHELD, "x"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "x"), FollowUp.notSolved("仍漏水"))
                .denies(MANAGER, Close.with("x"), "gate:followed-up")
                .does(AGENT, Reconsider.because("仍漏水"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPLACEMENT, "换新", AGENT, walk.in(Duration.ofDays(1))))
                .records(
                        EventKind.MEASURE_MONITORED,
                        EventKind.FOLLOWED_UP,
                        EventKind.FOUND_UNSATISFACTORY,
                        EventKind.MEASURE_AGREED);
    }
}
