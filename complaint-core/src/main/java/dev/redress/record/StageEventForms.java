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
            out.put("text", proposed.text()).put("amount", proposed.amount());
        } else if (event instanceof StageEvent.ProposalRefused refused) {
            out.put("reason", refused.reason());
        } else if (event instanceof StageEvent.Resolved resolved) {
            out.put("outcome", resolved.outcome().persistedName())
                    .put("explanation", resolved.explanation())
                    .put("direct", resolved.direct());
        } else if (event instanceof StageEvent.FoundUnsatisfactory unsatisfactory) {
            out.put("reason", unsatisfactory.reason());
        } else if (event instanceof StageEvent.Closed closed) {
            out.put("summary", closed.summary())
                    .put("strengths", closed.strengths())
                    .put("weaknesses", closed.weaknesses())
                    .put("lessons", closed.lessons());
        } else if (event instanceof StageEvent.Withdrawn withdrawn) {
            out.put("reason", withdrawn.reason());
        } else if (event instanceof StageEvent.Reopened reopened) {
            out.put("reason", reopened.reason());
        } else if (event instanceof StageEvent.Referred referred) {
            out.put("to", referred.to().persistedName()).put("body", referred.body());
        } else if (event instanceof StageEvent.Remitted remitted) {
            out.put("reason", remitted.reason());
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
            case PROPOSED -> new StageEvent.Proposed(in.slot("text"), in.optionalMoney("amount"));
            case PROPOSAL_ACCEPTED -> new StageEvent.ProposalAccepted();
            case PROPOSAL_REFUSED -> new StageEvent.ProposalRefused(in.optionalSlot("reason"));
            case RESOLVED ->
                new StageEvent.Resolved(in.named("outcome", Outcome::of), in.slot("explanation"), in.flag("direct"));
            case FOUND_UNSATISFACTORY -> new StageEvent.FoundUnsatisfactory(in.optionalSlot("reason"));
            case CLOSED ->
                new StageEvent.Closed(
                        in.slot("summary"),
                        in.optionalSlot("strengths"),
                        in.optionalSlot("weaknesses"),
                        in.optionalSlot("lessons"));
            case WITHDRAWN -> new StageEvent.Withdrawn(in.optionalSlot("reason"));
            case REOPENED -> new StageEvent.Reopened(in.slot("reason"));
            case REFERRED -> new StageEvent.Referred(in.named("to", ReferralKind::of), in.slot("body"));
            case REMITTED -> new StageEvent.Remitted(in.slot("reason"));
            default -> throw new AssertionError("not an event of a stage: " + kind);
        };
    }
}
