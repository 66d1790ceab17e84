package dev.redress.record;

import dev.redress.complaint.NoticeReader;
import dev.redress.event.DialogueEvent;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import org.jspecify.annotations.Nullable;

/** The form of the events of organisation and complainant. */
final class DialogueEventForms {

    private DialogueEventForms() {}

    static void write(JsonOut out, DialogueEvent event) {
        if (event instanceof DialogueEvent.MessageSent messageSent) {
            out.put("channel", messageSent.channel().code())
                    .put("text", messageSent.text())
                    .put("expectedBy", messageSent.expectedBy());
        } else if (event instanceof DialogueEvent.MessageReceived messageReceived) {
            out.put("channel", messageReceived.channel().code()).put("text", messageReceived.text());
        } else if (event instanceof DialogueEvent.RecordConfirmed recordConfirmed) {
            out.put("channel", recordConfirmed.channel().code());
        } else if (event instanceof DialogueEvent.MaterialRequested materialRequested) {
            out.put("text", materialRequested.text())
                    .texts("kinds", materialRequested.kinds())
                    .put("until", materialRequested.until());
        } else if (event instanceof DialogueEvent.MaterialProvided materialProvided) {
            out.put("text", materialProvided.text());
        } else if (event instanceof DialogueEvent.Reminded reminded) {
            out.put("text", reminded.text());
        } else if (event instanceof DialogueEvent.SatisfactionAsked satisfactionAsked) {
            out.put("channel", satisfactionAsked.channel().code());
        } else if (event instanceof DialogueEvent.HandlingRated handlingRated) {
            out.put("score", handlingRated.score()).put("comment", handlingRated.comment());
        } else if (event instanceof DialogueEvent.OutcomeTold outcomeTold) {
            out.put("channel", outcomeTold.channel().code()).put("text", outcomeTold.text());
        } else if (event instanceof DialogueEvent.FollowedUp followedUp) {
            out.put("solved", followedUp.solved()).put("text", followedUp.text());
        } else if (event instanceof DialogueEvent.Suggested suggested) {
            out.put("text", suggested.text());
        } else if (event instanceof DialogueEvent.SecretIssued secretIssued) {
            out.put("digest", secretIssued.digest());
            if (secretIssued.party() != 0) {
                out.put("party", secretIssued.party());
            }
        } else if (event instanceof DialogueEvent.NoticeIssued noticeIssued) {
            out.put("notice", noticeIssued.notice())
                    .put("reader", noticeIssued.reader().persistedName())
                    .put("to", noticeIssued.to())
                    .numbers("parties", noticeIssued.parties());
        }
    }

    /** Reads one, or gives null if the kind is none of these. */
    static @Nullable DialogueEvent read(EventKind kind, Fields in) {
        return switch (kind) {
            case MESSAGE_SENT ->
                new DialogueEvent.MessageSent(
                        in.named("channel", Channel::of), in.slot("text"), in.optionalInstant("expectedBy"));
            case MESSAGE_RECEIVED ->
                new DialogueEvent.MessageReceived(in.named("channel", Channel::of), in.slot("text"));
            case RECORD_CONFIRMED -> new DialogueEvent.RecordConfirmed(in.named("channel", Channel::of));
            case MATERIAL_REQUESTED ->
                new DialogueEvent.MaterialRequested(in.slot("text"), in.texts("kinds"), in.optionalInstant("until"));
            case MATERIAL_PROVIDED -> new DialogueEvent.MaterialProvided(in.optionalSlot("text"));
            case REMINDED -> new DialogueEvent.Reminded(in.optionalSlot("text"));
            case SATISFACTION_ASKED -> new DialogueEvent.SatisfactionAsked(in.named("channel", Channel::of));
            case HANDLING_RATED -> new DialogueEvent.HandlingRated(in.integer("score"), in.optionalSlot("comment"));
            case OUTCOME_TOLD -> new DialogueEvent.OutcomeTold(in.named("channel", Channel::of), in.slot("text"));
            case FOLLOWED_UP -> new DialogueEvent.FollowedUp(in.flag("solved"), in.slot("text"));
            case SUGGESTED -> new DialogueEvent.Suggested(in.slot("text"));
            case SECRET_ISSUED -> new DialogueEvent.SecretIssued(in.string("digest"), in.integer("party", 0));
            case NOTICE_ISSUED ->
                new DialogueEvent.NoticeIssued(
                        in.string("notice"),
                        in.named("reader", NoticeReader::of),
                        in.optionalString("to"),
                        in.numbers("parties"));
            default -> null;
        };
    }
}
