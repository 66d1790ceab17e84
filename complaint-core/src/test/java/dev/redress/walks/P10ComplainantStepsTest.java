package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.Remind;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.SendMessage;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.StageKind;
import dev.redress.desk.ComplainantDesk;
import dev.redress.desk.Tracking;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.CounterPropose;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.RefuseProposal;
import dev.redress.move.ResolveDirectly;
import dev.redress.procedure.ShippedProcedures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** P10, the complainant's five steps: prepare, choose a channel, describe, wait and remind, follow the result. */
class P10ComplainantStepsTest {

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("complainant-steps", Walk.intake(Channel.WEB_FORM), COMPLAINANT);
        walk.does(
                        COMPLAINANT,
                        AddEvidence.item(
                                EvidenceRef.of("发票", EvidenceKind.RECEIPT).collected("王芳", walk.in(Duration.ZERO))),
                        AddEvidence.item(
                                EvidenceRef.of("合同", EvidenceKind.CONTRACT).collected("王芳", walk.in(Duration.ZERO))))
                .does(AGENT, Acknowledge.by(Channel.SMS))
                .does(AGENT, SendMessage.by(Channel.SMS, "五天内答复").promising(walk.in(Duration.ofDays(5))));
        walk.refuses(COMPLAINANT, Remind.ofPromise(), "condition:promised-time-passed")
                .later(Duration.ofDays(5))
                .does(COMPLAINANT, Remind.ofPromise().saying("还没有答复"))
                .does(AGENT, Accept.inScope(), Investigate.begin())
                .does(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "使用不当").causedBy("use"))
                .does(AGENT, Propose.solution("半价维修"))
                .does(COMPLAINANT, CounterPropose.asking("免费维修"))
                .does(AGENT, Propose.solution("七折维修"))
                .does(COMPLAINANT, RefuseProposal.because("不接受"))
                .does(AGENT, ResolveDirectly.with(Outcome.NOT_UPHELD, "维持"))
                .does(AGENT, TellOutcome.by(Channel.SMS, "可以申诉"))
                .does(COMPLAINANT, Appeal.because("没有查看视频"))
                .stands(StageKind.INVESTIGATING);
        walk.records(
                EventKind.FILED,
                EventKind.EVIDENCE_ADDED,
                EventKind.EVIDENCE_ADDED,
                EventKind.ACKNOWLEDGED,
                EventKind.REMINDED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_COUNTERED,
                EventKind.PROPOSED,
                EventKind.PROPOSAL_REFUSED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.APPEALED);
    }

    @Test
    void takesOnlyTheChannelsItOffers() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Walk.through("complainant-steps", Walk.intake(Channel.MEDIA), COMPLAINANT)))
                .isInstanceOfSatisfying(
                        dev.redress.lifecycle.RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("code")
                                .containsExactly("channel"));
        for (String offered : ShippedProcedures.get("complainant-steps").channels()) {
            Walk walk = Walk.through("complainant-steps", Walk.intake(Channel.of(offered)), COMPLAINANT);
            assertThat(walk.records(EventKind.FILED)
                            .complaint()
                            .filing()
                            .channel()
                            .code())
                    .isEqualTo(offered);
        }
    }

    @Test
    void doesNotAcceptBeforeTheMaterialIsComplete() {
        Walk walk = Walk.through("complainant-steps", Walk.intake(Channel.APP), COMPLAINANT);
        walk.denies(AGENT, Accept.inScope(), "gate:acknowledged")
                .does(AGENT, Acknowledge.by(Channel.APP))
                .denies(AGENT, Accept.inScope(), "gate:material-complete");
        assertThat(walk.desk().complainants().checklist(walk.complaint()))
                .filteredOn(ComplainantDesk.ChecklistItem::isMissing)
                .extracting(item -> item.material().kind())
                .contains("receipt");
        walk.does(AGENT, RequestMaterial.of("请补充发票", "receipt"))
                .does(COMPLAINANT, ProvideMaterial.of(EvidenceRef.of("发票", EvidenceKind.RECEIPT)))
                .does(AGENT, Accept.inScope())
                .records(
                        EventKind.MATERIAL_REQUESTED,
                        EventKind.SUSPENDED,
                        EventKind.MATERIAL_PROVIDED,
                        EventKind.RESUMED,
                        EventKind.ACCEPTED);
    }

    @Test
    void thePreparationIsDoneWhenNothingRequiredIsMissingHoweverItCame() {
        Walk whole = Walk.through(
                "complainant-steps",
                Walk.intake(Channel.APP).with(EvidenceRef.of("发票", EvidenceKind.RECEIPT)),
                COMPLAINANT);
        assertThat(whole.tracking().steps().get(0).done()).isTrue();
        assertThat(whole.tracking().next().en()).isEqualTo("Wait for the answer");
        Walk partly = Walk.through("complainant-steps", Walk.intake(Channel.APP), COMPLAINANT)
                .does(COMPLAINANT, AddEvidence.item(EvidenceRef.of("照片", EvidenceKind.PHOTO)));
        assertThat(partly.tracking().steps().get(0).done()).isFalse();
        assertThat(partly.tracking().next().en()).isEqualTo("Prepare material");
    }

    @Test
    void appealsWithinItsTime() {
        Walk walk = Walk.through("complainant-steps", Walk.intake(Channel.APP), COMPLAINANT);
        walk.does(AGENT, Decline.because(DeclineReason.TOO_LATE, "x").pointingTo("y"))
                .later(Duration.ofDays(60))
                .denies(COMPLAINANT, Appeal.because("x"), "window");
        Walk intime = Walk.through("complainant-steps", Walk.intake(Channel.APP), COMPLAINANT);
        intime.refuses(AGENT, Decline.because(DeclineReason.TOO_LATE, "x"), "gate:further-ways-told")
                .does(AGENT, Decline.because(DeclineReason.TOO_LATE, "x").pointingTo("y"))
                .later(Duration.ofDays(59))
                .does(COMPLAINANT, Appeal.because("x"))
                .stands(StageKind.INVESTIGATING)
                .records(EventKind.DECLINED, EventKind.APPEALED);
    }

    @Test
    void theComplainantIsToldWhatIsWaitedForAndByWhen() {
        Walk walk = Walk.through("complainant-steps");
        walk.does(
                        AGENT,
                        Acknowledge.by(Channel.EMAIL),
                        AddEvidence.item(EvidenceRef.of("x", EvidenceKind.RECEIPT)),
                        Accept.inScope())
                .does(AGENT, RequestMaterial.of("x", "receipt", "photo").until(walk.in(Duration.ofDays(5))));
        Tracking asked = walk.tracking();
        assertThat(asked.waitingForYou()).isTrue();
        assertThat(asked.answerBy()).isEqualTo(walk.in(Duration.ofDays(5)));
        walk.does(COMPLAINANT, ProvideMaterial.of(EvidenceRef.of("y", EvidenceKind.PHOTO)));
        assertThat(walk.tracking().materialMissing()).containsExactly("receipt");
        assertThat(walk.tracking().waitingForYou()).isTrue();
        walk.does(COMPLAINANT, ProvideMaterial.of(EvidenceRef.of("y", EvidenceKind.RECEIPT)));
        assertThat(walk.tracking().materialMissing()).isEmpty();
        assertThat(walk.tracking().waitingForYou()).isFalse();
        walk.does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"))
                .does(AGENT, Propose.solution("x").answerBy(walk.in(Duration.ofDays(9))));
        assertThat(walk.tracking().waitingForYou()).isTrue();
        assertThat(walk.tracking().answerBy()).isEqualTo(walk.in(Duration.ofDays(9)));
    }
}
