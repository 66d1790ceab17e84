package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.BOARD;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.Assign;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.SendMessage;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.StatementKind;
import dev.redress.event.EventKind;
import dev.redress.event.StageEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Refer;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Remit;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Person;
import java.time.Duration;
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
    }

    @Test
    void anAppealIsDecidedByOthersThanBefore() {
        Walk walk = Walk.through("public-body", Walk.intake(Channel.LETTER), COMPLAINANT);
        walk.does(COMPLAINANT, NameRespondent.as(Respondent.of(RespondentKind.ORGANISATION, "某公司")))
                .does(COMPLAINANT, AddEvidence.item(EvidenceRef.of("发票", EvidenceKind.RECEIPT)))
                .does(AGENT, Accept.inScope())
                .does(INVESTIGATOR, Investigate.begin(), RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .does(INVESTIGATOR, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .denies(AGENT, Appeal.because("x"), "role")
                .does(COMPLAINANT, Appeal.because("x"))
                .refuses(BOARD, Assign.to(INVESTIGATOR), "fairness:appeal-by-others")
                .denies(INVESTIGATOR, RecordFindings.of(Outcome.NOT_UPHELD, "x"), "fairness:appeal-by-others")
                .does(BOARD, Assign.to(BOARD), RecordFindings.of(Outcome.UPHELD, "x"))
                .denies(INVESTIGATOR, ResolveDirectly.with(Outcome.UPHELD, "x"), "fairness:appeal-by-others")
                .does(BOARD, ResolveDirectly.with(Outcome.UPHELD, "x"))
                .denies(COMPLAINANT, Appeal.because("x"), "count");
    }

    @Test
    void goesToAnOutsideBodyWithItsTimeLimitAndComesBack() {
        Walk walk = Walk.through("public-body", Walk.intake(Channel.LETTER), COMPLAINANT);
        walk.does(AGENT, Refer.to(ReferralKind.OMBUDSMAN, "监察机构").until(walk.in(Duration.ofDays(365))))
                .stands(StageKind.REFERRED);
        assertThat(walk.last(StageEvent.Referred.class).limit()).isEqualTo(Walk.START.plus(Duration.ofDays(365)));
        walk.does(MANAGER, Remit.because("重新处理")).stands(StageKind.INVESTIGATING);
    }
}
