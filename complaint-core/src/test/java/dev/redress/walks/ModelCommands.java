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
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Verdict;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
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
import dev.redress.procedure.Gate;
import dev.redress.procedure.Procedure;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One command of each kind that leads on or that a gate of a shipped procedure can ask for. */
final class ModelCommands {

    /** Done whatever the gates ask for: they make others possible. */
    private static final Set<CommandKind> ALWAYS =
            EnumSet.of(CommandKind.STATE_ALLEGATION, CommandKind.HAND_OVER, CommandKind.CONSULT, CommandKind.ASSIGN);

    private static final Map<CommandKind, Set<String>> EVENTS = Map.ofEntries(
            Map.entry(CommandKind.ACKNOWLEDGE, Set.of("acknowledged")),
            Map.entry(CommandKind.CONFIRM_RECORD, Set.of("record-confirmed")),
            Map.entry(CommandKind.CLASSIFY, Set.of("classified")),
            Map.entry(CommandKind.PRIORITISE, Set.of("prioritised")),
            Map.entry(CommandKind.ASSESS, Set.of("assessed")),
            Map.entry(CommandKind.ASSIGN, Set.of("assigned")),
            Map.entry(CommandKind.SEND_MESSAGE, Set.of("message-sent")),
            Map.entry(CommandKind.RECORD_STATEMENT, Set.of("statement-taken")),
            Map.entry(CommandKind.RECORD_FINDINGS, Set.of("findings-recorded")),
            Map.entry(CommandKind.VERIFY_ALLEGATION, Set.of("allegation-verified")),
            Map.entry(CommandKind.ACCEPT_HAND_OVER, Set.of("hand-over-accepted")),
            Map.entry(CommandKind.SEND_BACK, Set.of("hand-over-sent-back")),
            Map.entry(CommandKind.CONSULT, Set.of("consulted")),
            Map.entry(CommandKind.GIVE_OPINION, Set.of("opinion-given")),
            Map.entry(CommandKind.NAME_RESPONDENT, Set.of("respondent-named")),
            Map.entry(CommandKind.ADD_EVIDENCE, Set.of("evidence-added")),
            Map.entry(CommandKind.PROPOSE, Set.of("proposed")),
            Map.entry(CommandKind.AGREE_MEASURE, Set.of("measure-agreed")),
            Map.entry(CommandKind.MONITOR_MEASURE, Set.of("measure-monitored", "measure-agreed")),
            Map.entry(CommandKind.COMPLETE_MEASURE, Set.of("measure-completed", "measure-agreed")),
            Map.entry(CommandKind.CHECK_OUTCOME, Set.of("outcome-checked")),
            Map.entry(CommandKind.TELL_OUTCOME, Set.of("outcome-told")),
            Map.entry(CommandKind.ASK_SATISFACTION, Set.of("satisfaction-asked")),
            Map.entry(CommandKind.RATE_SATISFACTION, Set.of("satisfaction-rated")),
            Map.entry(CommandKind.FOLLOW_UP, Set.of("followed-up")));

    private ModelCommands() {}

    /** The kinds of events that the gates and steps of a procedure look at. */
    static Set<String> gated(Procedure procedure) {
        Set<String> kinds = new HashSet<>();
        for (Gate gate : procedure.gates()) {
            if (gate.needs().of() != null) {
                kinds.add(gate.needs().of());
            }
            for (CommandKind command : gate.needs().kind().satisfiedBy()) {
                kinds.addAll(EVENTS.getOrDefault(command, Set.of()));
            }
        }
        if (kinds.contains("measure-monitored")) {
            kinds.add("measure-agreed");
        }
        return kinds;
    }

    /** The moves, and what the gates of a procedure can ask for. */
    static List<Command> of(Procedure procedure, Instant now) {
        Set<String> gated = gated(procedure);
        return all(now).stream()
                .filter(command -> command.kind().to().isPresent()
                        || EVENTS.getOrDefault(command.kind(), Set.of()).stream()
                                .anyMatch(gated::contains)
                        || ALWAYS.contains(command.kind()))
                .toList();
    }

    /** The stages that the permitted moves reach. */
    static Set<StageKind> stages(Procedure procedure) {
        Set<StageKind> reached = EnumSet.of(StageKind.RECEIVED);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (StageKind stage : EnumSet.copyOf(reached)) {
                for (CommandKind move : CommandKind.values()) {
                    if (move.to().isPresent()
                            && procedure.permits(move)
                            && !(move == CommandKind.WITHDRAW && procedure.pursuesAfterWithdrawal())
                            && Lifecycle.isPossible(stage, move)) {
                        grew |= reached.add(move.to().orElseThrow());
                    }
                }
            }
        }
        return reached;
    }

    private static List<Command> all(Instant now) {
        Instant later = now.plus(Duration.ofDays(1));
        Actor handler = Actor.of("b");
        return List.of(
                Accept.inScope(),
                Decline.because(DeclineReason.OTHER, "x").pointingTo("y"),
                Investigate.begin(),
                Propose.solution("x").answerBy(now),
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
                SendMessage.by(Channel.SMS, "x").promising(later),
                RecordStatement.interview(1, "x"),
                RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"),
                StateAllegation.that("x"),
                VerifyAllegation.number(1, Verdict.FOUNDED),
                VerifyAllegation.number(1, Verdict.UNFOUNDED),
                HandOver.to("logistics", "x").anonymised(),
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
