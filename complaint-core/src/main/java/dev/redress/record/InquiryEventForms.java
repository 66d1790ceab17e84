package dev.redress.record;

import dev.redress.complaint.Complexity;
import dev.redress.complaint.Fault;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StatementKind;
import dev.redress.complaint.Verdict;
import dev.redress.event.EventKind;
import dev.redress.event.InquiryEvent;
import org.jspecify.annotations.Nullable;

/** The form of the events of finding out about the matter. */
final class InquiryEventForms {

    private InquiryEventForms() {}

    static void write(JsonOut out, InquiryEvent event) {
        if (event instanceof InquiryEvent.AllegationStated allegationStated) {
            out.put("number", allegationStated.number()).put("text", allegationStated.text());
        } else if (event instanceof InquiryEvent.AllegationVerified allegationVerified) {
            out.put("number", allegationVerified.number())
                    .put("verdict", allegationVerified.verdict().persistedName())
                    .put("reason", allegationVerified.reason());
        } else if (event instanceof InquiryEvent.Assessed assessed) {
            out.put("severity", assessed.severity().persistedName())
                    .put("complexity", assessed.complexity().persistedName())
                    .put("text", assessed.text());
        } else if (event instanceof InquiryEvent.StatementTaken statementTaken) {
            out.put("number", statementTaken.number())
                    .put("how", statementTaken.how().persistedName())
                    .put("party", statementTaken.party())
                    .put("text", statementTaken.text());
        } else if (event instanceof InquiryEvent.FindingsRecorded findingsRecorded) {
            out.put("outcome", findingsRecorded.outcome().persistedName())
                    .put(
                            "fault",
                            findingsRecorded.fault() == null
                                    ? null
                                    : findingsRecorded.fault().persistedName())
                    .put("rootCause", findingsRecorded.rootCause())
                    .put("text", findingsRecorded.text());
        } else if (event instanceof InquiryEvent.OutcomeChecked outcomeChecked) {
            out.put("passed", outcomeChecked.passed()).put("text", outcomeChecked.text());
        }
    }

    /** Reads one, or gives null if the kind is none of these. */
    static @Nullable InquiryEvent read(EventKind kind, Fields in) {
        return switch (kind) {
            case ALLEGATION_STATED -> new InquiryEvent.AllegationStated(in.integer("number"), in.slot("text"));
            case ALLEGATION_VERIFIED ->
                new InquiryEvent.AllegationVerified(
                        in.integer("number"), in.named("verdict", Verdict::of), in.optionalSlot("reason"));
            case ASSESSED ->
                new InquiryEvent.Assessed(
                        in.named("severity", Severity::of),
                        in.named("complexity", Complexity::of),
                        in.optionalSlot("text"));
            case STATEMENT_TAKEN ->
                new InquiryEvent.StatementTaken(
                        in.integer("number"), in.named("how", StatementKind::of), in.integer("party"), in.slot("text"));
            case FINDINGS_RECORDED ->
                new InquiryEvent.FindingsRecorded(
                        in.named("outcome", Outcome::of),
                        in.optional("fault", Fault::of),
                        in.optionalString("rootCause"),
                        in.slot("text"));
            case OUTCOME_CHECKED -> new InquiryEvent.OutcomeChecked(in.flag("passed"), in.slot("text"));
            default -> null;
        };
    }
}
