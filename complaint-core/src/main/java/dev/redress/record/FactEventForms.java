package dev.redress.record;

import dev.redress.complaint.Priority;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Correction;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.ResumeCause;
import dev.redress.intake.Channel;
import dev.redress.party.Money;

/** The form of the events that leave the stage as it is. */
final class FactEventForms {

    private FactEventForms() {}

    static void write(JsonOut out, FactEvent event) {
        if (event instanceof FactEvent.Acknowledged acknowledged) {
            out.put("channel", acknowledged.channel().code())
                    .list("promises", acknowledged.promises(), CaseworkForm::write);
        } else if (event instanceof FactEvent.Classified classified) {
            out.put("category", classified.category()).put("reason", classified.reason());
        } else if (event instanceof FactEvent.Prioritised prioritised) {
            out.put("priority", prioritised.priority().persistedName()).put("reason", prioritised.reason());
        } else if (event instanceof FactEvent.Assigned assigned) {
            out.put("party", assigned.party());
        } else if (event instanceof FactEvent.EvidenceAdded added) {
            PartForms.write(out, added.evidence());
        } else if (event instanceof FactEvent.ProgressReported reported) {
            out.put("text", reported.text()).put("expectedBy", reported.expectedBy());
        } else if (event instanceof FactEvent.Noted noted) {
            out.put("text", noted.text());
        } else if (event instanceof FactEvent.MeasureAgreed agreed) {
            out.put("number", agreed.number())
                    .put("remedy", agreed.remedy().persistedName())
                    .put("what", agreed.what())
                    .put("owner", agreed.owner())
                    .put("due", agreed.due())
                    .put("amount", agreed.amount());
            if (agreed.asProposed()) {
                out.put("asProposed", true);
            }
        } else if (event instanceof FactEvent.MeasureCompleted completed) {
            out.put("number", completed.number()).put("result", completed.result());
        } else if (event instanceof FactEvent.MeasureCancelled cancelled) {
            out.put("number", cancelled.number()).put("reason", cancelled.reason());
        } else if (event instanceof FactEvent.SatisfactionRated rated) {
            out.put("satisfaction", rated.satisfaction().persistedName()).put("comment", rated.comment());
        } else if (event instanceof FactEvent.Suspended suspended) {
            out.put("waitingFor", suspended.waitingFor().persistedName())
                    .put("reason", suspended.reason())
                    .put("until", suspended.until())
                    .put("code", suspended.code());
        } else if (event instanceof FactEvent.Resumed resumed) {
            out.put("cause", resumed.cause().persistedName());
        } else if (event instanceof FactEvent.Corrected corrected) {
            write(out, corrected.correction());
            out.put("reason", corrected.reason());
        } else if (event instanceof FactEvent.PartyCorrected corrected) {
            out.object("party", corrected.party(), PartForms::write);
            if (corrected.another()) {
                out.put("another", true);
            }
            if (corrected.carried()) {
                out.put("carried", true);
            }
            out.put("reason", corrected.reason());
        } else if (event instanceof FactEvent.DeliveryRecorded delivery) {
            out.put("party", delivery.party())
                    .put("notice", delivery.notice())
                    .put("channel", delivery.channel().code())
                    .put("delivered", delivery.delivered());
        } else if (event instanceof FactEvent.Erased erased) {
            out.numbers("slots", erased.slots()).put("reason", erased.reason());
        }
    }

    private static void write(JsonOut out, Correction correction) {
        if (correction instanceof Correction.ReceivedAt received) {
            out.put("fact", "received").put("right", received.at());
        } else if (correction instanceof Correction.OccurredAt occurred) {
            out.put("fact", "occurred").put("entry", occurred.sequence()).put("right", occurred.at());
        } else if (correction instanceof Correction.CategoryIs is) {
            out.put("fact", "category").put("right", is.category());
        } else if (correction instanceof Correction.PriorityIs is) {
            out.put("fact", "priority").put("right", is.priority().persistedName());
        } else if (correction instanceof Correction.AmountIs is) {
            out.put("fact", "amount").put("measure", is.measure()).put("right", is.amount());
        } else {
            out.put("fact", "filed-by-mistake");
        }
    }

    static FactEvent read(EventKind kind, Fields in) {
        return switch (kind) {
            case ACKNOWLEDGED ->
                new FactEvent.Acknowledged(
                        in.named("channel", Channel::of), in.list("promises", CaseworkForm::promise));
            case CLASSIFIED -> new FactEvent.Classified(in.string("category"), in.optionalSlot("reason"));
            case PRIORITISED ->
                new FactEvent.Prioritised(in.named("priority", Priority::of), in.optionalSlot("reason"));
            case ASSIGNED -> new FactEvent.Assigned(in.integer("party"));
            case EVIDENCE_ADDED -> new FactEvent.EvidenceAdded(PartForms.evidence(in));
            case PROGRESS_REPORTED -> new FactEvent.ProgressReported(in.slot("text"), in.optionalInstant("expectedBy"));
            case NOTED -> new FactEvent.Noted(in.slot("text"));
            case MEASURE_AGREED ->
                new FactEvent.MeasureAgreed(
                        in.integer("number"),
                        in.named("remedy", RemedyKind::of),
                        in.slot("what"),
                        in.integer("owner"),
                        in.instant("due"),
                        in.optionalMoney("amount"),
                        in.flag("asProposed"));
            case MEASURE_COMPLETED -> new FactEvent.MeasureCompleted(in.integer("number"), in.optionalSlot("result"));
            case MEASURE_CANCELLED -> new FactEvent.MeasureCancelled(in.integer("number"), in.slot("reason"));
            case SATISFACTION_RATED ->
                new FactEvent.SatisfactionRated(in.named("satisfaction", Satisfaction::of), in.optionalSlot("comment"));
            case SUSPENDED ->
                new FactEvent.Suspended(
                        in.named("waitingFor", WaitingFor::of),
                        in.slot("reason"),
                        in.optionalInstant("until"),
                        in.optionalString("code"));
            case RESUMED -> new FactEvent.Resumed(in.named("cause", ResumeCause::of));
            case CORRECTED -> new FactEvent.Corrected(correction(in), in.slot("reason"));
            case PARTY_CORRECTED ->
                new FactEvent.PartyCorrected(
                        PartForms.party(in.object("party")), in.flag("another"), in.flag("carried"), in.slot("reason"));
            case ERASED -> new FactEvent.Erased(in.numbers("slots"), in.slot("reason"));
            case DELIVERY_RECORDED ->
                new FactEvent.DeliveryRecorded(
                        in.integer("party"),
                        in.string("notice"),
                        in.named("channel", Channel::of),
                        in.flag("delivered"));
            default -> throw new AssertionError("not an event within a stage: " + kind);
        };
    }

    private static Correction correction(Fields in) {
        String fact = in.string("fact");
        return switch (fact) {
            case "received" -> new Correction.ReceivedAt(in.instant("right"));
            case "occurred" -> new Correction.OccurredAt(in.number("entry"), in.instant("right"));
            case "category" -> new Correction.CategoryIs(in.string("right"));
            case "priority" -> new Correction.PriorityIs(in.named("right", Priority::of));
            case "amount" -> amount(in);
            case "filed-by-mistake" -> Correction.FiledByMistake.INSTANCE;
            default -> throw new MalformedRecordException("field 'fact' names no correction this version knows");
        };
    }

    private static Correction amount(Fields in) {
        Money right = in.optionalMoney("right");
        if (right == null) {
            throw new MalformedRecordException("field 'right' is missing");
        }
        return new Correction.AmountIs(in.integer("measure"), right);
    }
}
