package dev.redress.record;

import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.ReferralKind;
import dev.redress.event.EventKind;
import dev.redress.event.StageEvent;

/** The form of the events that bring a complaint to a stage. */
final class StageEventForms {

    private StageEventForms() {}

    static void write(JsonOut out, StageEvent event) {
        if (event instanceof StageEvent.Filed filed) {
            out.put("reference", filed.reference())
                    .put("procedure", filed.procedure().id())
                    .put("procedureVersion", filed.procedure().version());
            PartForms.write(out, filed.filing());
            out.list("evidence", filed.evidence(), PartForms::write);
        } else if (event instanceof StageEvent.Declined declined) {
            out.put("reason", declined.reason().persistedName())
                    .put("explanation", declined.explanation())
                    .put("furtherWays", declined.furtherWays());
        } else if (event instanceof StageEvent.Proposed proposed) {
            out.put("text", proposed.text()).put("amount", proposed.amount()).put("answerBy", proposed.answerBy());
        } else if (event instanceof StageEvent.ProposalRefused refused) {
            out.put("reason", refused.reason());
        } else if (event instanceof StageEvent.Resolved resolved) {
            out.put("outcome", resolved.outcome().persistedName())
                    .put("explanation", resolved.explanation())
                    .put("direct", resolved.direct());
        } else if (event instanceof StageEvent.FoundUnsatisfactory unsatisfactory) {
            out.put("reason", unsatisfactory.reason());
        } else if (event instanceof StageEvent.Closed closed) {
            StageForms.write(out, closed.report());
        } else if (event instanceof StageEvent.Withdrawn withdrawn) {
            out.put("reason", withdrawn.reason());
        } else if (event instanceof StageEvent.Reopened reopened) {
            out.put("reason", reopened.reason());
        } else if (event instanceof StageEvent.Referred referred) {
            out.put("to", referred.to().persistedName())
                    .put("body", referred.body())
                    .put("limit", referred.limit());
        } else if (event instanceof StageEvent.Remitted remitted) {
            out.put("reason", remitted.reason());
        } else if (event instanceof StageEvent.ProposalCountered countered) {
            out.put("text", countered.text()).put("amount", countered.amount());
        } else if (event instanceof StageEvent.ProposalLapsed lapsed) {
            out.put("outcome", lapsed.outcome().persistedName()).put("explanation", lapsed.explanation());
        } else if (event instanceof StageEvent.Appealed appealed) {
            out.put("reason", appealed.reason());
        }
    }

    static StageEvent read(EventKind kind, Fields in) {
        return switch (kind) {
            case FILED ->
                new StageEvent.Filed(
                        in.string("reference"),
                        new ProcedureRef(in.string("procedure"), in.integer("procedureVersion")),
                        PartForms.filing(in),
                        in.list("evidence", PartForms::evidence));
            case ACCEPTED -> new StageEvent.Accepted();
            case DECLINED ->
                new StageEvent.Declined(
                        in.named("reason", DeclineReason::of), in.slot("explanation"), in.optionalSlot("furtherWays"));
            case INVESTIGATION_BEGUN -> new StageEvent.InvestigationBegun();
            case PROPOSED ->
                new StageEvent.Proposed(in.slot("text"), in.optionalMoney("amount"), in.optionalInstant("answerBy"));
            case PROPOSAL_ACCEPTED -> new StageEvent.ProposalAccepted();
            case PROPOSAL_REFUSED -> new StageEvent.ProposalRefused(in.optionalSlot("reason"));
            case RESOLVED ->
                new StageEvent.Resolved(in.named("outcome", Outcome::of), in.slot("explanation"), in.flag("direct"));
            case FOUND_UNSATISFACTORY -> new StageEvent.FoundUnsatisfactory(in.optionalSlot("reason"));
            case CLOSED -> new StageEvent.Closed(StageForms.report(in));
            case WITHDRAWN -> new StageEvent.Withdrawn(in.optionalSlot("reason"));
            case REOPENED -> new StageEvent.Reopened(in.slot("reason"));
            case REFERRED ->
                new StageEvent.Referred(in.named("to", ReferralKind::of), in.slot("body"), in.optionalInstant("limit"));
            case REMITTED -> new StageEvent.Remitted(in.slot("reason"));
            case PROPOSAL_COUNTERED -> new StageEvent.ProposalCountered(in.slot("text"), in.optionalMoney("amount"));
            case PROPOSAL_LAPSED ->
                new StageEvent.ProposalLapsed(in.named("outcome", Outcome::of), in.slot("explanation"));
            case APPEALED -> new StageEvent.Appealed(in.slot("reason"));
            default -> throw new AssertionError("not an event of a stage: " + kind);
        };
    }
}
