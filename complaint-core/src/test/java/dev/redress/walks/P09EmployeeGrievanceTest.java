package dev.redress.walks;

import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.HR;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.QUALITY;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Consult;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.FollowUp;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.Involve;
import dev.redress.activity.LiftInterest;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Refer;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** P9, employee grievance: to HR or the superior, facts confirmed, confidential, fair. */
class P09EmployeeGrievanceTest {

    private static final Actor DIRECTOR = Actor.of("dina", "hr-director");

    private static Walk grievance() {
        return Walk.through(
                "employee-grievance",
                Walk.intake(Channel.FACE_TO_FACE)
                        .confidential()
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "Manager")
                                .withRef(ExternalRef.user(MANAGER.id()))),
                HR);
    }

    @Test
    void goesThroughEveryStep() {
        Walk walk = grievance();
        walk.does(HR, Acknowledge.by(Channel.FACE_TO_FACE), Accept.inScope())
                .does(HR, Involve.admitting(INVESTIGATOR), Assign.to(INVESTIGATOR))
                .does(INVESTIGATOR, RecordStatement.interview(1, "当面确认事实"))
                .does(INVESTIGATOR, Investigate.begin())
                .does(
                        INVESTIGATOR,
                        AddEvidence.item(
                                EvidenceRef.of("排班表", EvidenceKind.DOCUMENT).collected("人事部", walk.in(Duration.ZERO))))
                .does(INVESTIGATOR, Assess.as(Severity.HIGH, Complexity.COMPLEX).noting("范围与可能方案"))
                .does(INVESTIGATOR, Consult.asking("legal", "是否违规?"))
                .does(Actor.of("lin", "legal"), GiveOpinion.on(1, "违规"))
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "排班不公").causedBy("shifts"))
                .does(INVESTIGATOR, Propose.solution("调整制度并培训"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.RULE_CHANGE, "调整排班制度", HR, walk.in(Duration.ofDays(20))))
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.TRAINING, "管理培训", HR, walk.in(Duration.ofDays(30))))
                .does(HR, CompleteMeasure.number(1), CompleteMeasure.number(2))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已调整"))
                .does(HR, TellOutcome.by(Channel.FACE_TO_FACE, "已调整"), AskSatisfaction.by(Channel.FACE_TO_FACE))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED))
                .does(HR, FollowUp.solved("未再发生"))
                .does(
                        HR,
                        Close.with("水壶密封圈有缺陷,已退款。")
                                .judging("受理及时", "两次维修未查明原因")
                                .learning("同批次密封圈应抽检")
                                .improving("抽检密封圈", QUALITY, walk.in(Duration.ofDays(30)))
                                .distributedTo(MANAGER)
                                .distributedToDepartments("quality"))
                .stands(StageKind.CLOSED);
        walk.records(
                EventKind.FILED,
                EventKind.PERSON_INVOLVED,
                EventKind.STATEMENT_TAKEN,
                EventKind.EVIDENCE_ADDED,
                EventKind.ASSESSED,
                EventKind.CONSULTED,
                EventKind.OPINION_GIVEN,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_AGREED,
                EventKind.MEASURE_AGREED,
                EventKind.MEASURE_COMPLETED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.FOLLOWED_UP,
                EventKind.CLOSED);
    }

    @Test
    void theHandlerIsNeitherWhoIsComplainedOfNorReportsToThem() {
        Walk walk = grievance().does(HR, Accept.inScope());
        Actor respondent = Actor.of(MANAGER.id(), "hr");
        walk.refuses(HR, Assign.to(respondent), "fairness:not-about-oneself")
                .refuses(HR, DeclareInterest.of(INVESTIGATOR, InterestKind.OTHER), "interest-of-another")
                .does(DIRECTOR, DeclareInterest.of(INVESTIGATOR, InterestKind.REPORTS_TO_RESPONDENT))
                .refuses(HR, Assign.to(INVESTIGATOR), "fairness:no-declared-interest")
                .does(HR, RecordStatement.interview(1, "x"))
                .denies(respondent, Investigate.begin(), "fairness:not-about-oneself")
                .denies(INVESTIGATOR, Investigate.begin(), "fairness:no-declared-interest")
                .does(HR, Assign.to(HR), Investigate.begin())
                .does(
                        DIRECTOR,
                        LiftInterest.of(INVESTIGATOR, InterestKind.REPORTS_TO_RESPONDENT, "moved to another team"))
                .does(HR, Assign.to(INVESTIGATOR))
                .records(
                        EventKind.INTEREST_DECLARED, EventKind.ASSIGNED, EventKind.INTEREST_LIFTED, EventKind.ASSIGNED);
    }

    @Test
    void factsAreConfirmedAndOthersConsultedBeforeAnythingIsProposed() {
        Walk walk = grievance().does(HR, Accept.inScope());
        walk.denies(HR, Investigate.begin(), "gate:heard")
                .does(HR, RecordStatement.interview(1, "x"), Investigate.begin())
                .denies(HR, Propose.solution("x"), "gate:assessed")
                .denies(HR, Propose.solution("x"), "gate:consulted")
                .denies(HR, Propose.solution("x"), "gate:findings-recorded");
    }

    @Test
    void whereWhoeverTookItIsComplainedOfTheDirectorAdmitsOthers() {
        Actor boss = Actor.of(MANAGER.id(), "superior");
        Actor director = Actor.of("dora", "hr-director");
        Walk walk = Walk.through(
                "employee-grievance",
                Walk.intake(Channel.FACE_TO_FACE)
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "梅").withRef(ExternalRef.user(MANAGER.id()))),
                boss);
        walk.refuses(boss, Accept.inScope(), "fairness:not-about-oneself")
                .refuses(HR, Accept.inScope(), "need-to-know")
                .does(director, Involve.admitting(HR))
                .does(HR, Accept.inScope());
    }

    @Test
    void aLetterIsNoTalkFaceToFace() {
        Walk walk = grievance().does(HR, Accept.inScope());
        walk.does(HR, RecordStatement.statement(1, "x"))
                .denies(HR, Investigate.begin(), "gate:heard")
                .does(HR, RecordStatement.interview(1, "x"), Investigate.begin());
    }

    @Test
    void isSolvedOnlyWhenThoseAskedAnsweredAndClosedOnlyWhenToldAndFollowedUp() {
        Walk walk = grievance()
                .refuses(HR, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told")
                .does(HR, Accept.inScope(), RecordStatement.interview(1, "x"), Investigate.begin());
        walk.does(HR, Assess.as(Severity.LOW, Complexity.SIMPLE), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(HR, Consult.asking("legal", "x"))
                .denies(HR, Propose.solution("x"), "gate:consultations-answered")
                .does(Actor.of("lin", "legal"), GiveOpinion.on(1, "x"))
                .does(HR, Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(HR, Resolve.with(Outcome.UPHELD, "x"))
                .does(HR, AgreeMeasure.of(RemedyKind.TRAINING, "x", HR, walk.in(Duration.ofDays(3))))
                .denies(HR, Close.with("x"), "gate:no-measure-open")
                .does(HR, CompleteMeasure.number(1))
                .denies(HR, Close.with("x"), "gate:outcome-told")
                .does(HR, TellOutcome.by(Channel.FACE_TO_FACE, "x"))
                .denies(HR, Close.with("x"), "gate:followed-up")
                .does(HR, FollowUp.solved("x"), Close.with("x"))
                .stands(StageKind.CLOSED);
    }

    @Test
    void theWayToACourtStaysOpenWhateverTheSolution() {
        Walk walk = grievance()
                .does(HR, Accept.inScope(), RecordStatement.interview(1, "x"), Investigate.begin())
                .does(HR, Assess.as(Severity.LOW, Complexity.SIMPLE), RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .does(HR, Consult.asking("legal", "x"))
                .does(Actor.of("lin", "legal"), GiveOpinion.on(1, "x"))
                .does(HR, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
        walk.does(COMPLAINANT, Refer.to(ReferralKind.COURT, "劳动法庭"))
                .stands(StageKind.REFERRED)
                .records(EventKind.RESOLVED, EventKind.REFERRED);
    }
}
