package dev.redress.record;

import dev.redress.event.ConferralEvent;
import dev.redress.event.EventKind;
import org.jspecify.annotations.Nullable;

/** The form of the events of the organisation within. */
final class ConferralEventForms {

    private ConferralEventForms() {}

    static void write(JsonOut out, ConferralEvent event) {
        if (event instanceof ConferralEvent.HandedOver handedOver) {
            out.put("department", handedOver.department())
                    .put("reason", handedOver.reason())
                    .put("withholdingIdentity", handedOver.withholdingIdentity())
                    .numbers("knowing", handedOver.knowing());
        } else if (event instanceof ConferralEvent.HandOverSentBack handOverSentBack) {
            out.put("reason", handOverSentBack.reason()).numbers("keptFrom", handOverSentBack.keptFrom());
        } else if (event instanceof ConferralEvent.Consulted consulted) {
            out.put("number", consulted.number())
                    .put("department", consulted.department())
                    .put("question", consulted.question());
        } else if (event instanceof ConferralEvent.OpinionGiven opinionGiven) {
            out.put("number", opinionGiven.number()).put("text", opinionGiven.text());
        } else if (event instanceof ConferralEvent.ApprovalRequested approvalRequested) {
            out.put("number", approvalRequested.number())
                    .put("amount", approvalRequested.amount())
                    .put("reason", approvalRequested.reason());
        } else if (event instanceof ConferralEvent.Approved approved) {
            out.put("number", approved.number()).put("note", approved.note());
        } else if (event instanceof ConferralEvent.ApprovalRefused approvalRefused) {
            out.put("number", approvalRefused.number()).put("reason", approvalRefused.reason());
        } else if (event instanceof ConferralEvent.Chased chased) {
            out.put("text", chased.text());
        } else if (event instanceof ConferralEvent.MeasureMonitored measureMonitored) {
            out.put("number", measureMonitored.number())
                    .put("onTrack", measureMonitored.onTrack())
                    .put("text", measureMonitored.text());
        }
    }

    /** Reads one, or gives null if the kind is none of these. */
    static @Nullable ConferralEvent read(EventKind kind, Fields in) {
        return switch (kind) {
            case HANDED_OVER ->
                new ConferralEvent.HandedOver(
                        in.string("department"),
                        in.slot("reason"),
                        in.flag("withholdingIdentity"),
                        in.numbers("knowing"));
            case HAND_OVER_ACCEPTED -> new ConferralEvent.HandOverAccepted();
            case HAND_OVER_SENT_BACK -> new ConferralEvent.HandOverSentBack(in.slot("reason"), in.numbers("keptFrom"));
            case CONSULTED ->
                new ConferralEvent.Consulted(in.integer("number"), in.string("department"), in.slot("question"));
            case OPINION_GIVEN -> new ConferralEvent.OpinionGiven(in.integer("number"), in.slot("text"));
            case APPROVAL_REQUESTED ->
                new ConferralEvent.ApprovalRequested(in.integer("number"), in.money("amount"), in.slot("reason"));
            case APPROVED -> new ConferralEvent.Approved(in.integer("number"), in.optionalSlot("note"));
            case APPROVAL_REFUSED -> new ConferralEvent.ApprovalRefused(in.integer("number"), in.slot("reason"));
            case CHASED -> new ConferralEvent.Chased(in.slot("text"));
            case MEASURE_MONITORED ->
                new ConferralEvent.MeasureMonitored(in.integer("number"), in.flag("onTrack"), in.optionalSlot("text"));
            default -> null;
        };
    }
}
