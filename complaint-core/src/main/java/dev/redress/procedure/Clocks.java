package dev.redress.procedure;

import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockFacts;
import dev.redress.clock.InvalidDefinitionException;
import dev.redress.complaint.Priority;
import dev.redress.event.EventKind;
import dev.redress.json.JsonObject;
import dev.redress.json.JsonText;
import dev.redress.sla.ComplaintClock;
import dev.redress.sla.Timetable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The clocks of a procedure in the making, and their JSON form. Not thread-safe. */
final class Clocks {

    /** What clocks call any end of a complaint. */
    static final String ENDED = "ended";

    /** Names that need no kind of event of their own. */
    static final Set<String> ALWAYS_KNOWN =
            Set.of(ClockFacts.RECEIVED, ClockFacts.REOPENED, ClockFacts.APPEALED, ENDED);

    final List<ComplaintClock> own = new ArrayList<>();
    final List<String> rules = new ArrayList<>();
    final Map<String, Set<EventKind>> events = new TreeMap<>();

    @Nullable
    String calendar;

    /** What clocks call a kind of event: the filing is the receipt. */
    static String name(EventKind kind) {
        return kind == EventKind.FILED
                ? ClockFacts.RECEIVED
                : kind.persistedName().replace('-', '_');
    }

    Clocks copy() {
        Clocks copy = new Clocks();
        copy.own.addAll(own);
        copy.rules.addAll(rules);
        copy.events.putAll(events);
        copy.calendar = calendar;
        return copy;
    }

    Timetable timetable() {
        return new Timetable(own, calendar, rules, events);
    }

    static Clocks read(JsonObject in) {
        Clocks clocks = new Clocks();
        for (JsonObject each : in.objects("clocks")) {
            each.allow("clock", "priorities", "categories");
            ClockDefinition definition = definition(each);
            if (definition != null) {
                clocks.own.add(new ComplaintClock(
                        definition,
                        Set.copyOf(each.parsedAll("priorities", Priority::of)),
                        ProcedureReader.set(each, "categories")));
            }
        }
        clocks.calendar = in.optionalText("calendar").orElse(null);
        clocks.rules.addAll(in.texts("rules"));
        in.object("events")
                .ifPresent(events -> events.names().forEach(name -> {
                    if (!events.has(name)) {
                        events.wrong(name, "must be a list of kinds of event, empty if you report it");
                    }
                    clocks.events.put(name, ProcedureReader.events(events, name));
                }));
        return clocks;
    }

    private static @Nullable ClockDefinition definition(JsonObject in) {
        JsonObject clock = in.object("clock").orElse(null);
        if (clock == null) {
            in.wrong("clock", "is missing; it must be a clock definition, see docs/clocks.md");
            return null;
        }
        try {
            return ClockDefinition.parse(clock.text());
        } catch (InvalidDefinitionException e) {
            e.faults().forEach(fault -> in.wrong("clock", fault));
            return null;
        }
    }

    static void write(JsonText out, Timetable timetable) {
        out.objects(
                        "clocks",
                        timetable.clocks(),
                        (nested, clock) -> nested.object(
                                        "clock", clock.definition().toJson())
                                .texts(
                                        "priorities",
                                        clock.priorities().stream()
                                                .sorted()
                                                .map(Priority::persistedName)
                                                .toList())
                                .texts("categories", ProcedureWriter.sorted(clock.categories())))
                .put("calendar", timetable.calendar())
                .texts("rules", timetable.rules())
                .object(
                        "events",
                        timetable.events().isEmpty() ? null : new TreeMap<>(timetable.events()),
                        (nested, events) -> events.forEach((name, kinds) -> {
                            if (kinds.isEmpty()) {
                                nested.none(name);
                            } else {
                                nested.texts(name, ProcedureWriter.events(kinds));
                            }
                        }));
    }
}
