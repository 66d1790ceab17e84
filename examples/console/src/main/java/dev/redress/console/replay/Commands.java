package dev.redress.console.replay;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.KnownParties;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.WaitingFor;
import dev.redress.console.csv.CsvRow;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
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
import java.util.HashMap;
import java.util.Map;

/** Makes the library's commands of a map's steps; the texts they need are the activity's name. Not thread-safe. */
final class Commands {

    private final ReplayMap map;
    private final Map<String, Actor> actors = new HashMap<>();

    Commands(ReplayMap map) {
        this.map = map;
    }

    Actor actor(LogEvent event) {
        return actor(map.by(), event.row());
    }

    private Actor actor(Template name, CsvRow row) {
        return actors.computeIfAbsent(name.fill(row), Actor::of);
    }

    /** The command of a step. */
    Command of(Step step, LogEvent event) {
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
            case ACKNOWLEDGE ->
                Acknowledge.by(step.argument() == null ? Channel.IMPORT : Channel.of(argument(step, event)));
            case CLASSIFY -> Classify.as(argument(step, event));
            case PRIORITISE -> Prioritise.as(priority(event.row()));
            case ASSIGN -> Assign.to(actor(required(step), event.row()));
            case REPORT_PROGRESS -> ReportProgress.saying(text);
            case NOTE -> Note.that(text);
            case SUSPEND -> Suspend.waitingFor(WaitingFor.of(argument(step, event)), text);
            case RESUME -> Resume.now();
            case FILE -> throw new AssertionError("filing is no command");
        };
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
