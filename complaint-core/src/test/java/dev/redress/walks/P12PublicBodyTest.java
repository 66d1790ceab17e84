package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.BOARD;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.Redact;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.TellOutcome;
import dev.redress.activity.VerifyAllegation;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.StatementKind;
import dev.redress.complaint.Verdict;
import dev.redress.desk.ComplainantDesk;
import dev.redress.event.EventKind;
import dev.redress.event.StageEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Refer;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Remit;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Person;
import dev.redress.view.Reader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** P12, complaining to a body: respondent, material, review, handling, decision, appeal. */
class P12PublicBodyTest {

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("public-body", Walk.intake(Channel.WEB_FORM), COMPLAINANT);
        walk.does(AGENT, Acknowledge.by(Channel.SMS))
                .does(COMPLAINANT, NameRespondent.as(Respondent.of(RespondentKind.ORGANISATION, "某电器公司")))
                .does(AGENT, RequestMaterial.of("请补充购货凭证", "receipt").until(walk.in(Duration.ofDays(15))));
        assertThat(walk.complaint().suspension()).isPresent();
        walk.later(Duration.ofDays(2))
                .does(COMPLAINANT, ProvideMaterial.of(EvidenceRef.of("发票", EvidenceKind.RECEIPT)))
                .does(AGENT, Accept.inScope(), Assign.to(INVESTIGATOR))
                .does(INVESTIGATOR, Investigate.begin())
                .does(AGENT, SendMessage.by(Channel.TELEPHONE, "沟通"))
                .does(INVESTIGATOR, RecordStatement.ofWitness(StatementKind.STATEMENT, Person.named("公司代表"), "答复"))
                .does(
                        INVESTIGATOR,
                        RecordFindings.of(Outcome.UPHELD, "依据事实、证据和法律初步认定").causedBy("seals"))
                .does(INVESTIGATOR, Propose.solution("调解:退货退款"))
                .does(COMPLAINANT, RefuseProposal.because("请进一步调查"))
                .does(INVESTIGATOR, ResolveDirectly.with(Outcome.PARTLY_UPHELD, "认定部分属实"))
                .does(AGENT, TellOutcome.by(Channel.LETTER, "决定书;可向上级申诉"));
        walk.later(Duration.ofDays(3))
                .does(COMPLAINANT, Appeal.because("证据未采纳"))
                .stands(StageKind.INVESTIGATING);
        walk.does(BOARD, Assign.to(BOARD))
                .does(BOARD, RecordFindings.of(Outcome.UPHELD, "复核:属实").causedBy("seals"))
                .does(BOARD, ResolveDirectly.with(Outcome.UPHELD, "变更决定"))
                .does(BOARD, TellOutcome.by(Channel.LETTER, "复核决定"))
                .stands(StageKind.RESOLVED);
        walk.records(
                EventKind.FILED,
                EventKind.RESPONDENT_NAMED,
                EventKind.MATERIAL_REQUESTED,
                EventKind.SUSPENDED,
                EventKind.MATERIAL_PROVIDED,
                EventKind.RESUMED,
                EventKind.ACCEPTED,
                EventKind.INVESTIGATION_BEGUN,
                EventKind.MESSAGE_SENT,
                EventKind.STATEMENT_TAKEN,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_REFUSED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.APPEALED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD);
    }

    @Test
    void reviewsRespondentAndMaterialBeforeItAccepts() {
        Walk walk = Walk.through("public-body", Walk.intake(Channel.LETTER), COMPLAINANT);
        walk.denies(AGENT, Accept.inScope(), "gate:respondent-named")
                .denies(AGENT, Accept.inScope(), "gate:material-complete")
                .refuses(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), "gate:further-ways-told");
        assertThat(walk.desk().complainants().checklist(Channel.LETTER, null, List.of()))
                .filteredOn(ComplainantDesk.ChecklistItem::isMissing)
                .extracting(item -> item.material().kind())
                .containsExactly("receipt");
        walk.does(COMPLAINANT, NameRespondent.as(Respondent.of(RespondentKind.ORGANISATION, "某公司")))
                .denies(AGENT, Accept.inScope(), "gate:material-complete")
                .does(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x").pointingTo("y"))
                .stands(StageKind.DECLINED)
                .records(EventKind.FILED, EventKind.RESPONDENT_NAMED, EventKind.DECLINED);
    }

    @Test
    void anAppealIsDecidedByOthersThanBefore() {
        Walk walk = Walk.through("public-body", Walk.intake(Channel.LETTER), COMPLAINANT);
        walk.does(COMPLAINANT, NameRespondent.as(Respondent.of(RespondentKind.ORGANISATION, "某公司")))
                .does(COMPLAINANT, AddEvidence.item(EvidenceRef.of("发票", EvidenceKind.RECEIPT)))
                .does(AGENT, Accept.inScope())
                .does(INVESTIGATOR, Investigate.begin(), RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .does(INVESTIGATOR, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .denies(INVESTIGATOR, Appeal.because("x"), "role")
                .does(COMPLAINANT, Appeal.because("x"))
                .refuses(BOARD, Assign.to(INVESTIGATOR), "fairness:appeal-by-others")
                .denies(INVESTIGATOR, RecordFindings.of(Outcome.NOT_UPHELD, "x"), "fairness:appeal-by-others")
                .does(BOARD, Assign.to(BOARD), RecordFindings.of(Outcome.UPHELD, "x"))
                .denies(INVESTIGATOR, ResolveDirectly.with(Outcome.UPHELD, "x"), "fairness:appeal-by-others")
                .does(BOARD, ResolveDirectly.with(Outcome.UPHELD, "x"))
                .denies(COMPLAINANT, Appeal.because("x"), "count")
                .records(EventKind.RESOLVED, EventKind.APPEALED, EventKind.FINDINGS_RECORDED, EventKind.RESOLVED);
    }

    @Test
    void anAppealThatCameByLetterIsTakenDown() {
        Walk walk = Walk.through("public-body", Walk.intake(Channel.LETTER), AGENT);
        walk.does(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x").pointingTo("y"))
                .later(Duration.ofDays(30))
                .does(AGENT, Appeal.because("来信申诉"))
                .stands(StageKind.INVESTIGATING)
                .denies(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"), "appeal-level");
    }

    @Test
    void goesToAnOutsideBodyWithItsTimeLimitAndComesBack() {
        Walk walk = Walk.through("public-body", Walk.intake(Channel.LETTER), COMPLAINANT);
        walk.does(AGENT, Refer.to(ReferralKind.OMBUDSMAN, "监察机构").until(walk.in(Duration.ofDays(365))))
                .stands(StageKind.REFERRED);
        assertThat(walk.last(StageEvent.Referred.class).limit()).isEqualTo(Walk.START.plus(Duration.ofDays(365)));
        walk.does(MANAGER, Remit.because("重新处理"))
                .stands(StageKind.INVESTIGATING)
                .records(EventKind.REFERRED, EventKind.REMITTED);
    }

    @Test
    void theSummaryIsReducedToSingleClaimsOfFactWithoutAttackAndWithoutWhatIsUntrue() {
        Walk walk = Walk.through("public-body", Walk.intake(Channel.LETTER).stating("经理是骗子。热水壶漏水,发票被涂改。"), COMPLAINANT);
        SealedText facts = walk.complaint().filing().facts();
        walk.does(AGENT, StateAllegation.that("热水壶漏水"), StateAllegation.that("发票被涂改"))
                .does(AGENT, VerifyAllegation.number(1, Verdict.FOUNDED))
                .does(AGENT, VerifyAllegation.number(2, Verdict.UNFOUNDED).because("与存根一致"))
                .does(MANAGER, Redact.passage(facts, 0, 6, "人身攻击"))
                .does(COMPLAINANT, ConfirmRecord.by(Channel.LETTER))
                .records(
                        EventKind.FILED,
                        EventKind.ALLEGATION_STATED,
                        EventKind.ALLEGATION_STATED,
                        EventKind.ALLEGATION_VERIFIED,
                        EventKind.ALLEGATION_VERIFIED,
                        EventKind.REDACTED,
                        EventKind.RECORD_CONFIRMED);
        assertThat(walk.desk()
                        .view(walk.complaint().id(), Reader.HANDLER, AGENT)
                        .texts())
                .anyMatch(text -> text.contains("热水壶漏水,发票被涂改"))
                .noneMatch(text -> text.contains("骗子"));
    }

    @Test
    void aProposalIsMadeOnlyOnFindingsAndTheDecisionIsToldBeforeItEnds() {
        Walk walk = Walk.through(
                "public-body",
                Walk.intake(Channel.LETTER)
                        .against(Respondent.of(RespondentKind.ORGANISATION, "某公司"))
                        .with(EvidenceRef.of("发票", EvidenceKind.RECEIPT)),
                COMPLAINANT);
        walk.does(AGENT, Accept.inScope(), Investigate.begin())
                .denies(AGENT, Propose.solution("调解"), "gate:findings-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "依法初步认定"), Propose.solution("调解:退货退款"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(AGENT, AgreeMeasure.of(RemedyKind.REFUND, "退款", AGENT, walk.in(Duration.ofDays(3))))
                .does(AGENT, CompleteMeasure.number(1), Resolve.with(Outcome.UPHELD, "调解成立"))
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.LETTER, "调解书"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.APOLOGY, "道歉", AGENT, walk.in(Duration.ofDays(3))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(2))
                .does(MANAGER, Close.with("x"))
                .stands(StageKind.CLOSED)
                .records(
                        EventKind.FINDINGS_RECORDED,
                        EventKind.PROPOSED,
                        EventKind.PROPOSAL_ACCEPTED,
                        EventKind.RESOLVED,
                        EventKind.OUTCOME_TOLD,
                        EventKind.CLOSED);
    }
}
