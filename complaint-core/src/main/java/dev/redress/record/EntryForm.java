package dev.redress.record;

import dev.redress.complaint.UnreadableComplaintException;
import dev.redress.event.Attribution;
import dev.redress.event.ConferralEvent;
import dev.redress.event.DialogueEvent;
import dev.redress.event.DisclosureEvent;
import dev.redress.event.Entry;
import dev.redress.event.Event;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.InquiryEvent;
import dev.redress.event.StageEvent;
import dev.redress.event.TieEvent;
import dev.redress.event.TimeEvent;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import java.util.Map;

/** The form of a journal entry's body. Stateless, thread-safe. */
public final class EntryForm {

    private EntryForm() {}

    static String write(Entry entry, JsonOut.Digests digests) {
        JsonOut out = new JsonOut(digests);
        out.put("form", Form.CURRENT)
                .put("sequence", entry.sequence())
                .put("kind", entry.event().kind().persistedName())
                .put("at", entry.occurredAt())
                .put("recorded", entry.recordedAt())
                .put(
                        "command",
                        entry.commandId() == null ? null : entry.commandId().value())
                .object("by", entry.by(), EntryForm::write)
                .list("introduces", entry.introduced(), PartForms::write)
                .put("nextSlot", entry.nextSlot())
                .object("data", entry.event(), EntryForm::write);
        return out.finish();
    }

    private static void write(JsonOut out, Attribution by) {
        out.put("party", by.party()).putAll("roles", by.roles());
        if (by.onBehalfOf() != 0) {
            out.put("onBehalfOf", by.onBehalfOf());
        }
        if (by.standingIn()) {
            out.put("standsIn", true);
        }
        out.put("from", by.from());
    }

    private static void write(JsonOut out, Event event) {
        if (event instanceof StageEvent stage) {
            StageEventForms.write(out, stage);
        } else if (event instanceof FactEvent fact) {
            FactEventForms.write(out, fact);
        } else if (event instanceof InquiryEvent inquiry) {
            InquiryEventForms.write(out, inquiry);
        } else if (event instanceof ConferralEvent conferral) {
            ConferralEventForms.write(out, conferral);
        } else if (event instanceof DialogueEvent dialogue) {
            DialogueEventForms.write(out, dialogue);
        } else if (event instanceof TieEvent tie) {
            TieEventForms.write(out, tie);
        } else if (event instanceof DisclosureEvent disclosure) {
            DisclosureEventForms.write(out, disclosure);
        } else if (event instanceof TimeEvent time) {
            TimeEventForms.write(out, time);
        }
    }

    /**
     * Reads an entry.
     *
     * @param id the complaint, for messages
     * @param stored the entry as stored
     * @return the entry
     * @throws UnreadableComplaintException if its form is newer than this version of the library knows, or its kind is
     *     unknown, or it is damaged
     */
    public static Entry read(ComplaintId id, JournalEntry stored) {
        try {
            return read(id, stored.sequence(), Fields.parse(stored.body()));
        } catch (MalformedRecordException e) {
            throw new UnreadableComplaintException(
                    id, "entry " + stored.sequence() + " is damaged: " + e.getMessage(), e);
        }
    }

    static Entry read(ComplaintId id, long sequence, Fields in) {
        Form.require(id, in);
        String name = in.string("kind");
        EventKind kind = EventKind.of(name)
                .orElseThrow(() -> new UnreadableComplaintException(
                        id,
                        "entry " + sequence + " is of kind '" + name
                                + "', which this version of the library does not know; upgrade it"));
        Fields data = in.object("data");
        return new Entry(
                in.number("sequence"),
                event(kind, data),
                in.instant("at"),
                in.instant("recorded"),
                attribution(in.object("by")),
                in.list("introduces", PartForms::party),
                in.integer("nextSlot"),
                in.optional("command", CommandId::new));
    }

    private static Event event(EventKind kind, Fields in) {
        if (kind.entersStage()) {
            return StageEventForms.read(kind, in);
        }
        Event event = InquiryEventForms.read(kind, in);
        event = event == null ? ConferralEventForms.read(kind, in) : event;
        event = event == null ? DialogueEventForms.read(kind, in) : event;
        event = event == null ? TieEventForms.read(kind, in) : event;
        event = event == null ? DisclosureEventForms.read(kind, in) : event;
        event = event == null ? TimeEventForms.read(kind, in) : event;
        return event == null ? FactEventForms.read(kind, in) : event;
    }

    private static Attribution attribution(Fields in) {
        return new Attribution(
                in.integer("party"),
                in.strings("roles"),
                in.integer("onBehalfOf", 0),
                in.optionalSlot("from"),
                in.flag("standsIn"));
    }

    /**
     * The digests by which an entry binds its slots.
     *
     * @param stored the entry as stored
     * @return digests by slot
     */
    public static Map<Integer, String> digests(JournalEntry stored) {
        return Fields.parse(stored.body()).digests();
    }
}
