package dev.redress.crm.complaint;

import dev.redress.party.Money;
import dev.redress.view.ComplaintView;
import dev.redress.view.Reader;
import dev.redress.view.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A label and what stands beside it. */
record Line(String label, String text) {

    /** Something that happened. */
    record Happening(String code, String title, String time, String who, List<Line> lines) {}

    /** Turns views into lines. What a reader may not see is not in the view, so nothing has to be hidden here. */
    @Component
    static class Writer {

        /** What the record keeps for itself: sequence, chain, keys. */
        private static final Set<String> INNER = Set.of(
                "sequence",
                "event",
                "recorded_at",
                "occurred_at",
                "by",
                "roles",
                "from",
                "command_id",
                "introduced",
                "next_slot",
                "hash",
                "digest",
                "reference",
                "procedure",
                "parties",
                "order",
                "number",
                "judged_by",
                "kept",
                "quiet_through",
                "language",
                "calculator",
                "at",
                "collected_at",
                "received_at",
                "confidential",
                "filed_by_mistake",
                "run",
                "key",
                "code");

        /** Fields that hold a code of the library or of the CRM, for which there is a word. */
        private static final Set<String> CODED = Set.of(
                "outcome",
                "channel",
                "kind",
                "severity",
                "complexity",
                "priority",
                "category",
                "satisfaction",
                "waiting_for",
                "remedy",
                "to",
                "reason",
                "cause",
                "milestone_kind",
                "kinds",
                "solved",
                "respondent",
                "notice",
                "reader",
                "fault",
                "clock",
                "target",
                "role",
                "how");

        private final Phrases phrases;
        private final People people;

        Writer(Phrases phrases, People people) {
            this.phrases = phrases;
            this.people = people;
        }

        List<Happening> timeline(ComplaintView view) {
            List<Happening> happenings = new ArrayList<>();
            view.timeline().forEach(entry -> happenings.add(happening(entry, view)));
            return happenings;
        }

        private Happening happening(Shown.Tree entry, ComplaintView view) {
            String code = entry.find("event").map(this::plain).orElse("");
            List<Line> lines = new ArrayList<>();
            lines("", entry, view.reader(), lines);
            return new Happening(
                    code,
                    phrases.event(code),
                    entry.find("occurred_at").map(this::plain).orElse(""),
                    entry.find("by").map(who -> who(who, view.reader())).orElse(""),
                    lines);
        }

        /** Complainants are not told who of the staff it was. */
        private String who(Shown shown, Reader reader) {
            boolean unnamed = shown instanceof Shown.Who who && who.name() == null;
            return unnamed && reader == Reader.COMPLAINANT ? phrases.say("staff") : plain(shown);
        }

        /** One field of the view as text; empty if there is none, or it is withheld. */
        String text(ComplaintView view, String path) {
            return view.find(path).map(this::plain).orElse("");
        }

        List<Line> parties(ComplaintView view) {
            List<Line> lines = new ArrayList<>();
            view.find("parties").ifPresent(parties -> {
                List<Shown> each = parties instanceof Shown.Items items
                        ? items.each()
                        : parties instanceof Shown.Tree tree
                                ? List.copyOf(tree.parts().values())
                                : List.of();
                each.forEach(party -> party(party).ifPresent(lines::add));
            });
            return lines;
        }

        private Optional<Line> party(Shown shown) {
            if (!(shown instanceof Shown.Tree party)) {
                return Optional.empty();
            }
            String role = party.find("role").map(this::plain).orElse("actor");
            String name = party.find("name").map(this::plain).orElse("");
            if (role.equals("actor") || name.isEmpty()) {
                return Optional.empty();
            }
            String contacts = party.find("contacts").map(this::values).orElse("");
            return Optional.of(new Line(phrases.word(role), contacts.isEmpty() ? name : name + " · " + contacts));
        }

        private String values(Shown contacts) {
            List<String> texts = new ArrayList<>();
            if (contacts instanceof Shown.Items items) {
                for (Shown each : items.each()) {
                    if (each instanceof Shown.Tree tree) {
                        tree.find("value").map(this::plain).ifPresent(texts::add);
                    }
                }
            }
            return String.join(" · ", texts);
        }

        private void lines(String name, Shown shown, Reader reader, List<Line> into) {
            if (INNER.contains(name)) {
                return;
            }
            if (shown instanceof Shown.Tree tree) {
                for (Map.Entry<String, Shown> part : tree.parts().entrySet()) {
                    lines(name.equals("product") ? name : part.getKey(), part.getValue(), reader, into);
                }
            } else if (shown instanceof Shown.Items items) {
                items.each().forEach(each -> lines(name, each, reader, into));
            } else {
                String text = who(shown, reader);
                into.add(new Line(phrases.field(name), CODED.contains(name) ? phrases.word(text) : text));
            }
        }

        private String plain(Shown shown) {
            if (shown instanceof Shown.Who who && People.isMachine(who.name())) {
                return phrases.word("system");
            }
            if (shown instanceof Shown.Who who) {
                return people.nameOf(who.name()).orElseGet(() -> phrases.say("party", who.party()));
            }
            if (shown instanceof Shown.Masked || shown instanceof Shown.Erased) {
                return phrases.say(shown instanceof Shown.Masked ? "masked" : "erased");
            }
            if (!(shown instanceof Shown.Value value)) {
                return "";
            }
            Object held = value.value();
            if (held instanceof Instant instant) {
                return phrases.time(instant);
            }
            if (held instanceof LocalDate day) {
                return phrases.day(day);
            }
            if (held instanceof Boolean truth) {
                return phrases.word(truth ? "yes" : "no");
            }
            return held instanceof Money money
                    ? money.amount().toPlainString() + " " + money.currency()
                    : held.toString();
        }
    }
}
