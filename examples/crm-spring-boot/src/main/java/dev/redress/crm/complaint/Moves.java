package dev.redress.crm.complaint;

import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.lifecycle.CommandKind;
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
import java.util.List;

/** The forms of what leads a complaint to another stage. */
final class Moves {

    static final Field OUTCOME = Field.choice("outcome", Codes.of(Outcome.class));
    private static final Field WHY = Field.text("reason");
    private static final Field EXPLANATION = Field.text("explanation");

    private Moves() {}

    static List<CommandForm> forms() {
        return List.of(
                CommandForm.of(CommandKind.ACCEPT, in -> Accept.inScope()),
                CommandForm.of(
                        CommandKind.DECLINE,
                        Moves::decline,
                        Field.choice("because", Codes.of(DeclineReason.class)),
                        EXPLANATION,
                        Field.text("further_ways").optional()),
                CommandForm.of(CommandKind.INVESTIGATE, in -> Investigate.begin()),
                CommandForm.of(CommandKind.PROPOSE, in -> Propose.solution(in.text("text")), Field.text("text")),
                CommandForm.of(CommandKind.ACCEPT_PROPOSAL, in -> AcceptProposal.asOffered()),
                CommandForm.of(
                        CommandKind.REFUSE_PROPOSAL,
                        in -> RefuseProposal.because(in.optional("reason")),
                        WHY.optional()),
                CommandForm.of(
                        CommandKind.COUNTER_PROPOSE, in -> CounterPropose.asking(in.text("text")), Field.text("text")),
                CommandForm.of(
                        CommandKind.LAPSE_PROPOSAL,
                        in -> LapseProposal.with(outcome(in), in.text("explanation")),
                        OUTCOME,
                        EXPLANATION),
                CommandForm.of(
                        CommandKind.RESOLVE,
                        in -> Resolve.with(outcome(in), in.text("explanation")),
                        OUTCOME,
                        EXPLANATION),
                CommandForm.of(
                        CommandKind.RESOLVE_DIRECTLY,
                        in -> ResolveDirectly.with(outcome(in), in.text("explanation")),
                        OUTCOME,
                        EXPLANATION),
                CommandForm.of(CommandKind.RECONSIDER, in -> Reconsider.because(in.optional("reason")), WHY.optional()),
                CommandForm.of(
                        CommandKind.CLOSE,
                        Moves::close,
                        Field.text("summary"),
                        Field.text("lessons").optional(),
                        Field.line("improvement").optional(),
                        Field.person("owner").optional(),
                        Field.date("due").optional()),
                CommandForm.of(CommandKind.APPEAL, in -> Appeal.because(in.text("reason")), WHY),
                CommandForm.of(CommandKind.REOPEN, in -> Reopen.because(in.text("reason")), WHY),
                CommandForm.of(
                        CommandKind.REFER,
                        in -> Refer.to(in.code("to", ReferralKind::of), in.text("body")),
                        Field.choice("to", Codes.of(ReferralKind.class)),
                        Field.line("body")),
                CommandForm.of(CommandKind.REMIT, in -> Remit.because(in.text("reason")), WHY),
                CommandForm.of(CommandKind.WITHDRAW, in -> Withdraw.because(in.optional("reason")), WHY.optional()));
    }

    static Outcome outcome(Inputs in) {
        return in.code("outcome", Outcome::of);
    }

    private static Decline decline(Inputs in) {
        Decline decline = Decline.because(in.code("because", DeclineReason::of), in.text("explanation"));
        String ways = in.optional("further_ways");
        return ways == null ? decline : decline.pointingTo(ways);
    }

    private static Close close(Inputs in) {
        Close close = Close.with(in.text("summary"));
        String lessons = in.optional("lessons");
        if (lessons != null) {
            close = close.learning(lessons);
        }
        String improvement = in.optional("improvement");
        return improvement == null ? close : close.improving(improvement, in.person("owner"), in.endOf("due"));
    }
}
