package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
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
import dev.redress.move.LapseProposal;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.procedure.Procedure;
import dev.redress.store.ComplaintId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** P8, seven steps with a satisfaction loop. */
class P08SatisfactionLoopTest {

    private static Walk offered() {
        Walk walk = Walk.through("satisfaction-loop");
        return walk.does(AGENT, Acknowledge.by(Channel.TELEPHONE), Accept.inScope(), Assign.to(INVESTIGATOR))
                .does(INVESTIGATOR, Assess.as(Severity.MEDIUM, Complexity.COMPLEX), Investigate.begin())
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "漏水属实").causedBy("seals"))
                .does(INVESTIGATOR, Propose.solution("返修"));
    }

    @Test
    void goesThroughEveryStepWithTheLoopCounted() {
        Walk walk = offered();
        walk.does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.REPAIR, "返修", AGENT, walk.in(Duration.ofDays(3))))
                .does(AGENT, CompleteMeasure.number(1))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已返修"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "已返修"), AskSatisfaction.by(Channel.TELEPHONE))
                .does(
                        COMPLAINANT,
                        RateSatisfaction.as(Satisfaction.DISSATISFIED).saying("还漏"))
                .does(COMPLAINANT, Reconsider.because("还漏"))
                .stands(StageKind.INVESTIGATING);
        walk.does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "裂纹").causedBy("cracks"))
                .does(INVESTIGATOR, Propose.solution("换新并赠滤芯"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已换新"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "已换新,并改进来料检验"), AskSatisfaction.by(Channel.SMS))
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
                EventKind.ACKNOWLEDGED,
                EventKind.ACCEPTED,
                EventKind.ASSESSED,
                EventKind.INVESTIGATION_BEGUN,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_AGREED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.SATISFACTION_ASKED,
                EventKind.SATISFACTION_RATED,
                EventKind.FOUND_UNSATISFACTORY,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.SATISFACTION_ASKED,
                EventKind.SATISFACTION_RATED,
                EventKind.CLOSED);
        assertThat(walk.last(StageEvent.Closed.class).report().departments()).containsExactly("quality");
        assertThat(walk.complaint().progress().counts().dissatisfactions()).isEqualTo(1);
    }

    @Test
    void isCarriedOutOnlyAfterTheCustomerAgrees() {
        Walk walk = offered();
        walk.refuses(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"), "stage")
                .does(COMPLAINANT, RefuseProposal.because("x"))
                .denies(INVESTIGATOR, ResolveDirectly.with(Outcome.UPHELD, "x"), "forbidden");
    }

    @Test
    void theLoopEndsWhenTheCustomerIsSatisfiedOrAfterItsCount() {
        Walk walk = offered();
        for (int loop = 0; loop < 3; loop++) {
            walk.does(COMPLAINANT, AcceptProposal.asOffered())
                    .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"))
                    .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                    .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.DISSATISFIED))
                    .denies(MANAGER, Close.with("x"), "gate:satisfaction-confirmed")
                    .does(COMPLAINANT, Reconsider.because("x"))
                    .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "x"), Propose.solution("x"));
        }
        walk.does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"))
                .denies(COMPLAINANT, Reconsider.because("x"), "count")
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.DISSATISFIED))
                .refuses(MANAGER, Close.with("x"), "gate:improvements-given")
                .does(MANAGER, Close.with("x").improving("y", QUALITY, walk.in(Duration.ofDays(9))))
                .stands(StageKind.CLOSED);
    }

    @Test
    void whoeverIsNotSatisfiedIsOfferedABetterPlanAndNotAskedUntilTheySaySomethingElse() {
        Walk walk = offered();
        walk.does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"))
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.DISSATISFIED))
                .does(AGENT, AskSatisfaction.by(Channel.SMS))
                .later(Duration.ofDays(40))
                .denies(MANAGER, Close.with("x"), "gate:satisfaction-confirmed")
                .does(AGENT, Reconsider.because("x"))
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "x"), Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"))
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .later(Duration.ofDays(15))
                .does(MANAGER, Close.with("x").improving("y", QUALITY, walk.in(Duration.ofDays(9))))
                .stands(StageKind.CLOSED);
    }

    @Test
    void nothingIsCarriedOutThatTheCustomerDidNotAgreeToAndTheyHaveTimeToAnswer() {
        Walk walk = offered();
        AgreeMeasure measure = AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(3)));
        walk.denies(INVESTIGATOR, measure, "gate:agreed-to")
                .does(COMPLAINANT, RefuseProposal.because("x"))
                .denies(INVESTIGATOR, measure, "gate:agreed-to")
                .refuses(INVESTIGATOR, Propose.solution("x").answerBy(walk.in(Duration.ofMinutes(1))), "answer-time")
                .does(INVESTIGATOR, Propose.solution("x").answerBy(walk.in(Duration.ofDays(8))))
                .denies(INVESTIGATOR, LapseProposal.with(Outcome.UPHELD, "x"), "condition:answer-time-passed");
    }

    @Test
    void aReopenedOneIsConfirmedAnewHoweverOftenItWasLookedInto() {
        Walk walk = offered();
        for (int loop = 0; loop < 3; loop++) {
            walk.does(COMPLAINANT, AcceptProposal.asOffered())
                    .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"))
                    .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.DISSATISFIED), Reconsider.because("x"))
                    .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "x"), Propose.solution("x"));
        }
        walk.does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"))
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .denies(MANAGER, Close.with("x"), "gate:satisfaction-confirmed");
    }

    @Test
    void offersOnlyWhatItFoundAndClosesOnlyWhatItToldAndAskedAbout() {
        Walk walk = Walk.through("satisfaction-loop")
                .refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told")
                .does(AGENT, Accept.inScope(), Investigate.begin());
        walk.denies(AGENT, Propose.solution("x"), "gate:findings-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"), Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(AGENT, Resolve.with(Outcome.UPHELD, "x"))
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .denies(MANAGER, Close.with("x"), "gate:satisfaction-asked")
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"), AskSatisfaction.by(Channel.SMS))
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(3))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open");
    }

    @Test
    void theProcedureIsReviewedAndWhatIsFiledFromThenOnGoesByItsNextVersion() {
        Walk walk = Walk.through("satisfaction-loop");
        Procedure revised = Procedure.parse(walk.procedure().toCompactJson().replace("\"version\":1", "\"version\":2"));
        walk.desk().publish(revised, MANAGER);
        ComplaintId later = walk.files(Walk.intake(Channel.EMAIL), AGENT);
        assertThat(walk.desk().get(later).snapshot().key().procedure().version())
                .isEqualTo(2);
        assertThat(walk.complaint().snapshot().key().procedure().version()).isEqualTo(1);
        walk.does(MANAGER, AdoptProcedure.version(2, "定期评审")).records(EventKind.FILED, EventKind.PROCEDURE_ADOPTED);
    }
}
