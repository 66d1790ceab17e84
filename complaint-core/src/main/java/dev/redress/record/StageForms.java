package dev.redress.record;

import dev.redress.complaint.Accepted;
import dev.redress.complaint.Closed;
import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Declined;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Improvement;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Proposal;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.Referred;
import dev.redress.complaint.Resolution;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Stage;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Withdrawn;

/** The form of stages. */
final class StageForms {

    private StageForms() {}

    static void write(JsonOut out, Stage stage) {
        out.put("kind", stage.kind().persistedName());
        if (stage instanceof Investigating investigating) {
            out.put("round", investigating.round());
        } else if (stage instanceof Proposed proposed) {
            write(out, proposed.proposal());
        } else if (stage instanceof Implementing implementing) {
            write(out, implementing.proposal());
        } else if (stage instanceof Resolved resolved) {
            Resolution resolution = resolved.resolution();
            out.put("outcome", resolution.outcome().persistedName())
                    .put("explanation", resolution.explanation())
                    .put("direct", resolution.direct());
        } else if (stage instanceof Closed closed) {
            write(out, closed.report());
            out.put("outcome", closed.outcome().persistedName());
        } else if (stage instanceof Declined declined) {
            out.put("reason", declined.reason().persistedName())
                    .put("explanation", declined.explanation())
                    .put("furtherWays", declined.furtherWays());
        } else if (stage instanceof Withdrawn withdrawn) {
            out.put("reason", withdrawn.reason()).put("own", withdrawn.own());
        } else if (stage instanceof Referred referred) {
            out.put("to", referred.to().persistedName())
                    .put("body", referred.body())
                    .put("limit", referred.limit());
        }
    }

    private static void write(JsonOut out, Proposal proposal) {
        out.put("round", proposal.round())
                .put("text", proposal.text())
                .put("amount", proposal.amount())
                .put("answerBy", proposal.answerBy());
    }

    static Stage read(Fields in) {
        return switch (in.named("kind", StageKind::of)) {
            case RECEIVED -> new Received();
            case ACCEPTED -> new Accepted();
            case INVESTIGATING -> new Investigating(in.integer("round"));
            case PROPOSED -> new Proposed(proposal(in));
            case IMPLEMENTING -> new Implementing(proposal(in));
            case RESOLVED ->
                new Resolved(
                        new Resolution(in.named("outcome", Outcome::of), in.slot("explanation"), in.flag("direct")));
            case CLOSED -> new Closed(report(in), outcome(in));
            case DECLINED ->
                new Declined(
                        in.named("reason", DeclineReason::of), in.slot("explanation"), in.optionalSlot("furtherWays"));
            case WITHDRAWN -> new Withdrawn(in.optionalSlot("reason"), in.flag("own"));
            case REFERRED ->
                new Referred(in.named("to", ReferralKind::of), in.slot("body"), in.optionalInstant("limit"));
        };
    }

    /** Absent in documents from before it was kept. */
    private static Outcome outcome(Fields in) {
        Outcome known = in.optional("outcome", Outcome::of);
        return known == null ? Outcome.NOT_DETERMINED : known;
    }

    private static Proposal proposal(Fields in) {
        return new Proposal(
                in.integer("round"), in.slot("text"), in.optionalMoney("amount"), in.optionalInstant("answerBy"));
    }

    static void write(JsonOut out, ClosingReport report) {
        out.put("summary", report.summary())
                .put("strengths", report.strengths())
                .put("weaknesses", report.weaknesses())
                .put("lessons", report.lessons())
                .list(
                        "improvements",
                        report.improvements(),
                        (nested, plan) -> nested.put("what", plan.what())
                                .put("owner", plan.owner())
                                .put("due", plan.due()))
                .numbers("distribution", report.distribution())
                .texts("departments", report.departments());
    }

    static ClosingReport report(Fields in) {
        return new ClosingReport(
                in.slot("summary"),
                in.optionalSlot("strengths"),
                in.optionalSlot("weaknesses"),
                in.optionalSlot("lessons"),
                in.list(
                        "improvements",
                        plan -> new Improvement(plan.slot("what"), plan.integer("owner"), plan.instant("due"))),
                in.numbers("distribution"),
                in.texts("departments"));
    }
}
