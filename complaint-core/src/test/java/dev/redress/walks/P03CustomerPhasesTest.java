package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Approve;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.RateHandling;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.Remind;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.RequestApproval;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Fault;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.StatementKind;
import dev.redress.desk.ReadingRefusedException;
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
import dev.redress.notification.NoticeTemplates;
import dev.redress.notification.NoticeText;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P3, customer, four phases: receive, investigate, solve, sum up and feed back. */
class P03CustomerPhasesTest {

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("customer-phases", Walk.intake(Channel.EMAIL).confidential(), AGENT);
        walk.does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Acknowledge.by(Channel.EMAIL), Accept.inScope())
                .does(AGENT, Assess.as(Severity.MEDIUM, Complexity.COMPLEX), Assign.to(INVESTIGATOR));
        walk.later(Duration.ofHours(20))
                .does(INVESTIGATOR, Investigate.begin())
                .does(INVESTIGATOR, RecordStatement.interview(1, "客户的说法"))
                .does(INVESTIGATOR, RecordStatement.ofWitness(StatementKind.INTERVIEW, Person.named("售后小张"), "员工的说法"))
                .does(INVESTIGATOR, ReportProgress.saying("正在核实,预计三天").promising(walk.in(Duration.ofDays(3))))
                .does(
                        INVESTIGATOR,
                        RecordFindings.of(Outcome.UPHELD, "公司失误")
                                .faultOf(Fault.ORGANISATION)
                                .causedBy("seals"));
        walk.later(Duration.ofDays(1))
                .does(INVESTIGATOR, Propose.solution("退款").worth(Money.of("199.00", "CNY")))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(
                        INVESTIGATOR,
                        AgreeMeasure.of(RemedyKind.REFUND, "退款", MANAGER, walk.in(Duration.ofDays(2)))
                                .worth(Money.of("199.00", "CNY"))
                                .carryingOutTheProposal());
        walk.later(Duration.ofDays(1))
                .does(INVESTIGATOR, MonitorMeasure.of(1, true).noting("财务已受理"))
                .does(MANAGER, CompleteMeasure.number(1))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已退款"))
                .does(AGENT, TellOutcome.by(Channel.EMAIL, "已退款"), AskSatisfaction.by(Channel.EMAIL))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED), RateHandling.with(4))
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
                EventKind.RECORD_CONFIRMED,
                EventKind.ACKNOWLEDGED,
                EventKind.STATEMENT_TAKEN,
                EventKind.STATEMENT_TAKEN,
                EventKind.PROGRESS_REPORTED,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_AGREED,
                EventKind.MEASURE_MONITORED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.SATISFACTION_ASKED,
                EventKind.SATISFACTION_RATED,
                EventKind.HANDLING_RATED,
                EventKind.CLOSED);
    }

    @Test
    void whatIsReceivedIsFoundAgainAndAnsweredInAKindTone() {
        Walk walk = Walk.through("customer-phases");
        walk.does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Acknowledge.by(Channel.SMS))
                .records(EventKind.FILED, EventKind.RECORD_CONFIRMED, EventKind.ACKNOWLEDGED, EventKind.NOTICE_ISSUED);
        String reference = walk.complaint().reference();
        assertThat(walk.desk().findByReference(reference))
                .hasValueSatisfying(found ->
                        assertThat(found.id()).isEqualTo(walk.complaint().id()));
        NoticeText told = NoticeTemplates.shipped()
                .render("acknowledgement", NoticeReader.COMPLAINANT, "zh", Map.of("reference", reference));
        assertThat(told.body()).contains(reference, "感谢", "认真对待");
    }

    @Test
    void tellsTheCustomerWithinItsTimeAndAgain() {
        Walk walk = Walk.through("customer-phases");
        walk.denies(AGENT, Accept.inScope(), "gate:record-confirmed")
                .does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Acknowledge.by(Channel.SMS), Accept.inScope());
        assertThat(walk.procedure().timetable().clocks())
                .anyMatch(clock -> clock.definition().id().equals("progress")
                        && clock.definition().findRecurrence().isPresent());
        walk.denies(COMPLAINANT, Remind.ofPromise(), "condition:promised-time-passed")
                .later(Duration.ofDays(3))
                .does(COMPLAINANT, Remind.ofPromise())
                .does(AGENT, ReportProgress.saying("x"))
                .denies(COMPLAINANT, Remind.ofPromise(), "condition:promised-time-passed");
        walk.records(
                EventKind.RECORD_CONFIRMED,
                EventKind.ACKNOWLEDGED,
                EventKind.ACCEPTED,
                EventKind.REMINDED,
                EventKind.PROGRESS_REPORTED);
    }

    @Test
    void compensationAboveTheAuthorityIsApprovedBySomebodyElse() {
        Walk walk = Walk.through("customer-phases");
        walk.does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Accept.inScope())
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"))
                .refuses(AGENT, Propose.solution("x").worth(Money.of("100.01", "CNY")), "authority")
                .refuses(AGENT, Propose.solution("x").worth(Money.of("1", "USD")), "authority")
                .does(AGENT, RequestApproval.of(Money.of("800", "CNY"), "重大失误"))
                .denies(AGENT, Approve.request(1), "role")
                .does(MANAGER, Approve.request(1))
                .refuses(AGENT, Propose.solution("x").worth(Money.of("800.01", "CNY")), "authority")
                .does(AGENT, Propose.solution("x").worth(Money.of("800", "CNY")))
                .records(EventKind.APPROVAL_REQUESTED, EventKind.APPROVED, EventKind.PROPOSED);
    }

    @Test
    void whoAskedForAnAmountDoesNotApproveIt() {
        Walk walk = Walk.through("customer-phases");
        walk.does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Accept.inScope())
                .does(MANAGER, RequestApproval.of(Money.of("20000", "CNY"), "x"))
                .denies(MANAGER, Approve.request(1), "fairness:approver-not-proposer")
                .refuses(Actor.of("other", "manager"), Approve.request(1), "authority");
    }

    @Test
    void splittingAnAmountDoesNotHelp() {
        Walk walk = Walk.through("customer-phases");
        walk.does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Accept.inScope())
                .does(
                        AGENT,
                        AgreeMeasure.of(RemedyKind.REFUND, "x", AGENT, walk.in(Duration.ofDays(1)))
                                .worth(Money.of("60", "CNY")))
                .refuses(
                        AGENT,
                        AgreeMeasure.of(RemedyKind.REFUND, "y", AGENT, walk.in(Duration.ofDays(1)))
                                .worth(Money.of("60", "CNY")),
                        "authority:splitting")
                .records(EventKind.MEASURE_AGREED);
        assertThat(walk.kinds()).containsOnlyOnce(EventKind.MEASURE_AGREED);
    }

    @Test
    void solvesOnlyWithAnOfferAndClosesOnlyWithTheQuestionAndTheLessons() {
        ResolveDirectly directly = ResolveDirectly.with(Outcome.UPHELD, "x");
        Walk walk = Walk.through("customer-phases")
                .refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told")
                .does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Accept.inScope());
        walk.denies(AGENT, Propose.solution("x"), "gate:findings-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"))
                .denies(AGENT, directly, "gate:offer-made")
                .does(AGENT, AgreeMeasure.of(RemedyKind.APOLOGY, "x", AGENT, walk.in(Duration.ofDays(1))))
                .does(AGENT, CompleteMeasure.number(1), directly)
                .denies(MANAGER, Close.with("x").learning("y"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.EMAIL, "x"))
                .denies(MANAGER, Close.with("x").learning("y"), "gate:satisfaction-asked")
                .does(AGENT, AskSatisfaction.by(Channel.EMAIL))
                .does(AGENT, AgreeMeasure.of(RemedyKind.APOLOGY, "y", AGENT, walk.in(Duration.ofDays(1))))
                .denies(MANAGER, Close.with("x").learning("y"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(2))
                .refuses(MANAGER, Close.with("x"), "gate:lessons-given")
                .does(MANAGER, Close.with("x").learning("y"))
                .stands(StageKind.CLOSED);
    }

    @Test
    void onlyWhoeverWorksOnAConfidentialOneReadsIt() {
        Walk walk = Walk.through("customer-phases", Walk.intake(Channel.EMAIL).confidential(), AGENT);
        ComplaintId id = walk.complaint().id();
        assertThatThrownBy(() -> walk.desk().read(id, INVESTIGATOR)).isInstanceOf(ReadingRefusedException.class);
        walk.refuses(INVESTIGATOR, ConfirmRecord.by(Channel.TELEPHONE), "need-to-know")
                .does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Assign.to(INVESTIGATOR));
        assertThat(walk.desk().read(id, INVESTIGATOR).nameOf(1)).contains("王芳");
        assertThat(walk.desk().accesses().of(id, null, 10)).hasSize(1);
    }
}
