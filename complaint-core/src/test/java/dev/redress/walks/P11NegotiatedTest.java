package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assign;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.Chase;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.RateHandling;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.StatementKind;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.CounterPropose;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.LapseProposal;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Resolve;
import dev.redress.party.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** P11, detailed customer procedure: owner, details, demand tested, negotiated until both agree, supervised, surveyed. */
class P11NegotiatedTest {

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("negotiated");
        walk.does(AGENT, Acknowledge.by(Channel.TELEPHONE), Assign.to(INVESTIGATOR), Accept.inScope())
                .does(INVESTIGATOR, RecordStatement.interview(1, "补充细节"), Investigate.begin())
                .does(
                        INVESTIGATOR,
                        AddEvidence.item(
                                EvidenceRef.of("订单记录", EvidenceKind.RECORD).collected("系统", walk.in(Duration.ZERO))),
                        AddEvidence.item(EvidenceRef.of("往来邮件", EvidenceKind.CORRESPONDENCE)
                                .collected("系统", walk.in(Duration.ZERO))))
                .does(
                        INVESTIGATOR,
                        RecordFindings.of(Outcome.PARTLY_UPHELD, "属实,退款要求过高").causedBy("seals"))
                .does(INVESTIGATOR, Propose.solution("返修"))
                .does(COMPLAINANT, RefuseProposal.because("要退款"))
                .does(INVESTIGATOR, Propose.solution("换新"))
                .does(COMPLAINANT, CounterPropose.asking("换新并赠送滤芯"))
                .does(INVESTIGATOR, Propose.solution("换新并赠送滤芯"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.REPLACEMENT, "换新", AGENT, walk.in(Duration.ofDays(3))))
                .does(MANAGER, MonitorMeasure.of(1, true))
                .does(MANAGER, Chase.saying("请按期完成"))
                .does(AGENT, CompleteMeasure.number(1))
                .does(INVESTIGATOR, Resolve.with(Outcome.PARTLY_UPHELD, "已换新"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "已换新"), AskSatisfaction.by(Channel.SMS))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED), RateHandling.with(5))
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
                EventKind.ASSIGNED,
                EventKind.STATEMENT_TAKEN,
                EventKind.EVIDENCE_ADDED,
                EventKind.EVIDENCE_ADDED,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_REFUSED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_COUNTERED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_AGREED,
                EventKind.MEASURE_MONITORED,
                EventKind.CHASED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.SATISFACTION_ASKED,
                EventKind.SATISFACTION_RATED,
                EventKind.HANDLING_RATED,
                EventKind.CLOSED);
        assertThat(walk.complaint().progress().counts().proposals()).isEqualTo(3);
    }

    @Test
    void hasANamedOwnerHearsTheCustomerAndIsSupervised() {
        Walk walk = Walk.through("negotiated");
        walk.denies(AGENT, Accept.inScope(), "gate:owner-named")
                .does(AGENT, Assign.to(AGENT), Accept.inScope(), Investigate.begin())
                .denies(AGENT, Propose.solution("x"), "gate:heard")
                .does(AGENT, RecordStatement.interview(1, "x"))
                .denies(AGENT, Propose.solution("x"), "gate:findings-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"), Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .denies(AGENT, Resolve.with(Outcome.UPHELD, "x"), "gate:measure-monitored")
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(3))))
                .denies(AGENT, MonitorMeasure.of(1, true), "fairness:supervised-by-another")
                .does(MANAGER, MonitorMeasure.of(1, true))
                .records(
                        EventKind.ASSIGNED, EventKind.ACCEPTED, EventKind.STATEMENT_TAKEN, EventKind.MEASURE_MONITORED);
    }

    @Test
    void aWitnessIsNotTheCustomerAndEachRoundIsSupervised() {
        Walk walk = Walk.through("negotiated").does(AGENT, Assign.to(AGENT), Accept.inScope(), Investigate.begin());
        walk.does(AGENT, RecordStatement.ofWitness(StatementKind.INTERVIEW, Person.named("李"), "x"))
                .denies(AGENT, Propose.solution("x"), "gate:heard")
                .does(AGENT, RecordStatement.interview(1, "x"), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(AGENT, Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(3))))
                .does(MANAGER, MonitorMeasure.of(1, true))
                .does(AGENT, CompleteMeasure.number(1), Resolve.with(Outcome.UPHELD, "x"))
                .does(COMPLAINANT, Reconsider.because("x"))
                .denies(AGENT, Propose.solution("x"), "gate:heard")
                .does(AGENT, RecordStatement.interview(1, "x"), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(AGENT, Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .denies(AGENT, Resolve.with(Outcome.UPHELD, "x"), "gate:measure-monitored");
    }

    @Test
    void whatIsSetAfterTheSolutionIsSupervisedAsWell() {
        Walk walk = Walk.through("negotiated").does(AGENT, Assign.to(AGENT), Accept.inScope(), Investigate.begin());
        walk.does(AGENT, RecordStatement.interview(1, "x"), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(AGENT, Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(3))))
                .does(MANAGER, MonitorMeasure.of(1, true))
                .does(AGENT, CompleteMeasure.number(1), Resolve.with(Outcome.UPHELD, "x"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "y", AGENT, walk.in(Duration.ofDays(3))))
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .denies(MANAGER, Close.with("x"), "gate:measure-monitored")
                .does(MANAGER, MonitorMeasure.of(2, true))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(2))
                .refuses(MANAGER, Close.with("x"), "gate:improvements-given")
                .does(MANAGER, Close.with("x").improving("y", QUALITY, walk.in(Duration.ofDays(9))))
                .stands(StageKind.CLOSED);
    }

    @Test
    void whatWasGivenUpWasNotSupervisedAndNobodySupervisesInARoundInWhichTheyCarryOut() {
        Walk walk = Walk.through("negotiated").does(AGENT, Assign.to(AGENT), Accept.inScope(), Investigate.begin());
        walk.does(AGENT, RecordStatement.interview(1, "x"), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "dummy", AGENT, walk.in(Duration.ofDays(3))))
                .does(MANAGER, MonitorMeasure.of(1, true))
                .does(AGENT, CancelMeasure.number(1, "x"), Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .denies(AGENT, Resolve.with(Outcome.UPHELD, "x"), "gate:measure-monitored")
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "x", INVESTIGATOR, walk.in(Duration.ofDays(3))))
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(3))))
                .does(INVESTIGATOR, CompleteMeasure.number(2))
                .denies(INVESTIGATOR, MonitorMeasure.of(3, true), "fairness:supervised-by-another")
                .does(MANAGER, MonitorMeasure.of(3, true))
                .does(AGENT, CompleteMeasure.number(3))
                .denies(AGENT, Resolve.with(Outcome.UPHELD, "x"), "gate:measure-monitored");
    }

    @Test
    void anOfferThatNobodyAnswersLapsesAndTheCustomerIsAskedAllTheSame() {
        LapseProposal lapse = LapseProposal.with(Outcome.NOT_UPHELD, "未答复");
        Walk walk = Walk.through("negotiated")
                .refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told")
                .does(AGENT, Assign.to(INVESTIGATOR), Accept.inScope());
        walk.does(INVESTIGATOR, RecordStatement.interview(1, "x"), RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .does(INVESTIGATOR, Propose.solution("道歉").answerBy(walk.in(Duration.ofDays(8))))
                .refuses(INVESTIGATOR, lapse, "condition:answer-time-passed")
                .later(Duration.ofDays(9))
                .does(INVESTIGATOR, lapse)
                .stands(StageKind.RESOLVED)
                .denies(MANAGER, Close.with("x"), "gate:satisfaction-asked")
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .does(MANAGER, Close.with("x").improving("y", QUALITY, walk.in(Duration.ofDays(9))))
                .records(EventKind.PROPOSED, EventKind.PROPOSAL_LAPSED, EventKind.SATISFACTION_ASKED, EventKind.CLOSED);
    }
}
