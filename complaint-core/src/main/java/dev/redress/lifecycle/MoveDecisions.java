package dev.redress.lifecycle;

import dev.redress.complaint.Measure;
import dev.redress.complaint.Suspension;
import dev.redress.event.FactEvent;
import dev.redress.event.ResumeCause;
import dev.redress.event.StageEvent;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.move.Close;
import dev.redress.move.Decline;
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
import java.util.List;
import java.util.stream.Collectors;

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
        draft.add(new StageEvent.Proposed(draft.text("text", move.text(), Drafting.REQUIRED_LONG_TEXT), move.amount()));
    }

    private static void resolve(Drafting draft, Resolve move) {
        requireCompleted(draft);
        draft.add(new StageEvent.Resolved(
                move.outcome(), draft.text("explanation", move.explanation(), Drafting.REQUIRED_LONG_TEXT), false));
    }

    private static void resolveDirectly(Drafting draft, ResolveDirectly move) {
        requireCompleted(draft);
        draft.add(new StageEvent.Resolved(
                move.outcome(), draft.text("explanation", move.explanation(), Drafting.REQUIRED_LONG_TEXT), true));
    }

    private static void requireCompleted(Drafting draft) {
        List<Measure> measures = draft.state().progress().measures();
        if (measures.isEmpty()) {
            return;
        }
        String open = measures.stream()
                .filter(Measure::isOpen)
                .map(Measure::number)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw draft.unmet(
                    Condition.MEASURES_COMPLETED,
                    "cannot resolve: not yet completed: measure " + open + "; complete or cancel it first");
        }
    }

    private static void close(Drafting draft, Close move) {
        draft.add(new StageEvent.Closed(
                draft.text("summary", move.summary(), Drafting.REQUIRED_LONG_TEXT),
                draft.optionalText("strengths", move.strengths(), Drafting.LONG_TEXT),
                draft.optionalText("weaknesses", move.weaknesses(), Drafting.LONG_TEXT),
                draft.optionalText("lessons", move.lessons(), Drafting.LONG_TEXT)));
    }

    private static void refer(Drafting draft, Refer move) {
        draft.add(new StageEvent.Referred(move.to(), draft.text("body", move.body(), Drafting.REQUIRED_LONG_TEXT)));
    }
}
