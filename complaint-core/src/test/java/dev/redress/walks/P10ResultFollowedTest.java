package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.StageKind;
import dev.redress.desk.By;
import dev.redress.desk.IssuedSecret;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Refer;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** P10, the complainant's fourth and fifth step: progress looked up, the result judged, accepted or taken elsewhere. */
class P10ResultFollowedTest {

    private static Walk investigated() {
        return Walk.through(
                        "complainant-steps",
                        Walk.intake(Channel.APP).with(EvidenceRef.of("发票", EvidenceKind.RECEIPT)),
                        COMPLAINANT)
                .does(AGENT, Acknowledge.by(Channel.APP), Accept.inScope(), Investigate.begin());
    }

    @Test
    void progressIsLookedUpByReferenceAndSecret() {
        Walk walk = Walk.through("complainant-steps", Walk.intake(Channel.APP), COMPLAINANT)
                .does(AGENT, Acknowledge.by(Channel.APP));
        IssuedSecret issued = walk.desk().complainants().issueSecret(walk.complaint(), By.by(AGENT));
        assertThat(walk.desk()
                        .complainants()
                        .lookUp(walk.complaint().reference(), issued.secret(), "10.0.0.7")
                        .id())
                .isEqualTo(walk.complaint().id());
        assertThat(walk.tracking().stage()).isEqualTo(StageKind.RECEIVED);
        assertThat(walk.tracking().next().en()).isEqualTo("Prepare material");
        walk.records(EventKind.FILED, EventKind.ACKNOWLEDGED, EventKind.SECRET_ISSUED);
    }

    @Test
    void aProposalThatSuitsIsAcceptedAndTheResultJudged() {
        Walk walk = investigated();
        walk.denies(AGENT, Propose.solution("免费维修"), "gate:findings-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "密封圈缺陷"), Propose.solution("免费维修"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(AGENT, AgreeMeasure.of(RemedyKind.REPAIR, "维修", AGENT, walk.in(Duration.ofDays(3))))
                .does(AGENT, CompleteMeasure.number(1), Resolve.with(Outcome.UPHELD, "已维修"))
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.APP, "已维修"))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED))
                .does(AGENT, AgreeMeasure.of(RemedyKind.APOLOGY, "道歉", AGENT, walk.in(Duration.ofDays(3))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(2))
                .does(MANAGER, Close.with("x"))
                .stands(StageKind.CLOSED)
                .records(
                        EventKind.PROPOSED,
                        EventKind.PROPOSAL_ACCEPTED,
                        EventKind.RESOLVED,
                        EventKind.OUTCOME_TOLD,
                        EventKind.SATISFACTION_RATED,
                        EventKind.CLOSED);
    }

    @Test
    void whoeverIsNotContentGoesElsewhere() {
        Walk walk = investigated();
        walk.does(COMPLAINANT, AddEvidence.item(EvidenceRef.of("合同", EvidenceKind.CONTRACT)))
                .does(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "使用不当"))
                .does(AGENT, ResolveDirectly.with(Outcome.NOT_UPHELD, "维持"), TellOutcome.by(Channel.APP, "维持"))
                .does(COMPLAINANT, Refer.to(ReferralKind.REGULATOR, "市场监督管理局"))
                .stands(StageKind.REFERRED)
                .records(EventKind.RESOLVED, EventKind.OUTCOME_TOLD, EventKind.REFERRED);
    }
}
