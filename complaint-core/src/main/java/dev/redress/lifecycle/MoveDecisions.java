package dev.redress.lifecycle;

import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.Improvement;
import dev.redress.complaint.Suspension;
import dev.redress.event.FactEvent;
import dev.redress.event.ResumeCause;
import dev.redress.event.StageEvent;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.CounterPropose;
import dev.redress.move.Decline;
import dev.redress.move.LapseProposal;
import dev.redress.move.Move;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Refer;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Remit;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What each move comes to. */
final class MoveDecisions {

    private MoveDecisions() {}

    static void decide(Drafting draft, Move<?, ?> move, CommandKind kind) {
        endWaiting(draft);
        switch (kind) {
            case ACCEPT -> draft.add(new StageEvent.Accepted());
            case DECLINE -> decline(draft, (Decline) move);
            case INVESTIGATE -> draft.add(new StageEvent.InvestigationBegun());
            case PROPOSE -> propose(draft, (Propose) move);
            case ACCEPT_PROPOSAL -> draft.add(new StageEvent.ProposalAccepted());
            case REFUSE_PROPOSAL ->
                draft.add(new StageEvent.ProposalRefused(
                        draft.optionalText("reason", ((RefuseProposal) move).reason(), Drafting.LONG_TEXT)));
            case RESOLVE -> resolve(draft, (Resolve) move);
            case RESOLVE_DIRECTLY -> resolveDirectly(draft, (ResolveDirectly) move);
            case RECONSIDER ->
                draft.add(new StageEvent.FoundUnsatisfactory(
                        draft.optionalText("reason", ((Reconsider) move).reason(), Drafting.LONG_TEXT)));
            case CLOSE -> close(draft, (Close) move);
            case WITHDRAW ->
                draft.add(new StageEvent.Withdrawn(
                        draft.optionalText("reason", ((Withdraw) move).reason(), Drafting.LONG_TEXT)));
            case REOPEN ->
                draft.add(new StageEvent.Reopened(
                        draft.text("reason", ((Reopen) move).reason(), Drafting.REQUIRED_LONG_TEXT)));
            case REFER -> refer(draft, (Refer) move);
            case REMIT ->
                draft.add(new StageEvent.Remitted(
                        draft.text("reason", ((Remit) move).reason(), Drafting.REQUIRED_LONG_TEXT)));
            case COUNTER_PROPOSE ->
                draft.add(new StageEvent.ProposalCountered(
                        draft.text("text", ((CounterPropose) move).text(), Drafting.REQUIRED_LONG_TEXT),
                        draft.amount(((CounterPropose) move).amount())));
            case LAPSE_PROPOSAL ->
                draft.add(new StageEvent.ProposalLapsed(
                        ((LapseProposal) move).outcome(),
                        draft.text("explanation", ((LapseProposal) move).explanation(), Drafting.REQUIRED_LONG_TEXT)));
            case APPEAL ->
                draft.add(new StageEvent.Appealed(
                        draft.text("reason", ((Appeal) move).reason(), Drafting.REQUIRED_LONG_TEXT)));
            default -> throw new AssertionError("not a move: " + move.kind());
        }
    }

    /** A move ends what was waited for: by its own time if that had come, else because the handling goes on. */
    private static void endWaiting(Drafting draft) {
        draft.notBeforeWaitingEnded();
        Suspension suspension = draft.state().handling().suspension();
        if (suspension != null) {
            end(draft, suspension, ResumeCause.PROCEEDED);
        }
    }

    static void end(Drafting draft, Suspension suspension, ResumeCause cause) {
        draft.notBefore(suspension.since(), "waiting began at");
        if (suspension.until() != null && !draft.occurredAt().isBefore(suspension.until())) {
            draft.add(new FactEvent.Resumed(ResumeCause.EXPIRED), suspension.until());
        } else {
            draft.add(new FactEvent.Resumed(cause));
        }
    }

    private static void decline(Drafting draft, Decline move) {
        draft.add(new StageEvent.Declined(
                move.reason(),
                draft.text("explanation", move.explanation(), Drafting.REQUIRED_LONG_TEXT),
                draft.optionalText("furtherWays", move.furtherWays(), Drafting.LONG_TEXT)));
    }

    private static void propose(Drafting draft, Propose move) {
        Instant answerBy = null;
        if (move.answerDue() != null) {
            draft.notBefore("the time for an answer", move.answerDue(), "before it is offered at", draft.occurredAt());
            answerBy = draft.storable("the time for an answer", move.answerDue());
        }
        draft.add(new StageEvent.Proposed(
                draft.text("text", move.text(), Drafting.REQUIRED_LONG_TEXT), draft.amount(move.amount()), answerBy));
    }

    private static void resolve(Drafting draft, Resolve move) {
        draft.add(new StageEvent.Resolved(
                move.outcome(), draft.text("explanation", move.explanation(), Drafting.REQUIRED_LONG_TEXT), false));
    }

    private static void resolveDirectly(Drafting draft, ResolveDirectly move) {
        draft.add(new StageEvent.Resolved(
                move.outcome(), draft.text("explanation", move.explanation(), Drafting.REQUIRED_LONG_TEXT), true));
    }

    private static void close(Drafting draft, Close move) {
        DialogueDecisions.requireFew(draft, "improvements", move.improvements().size());
        DialogueDecisions.requireFew(draft, "distribution", move.distribution().size());
        DialogueDecisions.requireFew(draft, "departments", move.departments().size());
        List<String> departments = new ArrayList<>(move.departments().size());
        for (String department : move.departments()) {
            departments.add(draft.code("departments", department, ConferralDecisions.DEPARTMENT));
        }
        draft.add(new StageEvent.Closed(new ClosingReport(
                draft.text("summary", move.summary(), Drafting.REQUIRED_LONG_TEXT),
                draft.optionalText("strengths", move.strengths(), Drafting.LONG_TEXT),
                draft.optionalText("weaknesses", move.weaknesses(), Drafting.LONG_TEXT),
                draft.optionalText("lessons", move.lessons(), Drafting.LONG_TEXT),
                improvements(draft, move.improvements()),
                move.distribution().stream().map(draft::party).toList(),
                departments)));
    }

    private static List<Improvement> improvements(Drafting draft, List<Close.Plan> plans) {
        List<Improvement> improvements = new ArrayList<>(plans.size());
        for (Close.Plan plan : plans) {
            String path = "improvements[" + improvements.size() + "]";
            draft.notBefore(path, plan.due(), "before it is planned at", draft.occurredAt());
            improvements.add(new Improvement(
                    draft.text(path + ".what", plan.what(), Drafting.REQUIRED_SHORT_TEXT),
                    draft.party(plan.owner()),
                    draft.storable(path, plan.due())));
        }
        return improvements;
    }

    private static void refer(Drafting draft, Refer move) {
        Instant limit = null;
        if (move.limit() != null) {
            draft.notBefore("the time limit", move.limit(), "before it is referred at", draft.occurredAt());
            limit = draft.storable("the time limit", move.limit());
        }
        draft.add(new StageEvent.Referred(
                move.to(), draft.text("body", move.body(), Drafting.REQUIRED_LONG_TEXT), limit));
    }
}
