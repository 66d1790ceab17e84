package dev.redress.view;

import dev.redress.complaint.Happenings;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Stage;
import dev.redress.event.Correction;
import dev.redress.event.Entry;
import dev.redress.event.Event;
import dev.redress.party.Money;
import dev.redress.validation.StableNamed;
import dev.redress.view.Row.Style;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Goes through all that is held of one complaint and leaves what one reader may see. Not thread-safe. */
final class Filter {

    private final CaseFile file;
    private final Standing standing;
    private final Reader reader;
    private final Subjects subjects;
    private final Set<Withheld> withheld = new LinkedHashSet<>();
    private final Set<Integer> places = new HashSet<>();

    Filter(CaseFile file, Standing standing) {
        this.file = file;
        this.standing = standing;
        this.reader = standing.reader();
        this.subjects = new Subjects(file, standing);
    }

    List<Withheld> withheld() {
        return List.copyOf(withheld);
    }

    /** The slots of the texts that were shown. */
    Set<Integer> places() {
        return Set.copyOf(places);
    }

    boolean shows(String part) {
        Row row = ViewPolicy.row(ComplaintView.class, part, null);
        return allows(ViewPolicy.decision(row, reader), part, Whose.FILED) == Treatment.SHOWN;
    }

    Shown.Tree fields() {
        Map<String, Shown> into = new LinkedHashMap<>();
        parts(file.complaint().snapshot(), "", Whose.FILED, into);
        if (shows("head")) {
            into.put("head", new Shown.Value(file.complaint().head().toString()));
        }
        return new Shown.Tree(into);
    }

    List<Shown.Tree> timeline() {
        List<Shown.Tree> entries = new ArrayList<>();
        if (shows("timeline")) {
            for (int i = 0; i < file.journal().size(); i++) {
                entry(file.journal().get(i), i, entries);
            }
        }
        return List.copyOf(entries);
    }

    private void entry(Entry entry, int index, List<Shown.Tree> entries) {
        String path = "timeline." + entry.event().kind().persistedName();
        Whose words = subjects.words(entry);
        Row row = ViewPolicy.row(entry.event().getClass(), "", words.subject());
        if (allows(ViewPolicy.decision(row, reader), path, words) != Treatment.SHOWN) {
            return;
        }
        Map<String, Shown> into = new LinkedHashMap<>();
        parts(entry, "timeline.", subjects.acting(entry), into);
        parts(entry.event(), path + ".", words, into);
        if (index < file.hashes().size() && shows("hash")) {
            into.put("hash", new Shown.Value(file.hashes().get(index).toString()));
        }
        entries.add(new Shown.Tree(into));
    }

    private void parts(Object holder, String path, Whose whose, Map<String, Shown> into) {
        for (Parts.Part part : Parts.of(holder.getClass())) {
            Object value = part.in(holder);
            Row row = ViewPolicy.row(holder.getClass(), part.name(), whose.subject());
            if (row != null && isNothing(value, row)) {
                if (reader == Reader.STATISTICS) {
                    // That there is none is nobody's business either: the public list is the same for all of a stage.
                    allows(row.matter().decision(reader), path + row.name(), whose);
                }
                continue;
            }
            if (value instanceof Event event) {
                into.put("event", new Shown.Value(event.kind().persistedName()));
            } else if (value instanceof Map<?, ?> map) {
                custom(holder.getClass(), part.name(), map, path, whose, into);
            } else if (value != null) {
                Whose of = holder instanceof Party ? subjects.ofParty(value, whose) : whose;
                part(row, row == null ? Rows.snake(part.name()) : row.name(), value, path, of, into);
            }
        }
    }

    private static boolean isNothing(@Nullable Object value, Row row) {
        return value == null
                || (row.style() == Style.WHO && value.equals(0))
                || (value instanceof Collection<?> all && all.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private void part(@Nullable Row row, String name, Object value, String path, Whose whose, Map<String, Shown> into) {
        String at = path
                + (name.isEmpty() ? Rows.snake(row == null ? "" : row.field().component()) : name);
        Treatment treatment = allows(ViewPolicy.decision(row, reader), at, whose);
        if (treatment == Treatment.MASKED) {
            into.put(name, new Shown.Masked(digest(value)));
        } else if (treatment == Treatment.MONTH && value instanceof Instant instant) {
            into.put(name, new Shown.Value(YearMonth.from(instant.atZone(ZoneOffset.UTC))));
        } else if (treatment == Treatment.SHOWN) {
            if (row != null && row.style() == Style.INLINE && value instanceof Record) {
                parts(value, path, subjects.element(value, whose), into);
            } else if (value instanceof Stage stage) {
                into.put(name, new Shown.Value(stage.kind().persistedName()));
                put(name + "_details", tree(stage, name + ".", subjects.element(stage, whose)), into);
            } else {
                put(name, shown(value, row == null ? Style.PLAIN : row.style(), at, whose), into);
            }
        }
    }

    private static void put(String name, Shown part, Map<String, Shown> into) {
        boolean empty = (part instanceof Shown.Tree tree && tree.parts().isEmpty())
                || (part instanceof Shown.Items items && items.each().isEmpty());
        if (!empty) {
            into.put(name, part);
        }
    }

    /** The host's own fields: those it declared personal are sealed. */
    private void custom(
            Class<?> holder, String name, Map<?, ?> fields, String path, Whose whose, Map<String, Shown> into) {
        Row plain = ViewPolicy.row(holder, name, null);
        String called = plain == null ? Rows.snake(name) : plain.name();
        if (allows(ViewPolicy.decision(plain, reader), path + called, whose) != Treatment.SHOWN) {
            return;
        }
        Map<String, Shown> shown = new LinkedHashMap<>();
        new TreeMap<>(fields).forEach((key, value) -> {
            Row row = value instanceof SealedText ? ViewPolicy.row(holder, name, Subject.PERSONAL) : plain;
            part(row, key.toString(), value, path + called + ".", whose, shown);
        });
        put(called, new Shown.Tree(shown), into);
    }

    private Shown shown(Object value, Style style, String path, Whose whose) {
        if (value instanceof Collection<?> all) {
            return new Shown.Items(
                    all.stream().map(each -> shown(each, style, path, whose)).toList());
        } else if (style == Style.WHO && value instanceof Integer party) {
            return new Shown.Who(party, name(party));
        } else if (value instanceof SealedText place) {
            return text(place, style);
        } else if (value instanceof Happenings happened) {
            Map<String, Shown> counts = new LinkedHashMap<>();
            happened.forEach((kind, count, last) -> counts.put(kind, new Shown.Value(count)));
            return new Shown.Tree(counts);
        } else if (value instanceof Record && !Leaves.isLeaf(value.getClass())) {
            String of = value instanceof Party party ? path + "." + party.role().persistedName() : path;
            return tree(value, of + ".", subjects.element(value, whose));
        }
        return new Shown.Value(plain(value));
    }

    private Shown.Tree tree(Object value, String path, Whose whose) {
        Map<String, Shown> into = new LinkedHashMap<>();
        if (value instanceof Correction) {
            into.put("kind", new Shown.Value(Leaves.kebab(value.getClass())));
        }
        parts(value, path, whose, into);
        return new Shown.Tree(into);
    }

    private Shown text(SealedText place, Style style) {
        String text = file.texts().get(place.slot());
        if (text == null) {
            return Shown.Erased.VALUE;
        }
        places.add(place.slot());
        return new Shown.Value(style == Style.HOST_KEY ? HostIdentity.readable(text) : text);
    }

    private @Nullable String digest(Object value) {
        return value instanceof SealedText place ? file.digests().get(place.slot()) : null;
    }

    private static Object plain(Object value) {
        if (value instanceof StableNamed named) {
            return named.persistedName();
        } else if (value instanceof Enum<?>) {
            return Leaves.kebab(value.getClass());
        }
        boolean typed = value instanceof Number
                || value instanceof Boolean
                || value instanceof TemporalAccessor
                || value instanceof Money;
        return typed ? value : value.toString();
    }

    /** What to call a party, of what the reader may know of it: its name, else the host's identifier. */
    private @Nullable String name(int number) {
        Party party = file.complaint().party(number).orElse(null);
        if (party == null) {
            return null;
        }
        Whose whose = subjects.party(number);
        String name = known(party.name(), "name", Style.PLAIN, whose);
        return name == null ? known(party.identity(), "identity", Style.HOST_KEY, whose) : name;
    }

    private @Nullable String known(@Nullable SealedText place, String component, Style style, Whose whose) {
        Row row = ViewPolicy.row(Party.class, component, whose.subject());
        Decision decision = ViewPolicy.decision(row, reader);
        if (place == null || effective(decision, subjects.value(place, whose)) != Treatment.SHOWN) {
            return null;
        }
        return text(place, style) instanceof Shown.Value value ? value.value().toString() : null;
    }

    private Treatment allows(Decision decision, String path, Whose whose) {
        Treatment treatment = effective(decision, whose);
        Because because = decision.reason();
        if (treatment != Treatment.SHOWN && because != null) {
            withheld.add(new Withheld(path, because, treatment));
        }
        return treatment;
    }

    private Treatment effective(Decision decision, Whose whose) {
        return switch (decision.treatment()) {
            case SHOWN_UNLESS_IDENTITY_WITHHELD -> standing.identityWithheld() ? Treatment.WITHHELD : Treatment.SHOWN;
            case OWN -> isOwn(whose) ? Treatment.SHOWN : Treatment.WITHHELD;
            case ADDRESSED -> standing.letters().contains(whose.at()) ? Treatment.SHOWN : Treatment.WITHHELD;
            default -> decision.treatment();
        };
    }

    private boolean isOwn(Whose whose) {
        if (whose.party() == Whose.FILERS) {
            return standing.filer();
        }
        Spans spans = standing.own().get(whose.party());
        return spans != null && spans.contains(whose.at());
    }
}
