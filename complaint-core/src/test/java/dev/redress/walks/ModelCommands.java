package dev.redress.walks;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.Consult;
import dev.redress.activity.FollowUp;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.SendBack;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.TellOutcome;
import dev.redress.activity.VerifyAllegation;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.Verdict;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.CounterPropose;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.LapseProposal;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Refer;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Remit;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One command of each kind that leads on or that a gate of a shipped procedure can ask for. */
final class ModelCommands {

    /** The kinds of events that gates look at. */
    static final Set<String> GATED = Set.of(
            "acknowledged",
            "record-confirmed",
            "classified",
            "prioritised",
            "assessed",
            "message-sent",
            "statement-taken",
            "findings-recorded",
            "allegation-verified",
            "consulted",
            "respondent-named",
            "evidence-added",
            "proposed",
            "measure-agreed",
            "measure-monitored",
            "outcome-checked",
            "outcome-told",
            "satisfaction-asked",
            "satisfaction-rated",
            "followed-up");

    private ModelCommands() {}

    static List<Command> all(Instant now) {
        Instant later = now.plus(Duration.ofDays(1));
        Actor handler = Actor.of("b");
        return List.of(
                Accept.inScope(),
                Decline.because(DeclineReason.OTHER, "x").pointingTo("y"),
                Investigate.begin(),
                Propose.solution("x"),
                AcceptProposal.asOffered(),
                RefuseProposal.because("x"),
                CounterPropose.asking("x"),
                LapseProposal.with(Outcome.UPHELD, "x"),
                Resolve.with(Outcome.UPHELD, "x"),
                ResolveDirectly.with(Outcome.UPHELD, "x"),
                Reconsider.because("x"),
                Close.with("x")
                        .judging("a", "b")
                        .learning("c")
                        .improving("d", handler, later)
                        .distributedTo(handler),
                Withdraw.because("x"),
                Reopen.because("x"),
                Appeal.because("x"),
                Refer.to(ReferralKind.OMBUDSMAN, "x"),
                Remit.because("x"),
                Acknowledge.by(Channel.SMS),
                ConfirmRecord.by(Channel.SMS),
                Classify.as("logistics"),
                Prioritise.as(Priority.HIGH),
                Assess.as(Severity.LOW, Complexity.SIMPLE),
                Assign.to(handler),
                SendMessage.by(Channel.SMS, "x"),
                RecordStatement.interview(1, "x"),
                RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"),
                StateAllegation.that("x"),
                VerifyAllegation.number(1, Verdict.FOUNDED),
                HandOver.to("logistics", "x"),
                AcceptHandOver.here(),
                SendBack.because("x"),
                Consult.asking("legal", "x"),
                GiveOpinion.on(1, "x"),
                NameRespondent.as(Respondent.of(RespondentKind.ORGANISATION, "x")),
                AddEvidence.item(EvidenceRef.of("x", EvidenceKind.RECEIPT)),
                AgreeMeasure.of(RemedyKind.REPAIR, "x", handler, later),
                MonitorMeasure.of(1, true),
                CompleteMeasure.number(1),
                CheckOutcome.passed("x"),
                TellOutcome.by(Channel.SMS, "x"),
                AskSatisfaction.by(Channel.SMS),
                RateSatisfaction.as(Satisfaction.SATISFIED),
                FollowUp.solved("x"));
    }
}
