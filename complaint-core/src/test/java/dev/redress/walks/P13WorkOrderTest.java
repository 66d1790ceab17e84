package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assign;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.HandOver;
import dev.redress.activity.Involve;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.Remind;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.SendBack;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.TellOutcome;
import dev.redress.activity.VerifyAllegation;
import dev.redress.clock.ClockState;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Verdict;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.statistics.StatisticsQuery;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** P13, work procedure: receive, confirm, reply, solve, keep the record, evaluate, feed back. */
class P13WorkOrderTest {

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("work-order");
        walk.does(AGENT, StateAllegation.that("水壶漏水"), VerifyAllegation.number(1, Verdict.FOUNDED))
                .does(AGENT, Acknowledge.by(Channel.TELEPHONE), Accept.inScope())
                .does(AGENT, HandOver.to("service", "漏水属实"))
                .does(INVESTIGATOR, AcceptHandOver.here())
                .does(AGENT, Assign.to(INVESTIGATOR), Involve.admitting(QUALITY))
                .does(AGENT, SendMessage.by(Channel.TELEPHONE, "原因、方案和时间").promising(walk.in(Duration.ofDays(2))));
        walk.later(Duration.ofDays(1))
                .does(INVESTIGATOR, Investigate.begin())
                .does(AGENT, ReportProgress.saying("处理中").promising(walk.in(Duration.ofDays(1))));
        walk.later(Duration.ofDays(1))
                .does(AGENT, ReportProgress.saying("即将完成"))
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "密封圈").causedBy("seals"))
                .does(INVESTIGATOR, Propose.solution("换新"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.REPLACEMENT, "换新", AGENT, walk.in(Duration.ofDays(2))))
                .does(AGENT, CompleteMeasure.number(1))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已换新"))
                .does(AGENT, AskSatisfaction.by(Channel.SMS))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "结果"))
                .does(
                        MANAGER,
                        Close.with("水壶密封圈有缺陷,已退款。")
                                .judging("受理及时", "两次维修未查明原因")
                                .learning("同批次密封圈应抽检")
                                .improving("抽检密封圈", QUALITY, walk.in(Duration.ofDays(30)))
                                .distributedTo(MANAGER)
                                .distributedToDepartments("quality"))
                .stands(StageKind.CLOSED);
        assertThat(walk.desk()
                        .clocks()
                        .read(walk.complaint())
                        .find("decide")
                        .orElseThrow()
                        .state())
                .as("solved within the set time")
                .isEqualTo(ClockState.MET);
        walk.records(
                EventKind.FILED,
                EventKind.ALLEGATION_STATED,
                EventKind.ALLEGATION_VERIFIED,
                EventKind.ACCEPTED,
                EventKind.HANDED_OVER,
                EventKind.NOTICE_ISSUED,
                EventKind.HAND_OVER_ACCEPTED,
                EventKind.PERSON_INVOLVED,
                EventKind.MESSAGE_SENT,
                EventKind.PROGRESS_REPORTED,
                EventKind.PROGRESS_REPORTED,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.SATISFACTION_ASKED,
                EventKind.SATISFACTION_RATED,
                EventKind.OUTCOME_TOLD,
                EventKind.CLOSED);
    }

    @Test
    void confirmsTheProblemBeforeADepartmentIsToldAndAnswersBeforeItSolves() {
        Walk walk = Walk.through("work-order");
        walk.denies(AGENT, HandOver.to("service", "x"), "gate:allegations-verified")
                .does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED))
                .does(AGENT, HandOver.to("service", "x"), Accept.inScope())
                .denies(AGENT, Investigate.begin(), "gate:hand-over-answered")
                .does(INVESTIGATOR, AcceptHandOver.here())
                .denies(AGENT, Investigate.begin(), "gate:replied")
                .records(EventKind.ALLEGATION_VERIFIED, EventKind.HANDED_OVER, EventKind.NOTICE_ISSUED);
        assertThat(walk.last(DialogueEvent.NoticeIssued.class).to()).isEqualTo("service");
    }

    @Test
    void theCustomerIsToldAtFixedIntervals() {
        Walk walk = Walk.through("work-order");
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED), Accept.inScope())
                .does(
                        AGENT,
                        Acknowledge.by(Channel.SMS),
                        SendMessage.by(Channel.SMS, "x").promising(walk.in(Duration.ofDays(2))))
                .later(Duration.ofDays(2))
                .does(COMPLAINANT, Remind.ofPromise())
                .does(AGENT, ReportProgress.saying("x"))
                .later(Duration.ofHours(47))
                .denies(COMPLAINANT, Remind.ofPromise(), "condition:promised-time-passed")
                .later(Duration.ofHours(1))
                .does(COMPLAINANT, Remind.ofPromise())
                .records(EventKind.MESSAGE_SENT, EventKind.REMINDED, EventKind.PROGRESS_REPORTED, EventKind.REMINDED);
    }

    @Test
    void aFoundedOneIsNotSolvedBeforeADepartmentWasTold() {
        Walk walk = Walk.through("work-order");
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED), Accept.inScope())
                .denies(AGENT, Investigate.begin(), "gate:department-told")
                .denies(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), "gate:department-told");
    }

    @Test
    void aDepartmentThatSentBackAnUnfoundedOneWasNotToldOfTheFoundedOne() {
        Walk walk = Walk.through("work-order");
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.UNFOUNDED))
                .does(AGENT, HandOver.to("service", "x"))
                .does(INVESTIGATOR, SendBack.because("x"))
                .does(AGENT, StateAllegation.that("y"), VerifyAllegation.number(2, Verdict.FOUNDED))
                .does(AGENT, Accept.inScope(), SendMessage.by(Channel.SMS, "x").promising(walk.in(Duration.ofDays(2))))
                .denies(AGENT, Investigate.begin(), "gate:department-told")
                .does(AGENT, HandOver.to("service", "y"))
                .does(INVESTIGATOR, AcceptHandOver.here())
                .does(AGENT, Investigate.begin());
    }

    @Test
    void whatTurnsOutFoundedLateIsToldTheDepartmentBeforeItIsSolved() {
        Walk walk = Walk.through("work-order");
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.UNCLEAR), Accept.inScope())
                .does(
                        AGENT,
                        SendMessage.by(Channel.TELEPHONE, "x").promising(walk.in(Duration.ofDays(2))),
                        RecordFindings.of(Outcome.UPHELD, "x"))
                .does(AGENT, Propose.solution("x"), VerifyAllegation.number(1, Verdict.FOUNDED))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .denies(AGENT, Resolve.with(Outcome.UPHELD, "x"), "gate:department-told")
                .does(AGENT, HandOver.to("service", "x"))
                .denies(AGENT, Resolve.with(Outcome.UPHELD, "x"), "gate:hand-over-answered")
                .does(INVESTIGATOR, AcceptHandOver.here())
                .does(AGENT, Resolve.with(Outcome.UPHELD, "x"));
    }

    @Test
    void everyHandlingStandsInTheJournalAndNothingIsClosedUntoldOrUnasked() {
        Walk walk = Walk.through("work-order")
                .refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told");
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.UNCLEAR), Accept.inScope())
                .does(AGENT, SendMessage.by(Channel.TELEPHONE, "x").promising(walk.in(Duration.ofDays(2))))
                .denies(AGENT, Propose.solution("x"), "gate:findings-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"), ResolveDirectly.with(Outcome.UPHELD, "x"))
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .denies(MANAGER, Close.with("x"), "gate:satisfaction-asked")
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "x"), AskSatisfaction.by(Channel.TELEPHONE))
                .does(AGENT, AgreeMeasure.of(RemedyKind.APOLOGY, "x", AGENT, walk.in(Duration.ofDays(3))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(1))
                .does(MANAGER, Close.with("x"));
        assertThat(walk.desk()
                        .statistics(StatisticsQuery.in(ZoneOffset.UTC))
                        .total()
                        .satisfaction()
                        .unanswered())
                .as("asked, but not answered yet")
                .isEqualTo(1);
        assertThat(walk.kinds())
                .containsExactly(
                        EventKind.FILED,
                        EventKind.ALLEGATION_STATED,
                        EventKind.ALLEGATION_VERIFIED,
                        EventKind.ACCEPTED,
                        EventKind.MESSAGE_SENT,
                        EventKind.FINDINGS_RECORDED,
                        EventKind.RESOLVED,
                        EventKind.OUTCOME_TOLD,
                        EventKind.NOTICE_ISSUED,
                        EventKind.SATISFACTION_ASKED,
                        EventKind.MEASURE_AGREED,
                        EventKind.MEASURE_COMPLETED,
                        EventKind.CLOSED,
                        EventKind.NOTICE_ISSUED);
        assertThat(walk.journal())
                .extracting(Entry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 14).boxed().toList());
    }
}
