package dev.redress.console.replay;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.Archive;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assign;
import dev.redress.activity.Chase;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.Classify;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.Consult;
import dev.redress.activity.FollowUp;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.Remind;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.Resume;
import dev.redress.activity.SendBack;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.Suggest;
import dev.redress.activity.Suspend;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Consultation;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.KnownParties;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.WaitingFor;
import dev.redress.console.csv.CsvRow;
import dev.redress.intake.Channel;
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
import dev.redress.procedure.Procedure;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Makes the library's commands of a map's steps; the texts they need are the activity's name. Not thread-safe. */
final class Commands {

    private final ReplayMap map;
    private final Map<String, Actor> actors = new HashMap<>();
    private final String[] roles;

    /** A log does not say who has which role: everybody has those that the procedure asks for, so that gates are what is seen. */
    Commands(ReplayMap map, Procedure procedure) {
        this.map = map;
        this.roles = procedure.roles().values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    Actor actor(LogEvent event) {
        return actor(map.by(), event.row());
    }

    private Actor actor(Template name, CsvRow row) {
        return actors.computeIfAbsent(name.fill(row), id -> Actor.of(id, roles));
    }

    /** The command of a step, where the complaint stands so. */
    Command of(Step step, LogEvent event, Snapshot complaint) {
        String text = event.activity();
        return switch (step.verb()) {
            case ACCEPT -> Accept.inScope();
            case DECLINE -> Decline.because(DeclineReason.of(argument(step, event)), text);
            case INVESTIGATE -> Investigate.begin();
            case PROPOSE -> Propose.solution(text);
            case ACCEPT_PROPOSAL -> AcceptProposal.asOffered();
            case REFUSE_PROPOSAL -> RefuseProposal.because(text);
            case RESOLVE -> Resolve.with(map.outcome(), text);
            case RESOLVE_DIRECTLY -> ResolveDirectly.with(map.outcome(), text);
            case RECONSIDER -> Reconsider.because(text);
            case CLOSE -> Close.with(text);
            case WITHDRAW -> Withdraw.because(text);
            case REOPEN -> Reopen.because(text);
            case REFER -> Refer.to(ReferralKind.of(argument(step, event)), text);
            case REMIT -> Remit.because(text);
            case COUNTER_PROPOSE -> CounterPropose.asking(text);
            case LAPSE_PROPOSAL -> LapseProposal.with(map.outcome(), text);
            case APPEAL -> Appeal.because(text);
            default -> activity(step, event, complaint);
        };
    }

    private Command activity(Step step, LogEvent event, Snapshot complaint) {
        String text = event.activity();
        return switch (step.verb()) {
            case ACKNOWLEDGE -> Acknowledge.by(channel(step, event));
            case CLASSIFY -> Classify.as(argument(step, event));
            case PRIORITISE -> Prioritise.as(priority(event.row()));
            case ASSIGN -> Assign.to(actor(required(step), event.row()));
            case REPORT_PROGRESS -> ReportProgress.saying(text);
            case NOTE -> Note.that(text);
            case SUSPEND -> Suspend.waitingFor(WaitingFor.of(argument(step, event)), text);
            case RESUME -> Resume.now();
            case STATE_ALLEGATION -> StateAllegation.that(text);
            case RECORD_FINDINGS -> RecordFindings.of(map.outcome(), text);
            case CHECK_OUTCOME ->
                argument(step, event).equals("passed") ? CheckOutcome.passed(text) : CheckOutcome.failed(text);
            case HAND_OVER -> HandOver.to(argument(step, event), text);
            case ACCEPT_HAND_OVER -> AcceptHandOver.here();
            case SEND_BACK -> SendBack.because(text);
            case CONSULT -> Consult.asking(argument(step, event), text);
            case GIVE_OPINION -> GiveOpinion.on(firstQuestion(complaint), text);
            case CHASE -> Chase.saying(text);
            case ARCHIVE -> Archive.now();
            default -> dialogue(step, event);
        };
    }

    private Command dialogue(Step step, LogEvent event) {
        String text = event.activity();
        return switch (step.verb()) {
            case SEND_MESSAGE -> SendMessage.by(channel(step, event), text);
            case RECEIVE_MESSAGE -> ReceiveMessage.by(channel(step, event), text);
            case CONFIRM_RECORD -> ConfirmRecord.by(channel(step, event));
            case REQUEST_MATERIAL -> RequestMaterial.of(text);
            case PROVIDE_MATERIAL -> ProvideMaterial.of().saying(text);
            case REMIND -> Remind.ofPromise().saying(text);
            case ASK_SATISFACTION -> AskSatisfaction.by(channel(step, event));
            case RATE_SATISFACTION -> RateSatisfaction.as(Satisfaction.of(argument(step, event)));
            case TELL_OUTCOME -> TellOutcome.by(channel(step, event), text);
            case FOLLOW_UP -> argument(step, event).equals("solved") ? FollowUp.solved(text) : FollowUp.notSolved(text);
            case SUGGEST -> Suggest.that(text);
            default -> throw new AssertionError("no command for " + step.verb().word());
        };
    }

    private static Channel channel(Step step, LogEvent event) {
        return step.argument() == null ? Channel.IMPORT : Channel.of(argument(step, event));
    }

    /** The oldest question that waits for an answer; where none does, the library says so. */
    private static int firstQuestion(Snapshot complaint) {
        return complaint.casework().conferral().consultations().stream()
                .mapToInt(Consultation::number)
                .findFirst()
                .orElse(1);
    }

    private static Template required(Step step) {
        Template argument = step.argument();
        if (argument == null) {
            throw new AssertionError(
                    "the map reader lets no step " + step.verb().word() + " without argument pass");
        }
        return argument;
    }

    private static String argument(Step step, LogEvent event) {
        return required(step).fill(event.row());
    }

    private Priority priority(CsvRow row) {
        ReplayMap.Priorities priorities = map.priorities();
        if (priorities == null) {
            throw new AssertionError("the map reader lets no step prioritise without priorities pass");
        }
        Priority priority = priorities.values().get(row.get(priorities.column()));
        if (priority == null) {
            throw new UnknownPriorityException(priorities.column());
        }
        return priority;
    }

    /** A priority that the map does not translate. */
    static final class UnknownPriorityException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownPriorityException(String column) {
            super("the map does not say what this value of column '" + column + "' is as a priority");
        }
    }

    /** Whether a command would change nothing about a complaint. */
    static boolean isIdle(Command command, Snapshot complaint, KnownParties parties) {
        if (command instanceof Assign assign) {
            int party = parties.numberOf(HostIdentity.ofActor(assign.handler().id()));
            return party != 0 && party == complaint.handling().assignee();
        } else if (command instanceof Prioritise prioritise) {
            return prioritise.priority() == complaint.handling().priority();
        } else if (command instanceof Classify classify) {
            return classify.category().equals(complaint.handling().category());
        } else if (command instanceof Suspend suspend) {
            Suspension suspension = complaint.handling().suspension();
            return suspension != null && suspension.waitingFor() == suspend.waitingFor();
        }
        return command instanceof Resume && complaint.handling().suspension() == null;
    }
}
