package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.BOARD;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.QUALITY;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Approve;
import dev.redress.activity.Assign;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.RefuseApproval;
import dev.redress.activity.RequestApproval;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What nobody did wrong comes to an end that says what happened: nobody has to record a withdrawal that never was. */
class HonestEndsTest {

    private static Command close(Walk walk) {
        return Close.with("x")
                .judging("x", "y")
                .learning("x")
                .improving("x", QUALITY, walk.in(Duration.ofDays(9)))
                .distributedTo(MANAGER);
    }

    @Test
    void aMeasureCarriedOutBeforeAnybodyLookedAfterItIsLookedAtAfterwards() {
        Walk walk = Walk.through("negotiated")
                .does(AGENT, Assign.to(INVESTIGATOR), Accept.inScope())
                .does(INVESTIGATOR, RecordStatement.interview(1, "x"), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(INVESTIGATOR, Propose.solution("x"))
                .does(COMPLAINANT, AcceptProposal.asOffered());
        walk.does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(3))))
                .does(AGENT, CompleteMeasure.number(1))
                .denies(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"), "gate:measure-monitored")
                .denies(AGENT, MonitorMeasure.of(1, true), "fairness:supervised-by-another")
                .does(MANAGER, MonitorMeasure.of(1, true))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "x"))
                .records(EventKind.MEASURE_COMPLETED, EventKind.MEASURE_MONITORED, EventKind.RESOLVED);
    }

    @Test
    void aMeasureThatWasGivenUpIsNotLookedAfter() {
        Walk walk = Walk.through("negotiated")
                .does(AGENT, Assign.to(INVESTIGATOR), Accept.inScope())
                .denies(MANAGER, MonitorMeasure.of(1, true), "condition:exists");
        walk.does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(3))))
                .does(INVESTIGATOR, AgreeMeasure.of(RemedyKind.REPAIR, "x", AGENT, walk.in(Duration.ofDays(3))))
                .does(INVESTIGATOR, CancelMeasure.number(1, "x"))
                .refuses(MANAGER, MonitorMeasure.of(1, true), "condition:not-done-before")
                .does(MANAGER, MonitorMeasure.of(2, true));
    }

    @Test
    void anAppealAgainstADeclineForWhatIsMissingIsDismissedWithoutIt() {
        Walk walk = Walk.through("public-body", Walk.intake(Channel.WEB_FORM), COMPLAINANT)
                .does(AGENT, Acknowledge.by(Channel.SMS), RequestMaterial.of("x", "receipt"))
                .later(Duration.ofDays(30))
                .does(
                        AGENT,
                        Decline.because(DeclineReason.NOT_IDENTIFIABLE, "x").pointingTo("y"))
                .does(COMPLAINANT, Appeal.because("x"));
        walk.does(BOARD, Assign.to(BOARD), RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .denies(BOARD, Propose.solution("x"), "gate:material-complete")
                .refuses(BOARD, ResolveDirectly.with(Outcome.UPHELD, "x"), "gate:material-complete")
                .refuses(BOARD, ResolveDirectly.with(Outcome.PARTLY_UPHELD, "x"), "gate:respondent-named")
                .does(BOARD, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .does(BOARD, TellOutcome.by(Channel.LETTER, "x"), close(walk))
                .stands(StageKind.CLOSED);
    }

    @Test
    void aDeclinedOneThatIsOpenedAgainIsDismissedWithoutWhatItLacked() {
        Walk walk = Walk.through("customer-measures")
                .does(AGENT, Decline.because(DeclineReason.OUT_OF_SCOPE, "x").pointingTo("y"))
                .does(COMPLAINANT, Reopen.because("x"))
                .does(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"), Assign.to(AGENT), Classify.as("x"));
        walk.does(AGENT, AgreeMeasure.of(RemedyKind.EXPLANATION, "x", AGENT, walk.in(Duration.ofDays(1))))
                .does(AGENT, CompleteMeasure.number(1))
                .refuses(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), "gate:record-confirmed")
                .does(AGENT, ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .stands(StageKind.RESOLVED);
    }

    @Test
    void theHigherLevelClosesWhatItDecidedAlsoWhereThereIsOneManager() {
        Walk walk = Walk.through("general")
                .does(AGENT, Acknowledge.by(Channel.SMS), Accept.inScope(), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), TellOutcome.by(Channel.SMS, "x"));
        walk.does(MANAGER, close(walk))
                .does(COMPLAINANT, Appeal.because("x"))
                .does(BOARD, RecordFindings.of(Outcome.UPHELD, "x"), ResolveDirectly.with(Outcome.UPHELD, "x"))
                .does(BOARD, TellOutcome.by(Channel.SMS, "x"))
                .denies(MANAGER, close(walk), "fairness:appeal-by-others")
                .does(BOARD, close(walk))
                .stands(StageKind.CLOSED);
    }

    @Test
    void theHigherLevelPromisesByItsOwnAuthority() {
        Walk walk = Walk.through("customer-phases")
                .does(AGENT, ConfirmRecord.by(Channel.TELEPHONE))
                .does(AGENT, Decline.because(DeclineReason.TOO_LATE, "x").pointingTo("y"))
                .does(COMPLAINANT, Appeal.because("x"))
                .does(BOARD, Assign.to(BOARD), RecordFindings.of(Outcome.UPHELD, "x"))
                .does(BOARD, RequestApproval.of(Money.of("5000", "CNY"), "x"));
        Actor boss = Actor.of("max", "manager");
        walk.denies(boss, RefuseApproval.request(1, "x"), "appeal-level")
                .denies(boss, Approve.request(1), "appeal-level")
                .does(Actor.of("bea", "appeal-board"), Approve.request(1))
                .refuses(BOARD, Propose.solution("x").worth(Money.of("10000.01", "CNY")), "authority")
                .does(BOARD, Propose.solution("x").worth(Money.of("10000", "CNY")));
    }

    @Test
    void whoWasAskedAndLetTheTimePassHadTheChanceToBeHeard() {
        Walk walk = Walk.through("negotiated")
                .does(AGENT, Assign.to(AGENT), Accept.inScope(), RecordFindings.of(Outcome.NOT_UPHELD, "x"))
                .denies(AGENT, Propose.solution("x"), "gate:heard");
        walk.does(AGENT, RequestMaterial.of("Please call us.").until(walk.in(Duration.ofDays(14))))
                .later(Duration.ofDays(13))
                .denies(AGENT, Propose.solution("x"), "gate:heard")
                .later(Duration.ofDays(1));
        walk.desk().clocks().sweep(10);
        walk.refreshed().does(AGENT, Propose.solution("x")).stands(StageKind.PROPOSED);
    }

    @Test
    void aBoardThatNobodyAsksKeepsToItsOwnHandler() {
        Actor max = Actor.of("max", "manager", "agent");
        Walk walk = Walk.through("general")
                .does(AGENT, Acknowledge.by(Channel.SMS), Accept.inScope(), Investigate.begin())
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x"), ResolveDirectly.with(Outcome.UPHELD, "x"))
                .does(COMPLAINANT, Appeal.because("x"));
        walk.denies(max, Assign.to(max), "appeal-level").does(BOARD, Assign.to(BOARD));
    }
}
