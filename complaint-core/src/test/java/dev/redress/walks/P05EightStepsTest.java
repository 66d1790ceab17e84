package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.OTHER_AGENT;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.FollowUp;
import dev.redress.activity.Link;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.Remind;
import dev.redress.activity.SendMessage;
import dev.redress.activity.Suggest;
import dev.redress.activity.TellOutcome;
import dev.redress.calendar.Term;
import dev.redress.clock.TimeLimit;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.desk.By;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.procedure.Procedure;
import dev.redress.store.ComplaintId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** P5, eight steps: receive, record, analyse, reply, investigate, resolve, follow up, sum up. */
class P05EightStepsTest {

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("eight-steps");
        ComplaintId problem = walk.files(Walk.intake(Channel.INTERNAL), MANAGER);
        walk.does(AGENT, Assess.as(Severity.HIGH, Complexity.COMPLEX).noting("性质与严重程度"), Classify.as("quality"))
                .does(AGENT, Link.relatedTo(problem).because("同一问题"))
                .does(AGENT, Acknowledge.by(Channel.SMS))
                .does(AGENT, SendMessage.by(Channel.TELEPHONE, "理解您的心情,承诺尽快解决。").promising(walk.in(Duration.ofDays(3))))
                .does(AGENT, Accept.inScope(), Assign.to(INVESTIGATOR));
        walk.later(Duration.ofHours(20))
                .does(
                        INVESTIGATOR,
                        Investigate.begin(),
                        AddEvidence.item(
                                EvidenceRef.of("检测数据", EvidenceKind.RECORD).collected("实验室", walk.in(Duration.ZERO))))
                .does(
                        INVESTIGATOR,
                        RecordFindings.of(Outcome.UPHELD, "根本原因:密封圈").causedBy("seals"))
                .does(COMPLAINANT, ReceiveMessage.by(Channel.TELEPHONE, "希望换新"))
                .does(INVESTIGATOR, Propose.solution("换新"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.REPLACEMENT, "换新", AGENT, walk.in(Duration.ofDays(2))))
                .does(AGENT, CompleteMeasure.number(1))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已换新"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "已换新"), AskSatisfaction.by(Channel.TELEPHONE))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED))
                .does(AGENT, FollowUp.solved("回访确认"))
                .does(COMPLAINANT, Suggest.that("说明书写清保养方法"))
                .does(OTHER_AGENT, Suggest.that("来料抽检"))
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
                EventKind.CLASSIFIED,
                EventKind.LINKED,
                EventKind.MESSAGE_SENT,
                EventKind.EVIDENCE_ADDED,
                EventKind.FINDINGS_RECORDED,
                EventKind.MESSAGE_RECEIVED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.SATISFACTION_RATED,
                EventKind.FOLLOWED_UP,
                EventKind.SUGGESTED,
                EventKind.SUGGESTED,
                EventKind.CLOSED);
    }

    @Test
    void repliesBeforeItInvestigatesAndFollowsUpBeforeItCloses() {
        Walk walk = Walk.through("eight-steps").does(AGENT, Accept.inScope());
        walk.denies(AGENT, Investigate.begin(), "gate:assessed")
                .does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE))
                .denies(AGENT, Investigate.begin(), "gate:replied")
                .does(AGENT, SendMessage.by(Channel.SMS, "x"), Investigate.begin())
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"))
                .denies(AGENT, Propose.solution("x"), "gate:root-cause-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                .does(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"))
                .denies(MANAGER, Close.with("x"), "gate:satisfaction-confirmed")
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED))
                .denies(MANAGER, Close.with("x"), "gate:followed-up")
                .does(AGENT, FollowUp.solved("x"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.APOLOGY, "x", AGENT, walk.in(Duration.ofDays(1))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(1))
                .refuses(MANAGER, Close.with("x"), "gate:lessons-given")
                .refuses(MANAGER, Close.with("x").learning("y"), "gate:improvements-given");
    }

    @Test
    void whatTheFollowUpFindsUnsolvedGoesOn() {
        Walk walk = Walk.through("eight-steps");
        walk.does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE), SendMessage.by(Channel.TELEPHONE, "x"))
                .does(
                        AGENT,
                        Accept.inScope(),
                        RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                .does(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), TellOutcome.by(Channel.TELEPHONE, "x"))
                .does(AGENT, FollowUp.notSolved("仍有渗漏"))
                .denies(MANAGER, Close.with("x"), "gate:followed-up")
                .does(AGENT, Reconsider.because("仍有渗漏"))
                .stands(StageKind.INVESTIGATING)
                .records(EventKind.RESOLVED, EventKind.FOLLOWED_UP, EventKind.FOUND_UNSATISFACTORY);
    }

    @Test
    void theProcedureIsReviewedAndOpenComplaintsGoOnUnderItsNextVersion() {
        Walk walk = Walk.through("eight-steps");
        Procedure revised = Procedure.parse(walk.procedure().toCompactJson().replace("\"version\":1", "\"version\":2"));
        walk.desk().publish(revised, MANAGER);
        walk.does(MANAGER, AdoptProcedure.version(2, "年度修订")).records(EventKind.FILED, EventKind.PROCEDURE_ADOPTED);
        assertThat(walk.complaint().snapshot().key().procedure().version()).isEqualTo(2);
    }

    @Test
    void whatSeveralComplaintsReflectIsLookedIntoAndItsSolutionPassedOnToEach() {
        Walk walk = Walk.through("eight-steps");
        ComplaintId problem = walk.files(Walk.intake(Channel.INTERNAL), MANAGER);
        ComplaintId other = walk.files(Walk.intake(Channel.EMAIL), AGENT);
        Command[] analysed = {
            Assess.as(Severity.HIGH, Complexity.COMPLEX), SendMessage.by(Channel.TELEPHONE, "x"), Accept.inScope()
        };
        RecordFindings findings = RecordFindings.of(Outcome.UPHELD, "同批次密封圈").causedBy("seals");
        walk.does(AGENT, Link.childOf(problem).because("同一批次"))
                .does(AGENT, analysed)
                .does(AGENT, findings);
        handles(walk, other, Link.childOf(problem).because("同一批次"));
        handles(walk, other, analysed);
        handles(walk, other, findings);
        handles(walk, problem, analysed);
        handles(walk, problem, Investigate.begin(), findings, ResolveDirectly.with(Outcome.UPHELD, "召回同批次"));
        assertThat(walk.desk().problem(problem).passOnSolution(By.by(AGENT)))
                .hasSize(2)
                .allSatisfy(passed -> assertThat(passed.refused()).isEmpty());
        assertThat(walk.desk().get(other).stage().kind()).isEqualTo(StageKind.RESOLVED);
        walk.records(EventKind.FILED, EventKind.LINKED, EventKind.FINDINGS_RECORDED, EventKind.RESOLVED);
    }

    @Test
    void theTeamHasRolesAndIsTrained() {
        Walk walk = Walk.through("eight-steps").does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE));
        walk.denies(Actor.of("ulli", "intern"), Accept.inScope(), "role")
                .does(MANAGER, AgreeMeasure.of(RemedyKind.TRAINING, "培训接待技巧", AGENT, walk.in(Duration.ofDays(9))))
                .does(AGENT, CompleteMeasure.number(1))
                .records(EventKind.MEASURE_AGREED, EventKind.MEASURE_COMPLETED);
    }

    private static void handles(Walk walk, ComplaintId id, Command... commands) {
        for (Command command : commands) {
            walk.desk().performUntyped(walk.desk().get(id), command, By.by(AGENT));
        }
    }

    @Test
    void declinesOnlyWithFurtherWays() {
        Walk.through("eight-steps")
                .refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told")
                .does(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x").pointingTo("y"))
                .stands(StageKind.DECLINED);
    }

    @Test
    void aReplyIsPromisedWithinADay() {
        Walk walk = Walk.through("eight-steps");
        assertThat(walk.procedure().timetable().clocks().get(0).definition().limit())
                .isEqualTo(TimeLimit.of(Term.exactTime(Duration.ofDays(1))));
        walk.denies(COMPLAINANT, Remind.ofPromise(), "condition:promised-time-passed")
                .later(Duration.ofDays(1))
                .does(COMPLAINANT, Remind.ofPromise())
                .does(AGENT, SendMessage.by(Channel.SMS, "理解您的心情,承诺尽快解决。"))
                .denies(COMPLAINANT, Remind.ofPromise(), "condition:promised-time-passed")
                .records(EventKind.REMINDED, EventKind.MESSAGE_SENT);
    }

    @Test
    void silenceConfirmsNothingThatWasNotTold() {
        Walk walk = Walk.through("eight-steps");
        walk.does(AGENT, Assess.as(Severity.LOW, Complexity.SIMPLE), Accept.inScope())
                .does(AGENT, SendMessage.by(Channel.TELEPHONE, "x"))
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                .does(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), AskSatisfaction.by(Channel.SMS));
        walk.later(Duration.ofDays(16)).denies(AGENT, Close.with("x"), "gate:satisfaction-confirmed");
        walk.does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .denies(AGENT, Close.with("x"), "gate:satisfaction-confirmed")
                .does(COMPLAINANT, ReceiveMessage.by(Channel.SMS, "x"))
                .later(Duration.ofDays(16))
                .denies(AGENT, Close.with("x"), "gate:satisfaction-confirmed")
                .does(AGENT, AskSatisfaction.by(Channel.SMS))
                .later(Duration.ofDays(16))
                .does(AGENT, FollowUp.solved("x"))
                .does(MANAGER, Close.with("x").learning("y").improving("z", QUALITY, walk.in(Duration.ofDays(30))));
    }
}
