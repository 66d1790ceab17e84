package dev.redress.record;

import dev.redress.event.DisclosureEvent;
import dev.redress.event.EventKind;
import org.jspecify.annotations.Nullable;

/** The form of the events about who may know what. */
final class DisclosureEventForms {

    private DisclosureEventForms() {}

    static void write(JsonOut out, DisclosureEvent event) {
        if (event instanceof DisclosureEvent.RevealRequested asked) {
            out.put("number", asked.number()).put("reason", asked.reason());
        } else if (event instanceof DisclosureEvent.IdentityRevealed granted) {
            out.put("number", granted.number()).put("note", granted.note());
        } else if (event instanceof DisclosureEvent.RevealRefused refused) {
            out.put("number", refused.number()).put("reason", refused.reason());
        } else if (event instanceof DisclosureEvent.Redacted passage) {
            out.put("text", passage.slot())
                    .put("from", passage.from())
                    .put("to", passage.to())
                    .put("reason", passage.reason());
        }
    }

    /** Reads one, or gives null if the kind is none of these. */
    static @Nullable DisclosureEvent read(EventKind kind, Fields in) {
        return switch (kind) {
            case REVEAL_REQUESTED -> new DisclosureEvent.RevealRequested(in.integer("number"), in.slot("reason"));
            case IDENTITY_REVEALED ->
                new DisclosureEvent.IdentityRevealed(in.integer("number"), in.optionalSlot("note"));
            case REVEAL_REFUSED -> new DisclosureEvent.RevealRefused(in.integer("number"), in.slot("reason"));
            case REDACTED ->
                new DisclosureEvent.Redacted(
                        in.integer("text"), in.integer("from"), in.integer("to"), in.slot("reason"));
            default -> null;
        };
    }
}
